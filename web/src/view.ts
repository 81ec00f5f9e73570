import type { Markup } from './html.ts';
import type { Page } from './page.ts';
import type { Place } from './url.ts';

/** What a view draws. `start` runs when it stands in the page, and gives what ends it. */
export interface Drawn {
  markup: Markup;
  start?: (main: HTMLElement) => void | (() => void);
}

/** A view is a function of the URL: the parts of the path after its name, and the parameters. */
export type View = (place: Place, page: Page) => Promise<Markup | Drawn>;
