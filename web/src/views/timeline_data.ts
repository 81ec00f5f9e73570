import { get, parties, type Query, type Rows, type Seen } from '../api.ts';
import { filterOf } from '../lists.ts';
import type { Page } from '../page.ts';
import { here } from '../url.ts';
import { dayOf, daysOf, levelNames, type Days } from '../words.ts';

/** A contact; of what is only counted the last five are not read. */
export interface Contact {
  when: string;
  level: string;
  kind: string;
  status: string;
  days: Days | null;
  beyond?: boolean; // held, it is said, after the day as of which the record is seen
  gap: Gap | null; // since the one held before it on its level
  id?: string;
  parties?: string[];
  place?: string | null;
  documents?: number;
  series?: string | null;
}

/** The time between two contacts of a level; a range where a day is not known. */
export interface Gap {
  from: Days;
  to: Days;
  least: number;
  most: number;
}
export const gapBetween = (from: Days, to: Days): Gap => ({
  from,
  to,
  least: Math.max(0, to.first - from.last),
  most: to.last - from.first,
});
export const inDays = ({ least, most }: { least: number; most: number }): string =>
  (least === most ? `${most}` : `${least} to ${most}`) + (most === 1 ? ' day' : ' days');

export interface Lane {
  level: string;
  contacts: Contact[]; // of which a day, month, … is known, and which lie in the window; in the order of time
  held: number;
  planned: number;
  undated: number;
  silence: Gap | null; // from the last that was held to the day as of which the record is seen
}

export interface Timeline {
  seen: Seen;
  lanes: Lane[]; // that have something to draw
  empty: Lane[];
  contacts: Contact[]; // of the period, those without a day too
  years: string[]; // of contacts that are not far from the texts
  window: Days;
  chosen: boolean; // the window is that of the address
  outside: number; // contacts with a day that lie beyond the window
  single: boolean; // each contact is read with its id
  today: number;
}

const few = 800; // so many contacts are read with their ids
const order = Object.keys(levelNames);
export const contactFilter = (): Query => ({ party: parties(), ...filterOf('actor', 'kind', 'level', 'series', 'status') });
export const periodFilter = (): Query => filterOf('since', 'until');

type Row = Omit<Contact, 'days' | 'gap'>;
const read = async (query: Query, columns: string): Promise<Rows<Row>> =>
  get<Rows<Row>>('/timeline', { ...contactFilter(), ...query, columns, limit: 0 });

/** As the API chooses by since and until: a month lies in a period that begins on a day of it. */
const liesIn = (when: string, since: string, until: string): boolean =>
  (!since && !until) ||
  (/^\d/.test(when) && (!since || when >= since.slice(0, when.length)) && (!until || when.slice(0, until.length) <= until));

function withGaps(rows: Row[]): Contact[] {
  const last = new Map<string, Days>();
  return rows.map((row) => {
    const days = daysOf(row.when);
    const before = last.get(row.level);
    if (!days || row.status !== 'held') return { ...row, days, gap: null };
    last.set(row.level, days);
    const gap = before ? gapBetween(before, days) : null;
    return { ...row, days, gap: gap && gap.most > 0 ? gap : null };
  });
}

const yearOf = (day: number): number => Number(dayOf(day).slice(0, 4));
const startOf = (year: number): number => daysOf(String(year))!.first;

/** The days of the contacts that are not far from the texts. A contact that was only remembered makes no picture wider. */
function nearTexts(seen: Seen, today: number): Days {
  const [first, last] = [daysOf(seen.first)?.first ?? today, daysOf(seen.last)?.last ?? today];
  return { first: startOf(yearOf(first) - 1), last: Math.min(today, last) + 400 };
}

/** The days that are drawn: those of the address, else those of the contacts near the texts, and up to today if that is not far. */
function windowOf(contacts: Contact[], seen: Seen, today: number): Days {
  const { since, until } = periodFilter() as Record<string, string | undefined>;
  const begin = daysOf(since)?.first;
  const end = daysOf(until)?.last;
  if (begin !== undefined && end !== undefined) return { first: begin, last: Math.max(end, begin + 1) };
  const range = nearTexts(seen, today);
  const near = contacts.flatMap(({ days }) => (days && days.first >= range.first && days.last <= range.last ? days : []));
  const first = begin ?? Math.min(range.last - 500, ...near.map((days) => days.first));
  const recent = end ?? Math.max(range.last - 400, ...near.map((days) => days.last));
  const last = end ?? (today - recent < (recent - first) / 3 ? Math.max(today, recent) : recent);
  const size = Math.max(1, last - first);
  return {
    first: begin === undefined && size > 900 ? startOf(yearOf(first)) : first,
    last: last + Math.ceil(size / (last < today ? 12 : 40)),
  };
}

/** Did it take place on a day that is known? */
export const wasHeld = ({ status, days }: Contact, today: number): boolean => status === 'held' && !!days && days.first <= today;

function lanesOf(all: Contact[], period: Contact[], shown: Contact[], window: Days, today: number): Lane[] {
  const levels = [...new Set(period.map(({ level }) => level))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return levels.map((level) => {
    const row = period.filter((contact) => contact.level === level);
    const last = all.findLast((contact) => contact.level === level && wasHeld(contact, today))?.days;
    return {
      level,
      contacts: shown.filter((contact) => contact.level === level),
      held: row.filter(({ status, beyond }) => status === 'held' && !beyond).length,
      planned: row.filter(({ status }) => status === 'planned' || status === 'proposed').length,
      undated: row.filter(({ days }) => !days || fills(days, window)).length,
      silence: last ? gapBetween(last, { first: today, last: today }) : null,
    };
  });
}

function yearsOf(all: Contact[], seen: Seen, today: number, most = 8): string[] {
  const range = nearTexts(seen, today);
  const years = new Set(all.flatMap(({ days }) => (days ? yearOf(days.first) : [])));
  const near = [...years].filter((year) => year >= yearOf(range.first) && year <= yearOf(range.last));
  return near.sort().slice(-most).map(String);
}

/** Known to the month of a month, say: it would cover all of the line. */
const fills = (days: Days, window: Days): boolean => days.first < days.last && days.first <= window.first && days.last >= window.last;

/** All contacts by their days; those that are shown, where they are not too many, with all that the record has of them. */
export async function readTimeline(page: Page): Promise<Timeline> {
  const lean = await read({}, 'when,level,kind,status');
  const { query } = here();
  const [since, until] = [query.get('since') ?? '', query.get('until') ?? ''];
  const today = daysOf(page.record.as_of)!.first;
  const all = withGaps(lean.rows);
  for (const contact of all) contact.beyond = contact.status === 'held' && !!contact.days && contact.days.first > today;
  const inPeriod = all.filter(({ when }) => liesIn(when, since, until));
  const single = inPeriod.length <= few;
  if (single) {
    const full = await read(periodFilter(), 'when,level,kind,status,parties,place,documents,id,series');
    full.rows.forEach((row, i) => Object.assign(inPeriod[i] ?? {}, row));
  }
  const window = windowOf(all, lean.seen, today);
  const shown = inPeriod.filter(({ days }) => days && days.last >= window.first && days.first <= window.last && !fills(days, window));
  const chosen = !!(since || until);
  const outside = chosen ? 0 : all.filter(({ days }) => days).length - shown.length;
  const lanes = lanesOf(all, inPeriod, shown, window, today);
  const isEmpty = (lane: Lane) => !lane.contacts.length;
  const [drawn, empty] = [lanes.filter((lane) => !isEmpty(lane)), lanes.filter(isEmpty)];
  return {
    seen: lean.seen,
    lanes: drawn,
    empty,
    contacts: inPeriod,
    years: yearsOf(all, lean.seen, today),
    window,
    chosen,
    outside,
    single,
    today,
  };
}
