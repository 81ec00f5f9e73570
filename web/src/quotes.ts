import type { Head } from './parts.ts';
import { html, type Markup, type Part } from './html.ts';
import { Text, type Span } from './text.ts';
import { plain } from './words.ts';

/** How a speaker may be named. The disc is a name, the square an institution, the dashed ring nobody by name. */
export const attributions: Record<string, string> = {
  on_record_named: 'On record, named',
  on_record_institution: 'On record, institution',
  on_background_unnamed: 'Background, unnamed',
  document: 'A document',
  unattributed: 'Speaker not said',
};
export const badge = (attribution: string): Markup =>
  html`<span class="badge ${attribution}">${attributions[attribution] ?? plain(attribution)}</span>`;

/** What a text made of the words of its source; null where the record has no source of them. */
export const againstSource = (change: string | null): Markup =>
  html`<span class="dr ${change ?? 'no'}">${change ? plain(change).toLowerCase() : 'no other text'}</span>`;

export interface Placed {
  document: string;
  span: Span;
  words: string;
}
export interface Variant {
  quote: { document: string; id: string };
  passage: Placed;
  change: string;
  changes: { kind: string; here: Placed | null; original: Placed | null }[];
}
export interface Saying {
  id: string;
  actor: string | null;
  name: string;
  quotes: Variant[]; // the source first
  documents: Head[];
}

/** The words of the source as a quote has them: what it left out is struck, what it put in their place follows. */
export function againstWords(source: Placed, { changes }: Variant): Part[] {
  const text = new Text(source.words);
  const [begin] = source.span;
  const parts: Part[] = [];
  let done = 0;
  for (const { here, original } of changes) {
    if (original && original.span[0] - begin >= done && original.span[1] - begin <= text.size) {
      parts.push(text.slice(done, original.span[0] - begin), html`<del>${original.words}</del>`);
      done = original.span[1] - begin;
    } else if (original) {
      parts.push(html` <del>${original.words}</del> `);
    }
    if (here) parts.push(html` <ins>${here.words}</ins>`);
  }
  parts.push(text.slice(done, text.size));
  return parts;
}
