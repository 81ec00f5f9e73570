import { here } from './url.ts';

/** What went wrong, as the server tells it (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
  ) {
    super(`${title}: ${detail}`);
  }
}

export type Query = Record<string, string | number | string[] | null | undefined>;

export interface Seen {
  documents: number;
  first?: string;
  last?: string;
}

/** One page of rows. `found` counts those of all pages. */
export interface Rows<Row> {
  found: number;
  seen: Seen;
  rows: Row[];
  next?: string;
}

const answers = new Map<string, Promise<unknown>>();
const mostAnswers = 60;

/** The address at /api/v1, seen from the viewpoint of the page. */
export const target = (path: string, query: Query = {}): string => {
  const all = new URLSearchParams();
  for (const name of ['as_of', 'known']) if (here().query.get(name)) all.set(name, here().query.get(name)!);
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value]) if (one != null && one !== '') all.append(name, String(one));
  return `/api/v1${path}${all.size ? '?' + all : ''}`;
};

async function ask(address: string): Promise<unknown> {
  const response = await fetch(address).catch(() => {
    throw new Problem(0, 'no-server', 'The server does not answer', 'it was stopped, or the connection is lost');
  });
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  const code = String(body.type ?? '').replace('/problems/', '');
  throw new Problem(response.status, code, body.title ?? 'The record could not be asked', body.detail ?? response.statusText);
}

/** An answer of the API; what was asked before is not asked again, until the page is loaded anew. */
export function get<Answer>(path: string, query?: Query): Promise<Answer> {
  const address = target(path, query);
  let answer = answers.get(address);
  if (!answer) {
    answer = ask(address);
    answers.set(address, answer);
    answer.catch(() => answers.delete(address));
    if (answers.size > mostAnswers) answers.delete(answers.keys().next().value!);
  }
  return answer as Promise<Answer>;
}

/** Whose contacts are looked at: the parameter `party` of many routes. */
export const parties = (): string[] => here().query.getAll('party');
