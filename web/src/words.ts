/** How things are said on the page. */
export const count = (n: number, one: string, many = one + 's'): string =>
  `${n.toLocaleString('en').replaceAll(',', '\u202f')} ${n === 1 ? one : many}`;

/** "on_record_named" as "On record named". */
export const plain = (id: string): string => {
  const words = id.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const seasons: Record<string, string> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };

/** A TIMEX3 value for people, held together by no-break spaces: "15 Jun 2023", "autumn 2023"; "day not known" for none. */
export function when(value: string | null | undefined, year = true): string {
  if (!value) return 'day not known';
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(value);
  const of = (text: string, y: string) => (year ? `${text}\u00a0${y}` : text);
  if (day) return of(`${Number(day[3])}\u00a0${months[Number(day[2]) - 1]}`, day[1]!);
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month) return of(months[Number(month[2]) - 1]!, month[1]!);
  const part = /^(\d{4})-(?:(SP|SU|FA|WI)|Q(\d)|H(\d)|W(\d\d))$/.exec(value);
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

/** The days that a value may mean: one for a day, those of a month for a month; null where it names none. */
export function daysOf(value: string | null | undefined): Days | null {
  const at = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|T)/.exec(value ?? '');
  if (at) {
    const [y, m, d] = [Number(at[1]), at[2] ? Number(at[2]) - 1 : null, at[3] ? Number(at[3]) : null];
    if (m === null) return { first: number(y, 0, 1), last: number(y, 11, 31) };
    return d === null ? { first: number(y, m, 1), last: number(y, m + 1, 0) } : { first: number(y, m, d), last: number(y, m, d) };
  }
  const part = /^(\d{4})-(?:(SP|SU|FA|WI)|Q(\d)|H(\d))$/.exec(value ?? '');
  if (!part) return null;
  const y = Number(part[1]);
  const begin = part[2] ? { SP: 2, SU: 5, FA: 8, WI: 11 }[part[2]]! : part[3] ? (Number(part[3]) - 1) * 3 : (Number(part[4]) - 1) * 6;
  return { first: number(y, begin, 1), last: number(y, begin + (part[4] ? 6 : 3), 0) };
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
