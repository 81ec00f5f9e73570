/** A search as it is written: words, and chips such as side:us or -outlet:"Harbour Gazette". */
export interface Chip {
  without: boolean;
  name: string;
  value: string;
  raw: string; // as it stands in the search
}

export const chipNames = ['speaker', 'actor', 'side', 'issue', 'level', 'attr', 'outlet', 'genre', 'after', 'before', 'origin', 'document'];

const pattern = /"[^"]*"|(?<=^|\s)(-?)([a-z]+):(?:"([^"]*)"|([^\s()"]+))/g;

/** The chips of a search, in their order; what stands in quotation marks has none. */
export const chipsOf = (search: string): Chip[] =>
  [...search.matchAll(pattern)]
    .filter((match) => match[2] && chipNames.includes(match[2]))
    .map(([raw, minus, name, quoted, plain]) => ({ without: minus === '-', name: name!, value: quoted ?? plain!, raw }));

const spaced = (search: string): string => search.replace(/\s+/g, ' ').trim();

/** A search without one of its chips. */
export const without = (search: string, { raw }: Chip): string => {
  const at = search.indexOf(raw);
  return at < 0 ? search : spaced(`${search.slice(0, at)} ${search.slice(at + raw.length)}`);
};

/** The words of a search, without its chips. */
export const wordsOf = (search: string): string => chipsOf(search).reduce(without, search);

/** A search with one chip more; the same chip, wanted or not, is put in its place. */
export function withChip(search: string, name: string, value: string, not = false): string {
  const same = chipsOf(search).find((chip) => chip.name === name && chip.value === value);
  const chip = `${not ? '-' : ''}${name}:${/[\s()]/.test(value) ? `"${value}"` : value}`;
  return spaced(`${same ? without(search, same) : search} ${chip}`);
}
