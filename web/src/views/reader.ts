import { get, Problem } from '../api.ts';
import { html, type Markup, type Part } from '../html.ts';
import type { Page } from '../page.ts';
import { coverage, head, link, type Head } from '../parts.ts';
import { here, pathOf, url } from '../url.ts';
import type { Drawn, View } from '../view.ts';
import { count, instant, plain } from '../words.ts';
import { Reader } from './reader_draw.ts';
import { modelOf, type Answer, type Rule, type Value } from './reader_facts.ts';

export interface Around {
  earlier: Head | null;
  later: Head | null;
  origin: string;
  copies: number;
  cut: { source: [number, number]; kind: string; rule: string; words: string | null }[];
}

const date = (name: string, value: Value | null | undefined): Part =>
  value && html`${name} <time>${instant(value.value)}</time> <small>(${plain(value.basis).toLowerCase()})</small>`;

/** "https://…" as a link to the outside; any other scheme is only text. */
const source = (value: Value | null): Part => {
  if (!value) return null;
  const address = /^https?:\/\/([^/?#]+)/i.exec(value.value);
  return address ? html`<a href="${value.value}" target="_blank" rel="noopener noreferrer">${address[1]}</a>` : value.value.slice(0, 80);
};

const dots = (parts: Part[]): Part[] => parts.filter(Boolean).flatMap((part, i) => (i ? [' · ', part] : [part]));

function deck(answer: Answer, around: Around): Part {
  return dots([
    plain(answer.genre).toLowerCase(),
    source(answer.url),
    answer.published ? date('published', answer.published) : 'day not known',
    date('changed', answer.modified),
    answer.held?.start && html`${date('held', answer.held.start)}${answer.held.end && html` to ${instant(answer.held.end.value)}`}`,
    around.copies > 0 && link(pathOf('lineage', around.origin), count(around.copies, 'other copy', 'other copies')),
  ]);
}

const kicker = (page: Page, answer: Answer): Markup =>
  html`<i class="side ${page.side(answer.side)}">${answer.outlet?.value || (answer.side ? page.actor(answer.side) : 'outlet not known')}</i
    >${answer.authors.length > 0 && html` · ${answer.authors.map(({ value }) => value).join(', ')}`}`;

const next = ({ earlier, later }: Around): Part =>
  (earlier || later) &&
  html`<nav class="seg" aria-label="Texts of the same side or outlet">
    ${earlier && html`<a rel="prev" href="${url({}, pathOf('doc', earlier.document))}" title="${earlier.title}"><kbd>[</kbd> earlier</a>`}
    ${later && html`<a rel="next" href="${url({}, pathOf('doc', later.document))}" title="${later.title}">later <kbd>]</kbd></a>`}
  </nav>`;

const ruleNames: Record<string, (rule: Rule) => Part> = {
  attribution: ({ value }) => html`<b>Attribution: ${value || 'set'}</b>`,
  embargo: ({ value }) => html`<b>Embargo until ${value ? instant(value) : 'it is released'}</b>`,
  not_for_attribution: () => html`<b>Names given not for attribution: withheld</b>`,
  off_the_record: () => html`<b>Off the record</b>`,
  on_the_record: () => html`<b>On the record</b>`,
};

/** The ground rules in force, each with the passage that sets it. */
const rules = (all: Rule[]): Part =>
  all.length > 0 &&
  html`<section class="rules" aria-label="Ground rules">
    ${all.map(
      (rule) =>
        html`<span data-item="${rule.id}"
          >${(ruleNames[rule.kind] ?? (() => plain(rule.kind)))(rule)} ${rule.condition && html` (${rule.condition})`}
          <a data-at="${rule.id}" href="${url({ at: rule.id })}">the passage that sets this</a></span
        >`,
    )}
  </section>`;

/** A text that is not there: the server tells nobody whether it is under embargo, only when embargoes end. */
async function missing(problem: unknown): Promise<Markup> {
  if (!(problem instanceof Problem) || problem.status !== 404) throw problem;
  const { embargoes } = await get<{ embargoes: { until: string | null }[] }>('/desk').catch(() => ({ embargoes: [] }));
  return html`<div class="state">
    <h1>No such text that may be seen</h1>
    <p>Nothing with this id is in the record${here().query.get('as_of') && ` as of ${instant(here().query.get('as_of'))}`}.</p>
    ${embargoes.length > 0 &&
    html`<p>
      ${count(embargoes.length, 'text')} ${embargoes.length === 1 ? 'is' : 'are'} under embargo:
      ${embargoes.map(({ until }) => (until ? `until ${instant(until)}` : 'until released by hand')).join('; ')}. Title, words, names and
      counts are absent until then.
    </p>`}
    <p><a href="${url({}, '/desk')}">What came in</a></p>
  </div>`;
}

/** One text with its facts. */
export const reader: View = async ({ path }, page): Promise<Drawn | Markup> => {
  const at = pathOf('documents', path[0] ?? '');
  const both = Promise.all([get<Answer>(at), get<Around>(`${at}/around`)]);
  const [answer, around] = await both.catch(() => [null, null] as const);
  if (!answer) return both.then(() => html``, missing);
  const drawn = new Reader(page, modelOf(answer), around);
  const seen = { documents: 1, first: answer.published?.value, last: answer.published?.value };
  return {
    markup: html`${head(kicker(page, answer), answer.title?.value || answer.path, deck(answer, around), next(around))}
      ${rules(answer.rules ?? [])}
      <div class="layers" role="group" aria-label="Layers"></div>
      ${drawn.article()} ${coverage(page, seen, html`${count(drawn.facts, 'fact')} of its layers.`)}`,
    start: (main) => drawn.start(main),
  };
};
