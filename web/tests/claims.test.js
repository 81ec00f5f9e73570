import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

let site;
before(async () => (site = await open()));
after(() => site.close());

const verdicts = {
  supported: 'supported',
  contradicted: 'contradicted',
  depends_on_scope: 'depends on scope',
  record_too_thin: 'record too thin',
};
const first = async (verdict) => (await site.api(`/claims?verdict=${verdict}`)).rows[0];
const addressOf = ({ document, fact }) => `/claim/${document}/${fact}`;
const daysOf = ({ least, most }) => (least === most ? `${least} ${least === 1 ? 'day' : 'days'}` : `${least} to ${most} days`);

test('the list counts each verdict, and the filter is the address', async () => {
  const page = await site.page('/claims');
  const all = await site.api('/claims?limit=0');
  const of = (verdict) => all.rows.filter((row) => row.verdict === verdict).length;
  assert.match(await headline(page), new RegExp(`^${of('contradicted')} of ${all.found} claims`));
  const choices = await page.getByLabel('Verdict').locator('a').allInnerTexts();
  assert.deepEqual(
    choices.map((words) => Number(/\d+$/.exec(words)[0])),
    [all.found, ...['contradicted', 'depends_on_scope', 'supported', 'record_too_thin'].map(of)],
  );
  await page.getByLabel('Verdict').getByText('supported').click();
  await page.waitForURL(/verdict=supported/);
  await settled(page);
  assert.equal(await page.locator('.quote').count(), of('supported'));
  await shoot(page, 'claims');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/claim\/sha256/);
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('a claim is written out in days, with all readings side by side', async () => {
  const row = (await site.api('/claims?verdict=supported')).rows.find(({ claim }) => /months/.test(claim));
  const page = await site.page(addressOf(row));
  const claim = await site.api(`/claims/${row.document}/${row.fact}`);
  assert.equal(await headline(page), `“${row.claim}”`);
  assert.equal(await page.locator('.verdict .v').innerText(), verdicts[claim.asked.verdict]);
  assert.match((await page.locator('.compute .sum').innerText()).replaceAll('\u00a0', ' '), new RegExp(daysOf(claim.asked.days)));
  const readings = await page
    .locator('.readings tbody tr')
    .evaluateAll((rows) => rows.map((row) => [row.cells[1].innerText, row.cells[2].innerText]));
  assert.deepEqual(
    readings,
    claim.side_by_side.map((one) => [one.days ? daysOf(one.days) : '–', verdicts[one.verdict]]),
  );
  await shoot(page, 'claim');
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('another scope computes anew, and its address gives the same', async () => {
  const row = (await site.api('/claims?verdict=supported')).rows.find(({ claim }) => /months/.test(claim));
  const page = await site.page(addressOf(row));
  await page.getByLabel('Kind').selectOption('call');
  await page.waitForURL(/kind=call/);
  await settled(page);
  await page.getByLabel('Months').fill('30');
  await page.keyboard.press('Enter');
  await page.waitForURL(/months=30/);
  await settled(page);
  const narrow = await site.api(`/claims/${row.document}/${row.fact}?kind=call&months=30`);
  assert.notEqual(narrow.asked.verdict, row.verdict);
  const verdict = await page.locator('.verdict').innerText();
  assert.ok(verdict.startsWith(verdicts[narrow.asked.verdict]));
  const afresh = await site.page(new URL(page.url()).pathname + new URL(page.url()).search);
  assert.equal(await afresh.locator('.verdict').innerText(), verdict);
  await page.getByText('As the text has it', { exact: true }).click();
  await page.waitForURL((url) => !url.search);
});

test('a contradicted claim names its counter-example, and opens its passages', async () => {
  const row = await first('contradicted');
  const page = await site.page(addressOf(row), { dark: true });
  const claim = await site.api(`/claims/${row.document}/${row.fact}`);
  await page.getByText('counter-example').waitFor();
  const { mentions } = await site.api(`/engagements/${claim.asked.engagements[0]}`);
  await page.locator('.compute .ev').first().click();
  await page.locator('#drawer mark').first().waitFor();
  assert.equal(await page.locator('#drawer .passage').count(), new Set(mentions.map((one) => one.document + one.span)).size);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.search);
  await shoot(page, 'claim-dark');
});

test('the strip and its table have the same contacts', async () => {
  const row = await first('contradicted');
  const page = await site.page(addressOf(row));
  const { before: contacts } = await site.api(`/claims/${row.document}/${row.fact}`);
  assert.equal(await page.locator('svg .node').count(), contacts.length);
  assert.equal(await page.locator('svg .faint').count(), contacts.filter((one) => !one.counts).length);
  await page.keyboard.press('t');
  await page.waitForURL(/view=table/);
  await settled(page);
  const days = await page.locator('.scroll tbody td.num').allInnerTexts();
  assert.deepEqual(days, contacts.map(daysOf));
});

test('a record too thin is grey, never red', async () => {
  const row = await first('record_too_thin');
  const page = await site.page(addressOf(row));
  const colour = (selector) =>
    page
      .locator(selector)
      .first()
      .evaluate((item) => getComputedStyle(item).color);
  assert.equal(await page.locator('.verdict .v').innerText(), 'record too thin');
  const [red, verdict] = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('del'));
    const colours = [getComputedStyle(probe).color, getComputedStyle(document.querySelector('.verdict')).borderLeftColor];
    probe.remove();
    return colours;
  });
  assert.notEqual(verdict, red);
  assert.notEqual(await colour('.verdict .v'), red);
});

test('a sentence that is typed is checked', async () => {
  const page = await site.page('/claims?as_of=2023-11-08');
  const sentence = 'Lena Averic and Jonas Hartvik spoke by phone on November 7, 2023, their first conversation in nearly five months.';
  await page.getByLabel('A sentence to check').fill(sentence);
  await page.keyboard.press('Enter');
  await page.waitForURL(/sentence=/);
  await settled(page);
  const { rows } = await site.api(`/claims?as_of=2023-11-08&sentence=${encodeURIComponent(sentence)}`);
  assert.equal(await headline(page), `“${rows[0].claim}”: ${verdicts[rows[0].verdict]}`);
  const none = await site.page('/claims?sentence=It+rained.');
  assert.equal(await headline(none), 'No claim about contacts in this sentence');
});

test('a sentence of two days tells the day of each claim', async () => {
  const words =
    'Lena Averic and Jonas Hartvik spoke by phone on November 7, 2023, their first conversation in nearly five months. They have not met since.';
  const page = await site.page(`/claims?sentence=${encodeURIComponent(words)}`);
  const { rows } = await site.api(`/claims?sentence=${encodeURIComponent(words)}`);
  assert.deepEqual(
    rows.map(({ as_of }) => as_of),
    ['2023-11-07', (await site.api('/record')).as_of],
  );
  const days = (await page.locator('.verdict blockquote small').allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' '));
  assert.deepEqual(days, ['as of 7 Nov 2023', 'as of 12 Dec 2024']);
  assert.equal(rows[1].verdict, 'record_too_thin');
  assert.deepEqual([await page.locator('.verdict.supported .dot').count(), await page.locator('.verdict.record .dot').count()], [2, 0]);
});

test('a narrow screen holds a claim', async () => {
  const page = await site.page(addressOf(await first('contradicted')), { width: 390 });
  assert.ok(await page.getByText('counter-example').isVisible());
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await shoot(page, 'claim-390');
});
