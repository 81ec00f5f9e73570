import { html, joined, type Markup, type Part } from '../html.ts';
import type { Page } from '../page.ts';
import { isHeld, mini, reader, sideMark } from '../parts.ts';
import { daysOf, kindName, levelName, plain, when } from '../words.ts';
import type { Engagement, Near, Value } from './engagement_data.ts';
import { gapBetween, inDays } from './timeline_data.ts';

const basisWords: Record<string, string> = {
  explicit: 'as written',
  resolved: 'worked out from',
  inferred: 'inferred from',
  office_held: 'from the offices held on that day',
  none: 'not said',
};

/** Why a value is what it is, and which other values texts have. */
function why(read: Engagement, name: string, value: (text: string) => string = (text) => text): Part {
  const based = read.bases.filter(({ field }) => field === name);
  const other = read.conflicts.filter(({ field }) => field === name);
  const passages = (one: Value) =>
    joined(
      one.passages.slice(0, 3).map((passage) => reader(passage.document, passage.span, `“${passage.words}”`)),
      ', ',
    );
  return html`${based.map((one) => html`<small>${basisWords[one.basis] ?? plain(one.basis).toLowerCase()} ${passages(one)}</small>`)}
  ${other.map(
    (one) => html`<small class="conflict"><span class="flag">${value(one.value)} in another text:</span> ${passages(one)}</small>`,
  )}`;
}

/** When, where, of whom, and why so. */
export function facts(page: Page, read: Engagement, before: Near | undefined): Markup {
  const [from, to] = [daysOf(before?.when), daysOf(read.when.value)];
  const since = from && to ? inDays(gapBetween(from, to)) : null;
  const days = daysOf(read.when.value);
  const plans = read.bases
    .filter(({ field }) => field === 'planned_for')
    .flatMap(({ passages }) => passages.slice(0, 1))
    .slice(0, 3)
    .map((passage) => reader(passage.document, passage.span, `“${passage.words}”`));
  const told = (id: string) => html`<div>${sideMark(page, id)} <small>${page.actor(id.split('.')[0])}</small></div>`;
  return html`<dl>
    <dt>Date</dt>
    <dd>
      ${when(read.when.value)} ${days && days.first < days.last && html`<small>the day is not known</small>`} ${why(read, 'when', when)}
    </dd>
    <dt>Kind</dt>
    <dd>
      ${mini(read.kind, !isHeld(read))} ${kindName(read.kind)}${read.mode !== 'unknown' && `, ${kindName(read.mode)}`} ${why(read, 'kind')}
    </dd>
    <dt>Status</dt>
    <dd>${read.status} ${why(read, 'status')}${plans.length > 0 && html`<small>planned before: ${joined(plans, ', ')}</small>`}</dd>
    <dt>Level</dt>
    <dd>${levelName(read.level)} ${why(read, 'level', levelName)}</dd>
    <dt>Place</dt>
    <dd>${read.place ?? html`<span class="muted">not said</span>`} ${why(read, 'place')}</dd>
    ${read.series &&
    html`<dt>Channel</dt>
      <dd>${page.channel(read.series)}</dd>`}
    <dt>Parties</dt>
    <dd>${read.parties.map(told)} ${!read.parties.length && 'not said'} ${why(read, 'parties')}</dd>
    <dt>Since last</dt>
    <dd>${since ?? (to ? 'first on its level in the record' : 'day not known')}</dd>
  </dl>`;
}
