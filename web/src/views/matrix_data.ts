import { get, parties, type Seen } from '../api.ts';
import { filterOf } from '../lists.ts';
import type { Page, Side } from '../page.ts';
import { isHeld } from '../parts.ts';
import { here } from '../url.ts';
import { daysOf } from '../words.ts';

export interface Contact {
  id: string;
  when: string;
  kind: string;
  level: string;
  status: string;
  parties: string[];
  sides: (string | null)[];
}
interface Fact {
  raised_by: string | null;
  modality: string;
  side: string | null;
}

/** What the texts say of one issue in one contact: by whom it was raised, and in whose texts it stands. */
export interface Mark {
  by: Side; // P: others, or it is not said who
  texts: Set<Side>;
  /** own: its own text says so, where it has one; other: only others say so; announced: it was to be raised; denied: not raised. */
  form: 'own' | 'other' | 'announced' | 'denied';
}
export interface Row {
  issue: string;
  cells: Mark[][]; // one a contact; none is silence
  held: number; // contacts held in which it was raised
  last: Contact | null; // of those held whose day is known
}
export interface Matrix {
  seen: Seen;
  found: number;
  contacts: Contact[];
  held: number;
  rows: Row[];
}

export const shown = 24; // contacts, unless all of a level or a year are fewer
export const matrixFilter = () => ({ party: parties(), ...filterOf('level', 'kind', 'since', 'until', 'issue') });

const announces = ['expected_to_raise', 'may_raise'];
const sides: Side[] = ['A', 'M', 'P'];

function marksOf(page: Page, facts: Fact[]): Mark[] {
  return sides.flatMap((by) => {
    const own = facts.filter(({ raised_by }) => page.side(raised_by) === by);
    if (!own.length) return [];
    const texts = new Set(own.map(({ side }) => page.side(side)));
    const all = (test: (modality: string) => boolean) => own.every(({ modality }) => test(modality));
    if (all((modality) => modality === 'did_not_raise')) return { by, texts, form: 'denied' as const };
    if (all((modality) => announces.includes(modality) || modality === 'did_not_raise')) return { by, texts, form: 'announced' as const };
    return { by, texts, form: by === 'P' || texts.has(by) ? ('own' as const) : ('other' as const) };
  });
}

/** Was it raised there, and not only announced or denied? */
export const wasRaised = (cell: Mark[]): boolean => cell.some(({ form }) => form === 'own' || form === 'other');

export async function readMatrix(page: Page): Promise<Matrix> {
  const limit = here().query.get('limit') ?? shown;
  interface Answer {
    seen: Seen;
    found: number;
    engagements: Contact[];
    issues: { issue: string; cells: Record<string, Fact[]> }[];
  }
  const answer = await get<Answer>('/matrix', { ...matrixFilter(), limit });
  const contacts = answer.engagements;
  const rows = answer.issues.map(({ issue, cells }) => {
    const marks = contacts.map(({ id }) => marksOf(page, cells[id] ?? []));
    const held = contacts.filter((contact, i) => isHeld(contact) && wasRaised(marks[i]!));
    return { issue, cells: marks, held: held.length, last: held.findLast(({ when }) => daysOf(when)) ?? null };
  });
  const often = (row: Row) => row.held * 1000 + row.cells.filter((cell) => cell.length).length;
  rows.sort((a, b) => often(b) - often(a) || page.issue(a.issue).localeCompare(page.issue(b.issue)));
  return { seen: answer.seen, found: answer.found, contacts, held: contacts.filter(isHeld).length, rows };
}

/** The issue that was raised once and has not been for the longest time. */
export function longestSilence({ rows }: Matrix): Row | null {
  const day = (row: Row) => daysOf(row.last!.when)!.last;
  return rows.filter(({ last }) => last).reduce<Row | null>((one, row) => (!one || day(row) < day(one) ? row : one), null);
}

/** Sides that tell nothing of a contact that was held: they cannot be silent in it. */
export const withoutText = (page: Page, contact: Contact): Side[] => {
  if (!isHeld(contact) || page.sides.length < 2) return [];
  return (['A', 'M'] as Side[]).filter(
    (side) => contact.parties.some((party) => page.side(party) === side) && !contact.sides.some((text) => page.side(text) === side),
  );
};
