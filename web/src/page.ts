import { get, parties, type Seen } from './api.ts';
import { here } from './url.ts';
import { plain } from './words.ts';

export interface RecordAnswer {
  seen: Seen;
  as_of: string;
  pairs: { parties: string[]; contacts: number }[];
  sides: string[];
  actors: Record<string, string>;
  issues: Record<string, string>;
  channels: Record<string, string>;
}

/** A and M are the two sides that are looked at; P is everyone else. Each has its mark and its colour. */
export type Side = 'A' | 'M' | 'P';

/** "Lena B. Averic" of "xa.lena_b_averic": the record names only those of whom the id does not tell it. */
const nameToldBy = (id: string): string =>
  id
    .slice(id.indexOf('.') + 1)
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1) + (word.length === 1 ? '.' : ''))
    .join(' ');

/** What all views have in common: the names of ids, and which side is which. */
export class Page {
  /** The states of the sides A and M. */
  readonly sides: string[];

  constructor(readonly record: RecordAnswer) {
    const asked = parties().map((party) => party.split('.')[0]!);
    this.sides = [...new Set([...asked, ...record.sides, ...(record.pairs[0]?.parties ?? [])])].slice(0, 2);
  }

  /** Is the last text older than yesterday, and no other day asked for? Then nothing is so many days “ago”. */
  get ended(): boolean {
    return !here().query.get('as_of') && Date.parse(this.record.as_of) < Date.now() - 2 * 86_400_000;
  }
  actor(id: string | null | undefined): string {
    if (!id) return 'not said';
    return this.record.actors[id] ?? nameToldBy(id);
  }
  issue(id: string | null | undefined): string {
    return id ? (this.record.issues[id] ?? plain(id)) : '';
  }
  channel(id: string): string {
    return this.record.channels[id] ?? plain(id);
  }
  side(actor: string | null | undefined): Side {
    const state = actor?.split('.')[0];
    return state && state === this.sides[0] ? 'A' : state && state === this.sides[1] ? 'M' : 'P';
  }
  /** "Aldmoor", "Maresh", or for texts of others "Press". */
  sideName(side: Side): string {
    return side === 'P' ? 'Press' : this.actor(this.sides[side === 'A' ? 0 : 1]);
  }
}

export const page = async (): Promise<Page> => new Page(await get<RecordAnswer>('/record'));
