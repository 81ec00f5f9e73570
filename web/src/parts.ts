import { parties, target, type Query, type Seen } from './api.ts';
import { html, type Markup, type Part } from './html.ts';
import type { Page } from './page.ts';
import { pathOf, url, type Change } from './url.ts';
import { count, instant, kindName, plain, when } from './words.ts';

/** The head of a view: a small kicker, the finding as headline, what it rests on, and tools. */
export const head = (kicker: Part, headline: Part, deck?: Part, tools?: Part): Markup =>
  html`<header class="head">
    <p class="kicker">${kicker}</p>
    <h1>${headline}</h1>
    ${deck && html`<p class="deck">${deck}</p>`} ${tools && html`<div class="tools">${tools}</div>`}
  </header>`;

/** The line that closes every view: how much it rests on. */
export const coverage = (page: Page, seen: Seen, more?: Part): Markup =>
  html`<p class="coverage">
    <b>Coverage</b> ${count(seen.documents, 'text')}${seen.first && html`, ${when(seen.first)} to ${when(seen.last)}`}. ${more} As of
    ${when(page.record.as_of)}. Times keep the zone of their source.
  </p>`;

/** The switch between a chart and its table; the key t presses it. */
export const twin = (table: boolean): Markup =>
  html`<a class="btn" data-key="t" href="${url({ view: table ? null : 'table' })}"
    >${table ? 'Show as chart' : 'Show as table'} <kbd>t</kbd></a
  >`;

/** The same rows as a file. */
export const csv = (path: string, query: Query, words = 'CSV'): Markup =>
  html`<a class="btn" href="${target(path, { limit: 0, ...query, format: 'csv' })}" download="${path.slice(1).replaceAll('/', '-')}.csv"
    >${words}</a
  >`;

/** What to know before two states meet, as a file: a page of its own, which the policy of this one would not let dress. */
export const briefing = (): Markup | false =>
  parties().length === 2 && html`<a class="btn" href="${target('/brief', { party: parties() })}" download="brief.html">Briefing</a>`;

/** A number or some words that open the passages behind them: see drawer.ts for what `evidence` may be. */
export const behind = (evidence: string, words: Part, kind = ''): Markup =>
  html`<a class="ev ${kind}" href="${url({ ev: evidence })}">${words}</a>`;

export const link = (path: string, words: Part, change: Change = {}): Markup => html`<a href="${url(change, path)}">${words}</a>`;

/** The reader at a fact ("quote:708-746") or at a range of bytes of the text. */
export const reader = (document: string, at: string | [number, number] | null, words: Part): Markup =>
  link(pathOf('doc', document), words, { at: Array.isArray(at) ? at.join('-') : at });

export const sideMark = (page: Page, actor: string | null | undefined, words?: Part): Markup =>
  html`<i class="side ${page.side(actor)}">${words ?? page.actor(actor)}</i>`;

export interface Head {
  document: string;
  date: string | null;
  outlet: string | null;
  title: string | null;
  genre: string;
  side: string | null;
  path: string;
  published?: string | null;
}

export const titleOf = (document: Head): string => document.title || document.path;

/** Whose text it is and when it is from. */
export const byline = (page: Page, document: Head): Markup =>
  html`<i class="side ${page.side(document.side)}">${document.outlet || (document.side ? page.actor(document.side) : 'outlet not known')}</i
    >, <time>${instant(document.published ?? document.date)}</time>`;

export const nothing = (what: Part, why: Part): Markup =>
  html`<div class="state">
    <h2>${what}</h2>
    <p>${why}</p>
  </div>`;

/** The shape of a contact: a disc for a call, a square for a meeting, a diamond for talks; hollow when it has not taken place. */
export function glyph(kind: string, planned: boolean, x: number, y: number, r = 7): Markup {
  const name = `glyph${planned ? ' planned' : ''}`;
  if (kind === 'call') return html`<circle class="${name}" cx="${x}" cy="${y}" r="${r}" />`;
  if (kind === 'meeting' || kind === 'visit' || kind === 'summit')
    return html`<rect class="${name}" x="${x - r + 0.5}" y="${y - r + 0.5}" width="${2 * r - 1}" height="${2 * r - 1}" />`;
  return html`<path class="${name}" d="M${x} ${y - r - 1}L${x + r + 1} ${y}L${x} ${y + r + 1}L${x - r - 1} ${y}Z" />`;
}
export const mini = (kind: string, planned = false): Markup =>
  html`<svg class="mini" width="18" height="18" aria-hidden="true">${glyph(kind, planned, 9, 9, 6)}</svg>`;

const notHeld = ['planned', 'proposed', 'hypothetical', 'cancelled', 'denied', 'suspended'];
/** Did it take place? What a text puts beyond the end of the record has not, as far as that can tell. */
export const isHeld = (contact: { status: string; beyond?: boolean }): boolean => !contact.beyond && !notHeld.includes(contact.status);

/** "Meeting, Geneva", "Planned call" */
export const titleOfContact = (contact: { kind: string; status: string; place?: string | null; beyond?: boolean }): string => {
  const kind = contact.beyond || isHeld(contact) ? plain(kindName(contact.kind)) : `${plain(contact.status)} ${kindName(contact.kind)}`;
  return kind + (contact.place ? `, ${contact.place}` : '');
};

export const partyNames = (page: Page, ids: string[]): string => ids.map((id) => page.actor(id)).join(', ') || 'parties not known';
