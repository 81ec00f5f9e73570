import { get, Problem, type Rows } from '../api.ts';
import { html, type Markup, type Part } from '../html.ts';
import { field, filterOf, unfiltered } from '../lists.ts';
import type { Page } from '../page.ts';
import { byline, coverage, csv, head, link, nothing, reader, titleOf, twin, type Head } from '../parts.ts';
import type { Placed, Saying } from '../quotes.ts';
import { here, pathOf, url } from '../url.ts';
import type { View } from '../view.ts';
import { count, plain, when } from '../words.ts';
import { graph, type Feed, type Member } from './lineage_graph.ts';

interface Row {
  origin: number;
  relation: string;
  date: string;
  outlet: string;
  title: string | null;
  share: number;
  path: string;
  document: string;
}
interface Origin {
  id: string;
  documents: (Member & { changes: { kind: string; here: Placed | null; original: Placed | null }[] })[];
  heads: Head[];
}

const most = { rows: 100, changes: 12, copies: 40, sayings: 12, unfolded: 6, words: 400 };

/** Texts that have copies, those with most of them first. */
const list: View = async (_, page) => {
  const filter = filterOf('outlet');
  const answer = await get<Rows<Row>>('/lineage', {
    ...filter,
    limit: 0,
    columns: 'origin,relation,date,outlet,title,share,path,document',
  });
  const groups = new Map<number, Row[]>();
  for (const row of answer.rows) groups.set(row.origin, [...(groups.get(row.origin) ?? []), row]);
  const origins = [...groups.values()].sort((a, b) => b.length - a.length || b[0]!.date.localeCompare(a[0]!.date));
  const shown = here().query.get('view') === 'all' ? origins : origins.slice(0, most.rows);
  const copies = answer.rows.length - origins.length;
  return html`${head(
    'Lineage',
    origins.length
      ? `${count(origins.length, 'text')} ${origins.length === 1 ? 'was' : 'were'} copied ${count(copies, 'time')}`
      : 'No text is a copy of another',
    'Copies add no weight to a fact: each origin counts once.',
    html`${field(
      'outlet',
      'Outlet',
      'part of a name',
      answer.rows.map(({ outlet }) => outlet),
    )}
    ${Object.keys(filter).length > 0 && unfiltered(['outlet'])} ${csv('/lineage', filter)}`,
  )}
  ${origins.length
    ? html`<div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Origin</th>
              <th scope="col">Published</th>
              <th scope="col" class="num">Copies</th>
              <th scope="col">Where</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map(([origin, ...others]) => row(origin!, others))}
          </tbody>
        </table>
      </div>`
    : nothing('Nothing is left', Object.keys(filter).length ? unfiltered(['outlet']) : 'All texts stand alone.')}
  ${shown.length < origins.length &&
  html`<p class="muted">
    and ${link('/lineage', `${count(origins.length - shown.length, 'more', 'more')}`, { ...filter, view: 'all' } as never)}
  </p>`}
  ${coverage(page, answer.seen)}`;
};

function row(origin: Row, copies: Row[]): Markup {
  const outlets = [...new Set(copies.map(({ outlet }) => outlet || 'outlet not known'))];
  return html`<tr>
    <td>
      <a data-item="${origin.document}" href="${url({}, pathOf('lineage', origin.document))}">${origin.title || origin.path}</a
      ><small>${origin.outlet || 'outlet not known'}</small>
    </td>
    <td class="nowrap">${when(origin.date)}</td>
    <td class="num">${copies.length}</td>
    <td>${outlets.slice(0, 4).join(', ')}${outlets.length > 4 && ` and ${outlets.length - 4} more`}</td>
  </tr>`;
}

/** The official texts whose sayings the origin quotes, with how many of them. */
async function feeds(origin: Origin): Promise<Feed[]> {
  type Quote = { utterance: string | null; change: string | null };
  const { rows } = await get<Rows<Quote>>('/quotes', { document: origin.id, limit: 0, columns: 'utterance,change' });
  const ids = [...new Set(rows.flatMap(({ utterance }) => utterance ?? []))].slice(0, most.sayings);
  const sayings = await Promise.all(ids.map((id) => get<Saying>(`/utterances/${id}`)));
  const found = new Map<string, Feed>();
  for (const { quotes, documents } of sayings) {
    const source = documents.find(({ document }) => document === quotes[0]!.quote.document);
    if (!source?.side || origin.documents.some(({ document }) => document === source.document)) continue;
    const feed = found.get(source.document) ?? { head: source, quotes: 0 };
    found.set(source.document, { ...feed, quotes: feed.quotes + 1 });
  }
  return [...found.values()];
}

const clipped = (words: string): string => (words.length > most.words ? words.slice(0, most.words).trimEnd() + ' …' : words);

const kinds: Record<string, string> = { added: 'added', dropped: 'dropped', changed: 'altered' };

function changes(page: Page, copy: Origin['documents'][number], from: Head): Markup {
  const shown = copy.changes.slice(0, most.changes);
  const words = (placed: Placed | null, put: (words: string) => Markup): Part =>
    placed && reader(placed.document, placed.span, put(clipped(placed.words)));
  return html`<section class="changes" data-item="changes-${copy.document}" tabindex="0">
    <h3>${link(pathOf('doc', copy.document), titleOf(from))}</h3>
    <small>${byline(page, from)}</small>
    ${shown.map(
      ({ kind, here, original }) =>
        html`<p>
          <small>${kinds[kind] ?? plain(kind)}</small> ${words(original, (text) => html`<del>${text}</del>`)}
          ${words(here, (text) => html`<ins>${text}</ins>`)}
        </p>`,
    )}
    ${!copy.changes.length && html`<p class="muted">Nothing: the same words.</p>`}
    ${copy.changes.length > shown.length && html`<p class="muted">and ${copy.changes.length - shown.length} more</p>`}
    <p class="muted">${link(pathOf('doc', copy.document), 'What was cut from its page', { cut: 1 })}</p>
  </section>`;
}

function table(page: Page, origin: Origin, heads: Map<string, Head>, quoted: Feed[]): Markup {
  const line = (of: Head, relation: Part, share: Part): Markup =>
    html`<tr data-item="${of.document}">
      <td>${link(pathOf('doc', of.document), titleOf(of))}<small>${byline(page, of)}</small></td>
      <td class="nowrap">${when(of.date)}</td>
      <td>${relation}</td>
      <td class="num">${share}</td>
    </tr>`;
  const relation = (one: Member): Part => {
    const from = one.from && one.from !== origin.id ? heads.get(one.from) : undefined;
    return html`${one.relation}${from && html` <small>of ${titleOf(from)}${from.outlet && `, ${from.outlet}`}</small>`}`;
  };
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Text</th>
          <th scope="col">Published</th>
          <th scope="col">Relation</th>
          <th scope="col" class="num">Share copied</th>
        </tr>
      </thead>
      <tbody>
        ${quoted.map((feed) => line(feed.head, `quoted in it, ${count(feed.quotes, 'saying')}`, '–'))}
        ${origin.documents.map((one) => {
          const first = one.document === origin.id;
          return line(heads.get(one.document)!, first ? 'origin' : relation(one), first ? '–' : `${Math.round(one.share * 100)}%`);
        })}
      </tbody>
    </table>
  </div>`;
}

/** One origin: what it quotes, its copies, and what each of them changed. */
const one: View = async ({ path }, page) => {
  const origin = await get<Origin>(pathOf('lineage', path[0]!));
  const quoted = await feeds(origin).catch((error) => {
    if (error instanceof Problem) return []; // the graph stands without them
    throw error;
  });
  const heads = new Map(origin.heads.map((one) => [one.document, one]));
  const [first, ...copies] = origin.documents;
  const source = heads.get(first!.document)!;
  const { query } = here();
  const open = query.get('fold') ? query.get('fold') === '0' : copies.length <= most.unfolded;
  const isTable = query.get('view') === 'table' || innerWidth < 700;
  const dates = origin.heads.flatMap(({ date }) => date ?? []).sort();
  return html`${head(
    'Lineage',
    copies.length ? `${count(copies.length + 1, 'text')}, one origin` : 'This text stands alone',
    html`“${titleOf(source)}”.
    ${copies.length > 0 && 'Copies add no weight to a fact. '}${quoted.length > 0 &&
    `${count(quoted.length, 'official text')} ${quoted.length === 1 ? 'stands' : 'stand'} behind it.`}`,
    html`${copies.length > 0 &&
    !isTable &&
    html`<a class="btn" data-key="fold" href="${url({ fold: open ? '1' : '0' })}">${open ? 'Fold copies' : 'Unfold copies'}</a>`}
    ${link('/lineage', 'All origins')} ${innerWidth >= 700 && twin(isTable)}`,
  )}
  ${isTable
    ? table(page, origin, heads, quoted)
    : graph(page, { quoted, source, copies: copies.map((copy) => ({ ...copy, head: heads.get(copy.document)! })), open })}
  ${copies.length > 0 &&
  html`<h2>What the copies changed</h2>
    ${copies.slice(0, most.copies).map((copy) => changes(page, copy, heads.get(copy.document)!))}
    ${copies.length > most.copies && html`<p class="muted">and ${copies.length - most.copies} more copies</p>`}`}
  ${coverage(page, { documents: origin.heads.length, first: dates[0], last: dates.at(-1) })}`;
};

export const lineage: View = (place, page) => (place.path[0] ? one : list)(place, page);
