import { dayOf, daysOf, type Days } from '../words.ts';
import type { Contact } from './timeline_data.ts';

/** What stands on a lane: one contact, some that are too near to each other, or a bar that counts those of a month. */
export interface Mark {
  at: number; // along the line of time, in pixels
  to: number; // its end, where the day is not known or it is a bar
  contacts: Contact[];
  days: Days;
  form: 'glyph' | 'fuzzy' | 'cluster' | 'bar';
}

export type Scale = (day: number) => number;
export const scaleOf = (window: Days, length: number): Scale => {
  const size = window.last - window.first;
  return (day) => ((day - window.first) / size) * length;
};

const near = 11; // pixels between two marks that can be told apart
const narrowestBar = 13;

const spanOf = (contacts: Contact[]): Days => ({
  first: Math.min(...contacts.map(({ days }) => days!.first)),
  last: Math.max(...contacts.map(({ days }) => days!.last)),
});

function marksOneByOne(contacts: Contact[], scale: Scale): Mark[] {
  const marks: Mark[] = [];
  for (const contact of contacts) {
    const days = contact.days!;
    const [at, to] = [scale(days.first), scale(days.last)];
    const before = marks.at(-1);
    const isShort = to - at < near && (!before || before.to - before.at < 2 * near);
    if (before && at - before.to < near && isShort) {
      before.contacts.push(contact);
      before.days = spanOf(before.contacts);
      before.form = 'cluster';
      before.to = Math.max(before.to, Math.min(to, before.at + 2 * near));
    } else {
      marks.push({ at, to, contacts: [contact], days, form: to - at > 2 ? 'fuzzy' : 'glyph' });
    }
  }
  return marks;
}

/** The first day of the week, month, quarter or year of a day, and that after it. */
function bin(day: number, unit: number): Days {
  if (unit < 28) {
    const first = day - ((((day + 3) % unit) + unit) % unit); // weeks begin on Monday
    return { first, last: first + unit - 1 };
  }
  const count = Math.round(unit / 30.4); // months
  const [y, m] = dayOf(day).split('-').map(Number) as [number, number];
  const begin = y * 12 + m - 1 - ((y * 12 + m - 1) % count);
  const first = Math.round(Date.UTC(Math.floor(begin / 12), begin % 12, 1) / 864e5);
  const last = Math.round(Date.UTC(Math.floor((begin + count) / 12), (begin + count) % 12, 0) / 864e5);
  return { first, last };
}

/** The shortest part of the calendar whose bar is wide enough. */
const unitOf = (scale: Scale): number => [1, 7, 30.4, 91.3, 365.2, 1826].find((unit) => scale(unit) - scale(0) >= narrowestBar) ?? 3652;

function bars(contacts: Contact[], scale: Scale): Mark[] {
  const unit = unitOf(scale);
  const bins = new Map<number, Mark>();
  for (const contact of contacts) {
    const days = bin(contact.days!.first, unit);
    if (contact.days!.last > days.last) continue; // known to the year, say: it is in no bar
    const mark = bins.get(days.first) ?? { at: scale(days.first), to: scale(days.last + 1), contacts: [], days, form: 'bar' as const };
    mark.contacts.push(contact);
    bins.set(days.first, mark);
  }
  return [...bins.values()].sort((a, b) => a.at - b.at);
}

/** The marks of a lane; bars where there are more contacts than room. */
export const marksOf = (contacts: Contact[], scale: Scale, length: number): Mark[] =>
  contacts.length > length / 18 ? bars(contacts, scale) : marksOneByOne(contacts, scale);

/** Where labels and marks stand: a label that would touch another thing is dropped. */
export class Room {
  private readonly taken: [left: number, top: number, right: number, bottom: number][] = [];

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {}

  take(left: number, top: number, right: number, bottom: number): void {
    this.taken.push([left, top, right, bottom]);
  }

  /** Is there room for it? Then it is taken. */
  place(left: number, top: number, right: number, bottom: number): boolean {
    const out = left < 0 || top < 0 || right > this.width || bottom > this.height;
    if (out || this.taken.some(([l, t, r, b]) => left < r + 6 && right > l - 6 && top < b && bottom > t)) return false;
    this.take(left, top, right, bottom);
    return true;
  }
}

/** About as wide as it is drawn, at 12 pixels. */
export const widthOf = (text: string, bold = false): number => text.length * (bold ? 7.1 : 6.3);

export interface Tick {
  at: number;
  name: string;
  year: boolean;
}
const monthNames = 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' ');

/** The years, months or weeks of the axis, as many as have room. */
export function ticksOf(window: Days, scale: Scale, room: number): Tick[] {
  const ticks: Tick[] = [];
  const month = scale(30) - scale(0);
  const step = [1, 3, 6, 12, 24, 60, 120, 240].find((months) => month * months >= room) ?? 480;
  if (month > 4.3 * room) {
    for (let day = bin(window.first, 7).first; day <= window.last; day += 7)
      if (day >= window.first)
        ticks.push({
          at: scale(day),
          name: `${Number(dayOf(day).slice(8))} ${monthNames[Number(dayOf(day).slice(5, 7)) - 1]}`,
          year: false,
        });
    return ticks;
  }
  const [y, m] = dayOf(window.first).split('-').map(Number) as [number, number];
  for (let at = Math.ceil((y * 12 + m - 1) / step) * step; ; at += step) {
    const day = daysOf(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`)?.first;
    if (day === undefined || day > window.last) return ticks;
    if (day < window.first) continue;
    ticks.push({ at: scale(day), name: at % 12 ? monthNames[at % 12]! : String(at / 12), year: at % 12 === 0 });
  }
}
