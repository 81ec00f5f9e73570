import { parties } from '../api.ts';
import { html, type Markup, type Part } from '../html.ts';
import type { Page, Side } from '../page.ts';
import { coverage, csv, head, isHeld, link, mini, nothing, twin } from '../parts.ts';
import { here, pathOf, url } from '../url.ts';
import type { View } from '../view.ts';
import { count, levelName, levelNames, when } from '../words.ts';
import { longestSilence, matrixFilter, readMatrix, withoutText, type Contact, type Mark, type Matrix, type Row } from './matrix_data.ts';

const sides: Side[] = ['A', 'M', 'P'];
const slot: Record<Side, number> = { A: 3, M: 25, P: 47 };
const cellWidth = 68;

const pathOfContact = (id: string): string => pathOf('engagement', ...id.split('/'));

function draw({ by, texts, form }: Mark): Part {
  const x = slot[by];
  const name = { own: 'own', other: 'other', announced: 'pre', denied: 'other' }[form];
  const ticks = sides.map((side, i) => texts.has(side) && html`<rect class="tick ${side}" x="${x + i * 6}" y="25" width="5" height="3" />`);
  return html`<rect class="mark ${by} ${name}" x="${x + 1}" y="4" width="16" height="16" />${form === 'denied' &&
    html`<path class="denied ${by}" d="M${x + 3} 18L${x + 15} 6" />`}${ticks}`;
}

const who = (page: Page, side: Side): string => (side === 'P' ? 'others, or not said who' : page.sideName(side));
const whose = (page: Page, side: Side): string => (side === 'P' ? 'press and others' : `${page.sideName(side)} text`);
const formWords = { own: '', other: ' only', announced: ' (announced)', denied: ' (said not to have been)' };

/** "Ilmarra: Ilmarra text, press and others; Sundrevia (announced): press and others" */
const said = (page: Page, cell: Mark[]): string =>
  cell
    .map(({ by, texts, form }) => {
      const from = sides.filter((side) => texts.has(side)).map((side) => whose(page, side));
      return form === 'other' ? `${who(page, by)}: ${from.join(', ')} only` : `${who(page, by)}${formWords[form]}: ${from.join(', ')}`;
    })
    .join('; ');

function column(page: Page, contact: Contact): Markup {
  const texts = sides.filter((side) => contact.sides.some((text) => page.side(text) === side));
  const [date, year] = [when(contact.when, false), /^\d{4}/.exec(contact.when)?.[0] ?? ''];
  return html`<th scope="col">
    <a href="${url({}, pathOfContact(contact.id))}">${mini(contact.kind, !isHeld(contact))}<b>${date}</b><span>${year}</span></a>
    <svg width="46" height="6" role="img" aria-label="Texts: ${texts.map((side) => whose(page, side)).join(', ')}">
      ${texts.map((side) => html`<rect class="tick ${side}" x="${3 + sides.indexOf(side) * 6}" y="1" width="5" height="3" />`)}
    </svg>
  </th>`;
}

function cellOf(page: Page, row: Row, contact: Contact, cell: Mark[], table: boolean): Markup {
  const silent = withoutText(page, contact).filter((side) => !cell.some(({ by }) => by === side));
  const name = [!isHeld(contact) && 'future', ...silent.map((side) => `no${side}`)].filter(Boolean).join(' ');
  const words = said(page, cell);
  if (!cell.length)
    return html`<td class="${name}">
      ${table && silent.length > 0 && html`<small>no text from ${silent.map((side) => page.sideName(side)).join(', ')}</small>`}
    </td>`;
  const picture = html`<svg width="${cellWidth - 2}" height="30" aria-hidden="true">${cell.map(draw)}</svg>`;
  return html`<td class="${name}">
    <a
      class="cell"
      href="${url({ ev: `issue/${row.issue}/${contact.id}` })}"
      aria-label="${page.issue(row.issue)}, ${when(contact.when)}. ${words}"
      title="${words}"
      >${table ? words : picture}</a
    >
  </td>`;
}

const rowOf = (page: Page, { contacts, held }: Matrix, row: Row, table: boolean): Markup =>
  html`<tr data-item="${row.issue}">
    <th scope="row"><a href="${url({ q: `issue:${row.issue}` }, '/search')}">${page.issue(row.issue)}</a></th>
    ${contacts.map((contact, i) => cellOf(page, row, contact, row.cells[i]!, table))}
    <td class="num">${row.held} of ${held}</td>
    <td class="nowrap"><small>${row.last ? when(row.last.when) : row.held ? 'day not known' : 'not yet'}</small></td>
  </tr>`;

const totalsWidth = 176;

function grid(page: Page, matrix: Matrix, table: boolean): Markup {
  const { contacts } = matrix;
  const width = table ? 108 : cellWidth;
  return html`<div class="scroll">
    <table class="matrix ${table && 'twin'}" width="${190 + contacts.length * width + totalsWidth}">
      <colgroup>
        <col width="190" />
        ${contacts.map(() => html`<col width="${width}" />`)}
        <col width="80" />
        <col width="96" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          ${contacts.map((contact) => column(page, contact))}
          <th scope="col" class="num">Raised in</th>
          <th scope="col">Last</th>
        </tr>
      </thead>
      <tbody>
        ${matrix.rows.map((row) => rowOf(page, matrix, row, table))}
      </tbody>
    </table>
  </div>`;
}

const sample = (name: string): Markup =>
  html`<svg width="20" height="20" aria-hidden="true"><rect class="mark ${name}" x="2" y="2" width="16" height="16" /></svg>`;

const legend = (page: Page): Markup =>
  html`<p class="legend">
    ${page.sides.map((_, i) => html`<span>${sample(i ? 'M own' : 'A own')} raised by ${page.sideName(i ? 'M' : 'A')}</span>`)}
    <span>${sample('P own')} by others, or not said who</span>
    <span>${sample('A other')} only others say so</span>
    <span>${sample('A pre')} announced</span>
    <span
      ><svg width="20" height="20" aria-hidden="true">
        <rect class="mark A other" x="2" y="2" width="16" height="16" />
        <path class="denied A" d="M4 16L16 4" />
      </svg>
      said not to have been raised</span
    >
    <span
      ><svg width="6" height="18" aria-hidden="true"><path class="notext" d="M3 0V18" /></svg> no text</span
    >
    ${sides.map(
      (side) =>
        html`<span
          ><svg width="8" height="12" aria-hidden="true"><rect class="tick ${side}" x="0" y="5" width="7" height="4" /></svg> ${whose(
            page,
            side,
          )}</span
        >`,
    )}
  </p>`;

/** Levels, and the years of the texts: what a matrix of too many contacts is narrowed by. */
function narrower({ seen }: Matrix): Markup {
  const { query } = here();
  const [level, since] = [query.get('level'), query.get('since')];
  const [first, last] = [Number(seen.first?.slice(0, 4)), Number(seen.last?.slice(0, 4))];
  const years =
    first && last ? Array.from({ length: Math.min(8, last - first + 1) }, (_, i) => String(last - Math.min(7, last - first) + i)) : [];
  return html`<label
      >Level
      <select data-param="level" data-key="level" aria-label="Level">
        <option value="">all</option>
        ${Object.keys(levelNames).map((one) => html`<option value="${one}" ${one === level && html`selected`}>${levelName(one)}</option>`)}
      </select></label
    >
    <nav class="seg" aria-label="Years">
      <a href="${url({ since: null, until: null })}" ${!since && html`aria-current="true"`}>Latest</a>
      ${years.map(
        (year) => html`<a href="${url({ since: year, until: year })}" ${year === since && html`aria-current="true"`}>${year}</a>`,
      )}
    </nav>`;
}

function deck({ contacts, found }: Matrix): Part {
  const all = html`A mark says who raised an issue; the ticks below it, in whose text. An empty cell is silence. A dotted rule means that
  this side has no text to be silent in.`;
  if (contacts.length === found) return all;
  return html`${all} These are the latest ${contacts.length} of ${count(found, 'contact')} in which something was
  raised${!parties().length && ' between any states'}: choose a level or a year, or
  ${link('/matrix', 'draw all', { ...matrixFilter(), limit: '0' })}.`;
}

/** Issues by contacts: who raised what, according to whom. */
export const matrix: View = async ({ query }, page) => {
  const read = await readMatrix(page);
  const table = query.get('view') === 'table';
  const silence = longestSilence(read);
  const finding = silence
    ? `Longest silence: ${page.issue(silence.issue)}, not raised since ${when(silence.last!.when)}`
    : 'Of no issue is known when it was raised';
  const tools = html`${narrower(read)} ${twin(table)} ${csv('/issues', matrixFilter())}`;
  const lacking = page.sides.length < 2 ? 0 : read.contacts.filter((contact) => withoutText(page, contact).includes('M')).length;
  const markup = html`${head('Issues', finding, deck(read), tools)}
  ${read.rows.length
    ? html`${grid(page, read, table)} ${legend(page)}`
    : nothing('No issue was raised in these contacts', link('/matrix', 'All contacts', { party: parties() }))}
  ${coverage(
    page,
    read.seen,
    lacking > 0 && `${count(lacking, 'contact')} lack${lacking === 1 ? 's' : ''} a text from ${page.sideName('M')}.`,
  )}`;
  // the newest contacts are what is seen first of a wide matrix
  const start = (main: HTMLElement): void => {
    const box = main.querySelector('.scroll')!;
    const totals = box.clientWidth < 700 ? totalsWidth : 0;
    if (read.contacts.length > 12 || totals) box?.scrollTo({ left: box.scrollWidth - box.clientWidth - totals });
  };
  return { markup, start };
};
