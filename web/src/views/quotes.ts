import { get, type Rows } from '../api.ts';
import { html, type Markup } from '../html.ts';
import { field, filterOf, pages, period, pick, unfiltered } from '../lists.ts';
import type { Page } from '../page.ts';
import { behind, coverage, csv, head, link, nothing, reader } from '../parts.ts';
import { againstSource, attributions, badge } from '../quotes.ts';
import { here, pathOf } from '../url.ts';
import type { View } from '../view.ts';
import { count, plain, when } from '../words.ts';

interface Quote {
  date: string;
  speaker: string;
  quote: string;
  outlet: string;
  attribution: string;
  form: string;
  modality: string;
  speaker_actor: string | null;
  speaker_kind: string;
  rule: string | null;
  change: string | null;
  changed: string; // in words
  utterance: string | null;
  fact: string;
  path: string;
  document: string;
}

const names = ['speaker', 'attribution', 'form', 'change', 'issue', 'outlet', 'document', 'engagement', 'genre', 'since', 'until'];
const changes = ['verbatim', 'trimmed', 'spliced', 'altered', 'misattributed'];
const stateless = ['person', 'outlet', 'protected']; // groups of actors who serve no state
const modalities: Record<string, string> = { will_say: 'to be said', may_say: 'may be said', did_not_say: 'not said' };

/** Who speaks: a name, or what the text calls one whom it does not name. */
function speaker(page: Page, quote: Quote): Markup {
  const [group, member] = (quote.speaker_actor ?? '').split('.');
  const state = member && !stateless.includes(group!) ? group : null;
  return html`${quote.speaker || 'not said'}${state && html`<small>${page.actor(state)}</small>`}`;
}

const row = (page: Page, quote: Quote): Markup =>
  html`<tr data-item="${quote.document}/${quote.fact}">
    <td class="words">
      ${reader(quote.document, quote.fact, quote.quote)}${(quote.form !== 'direct' || modalities[quote.modality]) &&
      html`<small
        >${quote.form !== 'direct' && `${quote.form === 'mixed' ? 'quoted in part' : 'reported, not quoted'}`}${modalities[
          quote.modality
        ] && html` · ${modalities[quote.modality]}`}</small
      >`}
    </td>
    <td>${speaker(page, quote)}</td>
    <td>
      ${badge(quote.attribution)}${quote.rule && html`<small>${behind(`fact/${quote.document}/${quote.rule}`, 'rule in force')}</small>`}
    </td>
    <td>
      ${quote.utterance ? link(pathOf('utterance', ...quote.utterance.split('/')), againstSource(quote.change)) : againstSource(null)}
    </td>
    <td>${quote.outlet || 'outlet not known'}<small>${when(quote.date)}</small></td>
  </tr>`;

function headline(found: number, altered: number, filtered: boolean): string {
  if (!found) return 'No quote fits these filters';
  if (altered)
    return `${altered} of ${count(found, 'quote')} ${altered === 1 ? 'alters' : 'alter'} the words of ${altered === 1 ? 'its' : 'their'} source`;
  return `${count(found, 'quote')}${filtered ? ' with these filters' : ''}; none is known to alter the words of its source`;
}

/** The ledger: who said what, how the speaker may be named, and what became of the words. */
export const quotes: View = async (_, page) => {
  const filter = filterOf(...names);
  const next = here().query.get('next');
  const [answer, altered] = await Promise.all([
    get<Rows<Quote>>('/quotes', { ...filter, next }),
    get<Rows<Quote>>('/quotes', { ...filter, change: 'altered', limit: 1 }),
  ]);
  const counted = filter.change && filter.change !== 'altered' ? 0 : altered.found;
  const sides = page.sides.map((side) => page.actor(side));
  const issue = Object.keys(page.record.issues).sort((a, b) => page.issue(a).localeCompare(page.issue(b)));
  const some = answer.next || next;
  return html`${head(
    'Quotes',
    headline(answer.found, counted, Object.keys(filter).length > 0),
    'Each quote with the rule it was given under, and what its text made of the words.',
    html`${field('speaker', 'Speaker', 'name or state', [...sides, ...answer.rows.map((quote) => quote.speaker)])}
    ${pick('attribution', 'Attribution', Object.keys(attributions), (value) => attributions[value] ?? plain(value))}
    ${pick('form', 'Form', ['direct', 'mixed', 'indirect'])} ${pick('change', 'Against source', changes)}
    ${pick('issue', 'Issue', issue, (id) => page.issue(id))}
    ${field(
      'outlet',
      'Outlet',
      'part of a name',
      answer.rows.map((quote) => quote.outlet),
    )}
    ${period()} ${Object.keys(filter).length > 0 && unfiltered(names)}
    ${csv('/quotes', filter, `CSV of ${answer.found === 1 ? 'this quote' : `all ${count(answer.found, 'quote')}`}`)}
    ${some && csv('/quotes', { ...filter, next, limit: answer.rows.length }, `CSV of these ${answer.rows.length}`)}`,
  )}
  ${answer.rows.length
    ? html`<div class="scroll">
          <table class="ledger">
            <thead>
              <tr>
                <th scope="col">Words</th>
                <th scope="col">Speaker</th>
                <th scope="col">Attribution</th>
                <th scope="col">Against source</th>
                <th scope="col">Text</th>
              </tr>
            </thead>
            <tbody>
              ${answer.rows.map((quote) => row(page, quote))}
            </tbody>
          </table>
        </div>
        ${pages(answer, 'quote')}`
    : nothing('Nothing is left', unfiltered(names))}
  ${coverage(page, answer.seen)}`;
};
