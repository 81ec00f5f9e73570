import { html } from './html.ts';
import { nav, toggleTheme } from './top.ts';
import { here, url } from './url.ts';

const list: [keys: string, does: string][] = [
  ['j  k', 'next, previous item'],
  ['J  K', 'next, previous fact of any layer (reader)'],
  ['Enter', 'open it (timeline: once selects, twice opens)'],
  ['Esc', 'close what is open'],
  ['e', 'passages behind the item'],
  ['/', 'search'],
  ['[  ]', 'previous, next in the series'],
  ['t', 'chart or table'],
  ['c', 'what was cut (reader)'],
  [`g then ${nav.map(([, , key]) => key).join(' ')}`, 'go to a view'],
  ['\\', 'light or dark'],
  ['?', 'this list'],
];

export interface Shell {
  main: HTMLElement;
  drawer: HTMLElement;
  help: HTMLDialogElement;
  go: (address: string) => void;
}

/** Single keys can be switched off (WCAG 2.1.4). */
const areOn = (): boolean => localStorage.getItem('keys') !== 'off';

export function focusOn(item: Element | null): void {
  if (!item) return;
  const target = item.matches('a, [tabindex], button, select, input') ? item : item.querySelector('a, [tabindex], button');
  (target as HTMLElement | null)?.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
}

const isShown = (item: Element): boolean => item.getClientRects().length > 0;

function step({ main, drawer }: Shell, by: number): void {
  const items = drawer.hidden ? [...main.querySelectorAll('[data-item]')].filter(isShown) : [...drawer.querySelectorAll('.passage a')];
  const active = document.activeElement;
  let now = items.findIndex((item) => item === active || item.contains(active));
  if (now < 0 && drawer.hidden) now = items.findIndex((item) => item.matches('.on'));
  const next = now < 0 ? (by > 0 ? 0 : items.length - 1) : now + by;
  focusOn(items[Math.max(0, Math.min(items.length - 1, next))] ?? null);
}

/** In the reader: each fact in the order of the text. */
function stepFact({ main, go }: Shell, by: number): void {
  const event = new CustomEvent('stepfact', { detail: { by, go }, bubbles: true });
  main.querySelector('.reader')?.dispatchEvent(event);
}

function showHelp(help: HTMLDialogElement): void {
  const keys = (text: string) => text.split('  ').map((key) => html`<kbd>${key}</kbd> `);
  help.innerHTML = html`<h2>Keyboard</h2>
    <dl>
      ${list.map(
        ([key, does]) =>
          html`<dt>${keys(key)}</dt>
            <dd>${does}</dd>`,
      )}
    </dl>
    <p>
      <label><input type="checkbox" data-keys ${areOn() && html`checked`} /> Single keys are on</label>
    </p>
    <form method="dialog"><button>Close</button></form>`.text;
  help.querySelector<HTMLInputElement>('[data-keys]')!.onchange = (event) =>
    localStorage.setItem('keys', (event.target as HTMLInputElement).checked ? 'on' : 'off');
  help.showModal();
}

function escape({ drawer, go }: Shell): void {
  const { query } = here();
  if (!drawer.hidden || query.get('ev')) go(url({ ev: null }));
  else if (query.get('sel') || query.get('open') || query.get('at')) go(url({ sel: null, open: null, at: null }));
}

function enter(shell: Shell, event: KeyboardEvent): void {
  const active = document.activeElement as HTMLElement | null;
  const item = active?.closest<HTMLElement>('[data-item]');
  if (!active || !item) return;
  if (item.dataset.opens && here().query.get('sel') === item.dataset.item) {
    event.preventDefault();
    shell.go(item.dataset.opens);
  } else if (active === item && !active.matches('a')) {
    item.querySelector<HTMLElement>('a')?.click();
  }
}

export function listenToKeys(shell: Shell): void {
  const { main, help, go } = shell;
  let goes = 0; // when g was pressed
  const press = (selector: string) => main.querySelector<HTMLElement>(selector)?.click();
  const passages = () => document.activeElement?.closest('[data-item]')?.querySelector<HTMLElement>('.ev, .cell')?.click();
  const actions: Record<string, () => void> = {
    j: () => step(shell, 1),
    k: () => step(shell, -1),
    J: () => stepFact(shell, 1),
    K: () => stepFact(shell, -1),
    g: () => void (goes = performance.now()),
    '/': () => (document.querySelector<HTMLElement>('.ask input') ?? document.querySelector<HTMLElement>('#top input[name=q]'))?.focus(),
    '?': () => showHelp(help),
    '[': () => press('[rel=prev]'),
    ']': () => press('[rel=next]'),
    t: () => press('[data-key=t]'),
    c: () => press('[data-key=c]'),
    e: passages,
    '\\': toggleTheme,
  };
  addEventListener('keydown', (event) => {
    const field = event.target as HTMLElement;
    if (field.matches('input:not([type=checkbox]), select, textarea')) {
      if (event.key === 'Escape') field.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === 'Escape') return escape(shell);
    if (event.key === 'Enter') return enter(shell, event);
    if (!areOn()) return;
    const view = goes && performance.now() - goes < 1500 ? nav.find((one) => one[2] === event.key) : undefined;
    goes = 0;
    if (view) return go(url({}, view[0]));
    const act = actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  addEventListener('click', (event) => {
    if ((event.target as Element).closest?.('[data-theme-toggle]')) toggleTheme();
  });
}
