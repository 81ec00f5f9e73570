import { get, type Query } from '../api.ts';
import {
  counted,
  daysOf,
  dot,
  monthsOf,
  range,
  spoken,
  verdictClass,
  verdictName,
  written,
  type Before,
  type Claim,
  type ScopedReading,
} from '../claims.ts';
import { strip } from '../strip.ts';
import { html, type Markup, type Part } from '../html.ts';
import { filterOf } from '../lists.ts';
import type { Page } from '../page.ts';
import { behind, byline, coverage, head, link, partyNames, reader, titleOf, titleOfContact, twin } from '../parts.ts';
import { here, pathOf, url } from '../url.ts';
import type { View } from '../view.ts';
import { count, kindName, levelName, plain, when } from '../words.ts';

const kinds = ['conversation', 'call', 'meeting', 'talks', 'visit', 'summit'];
const scopeNames = ['kind', 'level', 'months', 'reference', 'since', 'until'];
const nameOfKind = (kind: string): string => (kind === 'conversation' ? 'conversation (call or meeting)' : kindName(kind));
const nameOfLevel = (level: string): string => (level === 'any' ? 'any level' : levelName(level).toLowerCase());

/** The parties of the address are a scope where one of them is a member of a side; two states only say whose record is looked at. */
function scopeOf(): Query {
  const party = here().query.getAll('party');
  return { ...filterOf(...scopeNames), party: party.some((one) => one.includes('.')) ? party : [] };
}

const chip = (param: string, label: string, value: string, choices: [value: string, words: string][]): Markup =>
  html`<select class="chip" data-param="${param}" data-key="${param}" aria-label="${label}">
    ${choices.map(([id, words]) => html`<option value="${id}" ${id === value && html`selected`}>${words}</option>`)}
  </select>`;

const typed = (param: string, label: string, value: string, kind = 'text'): Markup =>
  html`<input
    class="chip"
    type="${kind}"
    data-param="${param}"
    data-key="${param}"
    aria-label="${label}"
    value="${value}"
    size="10"
    ${kind === 'number' && html`min="1" max="1200"`}
  />`;

/** Who of a side: who the claim speaks of, others of it that were in contact, or anyone. */
function partyChip(page: Page, claim: Claim, which: number): Markup {
  const { parties } = claim.scope;
  const mine = parties[which]!;
  const [state] = mine.split('.');
  const others = claim.before.flatMap((one) => one.parties).filter((one) => one.split('.')[0] === state && one !== state);
  const choices = [...new Set([mine, ...others])].slice(0, 40);
  const pair = (one: string) => parties.map((party, i) => (i === which ? one : party)).join('|');
  const anyone: [string, string] = [pair(state!), `anyone of ${page.actor(state)}`];
  return chip('party', `Side ${which + 1}`, pair(mine), [
    ...choices.filter((one) => one !== state).map((one): [string, string] => [pair(one), page.actor(one)]),
    ...(mine === state || parties.some((party, i) => i !== which && party.includes('.')) ? [anyone] : []),
  ]);
}

/** How many months a claim speaks of. */
function monthsOfClaim({ number, unit }: Claim['scope']): string {
  const each: Record<string, number> = { month: 1, year: 12, decade: 120 };
  return number !== null && unit && each[unit] ? String(number * each[unit]) : '';
}

function span(claim: Claim): Part {
  const { form, reference, mod, number, unit } = claim.scope;
  const { query } = here();
  if (form === 'first_in' || query.get('months')) {
    const own = monthsOfClaim(claim.scope);
    const mods: Record<string, string> = { LESS_THAN: 'nearly', MORE_THAN: 'more than', APPROX: 'about' };
    const said = !own && number ? ` (said: ${number} ${unit}s)` : '';
    return html`in ${!query.get('months') && mod && mods[mod]} ${typed('months', 'Months', query.get('months') ?? own, 'number')}
    months${said}`;
  }
  if (form === 'first_since' || query.get('reference'))
    return html`since ${typed('reference', 'Since when', query.get('reference') ?? (reference ? spoken(reference) : ''))}`;
  return null;
}

function sentence(page: Page, claim: Claim): Markup {
  const { kind, level, parties, form, number, at } = claim.scope;
  const levels = [...new Set([level, 'leader', 'ministerial_strategic', ...claim.before.map((one) => one.level), 'any'])];
  const what: Record<string, string> = {
    nth: number ? `Number ${number} of all` : 'Which of all',
    count: `${number ?? ''} in all, counting each`,
    last: 'The last',
    elapsed: 'The time since the last',
    never: 'Never a',
  };
  return html`<section class="formula">
    <h2>As read${form && html` <small>${plain(form).toLowerCase()}</small>`}</h2>
    <p class="chips">
      ${what[form ?? ''] ?? 'The first'}
      ${chip(
        'kind',
        'Kind',
        kind,
        [...new Set([kind, ...kinds])].map((one) => [one, nameOfKind(one)]),
      )}
      of
      ${chip(
        'level',
        'Level',
        level,
        levels.map((one) => [one, nameOfLevel(one)]),
      )}
      between
      ${parties.length === 2
        ? html`${partyChip(page, claim, 0)} and ${partyChip(page, claim, 1)}`
        : html`<b>${partyNames(page, parties)}</b>`}
      ${span(claim)}${at && html`, as of ${range(at)}`}
    </p>
    ${Object.values(scopeOf()).flat().length > 0 &&
    html`<p><a href="${url({ kind: null, level: null, months: null, reference: null, party: null })}">As the text has it</a></p>`}
  </section>`;
}

const contact = (one: Before): Markup =>
  html`<small
    >${link(pathOf('engagement', ...one.engagement.split('/')), titleOfContact({ kind: one.kind, status: 'held' }))},
    ${levelName(one.level).toLowerCase()}, ${behind(`engagement/${one.engagement}`, 'passages')}</small
  >`;

function computation(claim: Claim, asked: ScopedReading): Markup {
  const decisive = claim.before.find((one) => asked.engagements.includes(one.engagement)) ?? claim.before.find((one) => one.counts);
  const { at } = claim.scope;
  return html`<div class="compute">
    ${at && html`<p><span>reference</span> ${range(at)}</p>`}
    ${decisive &&
    html`<p>
      <span>${asked.verdict === 'contradicted' ? 'counter-example' : 'last that counts'}</span> ${when(decisive.when)} ${contact(decisive)}
    </p>`}
    ${asked.days && html`<p class="sum"><span>difference</span> ${daysOf(asked.days)} = ${monthsOf(asked.days)}</p>`}
    <p><span>in full</span> ${written(asked.computation)}</p>
  </div>`;
}

const readingRow = (claim: Claim, one: ScopedReading): Markup =>
  html`<tr data-item="${one.kind}/${one.level}" class="${claim.scope.kind === one.kind && claim.scope.level === one.level && 'on'}">
    <th scope="row"><a href="${url({ kind: one.kind, level: one.level })}">${plain(kindName(one.kind))}, ${nameOfLevel(one.level)}</a></th>
    <td class="num">${one.days ? daysOf(one.days) : '–'}</td>
    <td>${dot(one.verdict)}</td>
  </tr>`;

function beforeTable(page: Page, claim: Claim): Markup {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Contact before</th>
          <th scope="col">Date</th>
          <th scope="col">Parties</th>
          <th scope="col" class="num">Days between</th>
          <th scope="col">Counts</th>
        </tr>
      </thead>
      <tbody>
        ${claim.before.map(
          (one) =>
            html`<tr data-item="${one.engagement}">
              <td>${contact(one)}</td>
              <td>${when(one.when)}</td>
              <td>${partyNames(page, one.parties)}</td>
              <td class="num">${daysOf(one)}</td>
              <td>${one.counts ? 'yes' : 'no'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What could be said on the day of the claim, and what can be said now. */
function clocks(claim: Claim, then: Claim | null): Part {
  const seen = here().query.get('as_of');
  if (!claim.as_of) return null;
  const said = (one: Claim | null) =>
    one
      ? html`${dot(one.asked?.verdict ?? one.verdict)}${one.asked?.days && `, ${daysOf(one.asked.days)}`}`
      : 'the record had no such text';
  return html`<h2>Two clocks</h2>
    <dl>
      <dt>${when(seen ?? claim.as_of)}</dt>
      <dd>${said(seen ? claim : then)} <small>by the texts until then</small></dd>
      <dt>Now</dt>
      <dd>${seen ? link(location.pathname, 'see it from now', { as_of: null }) : html`${said(claim)} <small>by all texts</small>`}</dd>
    </dl>
    ${!seen && then && html`<p><a href="${url({ as_of: claim.as_of })}">See the record as it was that day</a></p>`}`;
}

/** A claim as chips, computed anew in the scope that the reader sets. */
export const claim: View = async ({ path, query }, page) => {
  const at = `/claims/${path.join('/')}`;
  const answer = await get<Claim>(at, scopeOf());
  const day = answer.as_of;
  const then = day && !query.get('as_of') ? await get<Claim>(at, { ...scopeOf(), as_of: day }).catch(() => null) : null;
  const table = query.get('view') === 'table';
  const asked = answer.asked;
  const verdict = asked?.verdict ?? answer.verdict;
  const { documents, origins, engagements, first, last } = answer.coverage;
  return html`${head(
      html`${link('/claims', 'Claims')} · ${byline(page, answer.document)}`,
      `“${answer.passage.words}”`,
      html`${reader(answer.claim.document, answer.claim.id, titleOf(answer.document))}`,
      answer.before.length > 0 && twin(table),
    )}
    <div class="cols">
      <div>
        ${sentence(page, answer)}
        <section class="verdict ${verdictClass(verdict)}" aria-live="polite">
          <p class="v">${verdictName(verdict)}</p>
          ${asked
            ? computation(answer, asked)
            : html`<div class="compute">
                ${answer.readings.map((one) => html`<p><span>${counted(page, one.scope)}</span> ${written(one.computation)}</p>`)}
                ${!answer.readings.length && html`<p>The text does not tell whose contacts are counted.</p>`}
              </div>`}
        </section>
        ${answer.before.length > 0 && (table ? beforeTable(page, answer) : strip(answer))}
      </div>
      <div class="rail">
        <h2>All readings</h2>
        <p class="muted">Taken together, as the text has it: <b>${verdictName(answer.verdict)}</b></p>
        ${answer.side_by_side.length > 0 &&
        html`<table class="readings">
          <thead class="sr">
            <tr>
              <th scope="col">Scope</th>
              <th scope="col">Days</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            ${answer.side_by_side.map((one) => readingRow(answer, one))}
          </tbody>
        </table>`}
        ${clocks(answer, then)}
      </div>
    </div>
    ${coverage(
      page,
      { documents },
      html`${count(origins, 'origin')}; ${count(engagements, 'contact')} of these sides${first && `, ${when(first)} to ${when(last)}`}. `,
    )}`;
};
