/** How things are said on the page. */
export const count = (n: number, one: string, many = one + 's'): string =>
  `${n.toLocaleString('en').replaceAll(',', '\u202f')} ${n === 1 ? one : many}`;

/** "on_record_named" as "On record named". */
export const plain = (id: string): string => {
  const words = id.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const seasons: Record<string, string> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };

/** A TIMEX3 value for people, held together by no-break spaces: "15 Jun 2023", "autumn 2023"; "day not known" for none. */
export function when(value: string | null | undefined, year = true): string {
  if (!value || /^XXXX(?!-\d\d-\d\d)/.test(value)) return 'day not known';
  if (value.startsWith('XXXX')) return `${Number(value.slice(8, 10))}\u00a0${monthNames[Number(value.slice(5, 7)) - 1]}`; // year not said
  if (value.includes('/'))
    return value
      .split('/')
      .map((part) => when(part, year))
      .join('\u00a0to\u00a0');
  if (/^\d{3}X$/.test(value)) return `${value.slice(0, 3)}0s`;
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(value);
  const of = (text: string, y: string) => (year ? `${text}\u00a0${y}` : text);
  if (day) return of(`${Number(day[3])}\u00a0${monthNames[Number(day[2]) - 1]}`, day[1]!);
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month) return of(monthNames[Number(month[2]) - 1]!, month[1]!);
  const part = /^(\d{4})-(?:(SP|SU|FA|WI)|Q(\d)|H(\d)|W(\d\d)(?:-\w+)?)$/.exec(value);
  if (!part) return value.replaceAll('-', '\u2011');
  if (part[2]) return of(seasons[part[2]]!, part[1]!);
  if (part[3]) return of(`quarter\u00a0${part[3]}`, part[1]!);
  return of(part[4] ? `half\u00a0${part[4]}` : `week\u00a0${Number(part[5])}`, part[1]!);
}

/** "2024-11-14T16:05:00+01:00" as "14 Nov 2024, 16:05 +01:00"; a day alone as a day. */
export function instant(value: string | null | undefined): string {
  const clock = /T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(value ?? '');
  return when(value) + (clock ? `, ${clock[1]}${clock[2] ? '\u00a0' + clock[2].replace('Z', 'UTC') : ''}` : '');
}

export interface Days {
  first: number; // days since 1970
  last: number;
}
const number = (y: number, m: number, d: number): number => Math.round(Date.UTC(y, m, d) / 86_400_000);
const months = (y: number, first: number, count: number): Days => ({ first: number(y, first, 1), last: number(y, first + count, 0) });

function week(y: number, text: string): Days | null {
  const [, w, day] = /^W(\d\d)(?:-([1-7]|WE))?$/.exec(text) ?? [];
  if (!w) return null;
  const fourth = number(y, 0, 4);
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + 7 * (Number(w) - 1); // 1 January 1970 was a Thursday
  if (!day) return { first: monday, last: monday + 6 };
  return day === 'WE' ? { first: monday + 5, last: monday + 6 } : { first: monday + Number(day) - 1, last: monday + Number(day) - 1 };
}

function partOfYear(y: number, text: string): Days | null {
  const season = { SP: 2, SU: 5, FA: 8 }[text];
  if (season) return months(y, season, 3);
  if (text === 'WI') return months(y - 1, 11, 15); // of which year is not said
  const part = /^([QH])([1-4])$/.exec(text);
  if (part) return part[1] === 'Q' ? months(y, (Number(part[2]) - 1) * 3, 3) : months(y, (Number(part[2]) - 1) * 6, 6);
  return week(y, text);
}

/** The days that a value may mean: one for a day, those of a month for a month; null where it names none. */
export function daysOf(value: string | null | undefined): Days | null {
  const [from, to] = (value ?? '').split('/');
  if (to) {
    const [begin, end] = [daysOf(from), daysOf(to)];
    return begin && end && end.last >= begin.first ? { first: begin.first, last: end.last } : null;
  }
  const decade = /^(\d{3})X$/.exec(from!);
  if (decade) return months(Number(decade[1]) * 10, 0, 120);
  const day = /^(\d{4})(?:-(\d\d)(?:-(\d\d|XX))?)?(?=$|T)/.exec(from!);
  if (!day) return /^\d{4}-/.test(from!) ? partOfYear(Number(from!.slice(0, 4)), from!.slice(5)) : null;
  const [y, m] = [Number(day[1]), Number(day[2]) - 1];
  if (!day[2]) return months(y, 0, 12);
  return !day[3] || day[3] === 'XX' ? months(y, m, 1) : { first: number(y, m, Number(day[3])), last: number(y, m, Number(day[3])) };
}

/** "2024-11-14" of days since 1970. */
export const dayOf = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

export const kindNames: Record<string, string> = { channel: 'talks', consultation: 'consultations' };
export const levelNames: Record<string, string> = {
  leader: 'Leaders',
  ministerial_strategic: 'Ministers and advisers',
  working: 'Working level',
  military: 'Military',
  multilateral: 'Multilateral',
  parliamentary: 'Parliaments',
  other: 'Other',
  unspecified: 'Level not known',
};
export const levelName = (level: string): string => levelNames[level] ?? plain(level);
export const kindName = (kind: string): string => kindNames[kind] ?? kind.replaceAll('_', ' ');
