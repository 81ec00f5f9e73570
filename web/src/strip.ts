import { daysOf, type Before, type Claim } from './claims.ts';
import { html, type Markup, type Part } from './html.ts';
import { glyph } from './parts.ts';
import { url } from './url.ts';
import { dayOf, daysOf as daysIn, kindName, when } from './words.ts';

const most = 60; // contacts that are drawn, the latest
const room = 84; // that a label takes

/** The contacts before a claim on a line: those outside of the scope are faint, the span that it speaks of is bold. */
export function strip(claim: Claim): Markup {
  const width = Math.max(280, Math.min(860, innerWidth - 48));
  const list = claim.before.slice(0, most);
  const end = daysIn(claim.scope.at?.[1]) ?? daysIn(claim.as_of);
  if (!list.length || !end) return html``;
  const days = (one: Before) => daysIn(one.when) ?? { first: end.last - one.most, last: end.last - one.least };
  const start = Math.min(...list.map((one) => days(one).first));
  const x = (day: number) => 40 + ((day - start) / Math.max(1, end.last - start)) * (width - 80);
  const last = list.find((one) => claim.asked?.engagements.includes(one.engagement) && one.counts) ?? list.find((one) => one.counts);
  const labelled: number[] = last ? [x(end.last)] : [];
  const label = (one: Before, at: number): Part => {
    if (labelled.some((other) => Math.abs(other - at) < room)) return null;
    labelled.push(at);
    return html`<text class="nd" x="${at}" y="70" text-anchor="middle">${when(one.when)}</text>
      <text class="nk" x="${at}" y="84" text-anchor="middle">${kindName(one.kind)}</text>`;
  };
  const mark = (one: Before) => {
    const { first, last } = days(one);
    const [from, to] = [x(first), x(last)];
    const shape =
      first === last
        ? glyph(one.kind, false, from, 46, 6)
        : html`<rect class="fuzzy" x="${from}" y="41" width="${Math.max(7, to - from)}" height="10" rx="2" />`;
    return html`<a
      class="node"
      href="${url({ ev: `engagement/${one.engagement}` })}"
      aria-label="${kindName(one.kind)}, ${when(one.when)}${one.counts ? '' : ', does not count'}"
    >
      <rect class="hit" x="${from - 9}" y="34" width="${Math.max(18, to - from + 18)}" height="24" /><g class="${!one.counts && 'faint'}"
        >${shape}</g
      >${label(one, (from + to) / 2)}
    </a>`;
  };
  const order = last ? [last, ...list.filter((one) => one !== last)] : list;
  const begin = last && x(days(last).last);
  return html`<figure>
    <svg width="${width}" height="92" role="group" aria-label="Contacts before the claim; those outside the scope are faint">
      <path class="lane" d="M8 46H${width - 8}" />
      ${begin != null && html`<path class="span" d="M${begin} 46H${x(end.last)}" />`}
      ${last &&
      begin != null &&
      html`<text class="gap longest" x="${(begin + x(end.last)) / 2}" y="30" text-anchor="middle">${daysOf(last)}</text>`}
      ${order.map(mark)}
      <path class="asof" d="M${x(end.last)} 34V58" />
      <text class="nk" x="${x(end.last)}" y="84" text-anchor="middle">claim</text>
      <text class="nd" x="${x(end.last)}" y="70" text-anchor="middle">${when(dayOf(end.last))}</text>
    </svg>
    ${claim.before.length > most &&
    html`<figcaption class="muted">The latest ${most} of ${claim.before.length} contacts; the table has all.</figcaption>`}
  </figure>`;
}
