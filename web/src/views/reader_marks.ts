import type { Span } from '../text.ts';

/** Without case and accents, unit by unit, so that places stay. */
const folded = (text: string): string => {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  // eslint-disable-next-line no-control-regex
  return same.replace(/[^\u0000-\u007f]/g, (c) => {
    const base = c.normalize('NFD').charAt(0).toLowerCase();
    return base.length === 1 ? base : c;
  });
};

const literal = (words: string): string => words.replace(/[^\p{L}\p{N}\s]/gu, '\\$&').replace(/\s+/g, '\\s+');

/**
 * Where the words of `hl` stand: some words or phrases with | between, whole words; those with * at the end may go on.
 * Sorted, none over another.
 */
export function wordsIn(text: string, hl: string): Span[] {
  const wanted = hl.split('|').flatMap((one) => {
    const words = folded(one.trim());
    const bare = words.replace(/\*$/, '');
    return bare.trim() ? [literal(bare) + (bare === words ? '(?![\\p{L}\\p{N}])' : '[\\p{L}\\p{N}]*')] : [];
  });
  if (!wanted.length) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.sort((a, b) => b.length - a.length).join('|')})`, 'gu');
  return [...folded(text).matchAll(pattern)].map((found): Span => [found.index, found.index + found[0].length]);
}
