import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

let site;
before(async () => (site = await open()));
after(() => site.close());

const address = '/cadence?party=xa&party=xb&as_of=2024-12-31';
const days = ({ least, most }) => `${least === most ? least : `${least} to ${most}`} day${most === 1 ? '' : 's'}`;

test('gaps and silences of the picture, the table and the API are the same', async () => {
  const page = await site.page(address);
  const { rows } = await site.api(address);
  const drawn = await page.locator('svg .gap').allTextContents();
  const told = rows.flatMap(({ longest_gap, silent_for }) => [
    longest_gap && days(longest_gap),
    silent_for && `${days(silent_for)} so far`,
  ]);
  assert.ok(drawn.length >= rows.length);
  for (const text of drawn) assert.ok(told.includes(text), text);
  await shoot(page, 'cadence');
  await page.keyboard.press('t');
  await page.locator('table.lanes').waitFor();
  const table = await page
    .locator('table.lanes tbody tr')
    .evaluateAll((all) => all.map((row) => [row.dataset.item.split('/')[1], row.cells[1].innerText, row.cells[7].innerText]));
  assert.deepEqual(
    table,
    rows.map(({ lane, contacts, silent_for }) => [lane, String(contacts), silent_for ? days(silent_for) : '–']),
  );
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('the headline names the level that has been silent for longest', async () => {
  const page = await site.page(address);
  const { rows } = await site.api(address);
  const levels = rows.filter(({ by, lane, silent_for }) => by === 'level' && silent_for && !['other', 'unspecified'].includes(lane));
  const longest = Math.max(...levels.map(({ silent_for }) => silent_for.least));
  const { silent_for } = levels.find((lane) => lane.silent_for.least === longest);
  assert.ok((await headline(page)).endsWith(days(silent_for)));
});

test('the name of a channel leads to its contacts', async () => {
  const page = await site.page(address);
  const { rows } = await site.api(address);
  const { lane, contacts } = rows.find(({ by }) => by === 'channel');
  const { channels } = await site.api('/record');
  await page.locator('svg.cadence a', { hasText: channels[lane] }).click();
  await page.waitForURL((url) => url.pathname === '/timeline' && url.searchParams.get('series') === lane);
  await settled(page);
  const { silent_for } = rows.find(({ by, lane: id }) => by === 'channel' && id === lane);
  assert.equal(await headline(page), `${channels[lane]}: the last contact was ${days(silent_for)} ago`);
  assert.ok((await page.locator('.deck').innerText()).startsWith(`Only ${channels[lane]} (all contacts). ${contacts} contacts held`));
  await page.getByText('all contacts').click();
  await page.waitForURL((url) => !url.searchParams.has('series'));
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('without a day that is asked for, silence ends where the record does', async () => {
  const page = await site.page('/cadence?party=xa&party=xb');
  const { as_of, seen } = await site.api('/record');
  assert.equal(as_of, seen.last);
  assert.match(await headline(page), /^Longest silence up to 12.Dec.2024, where the record ends: /);
});

test('the timeline leads here and back, to the contacts of a level; a phone shows it', async () => {
  const page = await site.page('/timeline?party=xa&party=xb');
  await page.getByText('Gaps and silences').click();
  await page.waitForURL(/\/cadence\?party=xa&party=xb/);
  await page.locator('svg.cadence').waitFor();
  await page.keyboard.press('t');
  await page.locator('table.lanes tbody td a').first().click();
  await page.waitForURL(/\/timeline\?.*level=/);
  const phone = await site.page(address, { width: 390, height: 844 });
  assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await shoot(phone, 'cadence-390');
});
