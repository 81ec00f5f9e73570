import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

let site;
before(async () => (site = await open()));
after(() => site.close());

test('the desk tells what came in, and loads nothing from outside', async () => {
  const page = await site.page('/desk');
  const desk = await site.api('/desk');
  assert.match(await headline(page), new RegExp(`^${desk.seen.documents} texts read`));
  assert.equal(await page.locator('nav a[aria-current]').innerText(), 'Desk');
  await shoot(page, 'desk');
  assert.deepEqual(page.wrong, []);
  assert.deepEqual(page.outside, []);
});

test('the first address becomes the timeline of the two states most in contact', async () => {
  const page = await site.page('/');
  const { pairs } = await site.api('/record');
  assert.equal(new URL(page.url()).search, '?' + pairs[0].parties.map((party) => `party=${party}`).join('&'));
});

test('the date as of which the record is seen stays when the view changes', async () => {
  const page = await site.page('/desk?as_of=2023-12-31');
  const early = await site.api('/desk?as_of=2023-12-31');
  assert.match(await headline(page), new RegExp(`^${early.seen.documents} texts`));
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.waitForURL(/\/timeline\?.*as_of=2023-12-31/);
});

test('an unknown view and an unknown document are errors with a way out', async () => {
  const page = await site.page('/nowhere');
  assert.equal(await headline(page), 'No such page');
  await page.locator('#main a').first().click();
  await page.waitForURL(/timeline/);
});

test('light and dark, by key, and the choice stays', async () => {
  const page = await site.page('/desk');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.keyboard.press('\\');
  assert.notEqual(await ground(), light);
  await page.reload();
  await settled(page);
  assert.notEqual(await ground(), light);
});

test('the head leads to every view by name and by key; where all texts are shown, no pair is said to choose them', async () => {
  const page = await site.page('/timeline?party=xa&party=xb');
  const names = await page.getByRole('navigation', { name: 'Views' }).locator('a').allInnerTexts();
  assert.deepEqual(names, ['Timeline', 'Cadence', 'Outlook', 'Issues', 'Compare', 'Quotes', 'Claims', 'Commitments', 'Lineage', 'Desk']);
  const boxes = await page.locator('#top nav a').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
  assert.ok(Math.max(...boxes) < (await page.locator('#top form').evaluate((form) => form.getBoundingClientRect().left)));
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.waitForURL((url) => url.pathname === '/outlook');
  await settled(page);
  await page.getByText('Quotes', { exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/quotes' && url.searchParams.getAll('party').length === 2);
  await settled(page);
  assert.ok(await page.locator('.pairpick select').isDisabled());
});
