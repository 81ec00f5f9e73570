import { parties } from './api.ts';
import { html, type Markup } from './html.ts';
import type { Page } from './page.ts';
import { here, url } from './url.ts';

/** The views of the head, with the key that follows g. */
export const nav: [path: string, name: string, key: string, also: string[]][] = [
  ['/timeline', 'Timeline', 't', ['engagement']],
  ['/cadence', 'Cadence', 's', []],
  ['/outlook', 'Outlook', 'p', []],
  ['/matrix', 'Issues', 'i', []],
  ['/compare', 'Compare', 'o', []],
  ['/quotes', 'Quotes', 'q', ['utterance']],
  ['/claims', 'Claims', 'c', ['claim']],
  ['/commitments', 'Commitments', 'm', []],
  ['/lineage', 'Lineage', 'l', []],
  ['/desk', 'Desk', 'd', []],
];

// Of all texts, whichever two states are looked at.
const ofAll = ['quotes', 'utterance', 'claims', 'claim', 'lineage', 'desk', 'search', 'doc'];

export const theme = (): string => localStorage.getItem('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
export const paintTheme = (): void => {
  document.documentElement.dataset.theme = theme();
};
export function toggleTheme(): void {
  localStorage.setItem('theme', theme() === 'dark' ? 'light' : 'dark');
  paintTheme();
  for (const button of document.querySelectorAll('[data-theme-toggle]')) button.textContent = theme() === 'dark' ? 'Light' : 'Dark';
}

/** Whose contacts: the pairs of states most in contact, or all. */
function pairs(page: Page, view: string): Markup {
  if (ofAll.includes(view))
    return html`<label class="pairpick"
      ><span class="sr">Whose contacts</span>
      <select disabled title="Quotes, claims, copies and texts are those of all states">
        <option>All texts</option>
      </select></label
    >`;
  const now = parties().join('|');
  const known = page.record.pairs.map(({ parties, contacts }) => ({ value: parties.join('|'), contacts, parties }));
  if (now && !known.some(({ value }) => value === now)) known.unshift({ value: now, contacts: 0, parties: now.split('|') });
  return html`<label class="pairpick"
    ><span class="sr">Whose contacts</span>
    <select data-param="party">
      <option value="" ${!now && html`selected`}>All states</option>
      ${known.map(
        ({ value, contacts, parties: both }) =>
          html`<option value="${value}" ${value === now && html`selected`}>
            ${both.map((id) => page.actor(id)).join(' and ')}${contacts > 0 && ` (${contacts})`}
          </option>`,
      )}
    </select></label
  >`;
}

/** The head of the page; without a record only its name. */
export function top(page: Page | null): Markup {
  const view = here().path[0] ?? '';
  const asOf = here().query.get('as_of') ?? '';
  if (!page) return html`<a class="mark-word" href="/">Readout</a>`;
  return html`<a class="mark-word" href="${url({}, '/timeline')}">Readout</a>${pairs(page, view)}
    <nav aria-label="Views">
      ${nav.map(
        ([to, name, , also]) =>
          html`<a href="${url({}, to)}" ${(to === '/' + view || also.includes(view)) && html`aria-current="page"`}>${name}</a>`,
      )}
    </nav>
    <form data-to="/search" role="search">
      <input name="q" aria-label="Search the record" placeholder="Search" autocomplete="off" /><kbd>/</kbd>
    </form>
    <label class="asofpick"
      ><span>as of</span> <input type="date" data-param="as_of" value="${asOf.slice(0, 10)}" max="${page.record.as_of}"
    /></label>
    <button type="button" data-theme-toggle aria-label="Light or dark">${theme() === 'dark' ? 'Light' : 'Dark'}</button>`;
}
