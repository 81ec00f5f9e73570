import type { Query, Rows } from './api.ts';
import { html, type Markup } from './html.ts';
import { here, url } from './url.ts';
import { count, plain } from './words.ts';

/** Those of the parameters that the address has: the filter of a list, named as the API names them. */
export const filterOf = (...names: string[]): Query => {
  const { query } = here();
  return Object.fromEntries(names.filter((name) => query.get(name)).map((name) => [name, query.get(name)]));
};

/** A choice among few; "any" takes the filter away. */
export const pick = (param: string, label: string, choices: string[], name: (value: string) => string = plain): Markup => {
  const now = here().query.get(param) ?? '';
  return html`<label
    >${label}
    <select data-param="${param}" data-key="${param}" aria-label="${label}">
      <option value="">any</option>
      ${[...new Set([...choices, ...(now ? [now] : [])])].map(
        (value) => html`<option value="${value}" ${value === now && html`selected`}>${name(value)}</option>`,
      )}
    </select></label
  >`;
};

/** A choice among many: words, with some that are known. */
export const field = (param: string, label: string, like: string, known: string[] = []): Markup => {
  const now = here().query.get(param) ?? '';
  const names = [...new Set(known)].filter(Boolean).sort((a, b) => a.localeCompare(b));
  return html`<label
      >${label}
      <input
        data-param="${param}"
        aria-label="${label}"
        data-key="${param}"
        value="${now}"
        placeholder="${like}"
        size="${Math.max(like.length, 9)}"
        autocomplete="off"
        ${names.length > 0 && html`list="known-${param}"`} /></label
    >${names.length > 0 &&
    html`<datalist id="known-${param}">${names.slice(0, 300).map((name) => html`<option value="${name}"></option>`)}</datalist>`}`;
};

export const period = (): Markup => html`${field('since', 'From', '2023-06-01')}${field('until', 'to', '2024-12')}`;

/** The way out where filters leave nothing. */
export const unfiltered = (names: string[]): Markup =>
  html`<a href="${url(Object.fromEntries([...names, 'next'].map((name) => [name, null])))}">Clear the filters</a>`;

/** How many rows stand before this page: `next` begins with it. */
export const skipped = (): number => Number.parseInt(here().query.get('next') ?? '', 10) || 0;

/** "101 to 200 of 2 401 quotes", with the ways to the first and the next page. */
export function pages(answer: Rows<unknown>, one: string, many = one + 's'): Markup {
  const from = skipped();
  const all = count(answer.found, one, many);
  if (!from && !answer.next) return html`<p class="rowsnext muted">All ${all}.</p>`;
  return html`<p class="rowsnext">
    <span class="muted">${count(from + 1, '')}to ${count(from + answer.rows.length, '')}of ${all}</span>
    ${from > 0 && html`<a class="btn" rel="prev" href="${url({ next: null })}">First page</a>`}
    ${answer.next &&
    html`<a class="btn" rel="next" href="${url({ next: answer.next })}">Next ${one === many ? 'rows' : many} <kbd>]</kbd></a>`}
  </p>`;
}
