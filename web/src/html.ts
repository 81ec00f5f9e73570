/** Markup that is safe to show: made by html`` alone. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Part = Markup | string | number | null | undefined | false | Part[];

const put = (part: Part): string => {
  if (part == null || part === false) return '';
  if (Array.isArray(part)) return part.map(put).join('');
  if (part instanceof Markup) return part.text;
  return String(part).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
};

/** All text goes through here, which escapes it; attributes stand in double quotes. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(strings.reduce((all, string, i) => all + string + (i < parts.length ? put(parts[i]) : ''), ''));

/** Parts with something between them. */
export const joined = (parts: Part[], between: Part): Part[] => parts.flatMap((part, i) => (i ? [between, part] : [part]));
