import { get, type Rows } from '../api.ts';
import { escape, html, Markup } from '../html.ts';
import type { Page } from '../page.ts';
import { here, url, type Change } from '../url.ts';
import type { Around } from './reader.ts';
import { card, type Known } from './reader_cards.ts';
import { layers, letters, type Fact, type Model, type Piece } from './reader_facts.ts';
import { drawPiece, type Mark, type Shown } from './reader_lanes.ts';
import { centre, placeOf, restore, type Kept } from './reader_place.ts';
import { cutRow, toolbar, words } from './reader_rows.ts';
import { wordsIn } from './reader_marks.ts';

const inPart = 10; // pieces that the browser lays out and paints together

let kept: (Kept & { document: string }) | null = null; // where the reader stood when it was drawn last

/** Draws one document: its words at once, its facts where it is looked at. */
export class Reader {
  private main!: HTMLElement;
  private elements: HTMLElement[] = [];
  private parts = new Map<Element, number>();
  private near = new Set<number>(); // parts that are in or near the window
  private drawnIn: number[] = []; // the turn in which a piece got its facts
  private turn = 1;
  private shown: Shown = { off: '', at: null, marks: [] };
  private found: Mark[] = []; // the words of `hl`
  private known: Known = { quotes: new Map(), commitments: new Map() };

  constructor(
    private readonly page: Page,
    private readonly model: Model,
    private readonly around: Around,
  ) {}

  get facts(): number {
    return this.model.facts.length;
  }

  /** The text without its facts, so that it is there at once, and is found and printed. */
  article(): Markup {
    const cuts = here().query.get('cut') ? [...this.around.cut] : [];
    let out = '';
    this.model.pieces.forEach((piece, i) => {
      if (i % inPart === 0) out += i ? '</div><div class="part">' : '<div class="part">';
      while (cuts.length && cuts[0]!.source[0] <= piece.source[0]) out += cutRow(cuts.shift()!).text;
      out += this.row(piece, i);
    });
    if (!out) out = '<div class="part">';
    for (const cut of cuts) out += cutRow(cut).text;
    return html`<article class="reader ${this.model.answer.turns?.length > 0 && 'turns'}">${new Markup(out + '</div>')}</article>`;
  }

  private row(piece: Piece, i: number): string {
    const role = piece.kind === 'title' || piece.kind === 'heading' ? ' role="heading" aria-level="2"' : '';
    const text = escape(words(this.model, piece.begin, piece.end));
    const asked = piece.turn?.role === 'questioner' ? ' q' : '';
    return `<div class="blk ${piece.kind}${asked}" data-piece="${i}">${this.who(piece)}<p${role}>${text}</p><ul class="cards"></ul></div>`;
  }

  private who({ turn, starts, label, number, begin, end }: Piece): string {
    if (!turn) {
      const bytes = `${this.model.text.byteOf(begin)}-${this.model.text.byteOf(end)}`;
      return html`<span class="who">${number && html`<a data-at="${bytes}" href="${url({ at: bytes })}">${number}</a>`}</span>`.text;
    }
    if (!starts) return '<span class="who"></span>';
    const said = label ? words(this.model, ...label) : turn.label || turn.speaker.name;
    return html`<span class="who" title="${turn.role}"
      >${said.replace(/[:\s]+$/, '')}${turn.response &&
      html` <a class="ans ${turn.response}" data-at="${turn.answers}" href="${url({ at: turn.answers })}">${turn.response}</a>`}</span
    >`.text;
  }

  start(main: HTMLElement): () => void {
    this.main = main;
    const article = main.querySelector<HTMLElement>('.reader')!;
    this.elements = [...article.querySelectorAll<HTMLElement>('[data-piece]')];
    const observer = new IntersectionObserver((entries) => this.seen(entries), { rootMargin: '700px 0px' });
    article.querySelectorAll('.part').forEach((part, i) => {
      this.parts.set(part, i);
      observer.observe(part);
    });
    main.addEventListener('click', this.click);
    article.addEventListener('mouseover', this.hover);
    article.addEventListener('focusin', this.hover);
    article.addEventListener('stepfact', this.step);
    addEventListener('beforeprint', this.all);
    this.read();
    if (this.shown.at || this.shown.marks.length) requestAnimationFrame(() => this.land());
    else if (kept?.document === this.model.answer.id) requestAnimationFrame(() => restore(this.elements, kept!, this.draw));
    void this.learn();
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', this.all);
      main.removeEventListener('click', this.click);
      kept = { document: this.model.answer.id, ...placeOf(this.elements) };
    };
  }

  private seen(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const part = this.parts.get(target)!;
      if (isIntersecting) this.near.add(part);
      else this.near.delete(part);
    }
    this.drawNear();
  }

  private drawNear(): void {
    for (const part of this.near) for (let i = part * inPart; i < (part + 1) * inPart; ++i) this.draw(i);
  }

  private all = (): void => this.elements.forEach((_, i) => this.draw(i));

  /** Gives a piece its facts and cards, if it has not got those of now. */
  private draw = (i: number): void => {
    const piece = this.model.pieces[i];
    if (!piece || this.drawnIn[i] === this.turn) return;
    this.drawnIn[i] = this.turn;
    const { markup, lanes } = drawPiece(this.model, piece, this.shown);
    const [, text, cards] = this.elements[i]!.children as unknown as HTMLElement[];
    text!.innerHTML = markup;
    text!.style.lineHeight = lanes > 4 ? `${18 + 4 * lanes}px` : '';
    if (lanes > 4)
      for (const deep of text!.querySelectorAll<HTMLElement>('[data-lane]'))
        deep.style.textUnderlineOffset = `${4 + 4 * Number(deep.dataset.lane)}px`;
    cards!.innerHTML = piece.cards
      .filter((fact) => fact.id === this.shown.at || (layers[fact.letter].card && !this.shown.off.includes(fact.letter)))
      .map((fact) => card(fact, this.model, this.page, this.known, fact.id === this.shown.at).text)
      .join('');
  };

  /** Takes the state from the address, and draws what is near anew. */
  private read(): void {
    const { query } = here();
    const at = query.get('at');
    if (!this.found.length && query.get('hl'))
      this.found = wordsIn(this.model.text.all, query.get('hl')!).map((span) => ({ span, kind: 'hl' }));
    const range = this.rangeOf(at);
    const now = this.current(range);
    const marks = this.found.map((mark, i): Mark => (i === now ? { ...mark, kind: 'hl now' } : mark));
    if (range && now < 0 && at && !this.model.byId.has(at)) marks.push({ span: range, kind: 'at' });
    marks.sort((a, b) => a.span[0] - b.span[0]);
    this.shown = { off: query.get('off') ?? '', at: at && this.model.byId.has(at) ? at : null, marks };
    ++this.turn;
    this.main.querySelector('.layers')!.innerHTML = toolbar(this.model, this.around, this.found, now, at).text;
    this.drawNear();
  }

  /** Which of the found words is looked at; -1 for none. */
  private current(range: [number, number] | null): number {
    if (!this.found.length) return -1;
    if (!range) return 0;
    return this.found.findIndex(({ span }) => span[0] === range[0] && span[1] === range[1]);
  }

  /** Where `at` points: a fact, turn, block or rule by its id, or a range of bytes of the text. */
  private rangeOf(at: string | null): [number, number] | null {
    if (!at) return null;
    const fact = this.model.byId.get(at);
    if (fact) return fact.spans[0]!;
    const { answer, text } = this.model;
    const bytes = /^(\d{1,9})-(\d{1,9})$/.exec(at);
    const other = [...(answer.rules ?? []), ...(answer.turns ?? []), ...answer.blocks].find(({ id }) => id === at);
    const span = bytes ? [Number(bytes[1]), Number(bytes[2])] : other?.span;
    return span ? [text.unitOf(span[0]!), text.unitOf(span[1]!)] : null;
  }

  private change(change: Change, replaces = false): void {
    history[replaces ? 'replaceState' : 'pushState'](null, '', url(change));
    this.read();
  }

  /** Brings what the address points at to the middle of the window. */
  private land(): void {
    const { query } = here();
    const range = this.rangeOf(query.get('at')) ?? this.found[0]?.span;
    if (!range) return;
    const i = this.model.pieces.findIndex(({ end }) => end > range[0]);
    if (i < 0) return;
    const chosen = this.shown.at ? `.f.on` : 'mark.now, mark.at';
    centre(this.elements, i, chosen, this.draw);
  }

  private click = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const link = target.closest<HTMLElement>('a');
    if (link?.dataset.at || link?.dataset.layer !== undefined) {
      event.preventDefault();
      const { at, layer } = link.dataset;
      this.change(at ? { at } : { off: layer });
      if (at) this.land();
      else this.main.querySelector<HTMLElement>(`[data-key="${link.dataset.key}"]`)?.focus({ preventScroll: true });
      return;
    }
    const fact = target.closest<HTMLElement>('.f, .card');
    if (!fact || link || !getSelection()?.isCollapsed) return;
    const id = fact.dataset.fact ?? fact.dataset.item;
    if (!id || !this.model.byId.has(id)) return;
    this.change({ at: id });
    this.focusCard(id);
  };

  private focusCard(id: string): void {
    this.main.querySelector<HTMLElement>(`.card[data-item="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  }

  /** All parts of the fact under the pointer, or of the card with the focus. */
  private hover = (event: Event): void => {
    const one = (event.target as HTMLElement).closest<HTMLElement>('.f, .card');
    const id = one?.dataset.fact ?? one?.dataset.item ?? '';
    for (const old of this.main.querySelectorAll('.f.over')) old.classList.remove('over');
    if (id) for (const part of this.main.querySelectorAll(`[data-fact="${CSS.escape(id)}"]`)) part.classList.add('over');
  };

  private step = (event: Event): void => {
    const { by } = (event as CustomEvent<{ by: number }>).detail;
    const all = this.model.facts.filter(({ letter }) => !this.shown.off.includes(letter));
    const now = all.findIndex(({ id }) => id === this.shown.at);
    const next = now >= 0 ? all[now + by] : this.beside(all, by);
    if (!next) return;
    this.change({ at: next.id }, true);
    this.land();
    this.focusCard(next.id);
  };

  /** The first fact from the top of the window on, or the last one above it. */
  private beside(all: Fact[], by: number): Fact | undefined {
    const { begin } = this.model.pieces[placeOf(this.elements).piece]!;
    const i = all.findIndex(({ spans }) => spans[0]![0] >= begin);
    return by > 0 ? all[i < 0 ? all.length - 1 : i] : all[(i < 0 ? all.length : i) - 1];
  }

  /** Asks what the record across documents makes of the facts. */
  private async learn(): Promise<void> {
    const { answer } = this.model;
    type Quote = { fact: string; change: string | null; utterance: string | null };
    type Commitment = { id: string; status: string; steps: { fact: { document: string; id: string } }[] };
    const ask = { document: answer.id, limit: 0 };
    const none = { rows: [] as never[] };
    const [quotes, commitments] = await Promise.all([
      this.has('q') ? get<Rows<Quote>>('/quotes', { ...ask, columns: 'fact,change,utterance' }).catch(() => none) : none,
      this.has('c') ? get<Rows<Commitment>>('/commitments', { ...ask, columns: 'status,id,steps' }).catch(() => none) : none,
    ]);
    for (const quote of quotes.rows as Quote[]) this.known.quotes.set(quote.fact, quote);
    for (const one of commitments.rows as Commitment[])
      for (const { fact } of one.steps) if (fact.document === answer.id) this.known.commitments.set(fact.id, one);
    if (!this.main.isConnected || !(quotes.rows.length + commitments.rows.length)) return;
    ++this.turn;
    this.drawNear();
  }

  private has(letter: (typeof letters)[number]): boolean {
    return this.model.facts.some((fact) => fact.letter === letter);
  }
}
