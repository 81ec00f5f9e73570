import { get, type Rows } from './api.ts';
import { html, type Markup } from './html.ts';
import type { Page } from './page.ts';
import { byline, reader, titleOf, type Head } from './parts.ts';
import { Text, type Span } from './text.ts';
import { pathOf, url } from './url.ts';
import { count } from './words.ts';

interface Passage {
  document: string;
  span: Span;
}

/** Objects that have passages, by the first word of `ev`: what follows it is the id that the API knows. */
const sources: Record<string, (id: string) => Promise<Passage[]>> = {
  engagement: async (id) => (await get<{ mentions: Passage[] }>(`/engagements/${id}`)).mentions,
  utterance: async (id) => (await get<{ quotes: { passage: Passage }[] }>(`/utterances/${id}`)).quotes.map((quote) => quote.passage),
  commitment: async (id) => (await get<{ history: { passage: Passage }[] }>(`/commitments/${id}`)).history.map((step) => step.passage),
  claim: async (id) =>
    (await get<{ readings: { evidence: Passage[] }[] }>(`/claims/${id}`)).readings.flatMap((reading) => reading.evidence),
  fact: async (id) => [await get<Passage>(`/documents/${id.replace('/', '/facts/')}`)],
  // "issue/kelling_bank/sha256:…/engagement:1-2": what was said of an issue in a contact
  issue: async (id) => {
    const [issue, ...engagement] = id.split('/');
    const found = await get<Rows<Passage & { engagement: string | null; issue: string }>>('/issues', {
      issue: issue!,
      engagement: engagement.join('/'),
      limit: 0,
    });
    return found.rows.filter((row) => row.issue === issue && (!engagement.length || row.engagement === engagement.join('/')));
  },
  // "span/sha256:…/100-120": some passages by themselves, with commas between
  span: async (id) => {
    const [document, spans] = id.split('/');
    return spans!.split(',').map((span) => ({ document: document!, span: span.split('-').map(Number) as Span }));
  },
};

interface Told {
  head: Head;
  passages: { span: Span; markup: Markup }[];
}

/** A passage with its paragraph around it. */
function around(text: Text, blocks: { span: Span }[], [begin, end]: Span): Markup {
  const block = blocks.find(({ span }) => span[0] <= begin && begin < span[1])?.span ?? [begin, end];
  const from = Math.max(block[0], begin - 300);
  const to = Math.max(end, Math.min(block[1], end + 300));
  const [left, right] = [from > block[0] ? '…' : '', to < block[1] ? '…' : ''];
  return html`${left}${text.slice(from, begin)}<mark>${text.slice(begin, end)}</mark>${text.slice(end, to)}${right}`;
}

async function told(document: string, passages: Passage[]): Promise<Told> {
  type Value = { value: string } | null;
  interface Answer {
    text: string;
    blocks: { span: Span }[];
    path: string;
    title: Value;
    outlet: Value;
    published: Value;
    genre: string;
    side: string | null;
  }
  const answer = await get<Answer>(`/documents/${document}`, { layers: 'blocks,metadata' });
  const text = new Text(answer.text);
  const spans = [...new Map(passages.map(({ span }) => [span.join(), span])).values()].sort((a, b) => a[0] - b[0]);
  return {
    head: {
      document,
      date: answer.published?.value ?? null,
      outlet: answer.outlet?.value ?? null,
      title: answer.title?.value ?? null,
      genre: answer.genre,
      side: answer.side,
      path: answer.path,
    },
    passages: spans.map((span) => ({ span, markup: around(text, answer.blocks ?? [], span) })),
  };
}

/** The passages behind a number. */
export async function passages(page: Page, evidence: string): Promise<Markup> {
  const slash = evidence.indexOf('/');
  const source = sources[evidence.slice(0, slash)];
  const found = source ? await source(evidence.slice(slash + 1)) : [];
  const documents = [...new Set(found.map((passage) => passage.document))];
  const all = await Promise.all(
    documents.map((id) =>
      told(
        id,
        found.filter((passage) => passage.document === id),
      ),
    ),
  );
  all.sort((a, b) => (a.head.date ?? '9').localeCompare(b.head.date ?? '9'));
  const shown = all.reduce((sum, one) => sum + one.passages.length, 0);
  return html`<header>
      <h2>${count(shown, 'passage')}, ${count(all.length, 'text')}</h2>
      <a class="btn" data-close href="${url({ ev: null })}">Close <kbd>Esc</kbd></a>
    </header>
    ${all.map(
      ({ head, passages }) =>
        html`<section>
          <h3><a href="${url({}, pathOf('doc', head.document))}">${titleOf(head)}</a></h3>
          <small>${byline(page, head)}</small>
          ${passages.map(({ span, markup }) => html`<p class="passage">${reader(head.document, span, markup)}</p>`)}
        </section>`,
    )}`;
}
