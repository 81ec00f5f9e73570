import { get, parties, type Rows } from '../api.ts';
import { html, type Markup, type Part } from '../html.ts';
import { filterOf } from '../lists.ts';
import type { Page } from '../page.ts';
import { behind, briefing, coverage, csv, head, isHeld, link, mini, nothing, partyNames, titleOfContact, twin } from '../parts.ts';
import { here, pathOf, url } from '../url.ts';
import type { View } from '../view.ts';
import { count, dayOf, daysOf, kindName, levelName, plain, when } from '../words.ts';
import { contactFilter, inDays, periodFilter, readTimeline, wasHeld, type Contact, type Timeline } from './timeline_data.ts';
import { picture } from './timeline_draw.ts';
import { frameOf } from './timeline_frame.ts';
import { peek } from './timeline_peek.ts';
import { readTexts, rug } from './timeline_texts.ts';

interface Plan {
  planned_for: string;
  kind: string;
  id: string;
}

const pathOfContact = (id: string): string => pathOf('engagement', ...id.split('/'));
const verbs: Record<string, string> = { call: 'speak', meeting: 'meet', summit: 'meet', visit: 'meet', talks: 'meet' };
const farthest = 400; // days from now: what is planned for later is no next meeting
const filters = ['actor', 'kind', 'level', 'series', 'status'];
const speaks = ['call', 'meeting', 'summit', 'visit', 'talks'];

/** "The leaders last spoke 217 days ago; they plan to meet on 16 Nov 2024" */
function finding({ lanes, empty, contacts, today }: Timeline, plans: Plan[], page: Page): string {
  const { ended } = page;
  const all = [...lanes, ...empty];
  const leaders = all.find(({ level }) => level === 'leader');
  const shown = leaders ?? (all.length === 1 ? all[0] : undefined);
  const pair = parties().length === 2;
  const last = contacts.findLast((contact) => contact.level === 'leader' && wasHeld(contact, today));
  const next = plans.find(({ planned_for }) => {
    const first = daysOf(planned_for)?.first ?? 0;
    return first >= today && first < today + farthest;
  });
  if (!contacts.length) return Object.keys(filterOf(...filters)).length ? 'No contact fits these filters' : 'No contacts in the record';
  if (!shown?.silence) return `No contact ${shown === leaders ? 'between leaders ' : ''}whose day is known`;
  const lastDay = ended ? 'on the last day of the record' : 'today';
  const ago = shown.silence.most === 0 ? lastDay : `${inDays(shown.silence)} ${ended ? 'before the record ends' : 'ago'}`;
  const { series } = filterOf('series') as Record<string, string>;
  if (!leaders) return `${series ? page.channel(series) : levelName(shown.level)}: the last contact was ${ago}`;
  const spoke = pair && (!last || speaks.includes(last.kind)) ? `The leaders last spoke ${ago}` : `The last contact of leaders was ${ago}`;
  if (!next) return spoke;
  const they = pair
    ? `they plan${ended ? 'ned' : ''} to ${verbs[next.kind] ?? 'be in contact'}`
    : `the next ${ended ? 'was' : 'is'} planned`;
  return `${spoke}; ${they} ${next.planned_for.length === 10 ? 'on' : 'in'} ${when(next.planned_for)}`;
}

function deck({ lanes, empty, contacts, seen, today, outside }: Timeline): Part {
  const held = contacts.filter(({ status, beyond }) => status === 'held' && !beyond);
  const later = contacts.filter(({ beyond }) => beyond).length;
  const days = held.flatMap((contact) => (contact.days && contact.days.last <= today ? contact : []));
  const first = days.reduce<Contact | null>((one, contact) => (!one || contact.days!.first < one.days!.first ? contact : one), null);
  const last = days.reduce<Contact | null>((one, contact) => (!one || contact.days!.last > one.days!.last ? contact : one), null);
  const undated = contacts.filter((contact) => !contact.days).length;
  const old = seen.last && dayOf(today - 31) > seen.last;
  return html`${count(held.length, 'contact')} held on
  ${count(lanes.length + empty.length, 'level')}${first && html`, ${when(first.when)} to ${when(last!.when)}`}. The number on a line is the
  silence between two contacts.
  ${undated > 0 && html`${count(undated, 'contact')} without a day ${undated === 1 ? 'is' : 'are'} in the table only.`}
  ${outside > 0 && html`${count(outside, 'contact')} far from the texts’ years ${outside === 1 ? 'is' : 'are'} in the table only.`}
  ${later > 0 && html`${count(later, 'contact')} that a text puts after the end of the record ${later === 1 ? 'is' : 'are'} not counted. `}
  ${old && html`The last text of the record is of ${when(seen.last)}: what came after it the record cannot tell. `}
  ${link('/outlook', 'What is planned')},
  ${link('/cadence', 'gaps and silences', { since: here().query.get('since'), until: here().query.get('until') })}`;
}

/** What the address leaves of the contacts, and the way to all. */
function chosen(page: Page): Part {
  const filter = filterOf(...filters) as Record<string, string>;
  const names: Record<string, (value: string) => string> = {
    level: levelName,
    series: (id) => page.channel(id),
    kind: kindName,
    actor: (id) => page.actor(id),
  };
  const shown = Object.entries(filter).map(([name, value]) => (names[name] ?? plain)(value));
  const none = Object.fromEntries(Object.keys(filter).map((name) => [name, null]));
  return shown.length > 0 && html`Only ${shown.join(', ')} (<a href="${url(none)}">all contacts</a>).`;
}

/** All years, each, and the period of the address where it is none of them; [ and ] go to the period before and after. */
function years({ years, window, chosen }: Timeline): Markup {
  const { since = '', until = '' } = periodFilter() as Record<string, string>;
  const to = (period: { since: string | null; until: string | null }) => url({ ...period, sel: null, next: null });
  const now = since === until ? since : '';
  const other = chosen && !years.includes(now);
  const size = window.last - window.first + 1;
  const shifted = (by: number): string => {
    if (/^\d{4}$/.test(now)) return to({ since: String(Number(now) + by), until: String(Number(now) + by) });
    return to({ since: dayOf(window.first + by * size), until: dayOf(window.last + by * size) });
  };
  return html`<nav class="seg" aria-label="Years">
    ${chosen && html`<a rel="prev" aria-label="Earlier" href="${shifted(-1)}"><kbd>[</kbd> earlier</a>`}
    <a href="${to({ since: null, until: null })}" ${!chosen && html`aria-current="true"`}>All years</a>
    ${years.map((year) => html`<a href="${to({ since: year, until: year })}" ${year === now && html`aria-current="true"`}>${year}</a>`)}
    ${other &&
    html`<a aria-current="true" href="${url({})}">${now ? when(now) : `${when(since) || '…'} to ${until ? when(until) : 'now'}`}</a>`}
    ${chosen && html`<a rel="next" aria-label="Later" href="${shifted(1)}">later <kbd>]</kbd></a>`}
  </nav>`;
}

const legend = ({ lanes }: Timeline): Markup =>
  html`<figcaption class="legend">
    <span>${mini('call')} call</span><span>${mini('meeting')} meeting, visit, summit</span><span>${mini('talks')} talks and others</span>
    <span>${mini('meeting', true)} planned, or not held</span>
    <span
      ><svg class="mini" width="26" height="18" aria-hidden="true"><rect class="fuzzy" x="1" y="4" width="24" height="10" rx="2" /></svg>
      day not known</span
    >
    ${lanes.some(({ contacts }) => contacts.some(({ status }) => status === 'suspended')) &&
    html`<span
      ><svg class="mini" width="26" height="18" aria-hidden="true"><rect class="hatch" x="0" y="5" width="26" height="8" /></svg>
      suspended</span
    >`}
    <span
      ><svg class="mini" width="22" height="18" aria-hidden="true">
        <rect class="many" x="1" y="1" width="20" height="16" rx="8" />
        <text class="manyn" x="11" y="13" text-anchor="middle">3</text>
      </svg>
      so many, too near to draw</span
    >
  </figcaption>`;

/** Levels of which no contact lies in the picture. */
const undrawn = ({ empty }: Timeline): Part =>
  empty.length > 0 &&
  html`<p class="muted">
    Not in the picture:
    ${empty.map(({ level, held, undated }) => `${levelName(level)} (${held} held, ${undated} without a day)`).join(', ')}.
  </p>`;

const shownRows = 300;

async function table(page: Page, timeline: Timeline): Promise<Markup> {
  let { contacts } = timeline;
  let next: string | undefined;
  if (!timeline.single) {
    const query = { ...contactFilter(), ...periodFilter(), limit: shownRows, next: here().query.get('next') };
    const answer = await get<Rows<Contact>>('/timeline', query);
    const skipped = Number.parseInt(query.next ?? '0', 10);
    contacts = answer.rows.map((row, i) => ({ ...contacts[skipped + i]!, ...row, gap: contacts[skipped + i]?.gap ?? null }));
    next = answer.next;
  }
  const row = (contact: Contact): Markup =>
    html`<tr data-item="${contact.id!}">
      <td>${link(pathOfContact(contact.id!), when(contact.when))}</td>
      <td>${levelName(contact.level)}</td>
      <td>${mini(contact.kind, !isHeld(contact))} ${titleOfContact(contact)}</td>
      <td>${partyNames(page, contact.parties!)}</td>
      <td class="num">${contact.gap ? inDays(contact.gap).replace(/ days?$/, '') : '–'}</td>
      <td class="num">${behind(`engagement/${contact.id}`, contact.documents)}</td>
    </tr>`;
  return html`<div class="scroll">
      <table class="contacts">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Level</th>
            <th scope="col">Kind</th>
            <th scope="col">Parties</th>
            <th scope="col" class="num">Days since last, same level</th>
            <th scope="col" class="num">Texts</th>
          </tr>
        </thead>
        <tbody>
          ${contacts.map(row)}
        </tbody>
      </table>
    </div>
    ${next &&
    html`<p class="rowsnext">
      <a class="btn" rel="next" href="${url({ next })}">Next contacts <kbd>]</kbd></a>
    </p>`}`;
}

/** Contacts by level and date, and the silence between them. */
export const timeline: View = async ({ query }, page) => {
  const narrow = innerWidth < 700;
  const asTable = query.get('view') === 'table';
  const plans = { party: parties(), level: 'leader', became: page.ended ? 'record_ends' : 'to_come', columns: 'planned_for,kind,id' };
  const [read, planned, texts] = await Promise.all([
    readTimeline(page),
    get<Rows<Plan>>('/outlook', plans),
    narrow || asTable ? [] : readTexts(page.record),
  ]);
  const tools = html`${years(read)} ${twin(asTable)} ${csv('/timeline', { ...contactFilter(), ...periodFilter() })} ${briefing()}`;
  const top = head('Timeline', finding(read, planned.rows, page), html`${chosen(page)} ${deck(read)}`, tools);
  if (!read.contacts.length)
    return html`${top}${nothing('No contacts', html`${link('/timeline', 'All contacts of the record', { party: null })}`)}
    ${coverage(page, read.seen)}`;
  if (asTable) return html`${top} ${await table(page, read)} ${coverage(page, read.seen)}`;
  const leaders = read.contacts.filter((contact) => contact.id && contact.level === 'leader' && wasHeld(contact, read.today));
  const selected = query.get('sel') ?? leaders.at(-1)?.id ?? null;
  const room = document.documentElement.clientWidth;
  const width = narrow ? Math.max(280, room - 32) : Math.min(1360, room - 64);
  const frame = frameOf(read, { width, narrow });
  const drawn = picture(read, frame, selected, page.record.as_of, rug(page, read, frame, texts));
  return {
    markup: html`${top}
      <figure>${drawn} ${legend(read)}</figure>
      ${undrawn(read)}
      <section class="peek" aria-live="polite">
        ${!selected && html`<p class="muted">Choose a bar or a year to see single contacts.</p>`}
      </section>
      ${coverage(page, read.seen)}`,
    start: (main) => {
      const shown = main.querySelector('.peek'); // by the time there is something to show another view may stand here
      if (selected && shown) void peek(page, selected).then((markup) => (shown.innerHTML = markup.text));
    },
  };
};
