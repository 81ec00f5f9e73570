import { html, type Markup } from '../html.ts';
import type { Page } from '../page.ts';
import { titleOf, type Head } from '../parts.ts';
import { pathOf, url } from '../url.ts';
import { count, instant } from '../words.ts';

export interface Member {
  document: string;
  relation: string;
  from: string | null;
  share: number;
}
/** An official text, and how many of its sayings are quoted. */
export interface Feed {
  head: Head;
  quotes: number;
}
export interface Lineage {
  quoted: Feed[];
  source: Head;
  copies: (Member & { head: Head })[];
  open: boolean;
}

const box = { width: 260, height: 58, step: 78, gap: 150 };
const most = 40; // copies that are drawn

const short = (text: string): string => (text.length > 34 ? text.slice(0, 33).trimEnd() + '…' : text);

function node(page: Page, head: Head, x: number, y: number): Markup {
  const name = head.outlet || (head.side ? page.actor(head.side) : titleOf(head));
  return html`<a
    class="lnode"
    data-item="${head.document}"
    href="${url({}, pathOf('doc', head.document))}"
    aria-label="${titleOf(head)}, ${name}"
  >
    <rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" /><rect
      class="bar ${page.side(head.side)}"
      x="${x}"
      y="${y}"
      width="4"
      height="${box.height}"
    /><text class="nd" x="${x + 14}" y="${y + 22}">${short(name)}</text
    ><text class="nk" x="${x + 14}" y="${y + 42}">${instant(head.published ?? head.date)}</text></a
  >`;
}

function edge(from: [number, number], to: [number, number], words: string, kind = ''): Markup {
  const middle = (from[0] + to[0]) / 2;
  return html`<path class="edge ${kind}" d="M${from[0]} ${from[1]}C${middle} ${from[1]} ${middle} ${to[1]} ${to[0]} ${to[1]}" /><text
      class="edgelabel"
      x="${middle}"
      y="${(from[1] + to[1]) / 2 - 8}"
      text-anchor="middle"
    >
      ${words}
    </text>`;
}

/** Where a copy is drawn: how many copies lie between it and the origin, and its row. */
interface Seat {
  copy: Lineage['copies'][number];
  depth: number; // 1: of the origin itself
  row: number;
}

/** Each copy on the right of the text that it was taken from: the first of a text in its row, the others below. */
function seatsOf(source: string, copies: Lineage['copies'], deepest: number): Seat[] {
  const known = new Set(copies.map(({ document }) => document));
  const takenFrom = ({ from }: Member) => (from && known.has(from) ? from : source);
  const seats: Seat[] = [];
  let rows = 0;
  const sit = (text: string, depth: number): void =>
    copies
      .filter((copy) => takenFrom(copy) === text)
      .forEach((copy, i) => {
        if (i > 0 || depth === 1 || depth > deepest) rows += seats.length > 0 ? 1 : 0;
        seats.push({ copy, depth: Math.min(depth, deepest), row: rows });
        sit(copy.document, depth + 1);
      });
  sit(source, 1);
  return seats;
}

/** From what is quoted on the left over the origin to its copies, and theirs, on the right. */
export function graph(page: Page, { quoted, source, copies, open }: Lineage): Markup {
  const width = Math.min(1360, innerWidth - 64);
  const before = quoted.length > 0 ? 1 : 0;
  const columns = Math.max(2 + before, Math.floor((width + box.gap) / (box.width + box.gap)));
  const seats = open ? seatsOf(source.document, copies.slice(0, most), columns - 1 - before) : [];
  const last = Math.max(2, before + 1 + Math.max(1, ...seats.map(({ depth }) => depth))) - 1;
  const x = (column: number): number => (column * (width - box.width - 4)) / Math.max(last, 2);
  const rows = Math.max(quoted.length, (seats.at(-1)?.row ?? 0) + 1, 1);
  const height = 40 + rows * box.step;
  const center = 20 + (rows * box.step) / 2;
  const middle = x(before);
  const y = (size: number, i: number): number => center + (i - (size - 1) / 2) * box.step;
  const low = (seat: Seat): number => y((seats.at(-1)?.row ?? 0) + 1, seat.row);
  const share = (copy: Member): string => `${Math.round(copy.share * 100)}% copied`;
  const taken = (seat: Seat): Markup => {
    const parent = seats.find(({ copy }) => copy.document === seat.copy.from);
    const from: [number, number] = parent ? [x(before + parent.depth) + box.width, low(parent)] : [middle + box.width, center];
    return edge(from, [x(before + seat.depth), low(seat)], `${seat.copy.relation}, ${share(seat.copy)}`);
  };
  const right = x(before + 1);
  const stack = html`${edge([middle + box.width, center], [right, center], '')}<a data-key="fold" href="${url({ fold: '0' })}"
      ><rect class="stack" x="${right}" y="${center - 23}" width="140" height="46" /><text class="nd" x="${right + 16}" y="${center + 5}">
        ${count(copies.length, 'copy', 'copies')}
      </text></a
    >`;
  return html`<figure>
    <svg class="lin" width="${width}" height="${height}" role="group" aria-label="From what is quoted on the left to copies on the right">
      ${quoted.length > 0 && html`<text class="lanesub" x="0" y="10">Official texts it quotes</text>`}
      <text class="lanesub" x="${middle}" y="10">Origin</text>
      ${copies.length > 0 && html`<text class="lanesub" x="${right}" y="10">Copies</text>`}
      ${last > before + 1 && html`<text class="lanesub" x="${x(before + 2)}" y="10">Copies of copies</text>`}
      ${quoted.map((feed, i) => edge([box.width, y(quoted.length, i)], [middle, center], count(feed.quotes, 'saying'), 'quotes'))}
      ${seats.map(taken)} ${!open && copies.length > 0 && stack}
      ${quoted.map((feed, i) => node(page, feed.head, 0, y(quoted.length, i) - box.height / 2))}
      ${node(page, source, middle, center - box.height / 2)}
      ${seats.map((seat) => node(page, seat.copy.head, x(before + seat.depth), low(seat) - box.height / 2))}
    </svg>
    ${open && copies.length > most && html`<figcaption class="muted">and ${copies.length - most} more; the table has all</figcaption>`}
  </figure>`;
}
