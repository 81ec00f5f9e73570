import { html, type Markup, type Part } from '../html.ts';
import type { Page } from '../page.ts';
import { behind, reader, type Head } from '../parts.ts';
import { Text, type Span } from '../text.ts';
import type { Placed } from '../quotes.ts';

export interface Told {
  share: number;
  facts: {
    fact: string;
    raised_by: string | null;
    modality: string;
    stance: string;
    passage: Placed;
    sentence: Placed | null;
    stance_words: Span | null;
  }[];
}
export interface Issue {
  issue: string;
  relation: 'both' | 'only_first' | 'only_second' | 'said_of_other';
  first: Told | null;
  second: Told | null;
}

const state = (actor: string | null | undefined): string | undefined => actor?.split('.')[0];

/** Does a text say of the other side that it raised this? */
export const foreign = (raisedBy: string | null, text: Head, other: Head): boolean =>
  !!raisedBy && !!other.side && state(raisedBy) === state(other.side) && state(raisedBy) !== state(text.side);

export const percent = (told: Told | null, text: Head): Part => {
  if (!told) return '–';
  const words = told.share < 0.01 ? '<1%' : `${Math.round(told.share * 100)}%`;
  return behind(`span/${text.document}/${told.facts.map(({ passage }) => passage.span.join('-')).join(',')}`, words);
};

/** A sentence with the words of the issue in it, and those that tell how strongly it is said. */
function sentence({ passage, sentence, stance_words }: Told['facts'][number]): Part {
  if (!sentence) return passage.words;
  const text = new Text(sentence.words);
  const [from] = sentence.span;
  const parts: Part[] = [];
  let done = 0;
  const spans = [{ span: passage.span, cue: false }, ...(stance_words ? [{ span: stance_words, cue: true }] : [])];
  for (const { span, cue } of spans.sort((a, b) => a.span[0] - b.span[0])) {
    const [begin, end] = [Math.max(done, span[0] - from), Math.min(text.size, span[1] - from)];
    if (end <= begin) continue;
    const words = text.slice(begin, end);
    parts.push(text.slice(done, begin), cue ? html`<em class="cue">${words}</em>` : html`<b>${words}</b>`);
    done = end;
  }
  return [...parts, text.slice(done, text.size)];
}

/** The passages of one text on an issue; what it says that the other side said is set off. */
export function told(page: Page, one: Told | null, text: Head, other: Head): Markup {
  if (!one) return html`<p class="silent">silent</p>`;
  const seen = new Set<string>();
  const facts = one.facts.filter(({ sentence, fact }) => {
    const key = sentence ? sentence.span.join() : fact;
    return !seen.has(key) && !!seen.add(key);
  });
  return html`${facts.map((fact) => {
    const nested = foreign(fact.raised_by, text, other);
    return html`<p class="${nested && 'nested'}">
      ${nested && html`<small class="flag">${page.actor(text.side)} says that ${page.actor(state(fact.raised_by))} said</small>`}
      ${reader(text.document, fact.fact, sentence(fact))}
    </p>`;
  })}`;
}

const half = 88; // pixels that the longest bar takes

/** The shares of both texts, mirrored. */
export function gutter(page: Page, { first, second }: Issue, texts: { first: Head; second: Head }, scale: number): Markup {
  const length = (one: Told | null): number => Math.round(((one?.share ?? 0) / scale) * half * 10) / 10;
  const bar = (text: Head, x: number, width: number): Markup =>
    html`<rect class="bar ${page.side(text.side)}" x="${x}" y="2" width="${width}" height="10" />`;
  return html`<svg width="180" height="14" aria-hidden="true">
      ${bar(texts.first, 90 - length(first), length(first))} ${bar(texts.second, 90, length(second))}
      <path class="grid" d="M90 0V14" />
    </svg>
    <span class="pct"><span>${percent(first, texts.first)}</span><span>${percent(second, texts.second)}</span></span>`;
}
