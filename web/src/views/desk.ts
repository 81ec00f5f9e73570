import { get, type Rows, type Seen } from '../api.ts';
import { html, type Markup, type Part } from '../html.ts';
import { pages } from '../lists.ts';
import { monthsPicture, monthsTable, type Month } from '../months.ts';
import type { Page } from '../page.ts';
import { coverage, csv, head, link, partyNames, sideMark, titleOf, titleOfContact, twin, type Head } from '../parts.ts';
import { pathOf, url } from '../url.ts';
import type { View } from '../view.ts';
import { count, instant, plain, when } from '../words.ts';

interface Desk {
  seen: Seen;
  as_of: string;
  origins: number;
  copies: number;
  genres: { genre: string | null; documents: number }[];
  coverage: Month[];
  failed: { path: string; reason: string }[];
  embargoes: { until: string | null }[];
  early: { document: Head; published: string; lift: string; minutes: number; source: Head; utterance: string }[];
  one_sided: { engagement: string; when: string; kind: string; parties: string[]; lacks: string; readout: Head }[];
}

const most = 12; // rows of a list before it says how many more there are

const section = (title: string, items: Markup[], none: string, note?: Part): Markup =>
  html`<section>
    <h2>${title} <small>${items.length}</small></h2>
    ${items.slice(0, most)}
    ${items.length > most &&
    html`<details>
      <summary>and ${items.length - most} more</summary>
      ${items.slice(most)}
    </details>`}
    ${!items.length && html`<p class="muted">${none}</p>`} ${items.length > 0 && note && html`<p class="muted">${note}</p>`}
  </section>`;

const failed = ({ path, reason }: Desk['failed'][number]): Markup =>
  html`<p data-item="${path}" tabindex="0"><b>${path}</b><br /><small>${reason}</small></p>`;

/** "T16:15" is a time of a day that the text does not tell. */
const ends = (until: string | null): string =>
  !until
    ? 'until it is released by hand'
    : until.startsWith('T')
      ? `until ${until.slice(1, 6)} of a day that is not told; released by hand`
      : `until ${instant(until)}`;

const embargo = ({ until }: Desk['embargoes'][number], i: number): Markup =>
  html`<p data-item="embargo-${i}" tabindex="0"><b>One text</b><br /><small>${ends(until)}</small></p>`;

const lacking = (page: Page, one: Desk['one_sided'][number]): Markup =>
  html`<p>
    <a data-item="${one.engagement}" href="${pathOf('engagement', ...one.engagement.split('/'))}"
      >${titleOfContact({ ...one, status: 'held' })}, ${when(one.when)}</a
    ><br /><small
      >${partyNames(page, one.parties)}; no text from ${page.actor(one.lacks)}.
      ${link(pathOf('doc', one.readout.document), titleOf(one.readout))}</small
    >
  </p>`;

const early = (one: Desk['early'][number]): Markup =>
  html`<p>
    <a data-item="${one.document.document}" href="${pathOf('utterance', ...one.utterance.split('/'))}">${titleOf(one.document)}</a
    ><br /><small
      >${one.document.outlet || 'outlet not known'}, ${instant(one.published)}: ${count(one.minutes, 'minute')} before the lift of
      ${link(pathOf('doc', one.source.document), titleOf(one.source))}, ${instant(one.lift)}</small
    >
  </p>`;

const came = (page: Page, rows: Head[]): Markup =>
  html`<div class="scroll">
    <table class="came">
      <thead>
        <tr>
          <th scope="col">Published</th>
          <th scope="col">Text</th>
          <th scope="col">Side</th>
          <th scope="col">Kind</th>
          <th scope="col">Outlet</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr data-item="${row.document}">
              <td class="nowrap">${instant(row.published ?? row.date)}</td>
              <td>${link(pathOf('doc', row.document), titleOf(row))}</td>
              <td>${row.side ? sideMark(page, row.side) : sideMark(page, null, 'Press')}</td>
              <td>${plain(row.genre)}</td>
              <td>${row.outlet || 'not known'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** What came in, what did not, and what is missing. */
export const desk: View = async ({ query }, page) => {
  const order = query.get('order') ?? 'newest';
  const [answer, documents] = await Promise.all([
    get<Desk>('/desk'),
    get<Rows<Head>>('/documents', { order, next: query.get('next'), limit: 50 }),
  ]);
  const table = query.get('view') === 'table';
  const genres = answer.genres.map(
    ({ genre, documents }) =>
      html`<li>
        <span>${link('/search', plain(genre ?? 'unknown'), { q: `genre:${genre ?? 'other'}` })}</span> <span class="num">${documents}</span>
      </li>`,
  );
  return html`${head(
      'Desk',
      `${count(answer.seen.documents, 'text')} read, ${answer.failed.length} not, ${answer.embargoes.length} under embargo`,
      html`${count(answer.origins, 'origin')} and ${count(answer.copies, 'copy', 'copies')}. What came in, what did not, and what is
      missing. ${link('/outlook', 'What was planned, and what became of it')}`,
      html`${twin(table)} ${csv('/documents', { order })}`,
    )}
    ${table ? monthsTable(page, answer.coverage) : monthsPicture(page, answer.coverage)}
    <div class="deskgrid">
      ${section('Under embargo', answer.embargoes.map(embargo), 'None.', 'Title, name and counts are hidden, too.')}
      ${section('Not read', answer.failed.map(failed), 'None: all files were read.')}
      ${section(
        'Lacks a counterpart',
        answer.one_sided.toReversed().map((one) => lacking(page, one)),
        'None: both sides told of each contact that one told of.',
      )}
      ${section(
        'Published before the lift',
        answer.early.map((one) => early(one)),
        'None is known: no text gave words of another before its embargo was lifted.',
      )}
    </div>
    <div class="cols">
      <div>
        <h2>
          Came in
          <small
            >${order === 'newest' ? 'the newest first' : 'the oldest first'} (<a
              href="${url({ order: order === 'newest' ? 'oldest' : null, next: null })}"
              >${order === 'newest' ? 'the oldest' : 'the newest'} first</a
            >)</small
          >
        </h2>
        ${came(page, documents.rows)} ${pages(documents, 'text')}
      </div>
      <div class="rail">
        <h2>Kinds of text</h2>
        <ul class="plain facet">
          ${genres}
        </ul>
      </div>
    </div>
    ${coverage(page, answer.seen)}`;
};
