import { html, type Markup, type Part } from '../html.ts';
import type { Page } from '../page.ts';
import { badge, againstSource } from '../quotes.ts';
import { behind, link, partyNames, sideMark, titleOfContact } from '../parts.ts';
import { pathOf, url } from '../url.ts';
import { count, instant, plain, when } from '../words.ts';
import { layers, type Fact, type Model } from './reader_facts.ts';

/** What the record across documents knows of the facts of this one, by their ids. */
export interface Known {
  quotes: Map<string, { change: string | null; utterance: string | null }>;
  commitments: Map<string, { id: string; status: string }>;
}

const modalities: Record<string, string> = {
  expected_to_raise: 'will raise',
  may_raise: 'may raise',
  did_not_raise: 'did not raise',
  asked: 'was asked',
  agreed: 'agreed',
  policy_statement: 'stated as policy',
  progress_report: 'reported progress',
  did_raise: 'raised',
};
const quoteModalities: Record<string, string> = { will_say: 'to be said', may_say: 'may be said', did_not_say: 'not said' };
const forms: Record<string, string> = {
  first_since: 'the first since',
  first_in: 'the first in',
  nth: 'the',
  last: 'the last',
  elapsed: 'since the last',
  never: 'never before',
  duration: 'it took',
  count: 'how many',
};

const dots = (...parts: Part[]): Part[] => parts.filter(Boolean).flatMap((part, i) => (i ? [' · ', part] : [part]));

const words = (model: Model, [begin, end]: [number, number]): string => model.text.slice(begin, end);

function quote({ id, fields }: Fact, model: Model, page: Page, known: Known): [Part, Part] {
  const { speaker } = fields;
  const said = speaker.surface ? words(model, speaker.surface.span) : '';
  const withheld = (speaker.actor ?? '').startsWith('protected.');
  const named = withheld
    ? html`<span class="masked">name withheld</span>`
    : speaker.actor
      ? page.actor(speaker.actor)
      : speaker.name || said;
  const across = known.quotes.get(id);
  const against = across && againstSource(across.change);
  return [
    named || 'Speaker not said',
    dots(
      badge(fields.attribution),
      fields.form === 'indirect' && 'reported, not quoted',
      quoteModalities[fields.modality],
      against && (across.utterance ? link(pathOf('utterance', ...across.utterance.split('/')), against) : against),
      fields.rule && html`<a data-at="${fields.rule}" href="${url({ at: fields.rule })}">rule in force</a>`,
    ),
  ];
}

function issue({ fields }: Fact, model: Model, page: Page): [Part, Part] {
  const by = fields.raised_by;
  const { side, id } = model.answer;
  const raised = modalities[fields.modality] ?? plain(fields.modality).toLowerCase();
  const state = by?.split('.')[0];
  const foreign = side && by && state !== side && page.side(by) !== 'P';
  return [
    page.issue(fields.issue),
    html`${dots(
      by ? html`${sideMark(page, by)} ${raised}` : html`${raised}, not said by whom`,
      fields.stance !== 'none' && plain(fields.stance).toLowerCase(),
      fields.engagement && link(pathOf('engagement', id, fields.engagement), contactOf(model, fields.engagement)),
    )}${foreign && html`<br /><span class="flag">${page.actor(side)} says that ${page.actor(state)} said it</span>`}`,
  ];
}

const contactOf = (model: Model, id: string): string => {
  const fact = model.byId.get(id);
  return fact ? (fact.fields.when?.value ? when(fact.fields.when.value) : plain(fact.fields.kind)) : 'the contact';
};

function commitment({ id, fields }: Fact, model: Model, page: Page, known: Known): [Part, Part] {
  const across = known.commitments.get(id);
  const content = words(model, fields.span);
  const short = content.length > 90 ? content.slice(0, 88).trimEnd() + '…' : content;
  return [
    across ? link('/commitments', short, { open: across.id }) : short,
    html`${dots(
      fields.by.length > 0 && partyNames(page, fields.by),
      plain(fields.kind).toLowerCase(),
      plain(fields.status).toLowerCase(),
      fields.by_when?.value && `by ${when(fields.by_when.value)}`,
      across && across.status !== fields.status && `in the record: ${plain(across.status).toLowerCase()}`,
    )}`,
  ];
}

function claim({ id, fields }: Fact, model: Model): [Part, Part] {
  const number = fields.number ? (fields.unit ? count(fields.number, fields.unit) : String(fields.number)) : '';
  const what = fields.form === 'nth' ? `no. ${number}` : `${forms[fields.form] ?? plain(fields.form)} ${number}`.trim();
  return [
    link(pathOf('claim', model.answer.id, id), 'Check this claim'),
    dots(what + (fields.since?.value ? ` ${when(fields.since.value)}` : ''), plain(fields.event?.kind ?? '').toLowerCase()),
  ];
}

function engagement({ id, fields, spans }: Fact, model: Model, page: Page): [Part, Part] {
  const place = fields.place ? fields.place.value : null;
  return [
    link(pathOf('engagement', model.answer.id, id), titleOfContact({ ...fields, place } as never)),
    dots(
      when(fields.when?.value),
      fields.status,
      fields.parties.length > 0 && partyNames(page, fields.parties),
      spans.length > 1 && behind(`engagement/${model.answer.id}/${id}`, count(spans.length, 'passage') + ' here'),
    ),
  ];
}

function person({ fields }: Fact, page: Page): [Part, Part] {
  const { actor, name, form } = fields;
  if ((actor ?? '').startsWith('protected.')) return [html`<span class="masked">name withheld</span>`, 'given not for attribution'];
  return [actor ? page.actor(actor) : name || 'Not named', dots(actor && html`<code>${actor}</code>`, `by ${form}`)];
}

function time({ fields }: Fact): [Part, Part] {
  const { value, type, mod, anchor } = fields;
  const shown = type === 'DATE' || type === 'TIME' ? instant(value) : value;
  const basis =
    anchor.basis !== 'none' && `reckoned from ${anchor.basis === 'sentence' ? 'its sentence' : anchor.basis}, ${when(anchor.value)}`;
  return [shown || 'not settled', dots(plain(type).toLowerCase(), mod && plain(mod).toLowerCase(), basis)];
}

/** The card of a fact: what Readout makes of the words beside it. */
export function card(fact: Fact, model: Model, page: Page, known: Known, chosen: boolean): Markup {
  const of: Record<string, () => [Part, Part]> = {
    q: () => quote(fact, model, page, known),
    i: () => issue(fact, model, page),
    c: () => commitment(fact, model, page, known),
    k: () => claim(fact, model),
    e: () => engagement(fact, model, page),
    p: () => person(fact, page),
    t: () => time(fact),
  };
  const [what, detail] = of[fact.letter]!();
  const { name, card } = layers[fact.letter];
  const kind = fact.letter === 'p' ? 'person' : name.slice(0, -1).toLowerCase();
  return html`<li class="card l-${fact.letter} ${chosen && 'on'} ${!card && 'quiet'}" data-item="${fact.id}" tabindex="0">
    <small>${kind}</small> <b>${what}</b> <span>${detail}</span>
  </li>`;
}
