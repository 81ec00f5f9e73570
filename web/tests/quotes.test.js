import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

let site;
before(async () => (site = await open()));
after(() => site.close());

const rows = (page) => page.locator('table.ledger tbody tr').count();
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** The fields of a CSV file, without its head. */
function fieldsOf(text) {
  const lines = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') lines.push([]);
  }
  return lines.filter((line) => line.length > 1);
}

async function download(page, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.tools a', { hasText: name }).click()]);
  const [head, ...lines] = fieldsOf(readFileSync(await file.path(), 'utf8').replace(/^\ufeff/, ''));
  return lines.map((line) => Object.fromEntries(line.map((value, i) => [head[i], value])));
}

test('filters are the address, the rows are those of the API, and the file has exactly those on screen', async () => {
  const page = await site.page('/quotes');
  const all = await site.api('/quotes');
  assert.match(await headline(page), new RegExp(`of ${all.found} quotes`));
  await page.getByLabel('Attribution').selectOption('on_background_unnamed');
  await page.waitForURL(/attribution=on_background_unnamed/);
  await settled(page);
  await page.getByLabel('Form').selectOption('direct');
  await page.waitForURL(/form=direct/);
  await settled(page);
  const wanted = await site.api('/quotes?attribution=on_background_unnamed&form=direct&limit=0');
  assert.ok(wanted.found > 0 && wanted.found < all.found);
  assert.equal(await rows(page), wanted.found);
  assert.equal(await page.locator('.badge.on_background_unnamed').count(), wanted.found);
  const onScreen = await page.locator('td.words > a').allInnerTexts();
  const file = await download(page, 'CSV');
  assert.deepEqual(
    file.map((line) => line.quote),
    onScreen,
  );
  await shoot(page, 'quotes');
  await page.getByText('Clear the filters').click();
  await page.waitForURL((url) => !url.search);
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('pages follow each other, and each has its file', async () => {
  const page = await site.page('/quotes');
  const [first, all] = [await site.api('/quotes'), await site.api('/quotes?limit=0')];
  await page.keyboard.press(']');
  await page.waitForURL(/next=/);
  await page.getByText('First page').waitFor();
  const second = all.rows.slice(first.rows.length, 2 * first.rows.length);
  assert.deepEqual(
    await page.locator('td.words > a').allInnerTexts(),
    second.map((row) => row.quote.replace(/\s+/g, ' ')),
  );
  const file = await download(page, 'CSV of these');
  assert.deepEqual(
    file.map((line) => line.fact),
    second.map((row) => row.fact),
  );
});

test('the rule in force opens the passage that set it, and Esc goes back', async () => {
  const page = await site.page('/quotes?attribution=on_background_unnamed');
  const { rows: list } = await site.api('/quotes?attribution=on_background_unnamed&limit=0');
  const ruled = list.find((row) => row.rule);
  const rule = await site.api(`/documents/${ruled.document}/facts/${ruled.rule}`);
  await page.locator('.ev', { hasText: 'rule in force' }).first().click();
  assert.equal(await page.locator('#drawer mark').first().innerText(), rule.words);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.search.includes('ev='));
});

test('a quote opens the reader at its words', async () => {
  const page = await site.page('/quotes?form=direct');
  const { rows: list } = await site.api('/quotes?form=direct');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === `/doc/${list[0].document}` && url.searchParams.get('at') === list[0].fact);
});

test('a saying shows its source and what each text made of its words', async () => {
  const page = await site.page('/quotes?change=altered');
  const { rows: list } = await site.api('/quotes?change=altered');
  assert.ok(list.length > 0);
  await page.locator('.dr.altered').first().click();
  await page.waitForURL(/\/utterance\//);
  await settled(page);
  const saying = await site.api(`/utterances/${list[0].utterance}`);
  assert.equal(await rows(page), saying.quotes.length);
  assert.deepEqual(
    await page.locator('.dr').allInnerTexts(),
    saying.quotes.map((quote, i) => (i ? quote.change : 'source')),
  );
  const altered = saying.quotes.find((quote) => quote.change === 'altered');
  const row = page.locator(`[data-item="${altered.quote.document}/${altered.quote.id}"]`);
  assert.deepEqual(
    await row.locator('del').allInnerTexts(),
    altered.changes.filter((change) => change.original).map((change) => change.original.words),
  );
  await shoot(page, 'utterance');
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('no quote: what to do next; and a narrow screen holds the ledger', async () => {
  const none = await site.page('/quotes?speaker=nobody-at-all');
  assert.equal(await headline(none), 'No quote fits these filters');
  assert.equal(await rows(none), 0);
  const page = await site.page('/quotes', { width: 390 });
  assert.ok(await fits(page));
  await shoot(page, 'quotes-390');
});
