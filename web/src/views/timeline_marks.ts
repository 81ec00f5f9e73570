import { html, type Markup, type Part } from '../html.ts';
import { glyph, isHeld, titleOfContact } from '../parts.ts';
import { pathOf, url } from '../url.ts';
import { count, dayOf, kindName, levelName, when } from '../words.ts';
import type { Contact } from './timeline_data.ts';
import { at, inside, tidy, type Frame } from './timeline_frame.ts';
import { widthOf, type Mark } from './timeline_layout.ts';

const period = (mark: Mark): { since: string; until: string } => ({ since: dayOf(mark.days.first), until: dayOf(mark.days.last) });
const oneDay = ({ days }: Mark): boolean => days.first === days.last;
const said = (contacts: Contact[]): string => {
  const planned = contacts.filter((contact) => !isHeld(contact)).length;
  return count(contacts.length, 'contact') + (planned ? `, ${planned} of them not held` : '');
};

/** Where a mark leads: a contact is selected, of many the period is drawn by itself, and many of one day are listed. */
function leads(mark: Mark): { href: string; item: string; opens?: string } {
  const [only] = mark.contacts;
  const { since, until } = period(mark);
  const item = `${since}/${until}`;
  if (mark.contacts.length === 1 && only?.id)
    return { href: url({ sel: only.id }), item: only.id, opens: url({}, pathOf('engagement', ...only.id.split('/'))) };
  return { href: url({ since, until, sel: null, view: oneDay(mark) && 'table' }), item };
}

const longestBar = (narrow: boolean): number => (narrow ? 26 : 36);

function shape(frame: Frame, mark: Mark, across: number, most: number): Markup {
  const [x, y] = at(frame, mark.at, across);
  const [only] = mark.contacts;
  if (mark.form === 'glyph') return glyph(only!.kind, !isHeld(only!), x, y);
  if (mark.form === 'fuzzy') {
    const from = inside(frame, mark.at);
    const size = tidy(Math.max(8, inside(frame, mark.to) - from));
    return frame.narrow
      ? html`<rect class="fuzzy" x="${tidy(x - 6)}" y="${tidy(from)}" width="12" height="${size}" rx="2" />`
      : html`<rect class="fuzzy" x="${tidy(from)}" y="${y - 6}" width="${size}" height="12" rx="2" />`;
  }
  if (mark.form === 'cluster') {
    const text = String(mark.contacts.length);
    const half = Math.max(9, widthOf(text) / 2 + 4);
    const [cx, cy] = at(frame, (mark.at + Math.min(mark.to, mark.at + 22)) / 2, across);
    return html`<rect class="many" x="${tidy(cx - half)}" y="${tidy(cy - 9)}" width="${tidy(2 * half)}" height="18" rx="9" /><text
        class="manyn"
        x="${tidy(cx)}"
        y="${tidy(cy + 4)}"
        text-anchor="middle"
        >${text}</text
      >`;
  }
  const held = mark.contacts.filter(isHeld).length;
  const unit = longestBar(frame.narrow) / most;
  const rect = (from: number, n: number, name: string): Part =>
    n > 0 &&
    (frame.narrow
      ? html`<rect
          class="${name}"
          x="${tidy(x + from * unit)}"
          y="${tidy(y)}"
          width="${tidy(Math.max(2, n * unit))}"
          height="${tidy(mark.to - mark.at - 1)}"
        />`
      : html`<rect
          class="${name}"
          x="${tidy(x)}"
          y="${tidy(y - (from + n) * unit)}"
          width="${tidy(mark.to - mark.at - 1)}"
          height="${tidy(Math.max(2, n * unit))}"
        />`);
  return html`${rect(0, held, 'count')}${rect(held, mark.contacts.length - held, 'count planned')}`;
}

/** How many contacts a bar counts, at its end. */
function number({ narrow, room }: Frame, mark: Mark, across: number, most: number): Part {
  const words = String(mark.contacts.length);
  const middle = (mark.at + mark.to - 1) / 2;
  const size = (mark.contacts.length / most) * longestBar(narrow);
  if (narrow || widthOf(words) > mark.to - mark.at) return null;
  const y = across - size - 4;
  const half = widthOf(words) / 2;
  return (
    room.place(middle - half + 2, y - 9, middle + half - 2, y) &&
    html`<text class="gap" x="${tidy(middle)}" y="${tidy(y)}" text-anchor="middle">${words}</text>`
  );
}

/** The label of a mark, if there is room for it. */
function label(frame: Frame, mark: Mark, across: number, most: number): Part {
  const { narrow, room } = frame;
  const [only] = mark.contacts;
  if (mark.form === 'cluster') return null;
  if (mark.form === 'bar') return number(frame, mark, across, most);
  const date = when(only!.when, narrow);
  const kind = isHeld(only!)
    ? kindName(only!.kind) + (only!.place && !narrow ? `, ${only!.place}` : '')
    : only!.beyond
      ? 'after the end'
      : only!.status;
  const middle = mark.form === 'fuzzy' ? (inside(frame, mark.at) + inside(frame, mark.to)) / 2 : mark.at;
  if (narrow) {
    const x = across + 13;
    const first = room.place(x, mark.at - 11, x + widthOf(date, true), mark.at + 2);
    const second = first && room.place(x, mark.at + 2, x + widthOf(kind), mark.at + 15);
    return html`${first && html`<text class="nd" x="${x}" y="${tidy(mark.at)}">${date}</text>`}${second &&
    html`<text class="nk" x="${x}" y="${tidy(mark.at + 12)}">${kind}</text>`}`;
  }
  const text = (words: string, y: number, name: string, bold: boolean): Part => {
    const half = widthOf(words, bold) / 2;
    return (
      room.place(middle - half, y - 11, middle + half, y + 2) &&
      html`<text class="${name}" x="${tidy(middle)}" y="${y}" text-anchor="middle">${words}</text>`
    );
  };
  const above = text(date, across - 26, 'nd', true);
  return html`${above}${above && text(kind, across + 24, 'nk', false)}`;
}

/** What may be clicked of a mark: more than it fills. */
function box(frame: Frame, mark: Mark, across: number): [string, string, string, string] {
  const [x, y] = at(frame, mark.at, across);
  const size = mark.form === 'bar' ? mark.to - mark.at - 1 : 28;
  const hit = frame.narrow
    ? [x - 14, mark.form === 'bar' ? y : y - 14, 44, size]
    : [mark.form === 'bar' ? x : x - 14, y - 40, size, mark.form === 'bar' ? 46 : 68];
  return hit.map((number) => String(tidy(number))) as [string, string, string, string];
}

const rectOf = ([left, top, width, height]: string[], name: string): Markup =>
  html`<rect class="${name}" x="${left!}" y="${top!}" width="${width!}" height="${height!}" />`;

/** The ground of the mark that is selected; it is drawn before all marks, as it may lie below others. */
export const wash = (frame: Frame, mark: Mark, across: number): Markup => rectOf(box(frame, mark, across), 'chosen');

export function drawMark(frame: Frame, mark: Mark, across: number, most: number, selected: string | null): Markup {
  const [only] = mark.contacts;
  const { href, item, opens } = leads(mark);
  const one = mark.contacts.length === 1 && mark.form !== 'bar';
  const name = one
    ? `${titleOfContact(only!)}, ${when(only!.when)}, ${levelName(only!.level)}`
    : `${said(mark.contacts)}, ${period(mark).since} to ${period(mark).until}, ${levelName(only!.level)}`;
  const on = mark.contacts.some(({ id }) => id && id === selected);
  return html`<a class="node ${on && 'on'}" data-item="${item}" ${opens && html`data-opens="${opens}"`} href="${href}" aria-label="${name}"
    ><title>${name}</title>${rectOf(box(frame, mark, across), 'hit')}${shape(frame, mark, across, most)}${label(
      frame,
      mark,
      across,
      most,
    )}</a
  >`;
}
