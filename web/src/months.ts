import { html, type Markup } from './html.ts';
import { Page, type Side } from './page.ts';
import { count, when } from './words.ts';

export interface Month {
  month: string | null;
  side: string | null;
  documents: number;
}

const sides: Side[] = ['A', 'M', 'P'];

/** The months from the first to the last that has a text, without a hole. */
export function monthsOf(list: Month[]): string[] {
  const known = list.flatMap(({ month }) => (month?.length === 7 ? [month] : [])).sort();
  const months: string[] = [];
  for (let at = known[0]; at && at <= known.at(-1)!; ) {
    months.push(at);
    const [year, month] = at.split('-').map(Number) as [number, number];
    at = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  }
  return months;
}

/** Texts of a side in a month. */
export const texts = (page: Page, list: Month[], side: Side, month: string): number =>
  list.reduce((sum, one) => sum + (one.month === month && page.side(one.side) === side ? one.documents : 0), 0);

/** One row a side, one bar a month: the higher, the more texts. */
export function monthsPicture(page: Page, list: Month[]): Markup {
  const all = monthsOf(list);
  const left = innerWidth < 700 ? 78 : 120;
  const room = Math.max(200, Math.min(1360, innerWidth - (innerWidth < 860 ? 32 : 64)) - left - 4);
  const months = all.slice(-Math.floor(room / 4)); // the latest, where there is no room for all
  const step = Math.min(22, room / Math.max(1, months.length));
  const most = Math.max(1, ...sides.flatMap((side) => months.map((month) => texts(page, list, side, month))));
  const row = (side: Side, r: number) =>
    html`<text class="lanesub" x="0" y="${r * 34 + 28}">${page.sideName(side)}</text> ${months.map((month, k) => {
        const number = texts(page, list, side, month);
        const height = number ? Math.max(4, (number / most) * 26) : 1;
        return html`<rect
          class="cov ${side} ${!number && 'none'}"
          x="${left + k * step}"
          y="${r * 34 + 30 - height}"
          width="${Math.max(1, step - 2)}"
          height="${height}"
        >
          <title>${page.sideName(side)}, ${when(month)}: ${count(number, 'text')}</title>
        </rect>`;
      })}`;
  const years = months.flatMap((month, k) => (month.endsWith('-01') || !k ? [{ year: month.slice(0, 4), x: left + k * step, k }] : []));
  const shown = years.filter(({ x }, i) => !years[i + 1] || years[i + 1]!.x - x > 34);
  return html`<figure>
    <svg width="${left + months.length * step}" height="124" role="img" aria-label="Texts by month and side; the table has the numbers">
      ${sides.map(row)} ${shown.map(({ year, x }) => html`<text class="lanesub" x="${x}" y="120">${year}</text>`)}
    </svg>
    ${months.length < all.length &&
    html`<figcaption class="muted">The latest ${months.length} of ${all.length} months; the table has all.</figcaption>`}
  </figure>`;
}

/** The same as a table. */
export const monthsTable = (page: Page, list: Month[]): Markup =>
  html`<div class="scroll">
    <table class="months">
      <thead>
        <tr>
          <th scope="col">Month</th>
          ${sides.map((side) => html`<th scope="col" class="num">${page.sideName(side)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${monthsOf(list)
          .reverse()
          .map(
            (month) =>
              html`<tr>
                <th scope="row">${when(month)}</th>
                ${sides.map((side) => html`<td class="num">${texts(page, list, side, month)}</td>`)}
              </tr>`,
          )}
      </tbody>
    </table>
  </div>`;
