import { get, type Seen } from '../api.ts';
import { html, type Markup } from '../html.ts';
import { coverage, head, link, partyNames, titleOf, titleOfContact, type Head } from '../parts.ts';
import { pathOf } from '../url.ts';
import type { View } from '../view.ts';
import { count, instant, plain, when } from '../words.ts';

interface Desk {
  seen: Seen;
  as_of: string;
  origins: number;
  copies: number;
  months: { month: string | null; documents: number }[];
  genres: { genre: string | null; documents: number }[];
  sides: { side: string | null; documents: number }[];
  failed: { path: string; reason: string }[];
  embargoes: { until: string | null }[];
  one_sided: { engagement: string; when: string; kind: string; parties: string[]; lacks: string; readout: Head }[];
}

const most = 30; // rows of a list before it says how many more there are

const section = (title: string, items: Markup[], none: string): Markup =>
  html`<section>
    <h2>${title} <small>${items.length}</small></h2>
    ${items.slice(0, most)} ${items.length > most && html`<p class="muted">and ${items.length - most} more</p>`}
    ${!items.length && html`<p class="muted">${none}</p>`}
  </section>`;

/** What came in, what did not, and what is missing. */
export const desk: View = async (_, page) => {
  const answer = await get<Desk>('/desk');
  const failed = answer.failed.map(
    ({ path, reason }) => html`<p data-item="${path}" tabindex="0"><b>${path}</b><br /><small>${reason}</small></p>`,
  );
  const embargoes = answer.embargoes.map(
    ({ until }, i) =>
      html`<p data-item="embargo-${i}" tabindex="0">
        <b>One text</b><br /><small>${until ? `until ${instant(until)}` : 'until it is released by hand'}</small>
      </p>`,
  );
  const lacking = answer.one_sided.map(
    (one) =>
      html`<p>
        <a data-item="${one.engagement}" href="${pathOf('engagement', ...one.engagement.split('/'))}"
          >${titleOfContact({ ...one, status: 'held' })}, ${when(one.when)}</a
        ><br /><small
          >${partyNames(page, one.parties)}; no text from ${page.actor(one.lacks)}.
          ${link(pathOf('doc', one.readout.document), titleOf(one.readout))}</small
        >
      </p>`,
  );
  const genres = answer.genres.map(
    ({ genre, documents }) => html`<li><span>${plain(genre ?? 'unknown')}</span> <span class="num">${documents}</span></li>`,
  );
  return html`${head(
      'Desk',
      `${count(answer.seen.documents, 'text')} read, ${failed.length} not, ${embargoes.length} under embargo`,
      html`${count(answer.origins, 'origin')} and ${count(answer.copies, 'copy', 'copies')}. What came in, what did not, and what is
      missing.`,
    )}
    <div class="deskgrid">
      ${section('Under embargo', embargoes, 'None.')} ${section('Not read', failed, 'None.')}
      ${section('Lacks a counterpart', lacking, 'None: both sides told of each contact that one told of.')}
      <section>
        <h2>Kinds of text</h2>
        <ul class="plain facet">
          ${genres}
        </ul>
      </section>
    </div>
    ${coverage(page, answer.seen)}`;
};
