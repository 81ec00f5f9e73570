import { get, Problem } from '../api.ts';
import { html, joined, type Markup } from '../html.ts';
import type { Page } from '../page.ts';
import { behind, link, partyNames, titleOfContact, type Head } from '../parts.ts';
import { pathOf } from '../url.ts';
import { count, levelName, when } from '../words.ts';

interface Engagement {
  id: string;
  kind: string;
  level: string;
  status: string;
  place: string | null;
  parties: string[];
  when: { value: string };
  issues: { issue: string }[];
  documents: Head[];
}

/** The contact that is selected, in short. */
export async function peek(page: Page, id: string): Promise<Markup> {
  const read = await get<Engagement>(`/engagements/${id}`).catch((error: Problem) => error);
  if (read instanceof Error) return html`<h2>${read.status === 404 ? 'No such contact in what may be seen' : read.title}</h2>`;
  const issues = [...new Set(read.issues.map(({ issue }) => issue))];
  const named = issues.map((issue) => behind(`issue/${issue}/${read.id}`, page.issue(issue)));
  return html`<h2>${link(pathOf('engagement', ...read.id.split('/')), `${titleOfContact(read)}, ${when(read.when.value)}`)}</h2>
    <p>
      ${levelName(read.level)}. ${partyNames(page, read.parties)}. ${behind(`engagement/${read.id}`, count(read.documents.length, 'text'))}.
    </p>
    <p>${named.length ? html`On: ${joined(named, ', ')}` : 'Of no issue is said that it was raised.'}</p>`;
}
