import { get, parties, type Rows } from '../api.ts';
import { html, type Markup, type Part } from '../html.ts';
import { filterOf, pages, period, pick, unfiltered } from '../lists.ts';
import type { Page } from '../page.ts';
import { behind, coverage, csv, head, link, mini, nothing, partyNames, titleOfContact } from '../parts.ts';
import type { Placed } from '../quotes.ts';
import { here, pathOf } from '../url.ts';
import type { View } from '../view.ts';
import { count, kindName, levelName, levelNames, when } from '../words.ts';

interface Plan {
  planned_for: string;
  became: string;
  on: string;
  days: number | null;
  kind: string;
  level: string;
  parties: string[];
  told: string;
  place: string | null;
  id: string;
  instead: string | null;
  plans: { value: string; passages: Placed[] }[];
}

const names = ['became', 'kind', 'level', 'since', 'until'];
const fates: Record<string, string> = {
  held: 'held',
  called_off: 'called off',
  overtaken: 'overtaken by another',
  not_found: 'nothing found',
  to_come: 'to come',
  record_ends: 'the record ends before it',
  no_date: 'no date given',
};
const kinds = ['call', 'meeting', 'talks', 'visit', 'summit', 'channel', 'other'];

const engagement = (id: string, words: Part): Markup => link(pathOf('engagement', ...id.split('/')), words);

/** What became of a plan, and where that stands. */
function fate(plan: Plan): Part {
  const words = fates[plan.became] ?? plan.became;
  if (plan.became === 'not_found') return html`${words}${plan.days !== null && ` in ${count(plan.days, 'day')} since`}`;
  if (plan.became === 'held' || plan.became === 'overtaken')
    return html`${engagement(plan.instead ?? plan.id, words)}${plan.on && html`<small>${when(plan.on)}</small>`}`;
  return plan.instead ? engagement(plan.instead, words) : words;
}

/** Each passage that told of a plan, by its document. */
function told(plan: Plan): Part {
  const passages = plan.plans.flatMap((one) => one.passages);
  const first = passages[0];
  if (!first) return when(plan.told);
  const same = passages.filter((one) => one.document === first.document).map((one) => one.span.join('-'));
  return behind(`span/${first.document}/${same.join(',')}`, when(plan.told));
}

const row = (page: Page, plan: Plan): Markup =>
  html`<tr data-item="${plan.id}">
    <th scope="row">${plan.planned_for ? when(plan.planned_for) : 'not said'}</th>
    <td>
      ${mini(plan.kind, plan.became !== 'held')} ${engagement(plan.id, titleOfContact({ ...plan, status: 'held' }))}<small
        >${levelName(plan.level)}</small
      >
    </td>
    <td>${partyNames(page, plan.parties)}</td>
    <td>${told(plan)}</td>
    <td>${fate(plan)}</td>
  </tr>`;

/** "8 plans; 2 are to come, and nothing more was found of 1" */
function finding(all: number, open: number, beyond: number, lost: number): string {
  const parts = [
    open > 0 && `${open} ${open === 1 ? 'is' : 'are'} to come`,
    beyond > 0 && `${beyond} ${beyond === 1 ? 'lies' : 'lie'} beyond the end of the record`,
    `nothing more was found of ${lost || 'none'}`,
  ].filter(Boolean);
  return `${count(all, 'plan')}; ${parts.join(', and ')}`;
}

/** What was planned and by when, and what became of it. */
export const outlook: View = async (_, page) => {
  const filter = { ...filterOf(...names), party: parties() };
  const fewer = { ...filter, limit: 1 };
  const [answer, open, lost, beyond] = await Promise.all([
    get<Rows<Plan>>('/outlook', { ...filter, next: here().query.get('next') }),
    get<Rows<Plan>>('/outlook', { ...fewer, became: 'to_come' }),
    get<Rows<Plan>>('/outlook', { ...fewer, became: 'not_found' }),
    get<Rows<Plan>>('/outlook', { ...fewer, became: 'record_ends' }),
  ]);
  const chosen = filterOf('became').became;
  const headline = chosen
    ? `${count(answer.found, 'plan')}: ${fates[String(chosen)] ?? chosen}`
    : finding(answer.found, open.found, beyond.found, lost.found);
  return html`${head(
    'Outlook',
    answer.found ? headline : 'No plan fits these filters',
    'What texts announced, by the day that it was planned for, and what later texts say became of it.',
    html`${pick('became', 'Became', Object.keys(fates), (value) => fates[value] ?? value)} ${pick('kind', 'Kind', kinds, kindName)}
    ${pick('level', 'Level', Object.keys(levelNames), levelName)} ${period()}
    ${Object.keys(filterOf(...names)).length > 0 && unfiltered(names)} ${csv('/outlook', filter)}`,
  )}
  ${answer.rows.length
    ? html`<div class="scroll">
          <table class="plans">
            <thead>
              <tr>
                <th scope="col">Planned for</th>
                <th scope="col">Contact</th>
                <th scope="col">Parties</th>
                <th scope="col">First told</th>
                <th scope="col">Became</th>
              </tr>
            </thead>
            <tbody>
              ${answer.rows.map((plan) => row(page, plan))}
            </tbody>
          </table>
        </div>
        ${pages(answer, 'plan')}`
    : nothing('Nothing is left', unfiltered(names))}
  ${coverage(page, answer.seen)}`;
};
