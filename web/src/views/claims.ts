import { get, type Rows } from '../api.ts';
import { counted, dot, verdictClass, verdictName, verdicts, written, type Reading } from '../claims.ts';
import { html, type Markup, type Part } from '../html.ts';
import { filterOf, pages, period, unfiltered } from '../lists.ts';
import type { Page } from '../page.ts';
import { behind, coverage, csv, head, link, nothing } from '../parts.ts';
import { here, pathOf, url } from '../url.ts';
import type { View } from '../view.ts';
import { count, when } from '../words.ts';

interface Row {
  verdict: string;
  as_of: string;
  claim: string;
  computation: string;
  outlet: string | null;
  fact: string;
  document: string | null;
  readings: Reading[];
}

const names = ['verdict', 'since', 'until'];

const box = (sentence: string): Markup =>
  html`<form class="ask" data-to="/claims">
    <input
      name="sentence"
      value="${sentence}"
      aria-label="A sentence to check"
      placeholder="A sentence to check: “… their first call in nearly five months”"
      autocomplete="off"
    />
    <button>Check</button>
  </form>`;

const evidence = ({ evidence: all }: Reading): Part =>
  [...new Set(all.map((one) => one.document))].map((document, i) => {
    const spans = all.filter((one) => one.document === document).map((one) => one.span.join('-'));
    return html` ${behind(
      `span/${document}/${spans.join(',')}`,
      i ? `and ${count(spans.length, 'passage')}` : count(spans.length, 'passage'),
    )}`;
  });

/** Where the record is too thin to tell, no reading is judged. */
const readings = (page: Page, { readings: all, verdict }: Row): Part =>
  all.map(
    (one) =>
      html`<p>
        <small>${counted(page, one.scope)}:</small> ${written(one.computation)} ${evidence(one)}
        ${verdict !== 'record_too_thin' && html`<small>${dot(one.verdict)}</small>`}
      </p>`,
  );

/** What a sentence that somebody typed is worth. */
async function checked(page: Page, sentence: string): Promise<Markup> {
  const answer = await get<Rows<Row>>('/claims', { sentence });
  const first = answer.rows[0];
  const finding = !first
    ? 'No claim about contacts in this sentence'
    : answer.found === 1
      ? `“${first.claim}”: ${verdictName(first.verdict)}`
      : `${count(answer.found, 'claim')} in this sentence`;
  const oneDay = new Set(answer.rows.map((row) => row.as_of)).size < 2;
  return html`${head(
    html`${link('/claims', 'Claims')} · a sentence`,
    finding,
    oneDay
      ? html`Read as if it were written on ${when(first?.as_of ?? page.record.as_of)}; for another day change “as of” above.`
      : 'What ranks a contact is checked as of the day that the sentence tells of it.',
  )}
  ${box(sentence)}
  ${answer.rows.map(
    (row) =>
      html`<section class="verdict ${verdictClass(row.verdict)}" data-item="${row.fact}" tabindex="0">
        <h2 class="v">${verdictName(row.verdict)}</h2>
        <blockquote>“${row.claim}”${!oneDay && html` <small>as of ${when(row.as_of)}</small>`}</blockquote>
        <div class="compute">${readings(page, row)}</div>
      </section>`,
  )}
  ${!first &&
  nothing(
    'Nothing to compute',
    html`A claim counts or compares contacts and tells whose they are: “their first call in nearly five months”, “the third meeting of … and
    …”, “have not spoken since March”. ${link('/claims', 'The claims of the texts')}`,
  )}
  ${coverage(page, answer.seen)}`;
}

const row = (page: Page, row: Row): Markup =>
  html`<div class="quote">
    <blockquote>
      <a data-item="${row.document}/${row.fact}" href="${url({}, pathOf('claim', row.document!, row.fact))}">“${row.claim}”</a>
    </blockquote>
    <p>
      ${dot(row.verdict)} <small>${row.outlet || 'outlet not known'}, ${when(row.as_of)}</small>
      ${row.readings[0] && html`<small>· ${counted(page, row.readings[0].scope)}: ${written(row.readings[0].computation, '; ')}</small>`}
    </p>
  </div>`;

/** Claims such as "the first since": those of the texts, or those of a sentence, against the record. */
export const claims: View = async (_, page) => {
  const sentence = here().query.get('sentence')?.trim();
  if (sentence) return checked(page, sentence);
  const filter = filterOf(...names);
  const now = filter.verdict ?? null;
  const inPeriod = { ...filter, verdict: null };
  const [answer, ...counts] = await Promise.all([
    get<Rows<Row>>('/claims', { ...filter, next: here().query.get('next') }),
    ...verdicts.map((verdict) => get<Rows<Row>>('/claims', { ...inPeriod, verdict, limit: 1 })),
  ]);
  const of = Object.fromEntries(verdicts.map((verdict, i) => [verdict, counts[i]!.found]));
  const all = counts.reduce((sum, one) => sum + one.found, 0);
  const choice = (verdict: string | null, words: string, number: number) =>
    html`<a href="${url({ verdict, next: null })}" ${verdict === now && html`aria-current="true"`}>${words} <small>${number}</small></a>`;
  return html`${head(
    'Claims',
    all
      ? `${of.contradicted ? of.contradicted : 'None'} of ${count(all, 'claim')} ${of.contradicted === 1 ? 'is' : 'are'} contradicted by the record`
      : 'No claims in these texts',
    `Sentences such as “first since” and “third in two years”, computed over the record as of their day. ${of.supported} supported, ${of.depends_on_scope} depend${of.depends_on_scope === 1 ? 's' : ''} on scope; on ${of.record_too_thin} the record is too thin to tell.`,
    html`<nav class="seg" aria-label="Verdict">
        ${choice(null, 'all', all)} ${verdicts.map((verdict) => choice(verdict, verdictName(verdict), of[verdict]!))}
      </nav>
      ${period()} ${csv('/claims', filter)}`,
  )}
  ${box('')}
  ${answer.rows.length
    ? html`${answer.rows.map((one) => row(page, one))} ${pages(answer, 'claim')}`
    : nothing('No claim is left', unfiltered(names))}
  ${coverage(page, answer.seen)}`;
};
