import { html, type Markup } from '../html.ts';
import type { Page, Side } from '../page.ts';
import { behind, reader, sideMark } from '../parts.ts';
import type { Engagement, Raised } from './engagement_data.ts';

const shortly = 'announced, not yet reported';
const announces = ['expected_to_raise', 'may_raise'];

/** Rows of one issue that one side raised, with all texts that say so. */
function together(page: Page, raised: Raised[]): Raised[][] {
  const groups = new Map<string, Raised[]>();
  for (const one of raised) {
    const key = `${one.issue} ${one.raised_by ? page.side(one.raised_by) + one.raised_by.split('.')[0] : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].sort((a, b) => page.issue(a[0]!.issue).localeCompare(page.issue(b[0]!.issue)));
}

function issueRow(page: Page, id: string, group: Raised[], sides: Side[]): Markup {
  const [first] = group;
  const by = page.side(first!.raised_by);
  const state = first!.raised_by?.split('.')[0] ?? null;
  const from = [...new Set(group.map(({ side }) => page.side(side)))];
  const missing = by !== 'P' && sides.includes(by) && !from.includes(by);
  const words = [...new Map(group.map((one) => [one.passage.words, one])).values()];
  return html`<tr data-item="${first!.issue}/${state ?? ''}">
    <td>${behind(`issue/${first!.issue}/${id}`, page.issue(first!.issue))}</td>
    <td>${state ? sideMark(page, state) : html`<span class="muted">not said</span>`}</td>
    <td>
      ${from.map((side) => html`<i class="side ${side}">${page.sideName(side)}</i> `)}
      ${missing && html`<span class="flag">not in its own text</span>`}
      ${group.every(({ modality }) => announces.includes(modality)) && html`<small>${shortly}</small>`}
      ${group.every(({ modality }) => modality === 'did_not_raise') && html`<small>said not to have been raised</small>`}
    </td>
    <td>${words.slice(0, 4).map((one) => html`${reader(one.passage.document, one.fact, one.passage.words)}<br />`)}</td>
  </tr>`;
}

/** Who raised what in it, and according to whose text. */
export function issues(page: Page, read: Engagement): Markup {
  const sides = (['A', 'M'] as Side[]).filter((side) => read.documents.some((document) => page.side(document.side) === side));
  if (!read.issues.length) return html`<p class="muted">Of no issue is said that it was raised here.</p>`;
  return html`<div class="scroll">
    <table class="issues">
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col">Raised by</th>
          <th scope="col">According to</th>
          <th scope="col">In words</th>
        </tr>
      </thead>
      <tbody>
        ${together(page, read.issues).map((group) => issueRow(page, read.id, group, sides))}
      </tbody>
    </table>
  </div>`;
}
