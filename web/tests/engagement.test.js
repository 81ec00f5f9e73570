import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

let site;
let id; // of a call between the leaders that many texts tell of
before(async () => {
  site = await open();
  const { rows } = await site.api('/timeline?party=xa&party=xb&level=leader&kind=call&limit=0');
  id = rows.toSorted((a, b) => b.documents - a.documents)[0].id;
});
after(() => site.close());

const address = () => `/engagement/${id}?party=xa&party=xb`;
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const fine = (page) => assert.deepEqual([page.wrong, page.outside], [[], []]);

test('a contact is told with its issues, each with who raised it and according to whose text', async () => {
  const page = await site.page(address());
  const contact = await site.api(`/engagements/${id}`);
  assert.match(await headline(page), /^Call, \d/);
  const rows = await page.locator('table.issues tbody tr').count();
  const pairs = new Set(contact.issues.map((one) => `${one.issue} ${one.raised_by?.split('.')[0]}`));
  assert.equal(rows, pairs.size);
  const own = new Set(contact.issues.filter((one) => one.side === 'xb' && one.raised_by?.startsWith('xb')).map(({ issue }) => issue));
  for (const issue of own) assert.match(await page.locator(`tr[data-item="${issue}/xb"] td`).nth(2).innerText(), /Sundrevia/);
  await shoot(page, 'engagement');
  fine(page);
});

test('each value says why: the passage behind the date opens the reader at its words', async () => {
  const page = await site.page(address());
  const { bases } = await site.api(`/engagements/${id}`);
  const { passages } = bases.find(({ field }) => field === 'when');
  const link = page.locator('.rail dd').first().locator('a').first();
  assert.equal(await link.innerText(), `“${passages[0].words}”`);
  await link.click();
  await page.waitForURL(
    (url) => url.pathname === `/doc/${passages[0].document}` && url.searchParams.get('at') === passages[0].span.join('-'),
  );
});

test('texts, quotes and commitments are those of the API, and copies are named', async () => {
  const page = await site.page(address());
  const contact = await site.api(`/engagements/${id}`);
  const said = await site.api(`/quotes?limit=1&engagement=${id}`);
  const promised = await site.api(`/commitments?limit=0&engagement=${id}`);
  const texts = page.locator('.rail ul').first().locator('li');
  assert.equal(await texts.count(), contact.documents.length);
  assert.ok((await texts.allInnerTexts()).some((text) => text.includes('copy')));
  assert.match(await page.locator('.rowsnext').innerText(), new RegExp(`All ${said.found} quotes`));
  assert.equal(await page.locator('.rail ul').last().locator('li').count(), promised.found);
});

test('[ and ] walk the level', async () => {
  const page = await site.page(address());
  const { rows } = await site.api('/timeline?party=xa&party=xb&level=leader&limit=0');
  const at = rows.findIndex((row) => row.id === id);
  await page.keyboard.press(']');
  await page.waitForURL((url) => url.pathname === `/engagement/${rows[at + 1].id}`);
  await settled(page);
  await page.keyboard.press('[');
  await page.waitForURL((url) => url.pathname === `/engagement/${id}`);
});

test('both sides have a text: they are compared', async () => {
  const page = await site.page(address());
  const { documents } = await site.api(`/engagements/${id}`);
  const { pathname } = new URL(await page.getByText('Compare the two readouts').evaluate((link) => link.href));
  const [one, other] = pathname.split('/').slice(2).map(decodeURIComponent);
  const side = (document) => documents.find((text) => text.document === document).side;
  assert.deepEqual([side(one), side(other)], ['xa', 'xb']);
});

test('the passages of an issue open, and what is closed gives the focus back', async () => {
  const page = await site.page(address());
  await page.locator('table.issues .ev').first().focus();
  await page.keyboard.press('e');
  await page.locator('#drawer .passage').first().waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.searchParams.has('ev'));
  fine(page);
});

test('a phone shows it, an unknown contact is an error with a way out', async () => {
  const phone = await site.page(address(), { width: 390, height: 844 });
  assert.ok(await fits(phone));
  await shoot(phone, 'engagement-390');
  const none = await site.page('/engagement/sha256:0000/engagement:1-2');
  assert.equal(await headline(none), 'Not found');
});
