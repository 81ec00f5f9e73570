import { get, type Query, type Seen } from '../api.ts';
import { html, type Markup, type Part } from '../html.ts';
import { filterOf, period, unfiltered } from '../lists.ts';
import type { Page, Side } from '../page.ts';
import { byline, coverage, head, link, nothing, partyNames, titleOf, titleOfContact, twin, type Head } from '../parts.ts';
import { here, pathOf, url } from '../url.ts';
import type { View } from '../view.ts';
import { count, when } from '../words.ts';
import { gutter, percent, told, type Issue, type Told } from './compare_rows.ts';

interface Pair {
  engagement: string;
  when: string;
  kind: string;
  status: string;
  level: string;
  parties: string[];
  first: Head;
  second: Head;
}
interface Comparison {
  first: Head;
  second: Head;
  issues: Issue[];
}

const most = 200; // pairs before it says how many more there are

const contact = (pair: Pair): string => `${titleOfContact(pair)}, ${when(pair.when)}`;
const comparison = (pair: Pair): string => pathOf('compare', pair.first.document, pair.second.document);
const pairsOf = (query: Query): Promise<{ seen: Seen; pairs: Pair[] }> => get('/compare', query);

/** The contacts of which the record has the texts of both sides. */
const choose: View = async (_, page) => {
  const filter = filterOf('since', 'until', 'kind', 'level');
  const { pairs, seen } = await pairsOf({ ...filter, party: here().query.getAll('party') });
  const rows = pairs.slice(0, most).map(
    (pair) =>
      html`<tr>
        <td class="nowrap">${when(pair.when)}</td>
        <td>
          <a data-item="${pair.engagement}" href="${url({}, comparison(pair))}">${titleOfContact(pair)}</a
          ><small>${partyNames(page, pair.parties)}</small>
        </td>
        ${[pair.first, pair.second].map(
          (text) => html`<td>${link(pathOf('doc', text.document), titleOf(text))}<small>${byline(page, text)}</small></td>`,
        )}
      </tr>`,
  );
  return html`${head(
    'Compare',
    `Both sides told of ${pairs.length ? count(pairs.length, 'contact') : 'no contact'}`,
    'Two texts of one contact beside each other, issue by issue: what both say, what one says alone, what one says that the other said.',
    html`${period()} ${Object.keys(filter).length > 0 && unfiltered(['since', 'until', 'kind', 'level'])}`,
  )}
  ${pairs.length
    ? html`<div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Contact</th>
                <th scope="col">One text</th>
                <th scope="col">The other</th>
              </tr>
            </thead>
            <tbody>
              ${rows}
            </tbody>
          </table>
        </div>
        ${pairs.length > most && html`<p class="muted">and ${count(pairs.length - most, 'more', 'more')}; narrow them by time</p>`}`
    : nothing(
        'Nothing to choose from',
        html`${count(seen.documents, 'text')} were looked through. Any two texts may be compared: <code>/compare/…/…</code> with their ids.
          ${link('/desk', 'Which contacts lack a counterpart')}`,
      )}
  ${coverage(page, seen)}`;
};

/** Issues in the order in which a text comes to them. */
const order = (issues: Issue[], side: 'first' | 'second'): string[] =>
  issues
    .filter((issue) => issue[side])
    .sort((a, b) => a[side]!.facts[0]!.passage.span[0] - b[side]!.facts[0]!.passage.span[0])
    .map(({ issue }) => issue);

const share = ({ first, second }: Issue): number => (first?.share ?? 0) + (second?.share ?? 0);

/** "On the Kelling Bank, Maresh reports words of Aldmoor that Aldmoor’s text does not contain." */
function reported(page: Page, { first, second, issues }: Comparison): Part {
  const lines = ([first, second] as const).map((text, i) => {
    const other = i ? first : second;
    const on = issues.filter((issue) => issue.relation === 'said_of_other' && issue[i ? 'second' : 'first']);
    const [name, others] = [page.actor(text.side), page.actor(other.side)];
    return (
      on.length > 0 &&
      `On ${on.map(({ issue }) => page.issue(issue)).join(', ')}, ${name} reports words of ${others} that its text does not contain. `
    );
  });
  return lines.some(Boolean) && html`${lines}`;
}

const onlyName = (page: Page, text: Head): string => `only ${text.side ? page.actor(text.side) : text.outlet || 'this one'}`;

/** What an issue has in both texts: in words, and by which its colour goes. */
function relation(page: Page, issue: Issue, { first, second }: Comparison): { words: string; side: Side | 'both' } {
  if (issue.first && issue.second) return { words: 'both', side: 'both' };
  const text = issue.first ? first : second;
  return { words: onlyName(page, text), side: page.side(text.side) };
}

function table(page: Page, rows: Issue[], answer: Comparison, orders: string[][]): Markup {
  const place = (issue: Issue, i: number): Part => (orders[i]!.includes(issue.issue) ? orders[i]!.indexOf(issue.issue) + 1 : '–');
  const names = [answer.first, answer.second].map((text) => text.outlet || (text.side ? page.actor(text.side) : titleOf(text)));
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col">Where</th>
          ${names.map((name) => html`<th scope="col" class="num">Share, ${name}</th>`)}
          ${names.map((name) => html`<th scope="col" class="num">Place, ${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (issue) =>
            html`<tr data-item="${issue.issue}" tabindex="0">
              <th scope="row">${page.issue(issue.issue)}</th>
              <td>${relation(page, issue, answer).words}${issue.relation === 'said_of_other' && '; says the other said'}</td>
              <td class="num">${percent(issue.first, answer.first)}</td>
              <td class="num">${percent(issue.second, answer.second)}</td>
              <td class="num">${place(issue, 0)}</td>
              <td class="num">${place(issue, 1)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function beside(page: Page, rows: Issue[], answer: Comparison, orders: string[][]): Markup {
  const { first, second } = answer;
  const scale = Math.max(0.0001, ...rows.flatMap((issue) => [issue.first?.share ?? 0, issue.second?.share ?? 0]));
  const column = (text: Head): Markup =>
    html`<div class="ch">
      <h2>${link(pathOf('doc', text.document), titleOf(text))}</h2>
      <small>${byline(page, text)}</small>
    </div>`;
  const cell = (issue: Issue, one: Told | null, text: Head, other: Head, order: string[]): Markup =>
    html`<div class="told ${page.side(text.side)}">
      ${told(page, one, text, other)}
      ${one && html`<small class="ord">no. ${order.indexOf(issue.issue) + 1} of ${order.length} in this text</small>`}
    </div>`;
  return html`<div class="compare">
    ${column(first)}
    <div class="ch gut"><small>share of text</small></div>
    ${column(second)}
    ${rows.map((issue) => {
      const { words, side } = relation(page, issue, answer);
      return html`<div class="row" data-item="${issue.issue}">
        ${cell(issue, issue.first, first, second, orders[0]!)}
        <div class="gut">
          <b>${page.issue(issue.issue)}</b>${gutter(page, issue, answer, scale)}<span class="rel ${side}">${words}</span>
          ${issue.relation === 'said_of_other' && html`<span class="rel says">says the other said</span>`}
        </div>
        ${cell(issue, issue.second, second, first, orders[1]!)}
      </div>`;
    })}
  </div>`;
}

/** Two texts by issue, longest first. */
const two: View = async ({ path }, page) => {
  const [answer, { pairs }] = await Promise.all([get<Comparison>(pathOf('compare', ...path)), pairsOf({})]);
  const rows = [...answer.issues].sort((a, b) => share(b) - share(a));
  const both = rows.filter((issue) => issue.first && issue.second).length;
  const orders = [order(answer.issues, 'first'), order(answer.issues, 'second')];
  const at = pairs.findIndex(({ first, second }) => [first.document, second.document].sort().join() === [...path].sort().join());
  const [later, earlier] = [pairs[at - 1], at >= 0 ? pairs[at + 1] : undefined];
  const dates = [answer.first.date, answer.second.date].flatMap((date) => date ?? []).sort();
  const isTable = here().query.get('view') === 'table';
  return html`${head(
    html`Compare${at >= 0 && html` · ${link(pathOf('engagement', ...pairs[at]!.engagement.split('/')), contact(pairs[at]!))}`}`,
    rows.length
      ? `${both} of ${count(rows.length, 'issue')} ${both === 1 ? 'appears' : 'appear'} in both texts`
      : 'Neither text speaks of an issue that is known here',
    reported(page, answer),
    html`${(earlier || later) &&
    html`<nav class="seg" aria-label="Contacts that both sides told of">
      ${earlier && html`<a rel="prev" href="${url({}, comparison(earlier))}"><kbd>[</kbd> ${when(earlier.when)}</a>`}
      ${later && html`<a rel="next" href="${url({}, comparison(later))}">${when(later.when)} <kbd>]</kbd></a>`}
    </nav>`}
    ${link('/compare', 'Other texts')} ${twin(isTable)}`,
  )}
  ${(isTable ? table : beside)(page, rows, answer, orders)}
  ${coverage(page, { documents: 2, first: dates[0], last: dates.at(-1) }, html`What others write of the contact is not part of this.`)}`;
};

export const compare: View = (place, page) => (place.path.length < 2 || !place.path[1] ? choose : two)(place, page);
