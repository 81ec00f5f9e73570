import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

let site, rows, origin, path;
before(async () => {
  site = await open();
  rows = (await site.api('/lineage?limit=0')).rows;
  path = `/lineage/${rows[0].document}`;
  origin = await site.api(path);
});
after(() => site.close());

const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test('origins are listed with their copies, and one leads to its graph', async () => {
  const page = await site.page('/lineage');
  const origins = new Set(rows.map((row) => row.origin)).size;
  assert.equal(await page.locator('tbody tr').count(), origins);
  assert.equal(
    await page.locator('tbody .num').first().innerText(),
    String(rows.filter((row) => row.origin === rows[0].origin).length - 1),
  );
  assert.equal(await page.locator('tbody a').first().innerText(), rows[0].title);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === path);
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('the graph and its table have the same texts and shares; folded there is one stack', async () => {
  const page = await site.page(path);
  const copies = origin.documents.slice(1);
  assert.equal(await headline(page), `${origin.documents.length} texts, one origin`);
  const nodes = await page.locator('.lnode').evaluateAll((all) => all.map((one) => one.dataset.item));
  for (const { document } of origin.documents) assert.ok(nodes.includes(document));
  const shares = copies.map(({ share }) => `${Math.round(share * 100)}%`);
  const labels = (await page.locator('.edgelabel').allTextContents()).flatMap((text) => /\d+%/.exec(text)?.[0] ?? []);
  assert.deepEqual(labels, shares);
  await shoot(page, 'lineage');
  await page.keyboard.press('t');
  await page.waitForURL(/view=table/);
  await settled(page);
  assert.deepEqual((await page.locator('tbody tr').evaluateAll((all) => all.map((one) => one.dataset.item))).sort(), nodes.sort());
  assert.deepEqual(
    (await page.locator('tbody .num').allInnerTexts()).filter((text) => text.includes('%')),
    shares,
  );
  const folded = await site.page(path + '?fold=1');
  assert.equal(await folded.locator('.stack').count(), 1);
  await folded.getByText(`${copies.length} copies`).click();
  await folded.waitForURL(/fold=0/);
});

test('a copy of a copy is drawn behind it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-chain-'));
  const talks =
    'The coast guards of Ilmarra and Sundrevia ended two days of harbour talks in Port Lorne on Tuesday without a pact on night patrols, officials of both sides said.';
  const map =
    '"We have a map with four lines on it and we agree on three of them," said the head of the Ilmarran side. He said that the fourth line runs through the mussel beds off Cape Dorrin.';
  const ferry =
    'The other delegation left on the evening ferry. Its head told reporters on the quay that nobody had walked out and that the ferry simply does not wait.';
  const note =
    'The mussel growers of Cape Dorrin said on Wednesday that nobody had asked them where the beds are, and that the map shown to the delegations dates from the year of the great storm.';
  const write = (name, outlet, day, ...paragraphs) =>
    writeFileSync(
      join(folder, name),
      `---\ntitle: Harbour talks end without a pact\nsite_name: ${outlet}\npublished_time: 2024-03-${day} 08:00:00+00:00\n---\n\n${paragraphs.join('\n\n')}\n`,
    );
  write('a.md', 'Northline', '05', talks, map, ferry);
  write('b.md', 'Harbour Gazette', '06', talks, map, ferry, note);
  write('c.md', 'Foldline', '07', talks, ferry, note);
  const other = await open(folder);
  try {
    const [first, second, third] = (await other.api('/lineage')).rows;
    assert.deepEqual([second.from, third.from], [first.document, second.document]);
    const page = await other.page(`/lineage/${first.document}`);
    const left = async ({ document }) => (await page.locator(`[data-item="${document}"] rect`).first().boundingBox()).x;
    const [one, two, three] = [await left(first), await left(second), await left(third)];
    assert.ok(one < two && two < three);
    await page.keyboard.press('t');
    await page.locator('tbody tr').first().waitFor();
    assert.match(
      await page.locator(`tr[data-item="${third.document}"]`).innerText(),
      /of Harbour talks end without a pact, Harbour Gazette/,
    );
    assert.deepEqual([page.wrong, page.outside], [[], []]);
  } finally {
    await other.close();
    rmSync(folder, { recursive: true });
  }
});

test('what each copy changed is told in its words', async () => {
  const page = await site.page(path);
  for (const copy of origin.documents.slice(1)) {
    const section = page.locator(`[data-item="changes-${copy.document}"]`);
    assert.equal(await section.locator('p > small').count(), copy.changes.length);
    const dropped = copy.changes.filter((change) => change.original).map((change) => change.original.words.replace(/\s+/g, ' '));
    const shown = await section.locator('del').allInnerTexts();
    assert.equal(shown.length, dropped.length);
    shown.forEach((text, i) => assert.ok(dropped[i].startsWith(text.replace(/ …$/, '').replace(/\s+/g, ' ')), text));
  }
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('a text that nobody copied stands alone', async () => {
  const { rows: all } = await site.api('/documents?limit=0');
  const alone = all.find(({ document }) => !rows.some((row) => row.document === document));
  const page = await site.page(`/lineage/${alone.document}`);
  assert.equal(await headline(page), 'This text stands alone');
  assert.equal(await page.locator('.edge:not(.quotes)').count(), 0);
});

test('above six copies it folds itself; a phone has the table', async () => {
  const page = await site.page('/lineage');
  const many = {
    ...origin,
    documents: [origin.documents[0], ...Array.from({ length: 7 }, (_, i) => ({ ...origin.documents[1], document: `sha256:${i}` }))],
    heads: [origin.heads[0], ...Array.from({ length: 7 }, (_, i) => ({ ...origin.heads[1], document: `sha256:${i}` }))],
  };
  many.heads[0] = origin.heads.find(({ document }) => document === origin.id);
  await page.route(`**/api/v1${path}`, (route) => route.fulfill({ json: many }));
  await page.goto(site.address + path);
  await page.getByText('7 copies').first().waitFor();
  assert.equal(await page.locator('.stack').count(), 1);
  const phone = await site.page(path, { width: 390 });
  assert.equal((await phone.locator('tbody tr').count()) >= origin.documents.length, true);
  assert.ok(await fits(phone));
  await shoot(phone, 'lineage-390');
});
