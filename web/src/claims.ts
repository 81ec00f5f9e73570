import { html, joined, type Markup, type Part } from './html.ts';
import type { Page } from './page.ts';
import type { Head } from './parts.ts';
import type { Placed } from './quotes.ts';
import { dayOf, daysOf as daysIn, levelName, plain, when } from './words.ts';

export interface Reading {
  scope: string;
  computation: string;
  verdict: string;
  engagements: string[];
  evidence: Placed[];
}
export interface ScopedReading extends Reading {
  kind: string;
  level: string;
  days: { least: number; most: number } | null;
}
export interface Before {
  engagement: string;
  when: string;
  kind: string;
  level: string;
  parties: string[];
  least: number;
  most: number;
  counts: boolean;
}
export interface Claim {
  claim: { document: string; id: string };
  passage: Placed;
  as_of: string;
  verdict: string;
  readings: Reading[];
  coverage: { documents: number; origins: number; engagements: number; first: string; last: string };
  scope: {
    parties: string[];
    kind: string;
    level: string;
    form: string | null;
    number: number | null;
    unit: string | null;
    mod: string | null;
    reference: [string, string] | null;
    at: [string, string] | null;
  };
  asked: ScopedReading | null;
  side_by_side: ScopedReading[];
  before: Before[]; // the latest first
  document: Head;
}

export const verdicts = ['contradicted', 'depends_on_scope', 'supported', 'record_too_thin'];

/** Grey where the record is too thin: that says nothing about the claim. */
export const verdictClass = (verdict: string): string => verdict.split('_')[0]!;
export const verdictName = (verdict: string): string => plain(verdict).toLowerCase();
export const dot = (verdict: string): Markup => html`<span class="dot ${verdictClass(verdict)}"></span>${verdictName(verdict)}`;

/** "433 to 463 days"; "14 days" */
export const daysOf = ({ least, most }: { least: number; most: number }): string =>
  least === most ? `${least} ${least === 1 ? 'day' : 'days'}` : `${least} to ${most} days`;

const month = 365.2425 / 12;

/** "4.8 months" */
export const monthsOf = ({ least, most }: { least: number; most: number }): string => {
  const [from, to] = [(least / month).toFixed(1), (most / month).toFixed(1)];
  return from === to ? `${from} months` : `${from} to ${to} months`;
};

/** "talks of the Maritime Consultation, working level" for the words of the record, which have ids in them. */
export const counted = (page: Page, scope: string): string =>
  scope
    .replace(/ of the series (\w+)/, (_, id) => ` of the ${page.channel(id)}`)
    .replace(/, level (\w+)$/, (_, level) => `, ${levelName(level).toLowerCase()}`);

/** A day, or the first and the last of the days that it may be. */
export function range(days: [string, string]): string {
  const part = spoken(days);
  if (days[0] === days[1] || part !== days[0]) return when(part);
  return days[0].slice(0, 7) === days[1].slice(0, 7)
    ? `${Number(days[0].slice(8))}–${when(days[1])}`
    : `${when(days[0])} – ${when(days[1])}`;
}

/** "2022-11" of its days, as the API takes it back. */
export function spoken([first, last]: [string, string]): string {
  for (const part of [first.slice(0, 4), first.slice(0, 7)]) {
    const days = daysIn(part);
    if (days && dayOf(days.first) === first && dayOf(days.last) === last) return part;
  }
  return first;
}

/** A computation with its days as people write them. */
export const written = (computation: string, between: Part = html`;<br />`): Part[] =>
  joined(
    computation
      .split('; ')
      .map((step) =>
        step
          .replace(/(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)/g, (_, from, to) => range([from, to]))
          .replace(/\d{4}-\d\d-\d\d/g, (day) => when(day)),
      ),
    between,
  );
