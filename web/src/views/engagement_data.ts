import type { Head } from '../parts.ts';
import type { Span } from '../text.ts';

export interface Placed {
  document: string;
  span: Span;
  words: string;
}
export interface Value {
  field: string;
  value: string;
  basis: string;
  passages: Placed[];
}
export interface Raised {
  issue: string;
  raised_by: string | null;
  modality: string;
  side: string | null; // whose text says so
  fact: string;
  passage: Placed;
}
/** A contact as the API tells it. */
export interface Engagement {
  id: string;
  kind: string;
  mode: string;
  level: string;
  status: string;
  parties: string[];
  place: string | null;
  series: string | null;
  when: { value: string; precision: string; basis: string };
  bases: Value[];
  conflicts: Value[];
  mentions: Placed[];
  issues: Raised[];
  documents: Head[];
}
/** One before or after it. */
export interface Near {
  when: string;
  kind: string;
  status: string;
  id: string;
}
