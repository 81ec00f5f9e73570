import { get } from '../api.ts';
import { html, type Markup } from '../html.ts';
import type { Page } from '../page.ts';
import { behind, byline, coverage, head, link, reader, titleOf, type Head } from '../parts.ts';
import { againstSource, againstWords, type Saying, type Variant } from '../quotes.ts';
import { pathOf } from '../url.ts';
import type { View } from '../view.ts';
import { count } from '../words.ts';

/** "1 altered, 2 trimmed, 5 verbatim" */
function tally(variants: Variant[]): string {
  const counts = new Map<string, number>();
  for (const { change } of variants) counts.set(change, (counts.get(change) ?? 0) + 1);
  const order = ['misattributed', 'altered', 'spliced', 'trimmed', 'verbatim'];
  return order.flatMap((change) => (counts.has(change) ? [`${counts.get(change)} ${change}`] : [])).join(', ');
}

function row(page: Page, source: Variant, variant: Variant, from: Head | undefined): Markup {
  const { document, id } = variant.quote;
  return html`<tr data-item="${document}/${id}">
    <td class="words">
      ${reader(document, variant.passage.span, variant.passage.words)}
      ${variant.changes.length > 0 &&
      html`<p class="drift"><small>against its source:</small> ${againstWords(source.passage, variant)}</p>`}
    </td>
    <td>${againstSource(variant === source ? 'source' : variant.change)}</td>
    <td>${from && html`${link(pathOf('doc', document), titleOf(from))}<small>${byline(page, from)}</small>`}</td>
  </tr>`;
}

/** One saying: its source, and what each text made of the words. */
export const utterance: View = async ({ path }, page) => {
  const saying = await get<Saying>(`/utterances/${path.join('/')}`);
  const [source, ...others] = saying.quotes;
  const heads = new Map(saying.documents.map((one) => [one.document, one]));
  const speaker = saying.actor ? page.actor(saying.actor) : saying.name || 'speaker not said';
  const bad = others.filter(({ change }) => change === 'altered' || change === 'misattributed').length;
  const dates = saying.documents.flatMap(({ date }) => date ?? []).sort();
  const finding = bad
    ? `${bad} of ${count(others.length, 'quote')} ${bad === 1 ? 'alters' : 'alter'} these words`
    : `${count(others.length, 'quote')} ${others.length === 1 ? 'keeps' : 'keep'} to these words`;
  return html`${head(
      html`Saying · ${speaker}`,
      finding,
      html`${tally(others)}. ${behind(`utterance/${saying.id}`, count(saying.quotes.length, 'passage'))} in
      ${count(saying.documents.length, 'text')}.`,
    )}
    <section class="quote">
      <h2>The source</h2>
      <blockquote>${reader(source!.quote.document, source!.passage.span, `“${source!.passage.words}”`)}</blockquote>
      <p>${speaker} ${heads.get(source!.quote.document) && html`<small>${byline(page, heads.get(source!.quote.document)!)}</small>`}</p>
    </section>
    <h2>What the texts made of it</h2>
    <div class="scroll">
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">Against source</th>
            <th scope="col">Text</th>
          </tr>
        </thead>
        <tbody>
          ${saying.quotes.map((variant) => row(page, source!, variant, heads.get(variant.quote.document)))}
        </tbody>
      </table>
    </div>
    ${coverage(page, { documents: saying.documents.length, first: dates[0], last: dates.at(-1) })}`;
};
