import { get, Problem, target, type Rows, type Seen } from '../api.ts';
import { chipsOf, wordsOf, withChip, without, type Chip } from '../chips.ts';
import { html, type Markup, type Part } from '../html.ts';
import { pages, skipped } from '../lists.ts';
import type { Page } from '../page.ts';
import { byline, coverage, csv, head, link, titleOf, type Head } from '../parts.ts';
import { attributions } from '../quotes.ts';
import { Text, type Span } from '../text.ts';
import { here, pathOf, url } from '../url.ts';
import type { View } from '../view.ts';
import { count, levelName, plain, when } from '../words.ts';

interface Found extends Head {
  passage: string;
  span: Span;
  hits: { span: Span }[];
  origin: string;
  copies: number;
}
type Value = { value: string | null; documents: number };
interface Facets extends Record<string, unknown> {
  seen: Seen;
  passages: number;
  documents: number;
  origins: number;
}

const before = 220; // bytes of a passage before its first hit
const most = 700; // bytes of a passage that are shown
const fewest = 12; // values of a facet before it says how many more there are

/** How people call the value of a chip. */
function named(page: Page, name: string, value: string): string {
  if (value === 'none' && (name === 'side' || name === 'outlet')) return name === 'side' ? 'Press and others' : 'outlet not known';
  if (name === 'issue') return page.issue(value);
  if (name === 'level') return levelName(value);
  if (name === 'attr') return attributions[value] ?? value;
  if (name === 'after' || name === 'before') return when(value);
  if (name === 'genre') return plain(value);
  return name === 'side' || name === 'actor' || name === 'speaker' ? page.actor(value) : value;
}

const ask = (search: string): Markup =>
  html`<form class="ask" data-to="/search" role="search">
    <input
      name="q"
      value="${search}"
      aria-label="Search for"
      placeholder="words, “a phrase”, begin*, side: issue: speaker: after:"
      autocomplete="off"
    />
    <button class="sr">Search</button>
  </form>`;

const searchFor = (q: string, words: Part): Markup => link('/search', words, { q });

const chip = (page: Page, search: string, one: Chip): Markup =>
  html`<a class="chip ${one.without && 'not'}" href="${url({ q: without(search, one) }, '/search')}" aria-label="Take away ${one.raw}"
    ><small>${one.without && 'not '}${one.name}</small> ${named(page, one.name, one.value)} <span aria-hidden="true">×</span></a
  > `;

function facet(page: Page, search: string, facets: Facets, title: string, name: string): Part {
  const [values, all] = [facets[name] as Value[], facets.documents];
  const known = values
    .filter(({ value }) => value !== null || name === 'side' || name === 'outlet')
    .sort((a, b) => b.documents - a.documents);
  const now = chipsOf(search).filter((one) => one.name === name && !one.without);
  const left = known.filter(({ value }) => !now.some((one) => one.value === (value ?? 'none')));
  if (!left.length || (known.length === 1 && known[0]!.documents === all)) return null;
  const row = ({ value, documents }: Value) => {
    const id = value ?? 'none';
    const words = named(page, name, id);
    return html`<li>
      <a class="without" href="${url({ q: withChip(search, name, id, true) }, '/search')}" aria-label="Without ${words}" title="Without"
        >−</a
      >
      <span>${searchFor(withChip(search, name, id), words)}</span> <span class="num">${documents}</span>
    </li>`;
  };
  return html`<h2>${title}</h2>
    <ul class="plain facet">
      ${left.slice(0, fewest).map(row)}
    </ul>
    ${left.length > fewest && html`<p class="muted">and ${left.length - fewest} more, with fewer texts</p>`}`;
}

function years(search: string, months: Value[]): Part {
  const counts = new Map<string, number>();
  for (const { value, documents } of months) if (value) counts.set(value.slice(0, 4), (counts.get(value.slice(0, 4)) ?? 0) + documents);
  if (counts.size < 2) return null;
  const rest = chipsOf(search)
    .filter(({ name }) => name === 'after' || name === 'before')
    .reduce(without, search);
  return html`<h2>Year</h2>
    <ul class="plain facet">
      ${[...counts].map(
        ([year, documents]) =>
          html`<li>
            <span>${searchFor(withChip(withChip(rest, 'after', year), 'before', year), year)}</span> <span class="num">${documents}</span>
          </li>`,
      )}
    </ul>`;
}

/** A passage, cut to what stands around its hits; each hit opens the reader at its words, and marks the others there. */
function passage(found: Found): Markup {
  const text = new Text(found.passage);
  const hits = found.hits
    .map(({ span }) => [span[0] - found.span[0], span[1] - found.span[0]] as Span)
    .filter((hit) => hit[1] <= text.size);
  const begin = text.size > most && hits.length ? Math.max(0, hits[0]![0] - before) : 0;
  const end = Math.min(text.size, Math.max(begin + most, hits[0]?.[1] ?? 0));
  const shown = hits.filter((hit) => hit[1] <= end);
  const marked = [...new Set(hits.map((hit) => text.slice(...hit)))].filter((words) => words.length < 60).slice(0, 8);
  const open = ([from, to]: Span, words: Part) =>
    link(pathOf('doc', found.document), words, { at: `${from + found.span[0]}-${to + found.span[0]}`, hl: marked.join('|') });
  const [front, back] = [begin > 0 ? '…' : '', end < text.size ? '…' : ''];
  if (!shown.length) return open([0, text.size], html`${text.slice(begin, end)}${back}`);
  const starts = shown.map((hit, i) => (i ? hit[0] : begin));
  return html`${front}${shown.map((hit, i) =>
    open(hit, html`${text.slice(starts[i]!, hit[0])}<mark>${text.slice(...hit)}</mark>${text.slice(hit[1], starts[i + 1] ?? end)}`),
  )}${back}`;
}

/** Passages of texts that tell the same stand together; what a copy only repeats is counted. */
function group(page: Page, all: Found[]): Markup {
  const first = all.find((one) => one.document === one.origin) ?? all[0]!;
  const ordered = [...all.filter((one) => one.document === first.document), ...all.filter((one) => one.document !== first.document)];
  const different = ordered.filter((one, i) => ordered.findIndex((other) => other.passage === one.passage) === i);
  return html`<section class="hit">
    <h3>${link(pathOf('doc', first.document), titleOf(first))}</h3>
    <small
      >${byline(page, first)}${first.copies > 0 &&
      html` · ${link(pathOf('lineage', first.origin), `+ ${count(first.copies, 'copy', 'copies')}`)}`}</small
    >
    ${different.map(
      (one) =>
        html`<p data-item="${one.document}/${one.span.join('-')}">
          ${passage(one)}${one.document !== first.document && html` <small>in ${titleOf(one)}</small>`}
        </p>`,
    )}
  </section>`;
}

const groups = (rows: Found[]): Found[][] => {
  const all = new Map<string, Found[]>();
  for (const row of rows) all.set(row.origin, [...(all.get(row.origin) ?? []), row]);
  return [...all.values()];
};

function examples(page: Page): Markup {
  const side = page.record.sides[0];
  const tries = [
    'agreed',
    'attr:unnamed',
    'level:leader',
    ...(side ? [`side:${side} attr:named`] : []),
    '"press conference" -genre:remarks',
  ];
  return html`<p>
    Try ${tries.map((q, i) => html`${i ? ', ' : ''}${searchFor(q, q)}`)}. Words in “marks” stand together; a chip with - before it excludes.
  </p>`;
}

/** Nothing was found: what would be with one chip fewer. */
async function wayOut(page: Page, search: string, chips: Chip[]): Promise<Markup> {
  const fewer = await Promise.all(
    chips.slice(0, 6).map(async (one) => {
      const q = without(search, one);
      return { one, q, passages: q ? (await get<Facets>('/search/facets', { q })).passages : 0 };
    }),
  );
  const some = fewer.filter(({ passages }) => passages > 0);
  return html`${some.length > 0 &&
    html`<ul class="plain">
      ${some.map(({ one, q, passages }) => html`<li>${searchFor(q, `Without ${one.raw}: ${count(passages, 'passage')}`)}</li>`)}
    </ul>`}
    <p>Text that was cut from pages is not searched.</p>
    ${examples(page)}`;
}

async function results(page: Page, q: string): Promise<Markup> {
  const next = here().query.get('next');
  const [answer, facets] = await Promise.all([get<Rows<Found>>('/search', { q, next }), get<Facets>('/search/facets', { q })]);
  const chips = chipsOf(q);
  return html`${head(
    'Search',
    answer.found ? `${count(answer.found, 'passage')} in ${count(facets.origins, 'origin')}` : 'No passage fits',
    facets.documents > facets.origins && `${count(facets.documents, 'text')}; copies are counted, and weigh nothing.`,
    answer.found > 0 &&
      html`<a class="btn" href="${target('/search/feed', { q })}" type="application/atom+xml">Atom feed</a>${csv('/search', { q })}`,
  )}
  ${ask(q)} ${chips.length > 0 && html`<p class="chips">${chips.map((one) => chip(page, q, one))}</p>`}
  ${answer.found
    ? html`<div class="cols flip">
        <div class="rail">
          ${facet(page, q, facets, 'Side', 'side')} ${facet(page, q, facets, 'Issue', 'issue')}
          ${facet(page, q, facets, 'Level of contact', 'level')} ${facet(page, q, facets, 'Attribution', 'attr')}
          ${facet(page, q, facets, 'Kind of text', 'genre')} ${facet(page, q, facets, 'Outlet', 'outlet')}
          ${years(q, facets.month as Value[])}
        </div>
        <div>
          <h2 class="sr">Passages</h2>
          ${groups(answer.rows).map((all) => group(page, all))} ${(skipped() > 0 || answer.next) && pages(answer, 'passage')}
        </div>
      </div>`
    : html`<div class="state">
        <p>${count(answer.seen.documents, 'text')} were searched for ${wordsOf(q) ? html`<b>${wordsOf(q)}</b>` : 'that'}.</p>
        ${await wayOut(page, q, chips)}
      </div>`}
  ${coverage(page, answer.seen)}`;
}

/** One box with chips: passages by their words, those of one origin together. */
export const search: View = async (_, page) => {
  const q = here().query.get('q')?.trim() ?? '';
  if (!q) return html`${head('Search', 'Search the record')} ${ask('')} ${examples(page)} ${coverage(page, page.record.seen)}`;
  try {
    return await results(page, q);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 400) throw error;
    return html`${head('Search', 'This cannot be searched for', error.detail)} ${ask(q)}
      <p class="chips">${chipsOf(q).map((one) => chip(page, q, one))}</p>
      ${examples(page)} ${coverage(page, page.record.seen)}`;
  }
};
