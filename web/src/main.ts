/** The shell: the page is a function of the URL. It draws the view, and opens the passages behind what is chosen. */
import './style/all.css';
import { Problem } from './api.ts';
import { passages } from './drawer.ts';
import { html, type Markup } from './html.ts';
import { listenToKeys, focusOn } from './keys.ts';
import { page, Page } from './page.ts';
import { paintTheme, top } from './top.ts';
import { here, url } from './url.ts';
import type { Drawn, View } from './view.ts';
import { views } from './views.ts';

const element = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const main = element('#main');
const drawer = element('#drawer');

let turn = 0; // of drawing: an answer that comes after a newer question is not drawn
let drawnPath = '';
let drawnEvidence: string | null = null;
let opener: string | null = null; // the address of the link that opened the drawer
let end: (() => void) | void;

const slowly = html`<div class="state" aria-busy="true">
  <p>Reading the record</p>
  <div class="wait"></div>
</div>`;

const failed = (error: unknown): Markup => {
  const problem = error instanceof Problem ? error : new Problem(0, 'page', 'This view could not be drawn', String(error));
  return html`<div class="state err" role="alert">
    <h1>${problem.title}</h1>
    <p>${problem.detail}</p>
    <p><code>${problem.code}</code> · <a href="${url({})}">Try again</a> · <a href="${url({}, '/timeline')}">Timeline</a></p>
  </div>`;
};

const unknownView: View = async () =>
  html`<div class="state">
    <h1>No such page</h1>
    <p><a href="${url({}, '/timeline')}">Timeline</a></p>
  </div>`;

async function drawn(now: Page): Promise<Drawn> {
  const place = here();
  const view = views[place.path[0]!] ?? unknownView;
  const made = await view({ ...place, path: place.path.slice(1) }, now);
  return 'markup' in made ? made : { markup: made };
}

async function drawDrawer(now: Page): Promise<void> {
  const evidence = here().query.get('ev');
  const [was, mine] = [drawnEvidence, turn];
  drawnEvidence = evidence;
  document.body.classList.toggle('with-drawer', !!evidence);
  if (evidence && evidence !== was) {
    const markup = await passages(now, evidence).catch(failed);
    if (mine !== turn) return;
    drawer.innerHTML = markup.text;
    drawer.hidden = false;
    drawer.focus({ preventScroll: true });
  } else if (!evidence) {
    drawer.hidden = true;
    if (was && opener) main.querySelector<HTMLElement>(`a[href="${CSS.escape(opener)}"]`)?.focus({ preventScroll: true });
  }
}

function announce(samePath: boolean, focused: string | undefined): void {
  const title = main.querySelector('h1')?.textContent ?? '';
  document.title = title ? `${title} – Readout` : 'Readout';
  if (!samePath) {
    element('#live').textContent = title;
    scrollTo(0, 0);
    if (!here().query.get('ev')) main.focus({ preventScroll: true });
  } else if (focused && !here().query.get('ev')) {
    focusOn(main.querySelector(`[data-item="${CSS.escape(focused)}"], [data-key="${CSS.escape(focused)}"]`));
  }
}

/** Draws what the URL says. */
export async function draw(): Promise<void> {
  const mine = ++turn;
  main.setAttribute('aria-busy', 'true');
  const samePath = location.pathname === drawnPath;
  const active = document.activeElement as HTMLElement | null;
  const focused = active?.dataset.item ?? active?.dataset.key;
  const waiting = setTimeout(() => mine === turn && (main.innerHTML = slowly.text), 300);
  let now: Page | null = null;
  let made: Drawn;
  try {
    now = await page();
    made = await drawn(now);
  } catch (error) {
    made = { markup: failed(error) };
  }
  clearTimeout(waiting);
  if (mine !== turn) return;
  main.removeAttribute('aria-busy');
  end?.();
  element('#top').innerHTML = top(now).text;
  document.querySelector('#top [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }); // on a phone
  main.className = `v-${here().path[0]}`;
  main.innerHTML = made.markup.text;
  end = made.start?.(main);
  drawnPath = location.pathname;
  announce(samePath, focused);
  if (now) await drawDrawer(now);
}

/** Goes to an address of the page. */
export function go(address: string): void {
  history.pushState(null, '', address);
  void draw();
}

addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.<HTMLAnchorElement | SVGAElement>('a[href]');
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const address = link.getAttribute('href')!;
  if (address === '#main') return;
  if (link.hasAttribute('download') || link.hasAttribute('target') || !address.startsWith('/') || address.startsWith('/api/')) return;
  event.preventDefault();
  if (link.matches('.ev, .cell')) opener = address;
  go(address);
});
addEventListener('change', (event) => {
  const field = event.target as HTMLInputElement | HTMLSelectElement;
  if (field.dataset.param) go(url({ [field.dataset.param]: field.value.includes('|') ? field.value.split('|') : field.value, next: null }));
});
addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  go(url(values, form.dataset.to ?? location.pathname));
});
addEventListener('popstate', () => void draw());
let width = innerWidth;
addEventListener('resize', () => {
  if (innerWidth !== width) void draw();
  width = innerWidth;
});

/** The first address names a view and a pair of states: those most in contact. */
async function begin(): Promise<void> {
  if (location.pathname === '/') {
    const pair = (await page().catch(() => null))?.record.pairs[0]?.parties ?? [];
    history.replaceState(null, '', url({ party: pair }, '/timeline'));
  }
  await draw();
}

paintTheme();
listenToKeys({ main, drawer, help: document.querySelector<HTMLDialogElement>('#help')!, go });
void begin();
