/** Markup that is safe to show: made by html`` alone. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Part = Markup | string | number | null | undefined | false | Part[];

// Marks that turn the order of what stands after them, and control characters but tab and line breaks: a text may hold any.
const escaped = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text as it may stand in markup. Characters that do harm are replaced one by one, so that offsets stay. */
export const escape = (text: string): string =>
  text.replace(escaped, (c) => (c >= ' ' && c < '\u007f' ? `&#${c.charCodeAt(0)};` : '\ufffd'));

const put = (part: Part): string => {
  if (part == null || part === false) return '';
  if (Array.isArray(part)) return part.map(put).join('');
  if (part instanceof Markup) return part.text;
  return escape(String(part));
};

/** All text goes through here, which escapes it; attributes stand in double quotes. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(strings.reduce((all, string, i) => all + string + (i < parts.length ? put(parts[i]) : ''), ''));

/** Parts with something between them. */
export const joined = (parts: Part[], between: Part): Part[] => parts.flatMap((part, i) => (i ? [between, part] : [part]));
