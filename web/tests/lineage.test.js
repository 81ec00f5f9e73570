import assert from 'node:assert/strict';
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
