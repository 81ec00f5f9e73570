import { get, type Rows } from '../api.ts';
import { html, type Markup, type Part } from '../html.ts';
import type { Page } from '../page.ts';
import { behind, byline, coverage, csv, head, isHeld, link, partyNames, reader, titleOf, titleOfContact, type Head } from '../parts.ts';
import { badge } from '../quotes.ts';
import { pathOf, url } from '../url.ts';
import type { View } from '../view.ts';
import { count, daysOf, kindName, levelName, when } from '../words.ts';
import type { Engagement, Near } from './engagement_data.ts';
import { facts } from './engagement_facts.ts';
import { issues } from './engagement_issues.ts';

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

/** Which texts tell of it, which copy another, and whose is missing. */
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
                    ${link('/commitments', one.words, { open: one.id, engagement: read.id })}<small
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
