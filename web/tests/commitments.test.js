import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

let site;
before(async () => (site = await open()));
after(() => site.close());

const statuses = { promised: 'Promised', under_way: 'Under way', stalled: 'Stalled', done: 'Done', not_done: 'Not done' };

test('the board has a column for each status, and counts what is past its date', async () => {
  const page = await site.page('/commitments');
  const [all, past] = [await site.api('/commitments?limit=0'), await site.api('/commitments?due=past')];
  assert.ok(past.found > 0 && past.found < all.found);
  assert.match(await headline(page), new RegExp(`^${past.found} commitments are past their date`));
  const columns = await page.locator('.board section h2').allInnerTexts();
  assert.deepEqual(
    columns.map((words) => words.replace(/\s+/g, ' ')),
    Object.entries(statuses).map(([id, name]) => `${name} ${all.rows.filter((row) => row.status === id).length}`),
  );
  assert.equal(await page.locator('.late').count(), past.found);
  await shoot(page, 'commitments');
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('a pair of states chooses its commitments', async () => {
  const page = await site.page('/commitments?party=xa');
  const [one, all] = [await site.api('/commitments?party=xa&limit=0'), await site.api('/commitments?limit=0')];
  assert.ok(one.found > 0 && one.found < all.found);
  assert.equal(await page.locator('.com').count(), one.found);
  const other = await site.page('/commitments?party=xa&party=fr');
  assert.equal(await headline(other), 'No commitment fits these filters');
  await other.getByText('Commitments of all states').click();
  await other.waitForURL((url) => !url.searchParams.has('party'));
  assert.deepEqual([page.wrong, other.wrong], [[], []]);
});

test('a commitment opens in place, with its history, and each passage of it in the reader', async () => {
  const page = await site.page('/commitments');
  const { rows } = await site.api('/commitments?limit=0');
  const row = rows.find(({ steps }) => steps.length > 1);
  await page.locator(`[data-item="${row.id}"]`).click();
  await page.waitForURL(/open=/);
  await settled(page);
  const { history } = await site.api(`/commitments/${row.id}`);
  const links = await page.locator('.hist a').evaluateAll((all) => all.map((one) => [one.innerText, one.getAttribute('href')]));
  assert.deepEqual(
    links.map(([words]) => words),
    history.map(({ passage }) => passage.words.replace(/\s+/g, ' ')),
  );
  assert.ok(
    links.every(([, address], i) => address.includes(`/doc/${history[i].fact.document}`) && address.includes(`at=${history[i].fact.id}`)),
  );
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.search);
});

test('the table twin has the same commitments, and filters hold for both', async () => {
  const page = await site.page('/commitments?actor=hartvik');
  const { found, rows } = await site.api('/commitments?actor=hartvik&limit=0');
  assert.equal(await page.locator('.com').count(), found);
  await page.keyboard.press('t');
  await page.waitForURL(/view=table/);
  await settled(page);
  assert.deepEqual(
    await page.locator('td.words > a').allInnerTexts(),
    rows.map(({ words }) => words.replace(/\s+/g, ' ')),
  );
  await page.getByLabel('Date').selectOption('past');
  await page.waitForURL(/due=past/);
  await settled(page);
  assert.equal(await page.locator('tbody tr').count(), (await site.api('/commitments?actor=hartvik&due=past')).found);
});

test('a narrow screen holds the board', async () => {
  const page = await site.page('/commitments', { width: 390 });
  assert.ok((await page.locator('.com').count()) > 0);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await shoot(page, 'commitments-390');
});
