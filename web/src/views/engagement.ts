import { get, type Rows } from '../api.ts';
import { html, joined, type Markup, type Part } from '../html.ts';
import type { Page, Side } from '../page.ts';
import {
  behind,
  byline,
  coverage,
  csv,
  head,
  isHeld,
  link,
  mini,
  partyNames,
  reader,
  sideMark,
  titleOf,
  titleOfContact,
  type Head,
} from '../parts.ts';
import { badge } from '../quotes.ts';
import type { Span } from '../text.ts';
import { pathOf, url } from '../url.ts';
import type { View } from '../view.ts';
import { count, daysOf, kindName, levelName, plain, when } from '../words.ts';
import { gapBetween, inDays } from './timeline_data.ts';

interface Placed {
  document: string;
  span: Span;
  words: string;
}
interface Value {
  field: string;
  value: string;
  basis: string;
  passages: Placed[];
}
interface Raised {
  issue: string;
  raised_by: string | null;
  modality: string;
  side: string | null; // whose text says so
  fact: string;
  passage: Placed;
}
interface Engagement {
  id: string;
  kind: string;
  mode: string;
  level: string;
  status: string;
  parties: string[];
  place: string | null;
  series: string | null;
  when: { value: string; precision: string; basis: string };
  bases: Value[];
  conflicts: Value[];
  mentions: Placed[];
  issues: Raised[];
  documents: Head[];
}
interface Near {
  when: string;
  kind: string;
  status: string;
  id: string;
}
interface Quote {
  quote: string;
  speaker: string;
  attribution: string;
  outlet: string;
  document: string;
  fact: string;
}
interface Commitment {
  status: string;
  words: string;
  by: string[];
  id: string;
}
interface Origin {
  id: string;
  documents: { document: string; relation: string }[];
}

const pathOfContact = (id: string): string => pathOf('engagement', ...id.split('/'));
const shortly = 'announced, not yet reported';
const announces = ['expected_to_raise', 'may_raise'];

/** Rows of one issue that one side raised, with all texts that say so. */
function together(page: Page, raised: Raised[]): Raised[][] {
  const groups = new Map<string, Raised[]>();
  for (const one of raised) {
    const key = `${one.issue} ${one.raised_by ? page.side(one.raised_by) + one.raised_by.split('.')[0] : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].sort((a, b) => page.issue(a[0]!.issue).localeCompare(page.issue(b[0]!.issue)));
}

function issueRow(page: Page, id: string, group: Raised[], sides: Side[]): Markup {
  const [first] = group;
  const by = page.side(first!.raised_by);
  const state = first!.raised_by?.split('.')[0] ?? null;
  const from = [...new Set(group.map(({ side }) => page.side(side)))];
  const missing = by !== 'P' && sides.includes(by) && !from.includes(by);
  const words = [...new Map(group.map((one) => [one.passage.words, one])).values()];
  return html`<tr data-item="${first!.issue}/${state ?? ''}">
    <td>${behind(`issue/${first!.issue}/${id}`, page.issue(first!.issue))}</td>
    <td>${state ? sideMark(page, state) : html`<span class="muted">not said</span>`}</td>
    <td>
      ${from.map((side) => html`<i class="side ${side}">${page.sideName(side)}</i> `)}
      ${missing && html`<span class="flag">not in its own text</span>`}
      ${group.every(({ modality }) => announces.includes(modality)) && html`<small>${shortly}</small>`}
      ${group.every(({ modality }) => modality === 'did_not_raise') && html`<small>said not to have been raised</small>`}
    </td>
    <td>${words.slice(0, 4).map((one) => html`${reader(one.passage.document, one.fact, one.passage.words)}<br />`)}</td>
  </tr>`;
}

function issues(page: Page, read: Engagement): Markup {
  const sides = (['A', 'M'] as Side[]).filter((side) => read.documents.some((document) => page.side(document.side) === side));
  if (!read.issues.length) return html`<p class="muted">Of no issue is said that it was raised here.</p>`;
  return html`<div class="scroll">
    <table class="issues">
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col">Raised by</th>
          <th scope="col">According to</th>
          <th scope="col">In words</th>
        </tr>
      </thead>
      <tbody>
        ${together(page, read.issues).map((group) => issueRow(page, read.id, group, sides))}
      </tbody>
    </table>
  </div>`;
}

const basisWords: Record<string, string> = {
  explicit: 'as written',
  resolved: 'worked out from',
  inferred: 'inferred from',
  office_held: 'from the offices held on that day',
  none: 'not said',
};

/** Why a value is what it is, and which other values texts have. */
function why(read: Engagement, name: string, value: (text: string) => string = (text) => text): Part {
  const based = read.bases.filter(({ field }) => field === name);
  const other = read.conflicts.filter(({ field }) => field === name);
  const passages = (one: Value) =>
    joined(
      one.passages.slice(0, 3).map((passage) => reader(passage.document, passage.span, `“${passage.words}”`)),
      ', ',
    );
  return html`${based.map((one) => html`<small>${basisWords[one.basis] ?? plain(one.basis).toLowerCase()} ${passages(one)}</small>`)}
  ${other.map(
    (one) => html`<small class="conflict"><span class="flag">${value(one.value)} in another text:</span> ${passages(one)}</small>`,
  )}`;
}

function facts(page: Page, read: Engagement, before: Near | undefined): Markup {
  const [from, to] = [daysOf(before?.when), daysOf(read.when.value)];
  const since = from && to ? inDays(gapBetween(from, to)) : null;
  const days = daysOf(read.when.value);
  const plans = read.bases
    .filter(({ field }) => field === 'planned_for')
    .flatMap(({ passages }) => passages.slice(0, 1))
    .slice(0, 3)
    .map((passage) => reader(passage.document, passage.span, `“${passage.words}”`));
  const told = (id: string) => html`<div>${sideMark(page, id)} <small>${page.actor(id.split('.')[0])}</small></div>`;
  return html`<dl>
    <dt>Date</dt>
    <dd>
      ${when(read.when.value)} ${days && days.first < days.last && html`<small>the day is not known</small>`} ${why(read, 'when', when)}
    </dd>
    <dt>Kind</dt>
    <dd>
      ${mini(read.kind, !isHeld(read))} ${kindName(read.kind)}${read.mode !== 'unknown' && `, ${kindName(read.mode)}`} ${why(read, 'kind')}
    </dd>
    <dt>Status</dt>
    <dd>${read.status} ${why(read, 'status')}${plans.length > 0 && html`<small>planned before: ${joined(plans, ', ')}</small>`}</dd>
    <dt>Level</dt>
    <dd>${levelName(read.level)} ${why(read, 'level', levelName)}</dd>
    <dt>Place</dt>
    <dd>${read.place ?? html`<span class="muted">not said</span>`} ${why(read, 'place')}</dd>
    ${read.series &&
    html`<dt>Channel</dt>
      <dd>${page.channel(read.series)}</dd>`}
    <dt>Parties</dt>
    <dd>${read.parties.map(told)} ${!read.parties.length && 'not said'} ${why(read, 'parties')}</dd>
    <dt>Since last</dt>
    <dd>${since ?? (to ? 'first on its level in the record' : 'day not known')}</dd>
  </dl>`;
}

function texts(page: Page, read: Engagement, copies: Set<string>): Markup {
  const first = (document: string) => read.mentions.find((mention) => mention.document === document)?.span ?? null;
  const held = isHeld(read);
  const lacking = held
    ? page.sides.filter(
        (side) =>
          read.parties.some((party) => party.split('.')[0] === side) && !read.documents.some((one) => one.side?.split('.')[0] === side),
      )
    : [];
  const copy = read.documents.find(({ document }) => copies.has(document));
  return html`<ul class="plain">
      ${read.documents
        .slice(0, 40)
        .map(
          (one) =>
            html`<li data-item="${one.document}">
              ${reader(one.document, first(one.document), titleOf(one))}<small
                >${byline(page, one)}${one.genre !== 'other' && ` · ${kindName(one.genre)}`}${copies.has(one.document) && ' · copy'}</small
              >
            </li>`,
        )}
    </ul>
    ${read.documents.length > 40 && html`<p class="muted">and ${read.documents.length - 40} more</p>`}
    ${lacking.map((side) => html`<p class="flag">No text from ${page.actor(side)} in the record</p>`)}
    ${copy && html`<p>${link(pathOf('lineage', copy.document), 'Copies and origins')}</p>`}`;
}

/** Those of the texts that copy another one. */
async function copiesOf(documents: Head[]): Promise<Set<string>> {
  const origins = await Promise.all(documents.slice(0, 24).map(({ document }) => get<Origin>(`/lineage/${document}`)));
  return new Set(
    origins.flatMap((origin) => origin.documents.filter(({ relation }) => relation !== 'original').map(({ document }) => document)),
  );
}

const most = 12; // quotes before the ledger of them

function quotes(read: Engagement, found: Rows<Quote>): Markup {
  if (!found.rows.length) return html`<p class="muted">None in these texts.</p>`;
  return html`${found.rows.map(
    (quote) =>
      html`<div class="quote" data-item="${quote.document}/${quote.fact}">
        <blockquote>${reader(quote.document, quote.fact, quote.quote)}</blockquote>
        <p>${quote.speaker || 'speaker not said'}, in ${quote.outlet || 'a text'} ${badge(quote.attribution)}</p>
      </div>`,
  )}
  ${found.found > found.rows.length &&
  html`<p class="rowsnext">
    <a class="btn" href="${url({ engagement: read.id }, '/quotes')}">All ${count(found.found, 'quote')}</a>
  </p>`}`;
}

/** The contacts of the same states on the same level, before and after. */
async function neighbours(read: Engagement): Promise<[Near | undefined, Near | undefined]> {
  const states = [...new Set(read.parties.map((party) => party.split('.')[0]!))].slice(0, 2);
  const columns = 'when,kind,status,id';
  const { rows } = await get<Rows<Near>>('/timeline', { party: states, level: read.level, columns, limit: 0 });
  const at = rows.findIndex(({ id }) => id === read.id);
  const dated = (row: Near | undefined) => (row && daysOf(row.when) ? row : undefined);
  return at < 0 ? [undefined, undefined] : [dated(rows[at - 1]), dated(rows[at + 1])];
}

/** One contact: what is known of it and why, what was raised, and which texts tell of it. */
export const engagement: View = async ({ path }, page) => {
  const read = await get<Engagement>(`/engagements/${path.join('/')}`);
  const [[before, after], found, promised, copies] = await Promise.all([
    neighbours(read),
    get<Rows<Quote>>('/quotes', { engagement: read.id, limit: most }),
    get<Rows<Commitment>>('/commitments', { engagement: read.id, limit: 0 }),
    copiesOf(read.documents),
  ]);
  const readouts = page.sides.map(
    (side) =>
      read.documents.find((one) => one.side?.split('.')[0] === side && one.genre === 'readout') ??
      read.documents.find((one) => one.side?.split('.')[0] === side && !['background_call', 'press_briefing'].includes(one.genre)),
  );
  const near = (row: Near | undefined, rel: string, words: (date: string) => Part): Part =>
    row && html`<a rel="${rel}" href="${url({}, pathOfContact(row.id))}">${words(when(row.when))}</a>`;
  const tools = html`<nav class="seg" aria-label="Contacts on this level">
      ${near(before, 'prev', (date) => html`<kbd>[</kbd> ${date}`)} ${near(after, 'next', (date) => html`${date} <kbd>]</kbd>`)}
    </nav>
    ${readouts[0] &&
    readouts[1] &&
    html`<a class="btn" href="${url({}, pathOf('compare', readouts[0].document, readouts[1].document))}">Compare the two readouts</a>`}
    ${csv('/issues', { engagement: read.id }, 'CSV of issues')}`;
  const dates = read.documents.flatMap(({ date }) => date ?? []).sort();
  return html`${head(
      html`Engagement · ${levelName(read.level)}`,
      `${titleOfContact(read)}, ${when(read.when.value)}`,
      html`${partyNames(page, read.parties)}. ${behind(`engagement/${read.id}`, count(read.mentions.length, 'passage'))} in
      ${count(read.documents.length, 'text')}.`,
      tools,
    )}
    <div class="cols">
      <div>
        <h2>Issues</h2>
        ${issues(page, read)}
        <h2>Quotes</h2>
        ${quotes(read, found)}
      </div>
      <div class="rail">
        <h2>Facts</h2>
        ${facts(page, read, before)}
        <h2>Texts</h2>
        ${texts(page, read, copies)}
        ${promised.rows.length > 0 &&
        html`<h2>Commitments</h2>
          <ul class="plain">
            ${promised.rows
              .slice(0, 20)
              .map(
                (one) =>
                  html`<li data-item="${one.id}">
                    ${link('/commitments', one.words, { open: one.id })}<small
                      >${partyNames(page, one.by)} · now: ${one.status.replaceAll('_', ' ')}</small
                    >
                  </li>`,
              )}
          </ul>
          ${promised.found > 20 && html`<p class="muted">and ${promised.found - 20} more</p>`}`}
      </div>
    </div>
    ${coverage(page, { documents: read.documents.length, first: dates[0], last: dates.at(-1) })}`;
};
