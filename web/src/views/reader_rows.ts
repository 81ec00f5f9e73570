import { html, type Markup } from '../html.ts';
import { here, url } from '../url.ts';
import { count, plain } from '../words.ts';
import type { Around } from './reader.ts';
import { firstWhere, layers, letters, type Model } from './reader_facts.ts';
import type { Mark } from './reader_lanes.ts';

/** The characters of a range, where nothing is to be marked; boxes stand for what is withheld. */
export function words(model: Model, begin: number, end: number): string {
  const { all } = model.text;
  let [out, done] = ['', begin];
  for (let i = firstWhere(model.masked, (span) => span[1] > begin); i < model.masked.length && model.masked[i]![0] < end; ++i) {
    out += all.slice(done, Math.max(done, model.masked[i]![0])) + 'name withheld';
    done = model.masked[i]![1];
  }
  return out + all.slice(Math.min(done, end), end);
}

/** Words of a source without its marks, for people. */
const readable = (source: string): string =>
  source
    .replace(/<(script|style)\b[^]*?(<\/\1>|$)/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What was cut, struck in its place, with the rule that cut it. */
export const cutRow = ({ source, kind, rule, words }: Around['cut'][number]): Markup => {
  const size = count(source[1] - source[0], 'byte');
  const shown = words === null ? '' : readable(words);
  return html`<div class="blk cut">
    <span class="who">cut</span>
    <p>
      ${shown
        ? html`<s>${shown}</s>${source[1] - source[0] > words!.length && ' …'}`
        : html`<small>${size}; the words are not kept</small>`}
    </p>
    <ul class="cards">
      <li class="card quiet">
        <small>cut</small> <b>${plain(kind)}</b> <span>rule ${rule.replaceAll('_', ' ')} · ${size} · no fact may rest on it</span>
      </li>
    </ul>
  </div>`;
};

/** Which layers are shown, what was cut, and the words that were searched. */
export function toolbar(model: Model, around: Around, found: Mark[], now: number, at: string | null): Markup {
  const { query } = here();
  const off = query.get('off') ?? '';
  const has = letters.map((letter) => [letter, model.facts.filter((fact) => fact.letter === letter).length] as const);
  const there = has.filter(([, size]) => size > 0);
  const every = there.map(([letter]) => letter).join('');
  const layer = (letter: string, size: number): Markup => {
    const without = off.includes(letter) ? off.replace(letter, '') : off + letter;
    return html`<a
      role="switch"
      aria-checked="${String(!off.includes(letter))}"
      class="layer l-${letter}"
      data-layer="${without}"
      data-key="layer-${letter}"
      href="${url({ off: without || null })}"
      ><i></i>${layers[letter as keyof typeof layers].name} <small>${size}</small></a
    >`;
  };
  const cut = !!query.get('cut');
  return html`${there.map(([letter, size]) => layer(letter, size))}
  ${every &&
  html`<a class="layer" data-layer="${off ? '' : every}" data-key="layer-all" href="${url({ off: off ? null : every })}"
    >${off ? 'All' : 'None'}</a
  >`}
  ${around.cut.length > 0 &&
  html`<a role="switch" aria-checked="${String(cut)}" class="layer" data-key="c" href="${url({ cut: cut ? null : 1 })}"
    >${cut ? 'Hide' : 'Show'} what was cut <small>${around.cut.length}</small> <kbd>c</kbd></a
  >`}
  ${query.get('hl') && searched(model, found, now)}
  ${at && !known(model, at) && html`<span class="muted">This text has no fact ${at.slice(0, 60)}.</span>`}`;
}

const known = ({ byId, answer }: Model, at: string): boolean =>
  byId.has(at) ||
  /^\d{1,9}-\d{1,9}$/.test(at) ||
  [...(answer.rules ?? []), ...(answer.turns ?? []), ...answer.blocks].some(({ id }) => id === at);

function searched(model: Model, found: Mark[], now: number): Markup {
  const step = (i: number, name: string): Markup | false => {
    const span = found[i]?.span;
    if (!span) return false;
    const at = `${model.text.byteOf(span[0])}-${model.text.byteOf(span[1])}`;
    return html`<a class="layer" data-at="${at}" data-key="hl-${name}" href="${url({ at })}">${name}</a>`;
  };
  return html`<span class="found" role="status"
      >${found.length ? html`<mark>${now >= 0 ? now + 1 : '–'} of ${found.length}</mark>` : 'not in this text'}</span
    >
    ${step(now - 1, 'previous')} ${step(now + 1, 'next')} <a class="layer" href="${url({ hl: null })}">Unmark</a>`;
}
