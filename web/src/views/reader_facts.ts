import { Text, type Span } from '../text.ts';

/** A document as the API gives it; only what the reader shows. */
export interface Answer {
  id: string;
  path: string;
  text: string;
  title: Value | null;
  outlet: Value | null;
  authors: Value[];
  url: Value | null;
  published: Value | null;
  modified: Value | null;
  held: { start: Value | null; end: Value | null } | null;
  genre: string;
  side: string | null;
  blocks: (Placed & { kind: string; source: Span })[];
  rules: Rule[];
  turns: Turn[];
  [layer: string]: unknown;
}
export interface Value {
  value: string;
  basis: string;
}
interface Placed {
  id: string;
  span: Span;
}
export interface Rule extends Placed {
  kind: string;
  value: string;
  condition: string | null;
}
export interface Turn extends Placed {
  label: string;
  role: string;
  speaker: { actor: string | null; name: string; kind: string };
  answers: string | null;
  response: string | null;
}

/** The layers by the letter that `off` has of them; `card` tells whether a fact has a card before it is chosen. */
export const layers = {
  q: { list: 'quotes', name: 'Quotes', card: true },
  i: { list: 'issues', name: 'Issues', card: true },
  c: { list: 'commitments', name: 'Commitments', card: true },
  k: { list: 'claims', name: 'Claims', card: true },
  e: { list: 'engagements', name: 'Engagements', card: true },
  p: { list: 'mentions', name: 'People', card: false },
  t: { list: 'times', name: 'Times', card: false },
} as const;
export type Letter = keyof typeof layers;
export const letters = Object.keys(layers) as Letter[];

/** A fact with all places where it stands; these count UTF-16 units, as everything below does. */
export interface Fact {
  id: string;
  letter: Letter;
  spans: Span[];
  fields: Record<string, any>; // eslint-disable-line
}

/** Some lines of the text that are drawn at once: a block, or a part of one that is too long for that. */
export interface Piece {
  number: number | null; // of its paragraph; null for a part that goes on
  begin: number; // behind the label of the turn
  end: number;
  label: Span | null;
  kind: string;
  turn: Turn | null;
  starts: boolean; // is it the first of its turn?
  source: Span;
  facts: Fact[]; // that stand in it
  cards: Fact[]; // that begin in it
}

export interface Model {
  answer: Answer;
  text: Text;
  pieces: Piece[];
  facts: Fact[]; // in the order of the text
  byId: Map<string, Fact>;
  masked: Span[];
  rules: Span[]; // the passages that set the ground rules
}

const mostUnits = 6000; // of a piece

function factsOf(answer: Answer, units: (span: Span) => Span): Fact[] {
  const facts: Fact[] = [];
  for (const letter of letters)
    for (const fields of (answer[layers[letter].list] as (Placed & Record<string, any>)[]) ?? []) {
      if (letter === 'p' && fields.kind !== 'person') continue;
      const places: Span[] = fields.mentions?.length ? fields.mentions.map((one: Placed) => one.span) : [fields.span];
      facts.push({ id: fields.id, letter, spans: places.map(units), fields });
    }
  return facts.sort((a, b) => a.spans[0]![0] - b.spans[0]![0] || b.spans[0]![1] - a.spans[0]![1]);
}

/** Where names were withheld: runs of stars where the answer says that somebody is protected. */
function maskedIn(answer: Answer, units: (span: Span) => Span): Span[] {
  const text = answer.text;
  const named = (answer.mentions as (Placed & { actor: string | null })[] | undefined) ?? [];
  const places = named.filter(({ actor }) => actor?.startsWith('protected.')).map(({ span }) => units(span));
  for (const rule of answer.rules ?? [])
    if (rule.kind === 'not_for_attribution') places.push(units([rule.span[1], (rule as Rule & { scope: Span }).scope[1]]));
  const runs = places.flatMap(([begin, end]) =>
    [...text.slice(begin, end).matchAll(/\*(?:[^\p{L}\p{N}]*\*)?/gu)].map(
      (run): Span => [begin + run.index, begin + run.index + run[0].length],
    ),
  );
  return merged(runs);
}

/** Sorted, and those that touch or overlap as one. */
export function merged(spans: Span[]): Span[] {
  const out: Span[] = [];
  for (const [begin, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && begin <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([begin, end]);
  }
  return out;
}

/** The first of the sorted `items` for which it holds. */
export function firstWhere<T>(items: T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a label like "MODERATOR:" ends, if the block begins with it. */
function labelOf(text: string, [begin, end]: Span, turn: Turn): Span | null {
  if (!turn.label || !text.startsWith(turn.label, begin)) return null;
  let at = begin + turn.label.length;
  while (at < end && /[:.\s)]/.test(text[at]!)) ++at;
  return [begin, at];
}

/** Where a part that begins at `begin` had best end: at a blank. */
function endOfPart(text: string, begin: number, end: number): number {
  if (end - begin <= mostUnits) return end;
  const blank = text.lastIndexOf(' ', begin + mostUnits);
  if (blank > begin + mostUnits / 2) return blank + 1;
  const low = text.charCodeAt(begin + mostUnits);
  return begin + mostUnits + (low >= 0xdc00 && low < 0xe000 ? 1 : 0); // not between the halves of a character
}

function piecesOf(answer: Answer, units: (span: Span) => Span): Piece[] {
  const pieces: Piece[] = [];
  const turns = (answer.turns ?? []).map((turn) => ({ turn, span: units(turn.span) }));
  let drawn: Turn | null = null;
  answer.blocks.forEach((block, i) => {
    const span = units(block.span);
    const found = turns[firstWhere(turns, (one) => one.span[1] > span[0])];
    const turn = found && found.span[0] <= span[0] ? found.turn : null;
    const label = turn && turn !== drawn ? labelOf(answer.text, span, turn) : null;
    for (let begin = label?.[1] ?? span[0], first = true; first || begin < span[1]; first = false) {
      const end = endOfPart(answer.text, begin, span[1]);
      const starts = first && turn !== drawn;
      pieces.push({
        number: first ? i + 1 : null,
        begin,
        end,
        label: first ? label : null,
        kind: block.kind,
        turn,
        starts,
        source: block.source,
        facts: [],
        cards: [],
      });
      begin = end;
    }
    drawn = turn;
  });
  return pieces;
}

/** What the reader draws of an answer. */
export function modelOf(answer: Answer): Model {
  const text = new Text(answer.text);
  const units = ([begin, end]: Span): Span => [text.unitOf(begin), text.unitOf(end)];
  const pieces = piecesOf(answer, units);
  const facts = factsOf(answer, units);
  for (const fact of facts)
    for (const [nth, [begin, end]] of fact.spans.entries()) {
      let i = firstWhere(pieces, (piece) => piece.end > begin);
      if (nth === 0) pieces[Math.min(i, pieces.length - 1)]?.cards.push(fact);
      for (; i < pieces.length && (pieces[i]!.label?.[0] ?? pieces[i]!.begin) < end; ++i)
        if (pieces[i]!.facts.at(-1) !== fact) pieces[i]!.facts.push(fact);
    }
  return {
    answer,
    text,
    pieces,
    facts,
    byId: new Map(facts.map((fact) => [fact.id, fact])),
    masked: maskedIn(answer, units),
    rules: merged((answer.rules ?? []).map((rule) => units(rule.span))),
  };
}
