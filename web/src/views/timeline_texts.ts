import { get, parties, type Rows } from '../api.ts';
import { html, type Part } from '../html.ts';
import type { Page, Side } from '../page.ts';
import { pathOf, url } from '../url.ts';
import { count, daysOf, when } from '../words.ts';
import { periodFilter, type Timeline } from './timeline_data.ts';
import type { Frame } from './timeline_frame.ts';

interface Text {
  date: string;
  side: string | null;
  document?: string;
  title?: string | null;
  path?: string;
}

const few = 600; // so many texts have each its own tick

/** The texts of the record by their days, so that a gap in contact is told from a gap in the record. */
export const readTexts = async ({ seen }: { seen: { documents: number } }): Promise<Text[]> =>
  (
    await get<Rows<Text>>('/documents', {
      ...periodFilter(),
      columns: seen.documents > few ? 'date,side' : 'date,side,document,title,path',
      limit: 0,
    })
  ).rows;

const wide = 3; // pixels of a tick

function ticks(page: Page, side: Side, texts: Text[], frame: Frame, y: number): Part[] {
  const at = (text: Text) => Math.round(frame.scale(daysOf(text.date)!.first) / wide) * wide;
  if (texts.every(({ document }) => document))
    return texts.map((text) => {
      const name = `${text.title || text.path}, ${when(text.date)}`;
      return html`<a href="${url({}, pathOf('doc', text.document!))}" tabindex="-1" aria-label="${name}"
        ><title>${name}</title><rect class="rug ${side}" x="${at(text) - 1}" y="${y - 7}" width="3" height="12"
      /></a>`;
    });
  const counts = new Map<number, number>();
  for (const text of texts) counts.set(at(text), (counts.get(at(text)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const bars = [...counts].map(([x, n]) => {
    const height = Math.max(2, Math.round((n / most) * 13));
    return `M${x} ${y + 5}v${-height}h${wide - 0.5}v${height}z`;
  });
  return [
    html`<path class="rug ${side}" d="${bars.join('')}"><title>${count(texts.length, 'text')}: ${page.sideName(side)}</title></path>`,
  ];
}

/** A row of ticks for each side and one for all others. */
export function rug(page: Page, timeline: Timeline, frame: Frame, texts: Text[]): Part {
  if (frame.narrow) return null;
  const dated = texts.filter(({ date }) => {
    const days = daysOf(date);
    return days && days.last >= timeline.window.first && days.first <= timeline.window.last;
  });
  const has = (side: Side) => dated.some((text) => page.side(text.side) === side);
  const sides = (['A', 'M', 'P'] as Side[]).filter((side) => side === 'P' || parties().length > (side === 'A' ? 0 : 1) || has(side));
  return sides.map((side, i) => {
    const y = frame.height - 74 + i * 18;
    const own = dated.filter((text) => page.side(text.side) === side);
    const name = `${page.sideName(side)}${side === 'P' ? ' and others' : ''}: ${own.length || 'no'} text${own.length === 1 ? '' : 's'}`;
    return html`<text class="lanesub" x="0" y="${y + 4}">${name}</text>
      <path class="grid" d="M${frame.begin} ${y + 6}H${frame.width}" />${own.length > 0 && ticks(page, side, own, frame, y)}`;
  });
}
