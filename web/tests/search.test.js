import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

let site;
before(async () => (site = await open()));
after(() => site.close());

const api = (path, q) => site.api(`${path}?q=${encodeURIComponent(q)}`);
const search = (page) => new URL(page.url()).searchParams.get('q');
async function go(page, link) {
  const was = page.url();
  await link.click();
  await page.waitForFunction((before) => location.href !== before, was);
  await settled(page);
}

test('from any view / asks, and the passages are those of the API, by origin, with their hits marked', async () => {
  const page = await site.page('/desk');
  await page.keyboard.press('/');
  await page.keyboard.type('hotline');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=hotline/);
  await settled(page);
  const [found, facets] = [await api('/search', 'hotline'), await api('/search/facets', 'hotline')];
  assert.equal(await headline(page), `${found.found} passages in ${facets.origins} origins`);
  assert.equal(await page.locator('section.hit').count(), new Set(found.rows.map((row) => row.origin)).size);
  const [passages, marks] = [await page.locator('.hit p').count(), await page.locator('.hit mark').allInnerTexts()];
  assert.equal(passages, new Set(found.rows.map((row) => row.origin + row.passage)).size);
  assert.ok(marks.length >= passages && marks.every((words) => words.toLowerCase() === 'hotline'));
  const copied = found.rows.find((row) => row.copies > 0);
  assert.match(await page.locator(`a[href^="/lineage/${copied.origin}"]`).first().innerText(), new RegExp(`^\\+ ${copied.copies} cop`));
  await shoot(page, 'search');
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('each hit opens the reader at its words', async () => {
  const page = await site.page('/search?q=coast+hotline');
  const { rows } = await api('/search', 'coast hotline');
  const row = rows.find(({ hits, copies }) => hits.length > 1 && !copies);
  const item = page.locator(`[data-item="${row.document}/${row.span.join('-')}"]`);
  const addresses = await item.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.deepEqual(
    addresses.map((address) => new URL(address, 'http://x').searchParams.get('at')),
    row.hits.map(({ span }) => span.join('-')),
  );
  assert.ok(addresses.every((address) => address.startsWith(`/doc/${row.document}?`) && /hl=[^&]*hotline/i.test(address)));
  await item.locator('mark').last().click();
  await page.waitForURL((url) => url.pathname === `/doc/${row.document}`);
});

test('a facet adds a chip, its minus excludes, and a chip can be taken away', async () => {
  const page = await site.page('/search?q=hotline');
  const { side } = await api('/search/facets', 'hotline');
  const [first] = side.filter(({ value }) => value).map(({ value }) => value);
  await go(page, page.locator('.facet a:not(.without)[href*="side:' + first + '"]'));
  assert.equal(search(page), `hotline side:${first}`);
  const narrowed = await api('/search/facets', `hotline side:${first}`);
  assert.match(await headline(page), new RegExp(`^${narrowed.passages} passages? in ${narrowed.origins} origins?$`));
  assert.equal(await page.locator('.chip').count(), 1);
  await go(page, page.locator('.chip'));
  assert.equal(search(page), 'hotline');
  await go(page, page.locator('.facet a.without[href*="side:' + first + '"]'));
  assert.equal(search(page), `hotline -side:${first}`);
  const excluded = await api('/search/facets', `hotline -side:${first}`);
  assert.match(await headline(page), new RegExp(`^${excluded.passages} passages`));
  assert.equal(await page.locator('.chip.not').count(), 1);
});

test('chips alone mark what they are about', async () => {
  const page = await site.page('/search?q=issue:kelling_bank');
  const { rows } = await api('/search', 'issue:kelling_bank');
  assert.ok(rows.length > 0 && rows.every(({ hits }) => hits.length > 0));
  assert.ok((await page.locator('.hit mark').count()) > 0);
  assert.match(await page.locator('.chip').innerText(), /Kelling Bank/);
});

test('nothing found, nothing asked and a wrong chip each have a way out', async () => {
  const none = await site.page('/search?q=hotline+genre:interview');
  assert.equal(await headline(none), 'No passage fits');
  await go(none, none.getByText('Without genre:interview'));
  assert.equal(search(none), 'hotline');
  const empty = await site.page('/search');
  await go(empty, empty.locator('#main p a').first());
  assert.match(await headline(empty), /passages? in/);
  const wrong = await site.page('/search?q=hotline+level:highest');
  assert.equal(await headline(wrong), 'This cannot be searched for');
  await go(wrong, wrong.locator('.chip'));
  assert.equal(search(wrong), 'hotline');
});

test('the feed is of the same words; a narrow screen holds the passages', async () => {
  const page = await site.page('/search?q=hotline', { width: 390 });
  const feed = await page.locator('a', { hasText: 'Atom feed' }).getAttribute('href');
  const atom = await (await fetch(site.address + feed)).text();
  assert.match(atom, /<link href="\/doc\/sha256:[0-9a-f]+\?at=\d+-\d+"/);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await shoot(page, 'search-390');
});
