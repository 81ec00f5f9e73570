/** Where the page is: all of its state. The path is the view, the query the parameters of its twin at /api/v1. */
export interface Place {
  path: string[]; // decoded: ["doc", "sha256:…"]
  query: URLSearchParams;
}

export type Change = Record<string, string | number | string[] | null | undefined | false>;

// Held on to when the view changes: whose contacts, and from when the record is seen.
const kept = ['party', 'as_of', 'known'];

export const here = (): Place => ({
  path: location.pathname.split('/').slice(1).map(decodeURIComponent),
  query: new URLSearchParams(location.search),
});

export const pathOf = (...parts: string[]): string => '/' + parts.map((part) => encodeURIComponent(part).replaceAll('%3A', ':')).join('/');

/** The address of a view: url({ev: null}) changes parameters of this one, null takes one away; with a path it is another view. */
export const url = (change: Change, path?: string): string => {
  const now = here().query;
  const next = new URLSearchParams(path ? [...now].filter(([name]) => kept.includes(name)) : now);
  for (const [name, value] of Object.entries(change)) {
    next.delete(name);
    for (const one of Array.isArray(value) ? value : [value]) if (one || one === 0) next.append(name, String(one));
  }
  const query = next.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  return (path ?? location.pathname) + (query ? '?' + query : '');
};
