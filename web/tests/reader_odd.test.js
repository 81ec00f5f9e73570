// Texts as nobody should write them: spans that cross, ten thousand facts, markup, turned letters, lines without end.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { open, settled, shoot } from './browser.js';
import { paceOf } from './pace.js';

const folder = mkdtempSync(join(tmpdir(), 'readout-odd-'));
const head = (title) => `---\ntitle: "${title}"\ndate: 2023-03-01\n---\n`;
const texts = {
  'markup.md':
    head('<img src=x onerror=alert(1)>') +
    'Minister Ana Rull said: "<script>alert(2)</script> is a word." <b onclick="alert(3)">Bold</b> &lt;i&gt;.\n',
  'markup.html':
    '<html><head><title>"><script>alert(4)</script></title></head><body><article><h1>Two ministers &lt;svg onload=alert(5)&gt; meet</h1>' +
    '<p onmouseover="alert(6)">On 3 May 2023 Minister Ana Rull met Minister Bo Fenn in Tarn. <a href="javascript:alert(7)">More</a></p><p>"Nothing &lt;/script&gt; ends," Ms. Rull said.</p></article></body></html>',
  'turned.txt':
    'On 3 May 2023 Minister Ana Rull said that "\u202eno deal\u202c is near". \u2066Left open\n\nThe next line reads as it should.\u200f\n',
  'control.txt': 'Minister Ana Rull\u0007 said \u001b[31mred\u001b[0m on 3 May 2023.\u0000 Nothing more.\n\nA second line.\n',
  'words.txt': 'On 3 May 2023 Minister Ana Rull said that talks go on. '.repeat(19_000) + '\n',
  'noblank.txt': 'x'.repeat(1_000_000) + '\n\nOn 3 May 2023 the ministers met.\n',
  'scripts.txt': 'Ministre Zoë Ångström 😀 said on 3 May 2023: "Ça va, 你好, שלום." On 4 May 2023 she left.\n',
};

let site;
before(async () => {
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  site = await open(folder);
});
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const draw = (page) => page.evaluate(() => dispatchEvent(new Event('beforeprint')));
const address = async (name) => {
  const { rows } = await site.api('/documents?limit=0');
  return '/doc/' + rows.find((row) => row.path === name).document;
};

test('hostile documents are shown harmlessly', async () => {
  for (const name of Object.keys(texts)) {
    const page = await site.page(await address(name));
    await draw(page);
    const found = await page.evaluate(() => ({
      text: [...document.querySelectorAll('.reader p')].map((line) => line.textContent).join(' '),
      made: document.querySelectorAll('#main :is(script, img, iframe, [onclick], [onmouseover], [onerror])').length,
      links: [...document.querySelectorAll('#main a')].map((link) => link.href).filter((href) => !/^https?:/.test(href)),
      fits: document.documentElement.scrollWidth <= innerWidth,
    }));
    const answer = await site.api('/documents/' + (await address(name)).slice(5));
    assert.deepEqual([name, found.made, found.links, found.fits], [name, 0, [], true]);
    assert.doesNotMatch(found.text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/, name);
    const blank = (text) => text.replace(/\s+/g, '');
    const words = blank(answer.text).replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
    assert.ok(blank(found.text).includes(words.slice(0, 200).slice(-80)), name);
    assert.deepEqual([page.wrong, page.outside], [[], []], name);
    if (name === 'turned.txt') await shoot(page, 'reader-turned');
    await page.context().close();
  }
});

test('bytes and letters of other scripts keep facts at their words', async () => {
  const path = await address('scripts.txt');
  const answer = await site.api('/documents/' + path.slice(5));
  const page = await site.page(path);
  await draw(page);
  const words = ([begin, end]) => new TextDecoder().decode(new TextEncoder().encode(answer.text).subarray(begin, end));
  for (const { id, span } of answer.times) assert.equal(await page.locator(`[data-fact="${id}"]`).textContent(), words(span));
  assert.ok(answer.times.length >= 2);
});

/** A document that nobody wrote, as the API would give it. */
function invented(paragraphs, facts) {
  const text = paragraphs.join('\n');
  let begin = 0;
  const blocks = paragraphs.map((paragraph, i) => {
    const span = [begin, begin + paragraph.length];
    begin = span[1] + 1;
    return { id: `block:${i}`, span, source: span, kind: 'paragraph' };
  });
  const value = { value: '2023-05-03', basis: 'body' };
  const empty = { rules: [], turns: [], times: [], mentions: [], quotes: [], engagements: [], issues: [], commitments: [], claims: [] };
  const meta = { title: { value: 'Invented' }, outlet: null, authors: [], url: null, published: value, modified: null, held: null };
  return { type: 'document', id: 'sha256:11', path: 'invented', genre: 'other', side: null, ...meta, text, blocks, ...empty, ...facts };
}

const time = (begin, end) => ({
  id: `time:${begin}-${end}`,
  span: [begin, end],
  type: 'DATE',
  value: '2023-05-03',
  mod: null,
  anchor: { basis: 'none' },
});
const issue = (begin, end) => ({
  id: `issue:${begin}-${end}`,
  span: [begin, end],
  issue: 'trade',
  raised_by: null,
  modality: 'did_raise',
  stance: 'none',
});

/** A site on which the API answers with this document. */
const answering = (answer) => ({
  async page(path) {
    const page = await site.page('/nowhere');
    await page.route('**/api/v1/documents/sha256:11', (route) => route.fulfill({ json: answer }));
    const around = { type: 'around', earlier: null, later: null, origin: 'sha256:11', copies: 0, cut: [] };
    await page.route('**/api/v1/documents/sha256:11/around', (route) => route.fulfill({ json: around }));
    await page.goto(site.address + path);
    await settled(page);
    return page;
  },
});

test('spans that cross are one fact each, in lanes of their own', async () => {
  const words = 'abcdefghijklmnopqrstuvwxyz'.repeat(2);
  const spans = [[0, 20], [10, 30], [15, 40], [12, 18], [35, 52], [0, 52], [10, 30]]; // prettier-ignore
  const issues = spans.map(([begin, end], i) => ({ ...issue(begin, end), id: `issue:${i}` }));
  const page = await answering(invented([words], { issues })).page('/doc/sha256:11');
  await page.locator('.f').first().waitFor();
  const lanes = [];
  for (const [i, [begin, end]] of spans.entries()) {
    const parts = page.locator(`[data-fact="issue:${i}"]`);
    assert.equal((await parts.allTextContents()).join(''), words.slice(begin, end));
    const names = new Set(await parts.evaluateAll((all) => all.map((one) => /lane\d+/.exec(one.className)[0])));
    assert.equal(names.size, 1);
    lanes.push(Number([...names][0].slice(4)));
  }
  for (const [i, a] of spans.entries())
    for (const [j, b] of spans.entries()) if (i !== j && a[0] < b[1] && b[0] < a[1]) assert.notEqual(lanes[i], lanes[j], `${a} and ${b}`);
  assert.equal(Math.max(...lanes), lanes[5]); // what holds all others lies below them
  await page.locator('[data-fact="issue:1"]').first().hover();
  assert.equal((await page.locator('.f.over').allTextContents()).join(''), words.slice(10, 30));
  await shoot(page, 'reader-crossing');
});

test('ten thousand facts: only those that are looked at are drawn, and all are there', async () => {
  const line = 'On 3 May 2023 and on 4 May 2023 they spoke of trade, and on 5 May 2023 again of trade.';
  const at = (wanted, from) => line.indexOf(wanted, from);
  const paragraphs = Array(2500).fill(line);
  const places = paragraphs.map((_, i) => i * (line.length + 1));
  const times = places.flatMap((begin) => [3, 4, 5].map((day) => time(begin + at(`${day} May`), begin + at(`${day} May`) + 10)));
  const issues = places.map((begin) => issue(begin + at('spoke'), begin + line.length - 10));
  const odd = answering(invented(paragraphs, { times, issues }));
  const page = await odd.page('/doc/sha256:11');
  await page.locator('.f').first().waitFor();
  assert.equal(await page.locator('.reader p').count(), paragraphs.length); // found in the page, and printed
  assert.ok((await page.locator('.f').count()) < 1000);
  const last = issues.at(-1);
  await page.goto(`${site.address}/doc/sha256:11?at=${last.id}`);
  await page.locator('.f.on').first().waitFor();
  await page.context().close();
  const pace = await paceOf(odd, '/doc/sha256:11');
  console.log(`reader, 10,000 facts, ms: ${JSON.stringify({ ...pace, longTasks: pace.longTasks.length })}`);
  assert.equal(pace.facts, times.length + issues.length);
});
