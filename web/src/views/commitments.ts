import { get, parties, type Rows } from '../api.ts';
import { html, type Markup, type Part } from '../html.ts';
import { field, filterOf, pages, period, pick, unfiltered } from '../lists.ts';
import type { Page } from '../page.ts';
import { behind, byline, coverage, csv, head, link, nothing, partyNames, reader, sideMark, twin, type Head } from '../parts.ts';
import type { Placed } from '../quotes.ts';
import { here, url } from '../url.ts';
import type { View } from '../view.ts';
import { count, dayOf, daysOf, plain, when } from '../words.ts';

interface Row {
  status: string;
  by: string[];
  to: string[];
  words: string;
  due: string | null;
  kind: string;
  last: string | null;
  issue: string | null;
  outlet: string;
  id: string;
  steps: unknown[];
}
interface Opened {
  history: { fact: { document: string; id: string }; passage: Placed; status: string; when: string }[];
  documents: Head[];
}
type Board = Rows<Row>;

const statuses = ['promised', 'under_way', 'stalled', 'done', 'not_done'];
const names = ['actor', 'issue', 'outcome', 'due', 'document', 'engagement', 'since', 'until'];
const inColumn = 20; // rows of a column; the list has the others
const dues: Record<string, string> = { past: 'past', to_come: 'to come', not_given: 'not given' };

const address = ({ id }: Row, open: boolean): string => url({ open: open ? null : id });
const open = (row: Row): boolean => here().query.get('open') === row.id;

/** Days from one to another; null where one is not known. */
function between(from: string | null, to: string | undefined): number | null {
  const [a, b] = [daysOf(from), daysOf(to)];
  return a && b ? b.first - a.last : null;
}

function due(row: Row, last: string | undefined): Part {
  if (!row.due) return 'no date given';
  const end = daysOf(row.due)?.last;
  const late = row.status !== 'done' && end !== undefined && last !== undefined && dayOf(end) < last;
  return late ? html`<b class="late">due ${when(row.due)}</b>` : `due ${when(row.due)}`;
}

/** How long the record has been silent on it, up to its last text. */
function age(row: Row, last: string | undefined): string {
  if (!row.last) return 'day not known';
  if (row.status === 'done') return `done ${when(row.last)}`;
  const days = between(row.last, last);
  if (days === null || days <= 0) return `last word ${when(row.last)}`;
  return `nothing found for ${count(days, 'day')}`;
}

function sides(page: Page, row: Row): Part {
  const seen = new Map<string, string>();
  for (const actor of row.by) {
    const state = actor.split('.')[0]!;
    seen.set(page.side(actor) === 'P' ? actor : state, page.side(actor) === 'P' ? page.actor(actor) : page.actor(state));
  }
  const all = [...seen];
  return html`${all.slice(0, 3).map(([actor, name]) => html`${sideMark(page, actor, name)} `)}${all.length > 3 &&
  `and ${all.length - 3} more `}`;
}

async function history(page: Page, row: Row): Promise<Markup> {
  const opened = await get<Opened>(`/commitments/${row.id}`);
  const heads = new Map(opened.documents.map((one) => [one.document, one]));
  return html`<ol class="hist">
    ${opened.history.map(
      (step) =>
        html`<li>
          <small
            >${when(step.when)} ·
            ${plain(step.status).toLowerCase()}${heads.has(step.fact.document) &&
            html` · ${byline(page, heads.get(step.fact.document)!)}`}</small
          >
          ${reader(step.fact.document, step.fact.id, step.passage.words)}
        </li>`,
    )}
  </ol>`;
}

async function card(page: Page, row: Row, last: string | undefined): Promise<Markup> {
  const on = open(row);
  const asked = row.kind === 'demand' && row.status === 'promised';
  return html`<article class="com ${on && 'on'}">
    <h3>
      <a data-item="${row.id}" href="${address(row, on)}" aria-expanded="${on ? 'true' : 'false'}"
        >${on ? row.words : clipped(row.words)}</a
      >
    </h3>
    <p>${sides(page, row)}<small>${page.issue(row.issue)}</small></p>
    <p class="age">
      ${due(row, last)} ·
      ${age(row, last)}${asked && html`<br />asked for, not promised${row.to.length > 0 && ` by ${partyNames(page, row.to)}`}`}
    </p>
    ${on ? await history(page, row) : html`<p class="age">${behind(`commitment/${row.id}`, count(row.steps.length, 'passage'))}</p>`}
  </article>`;
}

const clipped = (words: string): string => (words.length > 150 ? `${words.slice(0, words.lastIndexOf(' ', 140))} …` : words);

async function column(page: Page, status: string, answer: Board): Promise<Markup> {
  const last = answer.seen.last;
  const more = answer.found - answer.rows.length;
  return html`<section>
    <h2>${plain(status)} <small>${answer.found}</small></h2>
    ${await Promise.all(answer.rows.map((row) => card(page, row, last)))} ${!answer.found && html`<p class="muted">None.</p>`}
    ${more > 0 &&
    html`<p><a href="${url({ view: 'table', outcome: status, open: null })}">${count(more, 'more', 'more')}, as a list</a></p>`}
  </section>`;
}

async function tableRow(page: Page, row: Row, last: string | undefined): Promise<Markup> {
  const on = open(row);
  return html`<tr data-item="${row.id}">
    <td class="words">
      <a href="${address(row, on)}" aria-expanded="${on ? 'true' : 'false'}">${row.words}</a>${on && (await history(page, row))}
    </td>
    <td>${sides(page, row)}<small>${page.issue(row.issue)}</small></td>
    <td class="nowrap">${plain(row.status)}<small>${row.kind}</small></td>
    <td class="nowrap">${due(row, last)}</td>
    <td>${age(row, last)}<small>${row.outlet || 'outlet not known'}</small></td>
    <td class="num">${behind(`commitment/${row.id}`, row.steps.length)}</td>
  </tr>`;
}

const table = async (page: Page, answer: Board): Promise<Markup> =>
  html`<div class="scroll">
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">By</th>
            <th scope="col">Status</th>
            <th scope="col">Due</th>
            <th scope="col">Last word</th>
            <th scope="col" class="num">Passages</th>
          </tr>
        </thead>
        <tbody>
          ${await Promise.all(answer.rows.map((row) => tableRow(page, row, answer.seen.last)))}
        </tbody>
      </table>
    </div>
    ${pages(answer, 'commitment')}`;

function headline(all: number, past: number, unheard: number): string {
  if (!all) return 'No commitment fits these filters';
  if (!past) return `${count(all, 'commitment')}; none is known to be past its date`;
  return `${count(past, 'commitment')} ${past === 1 ? 'is' : 'are'} past ${past === 1 ? 'its' : 'their'} date; on ${unheard || 'none'} nothing but the promise has been found`;
}

/** What was promised or asked for, and what came of it: a board by status, or a list. */
export const commitments: View = async ({ query }, page) => {
  const chosen = filterOf(...names);
  const pair = chosen.document || chosen.engagement ? [] : parties();
  const filter = { ...chosen, party: pair };
  const asTable = query.get('view') === 'table';
  const shown = statuses.filter((status) => !chosen.outcome || chosen.outcome === status);
  const one = { ...filter, limit: 1 };
  const [past, unheard, list, ...columns] = await Promise.all([
    get<Board>('/commitments', { ...one, due: chosen.due ?? 'past' }),
    get<Board>('/commitments', { ...one, due: chosen.due ?? 'past', outcome: chosen.outcome ?? 'promised' }),
    get<Board>('/commitments', asTable ? { ...filter, next: query.get('next') } : one),
    ...(asTable ? [] : shown.map((outcome) => get<Board>('/commitments', { ...filter, outcome, limit: inColumn }))),
  ]);
  const actors = [...columns, list].flatMap((board) => board.rows.flatMap((row) => row.by)).map((actor) => page.actor(actor));
  const issues = Object.keys(page.record.issues).sort((a, b) => page.issue(a).localeCompare(page.issue(b)));
  const late = chosen.due && chosen.due !== 'past' ? 0 : past.found;
  return html`${head(
    'Commitments',
    headline(list.found, late, unheard.found),
    html`${pair.length > 0 &&
    `Of ${pair.map((id) => page.actor(id)).join(' and ')}: what both promised or asked for, and what one of them said in a text on a contact of both. `}A
    machine sorts these from the words of later texts; a person confirms. “Nothing found” is a result, not a failure: it is counted up to
    the last text, ${when(list.seen.last)}.`,
    html`${field('actor', 'Who', 'name or state', actors)} ${pick('issue', 'Issue', issues, (id) => page.issue(id))}
    ${pick('outcome', 'Status', statuses)} ${pick('due', 'Date', Object.keys(dues), (value) => dues[value] ?? value)} ${period()}
    ${Object.keys(chosen).length > 0 && unfiltered(names)} ${twin(asTable)} ${csv('/commitments', filter)}`,
  )}
  ${!list.found &&
  nothing(
    'Nothing is left',
    html`${unfiltered(names)} ${pair.length > 0 && link('/commitments', 'Commitments of all states', { party: null })}`,
  )}
  ${list.found > 0 &&
  (asTable
    ? await table(page, list)
    : html`<div class="board">${await Promise.all(columns.map((board, i) => column(page, shown[i]!, board)))}</div>`)}
  ${coverage(page, list.seen)}`;
};
