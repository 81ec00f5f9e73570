import { escape } from '../html.ts';
import type { Span } from '../text.ts';
import { firstWhere, type Fact, type Model, type Piece } from './reader_facts.ts';

/** Words that are marked in the text: what was searched, and where the address points. */
export interface Mark {
  span: Span;
  kind: 'hl' | 'hl now' | 'at';
}

export interface Shown {
  off: string; // letters of the layers that are not shown
  at: string | null; // the fact that is chosen
  marks: Mark[]; // sorted, none over another
}

interface Laid {
  fact: Fact | null; // none: the passage that sets a ground rule
  begin: number;
  end: number;
  lane: number;
}

/** Gives each place a lane, so that no two underlines of one lane overlap; what holds another lies below it. */
function lay(piece: Piece, off: string): Laid[] {
  const laid: Laid[] = [];
  for (const fact of piece.facts) {
    if (off.includes(fact.letter)) continue;
    for (const [begin, end] of fact.spans)
      if (begin < piece.end && end > piece.begin)
        laid.push({ fact, begin: Math.max(begin, piece.begin), end: Math.min(end, piece.end), lane: 0 });
  }
  const lanes: Laid[][] = [];
  for (const one of [...laid].sort((a, b) => a.end - a.begin - (b.end - b.begin))) {
    for (; ; ++one.lane) {
      const lane = (lanes[one.lane] ??= []); // sorted, as none overlap
      const next = firstWhere(lane, (other) => other.end > one.begin);
      if (next < lane.length && lane[next]!.begin < one.end) continue;
      lane.splice(next, 0, one);
      break;
    }
  }
  return laid;
}

/** The characters of a range, with what is marked, what sets a rule, and boxes for what is withheld. */
function words(model: Model, marks: Mark[], begin: number, end: number): string {
  const { all } = model.text;
  const cuts: { span: Span; open: string; inside: string | null }[] = [];
  const add = (span: Span, open: string, inside: string | null): void => {
    if (span[0] < end && span[1] > begin) cuts.push({ span, open, inside });
  };
  for (let i = firstWhere(model.masked, (span) => span[1] > begin); i < model.masked.length && model.masked[i]![0] < end; ++i)
    add(model.masked[i]!, '<span class="masked" title="Given not for attribution">', model.masked[i]![0] >= begin ? 'name withheld' : '');
  for (let i = firstWhere(marks, (mark) => mark.span[1] > begin); i < marks.length && marks[i]!.span[0] < end; ++i)
    add(marks[i]!.span, `<mark class="${marks[i]!.kind}">`, null);
  let [out, done] = ['', begin];
  for (const { span, open, inside } of cuts.sort((a, b) => a.span[0] - b.span[0])) {
    if (span[1] <= done) continue;
    const from = Math.max(span[0], done);
    const to = Math.min(span[1], end);
    out += escape(all.slice(done, from));
    if (inside === null) out += `${open}${escape(all.slice(from, to))}</mark>`;
    else if (inside) out += `${open}${inside}</span>`;
    done = to;
  }
  return out + escape(all.slice(done, end));
}

export interface Drawn {
  markup: string;
  lanes: number;
}

const tag = ({ fact, lane }: Laid, at: string | null): string =>
  !fact
    ? '<span class="ruletext">'
    : `<span class="f l-${fact.letter} lane${lane}${fact.id === at ? ' on' : ''}" data-fact="${escape(fact.id)}"${lane > 3 ? ` data-lane="${lane}"` : ''}>`;

/**
 * The text of a piece with an element for each fact. Spans that cross are cut where one of them ends: what is open
 * above the end is closed and opened anew, so that a fact may be several elements with one `data-fact`.
 */
export function drawPiece(model: Model, piece: Piece, { off, at, marks }: Shown): Drawn {
  const laid = lay(piece, off);
  for (const [begin, end] of model.rules)
    if (begin < piece.end && end > piece.begin)
      laid.push({ fact: null, begin: Math.max(begin, piece.begin), end: Math.min(end, piece.end), lane: -1 });
  laid.sort((a, b) => a.begin - b.begin || b.end - a.end || b.lane - a.lane);
  const open: Laid[] = [];
  let [out, done] = ['', piece.begin];
  const upTo = (place: number): void => {
    while (open.length) {
      const end = Math.min(...open.map((one) => one.end));
      if (end > place) break;
      out += words(model, marks, done, end);
      done = end;
      const first = open.findIndex((one) => one.end === end);
      const above = open.splice(first);
      out += '</span>'.repeat(above.length);
      for (const one of above)
        if (one.end > end) {
          out += tag(one, at);
          open.push(one);
        }
    }
    out += words(model, marks, done, place);
    done = place;
  };
  for (const one of laid) {
    upTo(one.begin);
    out += tag(one, at);
    open.push(one);
  }
  upTo(piece.end);
  return { markup: out, lanes: laid.reduce((most, one) => Math.max(most, one.lane + 1), 0) };
}
