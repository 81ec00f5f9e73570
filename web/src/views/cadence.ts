import { get, parties, type Rows } from '../api.ts';
import { html, type Markup, type Part } from '../html.ts';
import { filterOf } from '../lists.ts';
import type { Page } from '../page.ts';
import { coverage, csv, head, link, nothing, twin } from '../parts.ts';
import { url } from '../url.ts';
import type { View } from '../view.ts';
import { count, daysOf, levelName, when, type Days } from '../words.ts';
import { inDays } from './timeline_data.ts';
import { scaleOf, ticksOf, widthOf } from './timeline_layout.ts';

interface Gap {
  from: string;
  to: string;
  least: number;
  most: number;
}
interface Lane {
  lane: string;
  by: 'level' | 'channel';
  contacts: number;
  undated: number;
  first: string | null;
  last: string | null;
  typical_gap: Gap | null;
  longest_gap: Gap | null;
  silent_for: Gap | null;
  gaps: Gap[];
}

const filter = () => ({ party: parties(), ...filterOf('kind', 'level', 'since', 'until') });
const nameOf = (page: Page, { lane, by }: Lane): string => (by === 'level' ? levelName(lane) : page.channel(lane));
const of = ({ lane, by }: Lane) => (by === 'level' ? { level: lane } : { series: lane });
const day = (value: string): number => daysOf(value)!.first;

const rowHeight = 38;
const rowsDrawn = 40;

/** The days that are drawn: contacts that were only remembered, years before the others, make it no wider. */
function windowOf(lanes: Lane[], asOf: string, texts: string | undefined): Days {
  const floor = texts ? Number(texts.slice(0, 4)) - 3 : 0;
  const days = lanes
    .flatMap(({ gaps, first }) => [first, ...gaps.map(({ from }) => from)])
    .filter((value): value is string => !!value && Number(value.slice(0, 4)) >= floor);
  return { first: Math.min(day(asOf) - 30, ...days.map(day)), last: day(asOf) };
}

/** A lane: a tick for each contact, the longest gap in bold, and the silence up to the day as of which the record is seen. */
function draw(lane: Lane, y: number, at: (value: string) => number, begin: number, end: number): Markup {
  const contacts = [...new Set([lane.first, ...lane.gaps.flatMap(({ from, to }) => [from, to]), lane.last])].filter(
    (value): value is string => !!value,
  );
  const ticks = contacts.map(at).filter((x) => x >= begin && x <= end);
  const span = (gap: Gap | null, name: string, words: string): Part => {
    if (!gap) return null;
    const [from, to] = [Math.max(begin, at(gap.from)), Math.min(end, at(gap.to))];
    if (to <= from) return null;
    const fits = to - from > widthOf(words, true) + 8;
    return html`<path class="${name}" d="M${from} ${y}H${to}" />${fits &&
      html`<text class="gap ${name === 'span' && 'longest'}" x="${(from + to) / 2}" y="${y - 6}" text-anchor="middle">${words}</text>`}`;
  };
  const { longest_gap: longest, silent_for: silent } = lane;
  const inside = longest && at(longest.to) > begin ? longest : null;
  return html`<path class="lane" d="M${begin} ${y}H${ticks.length ? Math.max(...ticks) : begin}" />
    ${span(inside, 'span', inside ? inDays(inside) : '')} ${span(silent, 'silence', silent ? `${inDays(silent)} so far` : '')}
    <path class="contact" d="${ticks.map((x) => `M${x} ${y - 6}v12`).join('')}" />`;
}

function picture(page: Page, lanes: Lane[], texts: string | undefined, width: number): Markup {
  const narrow = width < 668;
  const longest = Math.max(...lanes.map((lane) => widthOf(nameOf(page, lane), true)));
  const begin = narrow ? 8 : Math.max(160, Math.min(380, longest + 20));
  const window = windowOf(lanes, page.record.as_of, texts);
  const scale = scaleOf(window, width - begin - 12);
  const at = (value: string) => Math.round((begin + scale(day(value))) * 10) / 10;
  const step = narrow ? rowHeight + 16 : rowHeight;
  const height = 34 + lanes.length * step;
  const { since, until } = filterOf('since', 'until') as Record<string, string>;
  const rows = lanes.map((lane, i) => {
    const y = 34 + i * step + (narrow ? 34 : 18);
    const name = nameOf(page, lane);
    const clipped = name.length > 54 ? `${name.slice(0, 53)}…` : name;
    return html`<a href="${url({ ...of(lane), since, until }, '/timeline')}"
        ><text class="lanename" x="0" y="${narrow ? y - 22 : y}">${clipped}<title>${name}</title></text></a
      ><text class="lanesub" x="${narrow ? widthOf(name, true) + 14 : 0}" y="${narrow ? y - 22 : y + 14}"
        >${count(lane.contacts, 'contact')}</text
      >
      ${draw(lane, y, at, begin, width - 12)}`;
  });
  const grid = ticksOf(window, scale, 46).map(
    ({ at: x, name }) =>
      html`<path class="grid" d="M${Math.round(begin + x)} 20V${height}" /><text class="year" x="${Math.round(begin + x) + 4}" y="14"
          >${name}</text
        >`,
  );
  return html`<svg
    class="timeline cadence"
    width="${width}"
    height="${height}"
    role="img"
    aria-label="Contacts and gaps by level and channel"
  >
    ${grid} ${rows}
  </svg>`;
}

const gapCell = (gap: Gap | null): Markup =>
  html`<td class="num">${gap ? html`${inDays(gap)}<small>${when(gap.from)} to ${when(gap.to)}</small>` : '–'}</td>`;

function row(page: Page, lane: Lane): Markup {
  const { since, until } = filterOf('since', 'until') as Record<string, string>;
  return html`<tr data-item="${lane.by}/${lane.lane}">
    <th scope="row">${link('/timeline', nameOf(page, lane), { ...of(lane), since, until })}</th>
    <td class="num">${link('/timeline', lane.contacts, { ...of(lane), since, until, view: 'table' })}</td>
    <td class="num">${lane.undated}</td>
    <td>${lane.first ? when(lane.first) : '–'}</td>
    <td>${lane.last ? when(lane.last) : '–'}</td>
    ${gapCell(lane.typical_gap)} ${gapCell(lane.longest_gap)}
    <td class="num">${lane.silent_for ? inDays(lane.silent_for) : '–'}</td>
  </tr>`;
}

const table = (page: Page, lanes: Lane[]): Markup =>
  html`<div class="scroll">
    <table class="lanes">
      <thead>
        <tr>
          <th scope="col">Level or channel</th>
          <th scope="col" class="num">Contacts held</th>
          <th scope="col" class="num">Without a day</th>
          <th scope="col">First</th>
          <th scope="col">Last</th>
          <th scope="col" class="num">Gap in the middle</th>
          <th scope="col" class="num">Longest gap</th>
          <th scope="col" class="num">Silent for</th>
        </tr>
      </thead>
      ${(['level', 'channel'] as const).map(
        (by) =>
          html`<tbody>
            ${lanes.filter((lane) => lane.by === by).map((lane) => row(page, lane))}
          </tbody>`,
      )}
    </table>
  </div>`;

/** The level that has been silent for longest, of those whose contacts are known by their days. */
function finding(page: Page, lanes: Lane[]): string {
  const levels = lanes.filter(({ by, silent_for, lane }) => by === 'level' && silent_for && lane !== 'unspecified' && lane !== 'other');
  const longest = levels.reduce<Lane | null>((one, lane) => (!one || lane.silent_for!.least > one.silent_for!.least ? lane : one), null);
  if (!longest) return 'Of no level is known when it was last in contact';
  const until = page.ended ? `up to ${when(page.record.as_of)}, where the record ends` : 'so far';
  return `Longest silence ${until}: ${nameOf(page, longest)}, ${inDays(longest.silent_for!)}`;
}

/** How often two are in contact on each level and channel, the gaps, and how long nothing has been. */
export const cadence: View = async ({ query }, page) => {
  const answer = await get<Rows<Lane>>('/cadence', { ...filter(), limit: 0 });
  const lanes = answer.rows;
  const asTable = query.get('view') === 'table';
  const drawn = lanes
    .filter(({ first }) => first)
    .sort((a, b) => Number(a.by === 'channel') - Number(b.by === 'channel') || (a.by === 'channel' ? b.contacts - a.contacts : 0));
  const channels = lanes.filter(({ by }) => by === 'channel').length;
  const room = document.documentElement.clientWidth;
  const width = room < 700 ? Math.max(280, room - 32) : Math.min(1360, room - 64);
  const more = lanes.length - Math.min(drawn.length, rowsDrawn);
  const tools = html`<a class="btn" href="${url({}, '/timeline')}">Timeline</a> ${twin(asTable)} ${csv('/cadence', filter())}`;
  return html`${head(
    'Cadence',
    finding(page, lanes),
    html`${count(lanes.length - channels, 'level')}${channels > 0 && ` and ${count(channels, 'named channel')}`}. A tick is a contact that
    was held; the bold stretch is the longest gap between two, the dotted one the silence so far.`,
    tools,
  )}
  ${!lanes.length && nothing('No contacts were held', link('/cadence', 'All contacts of the record', { party: null }))}
  ${lanes.length > 0 &&
  (asTable
    ? table(page, lanes)
    : html`<figure>${picture(page, drawn.slice(0, rowsDrawn), answer.seen.first, width)}</figure>
        ${more > 0 && html`<p class="muted">${more} more with fewer contacts, or none whose day is known, are in the table.</p>`}`)}
  ${coverage(page, answer.seen)}`;
};
