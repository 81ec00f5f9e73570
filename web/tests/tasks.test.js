// A newcomer's five tasks, each by keyboard alone: nothing here moves a pointer or sets an address after the first.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

const mostPresses = 250;
const pair = 'party=xa&party=xb';

let site;
let last; // the last call of leaders that was held on a day that is known
before(async () => {
  site = await open();
  const { rows } = await site.api(`/timeline?${pair}&level=leader&kind=call&status=held&limit=0`);
  last = rows.filter(({ when }) => /^\d{4}-\d\d-\d\d$/.test(when)).at(-1);
});
after(() => site.close());

/** Presses a key until what has the focus fits. */
async function pressUntil(page, key, fits) {
  for (let i = 0; i < mostPresses; ++i) {
    await page.keyboard.press(key);
    if (await page.evaluate(`(${fits})(document.activeElement)`)) return;
  }
  assert.fail(`${mostPresses} times ${key}, and the focus was never on what was looked for: ${fits}`);
}

const arrived = async (page, fits) => {
  await page.waitForURL(fits);
  await settled(page);
};
const goTo = async (page, key, path) => {
  await page.keyboard.press('g');
  await page.keyboard.press(key);
  await arrived(page, (url) => url.pathname === path);
};

/** The first task, with which others begin. */
async function openLastCall() {
  const page = await site.page('/');
  await goTo(page, 't', '/timeline');
  await page.keyboard.press('t');
  await arrived(page, /view=table/);
  await pressUntil(page, 'k', (item) => {
    const row = item.closest('tr')?.innerText ?? '';
    return /Leaders/.test(row) && /\bCall/.test(row) && !/planned/i.test(row) && /^\d/.test(row.trim());
  });
  await page.keyboard.press('Enter');
  await arrived(page, /\/engagement\//);
  return page;
}

test('1. find the last call of leaders', async () => {
  const page = await openLastCall();
  assert.equal(new URL(page.url()).pathname, `/engagement/${last.id}`);
  assert.match(await headline(page), /^Call, \d/);
  await shoot(page, 'task-1');
});

test('2. open the passage behind its date', async () => {
  const page = await openLastCall();
  await pressUntil(page, 'Tab', (item) => item.closest('dd')?.previousElementSibling.textContent.trim() === 'Date');
  await page.keyboard.press('Enter');
  const { bases } = await site.api(`/engagements/${last.id}`);
  const [passage] = bases.find(({ field }) => field === 'when').passages;
  await arrived(page, (url) => url.pathname === `/doc/${passage.document}` && url.searchParams.get('at') === passage.span.join('-'));
  assert.ok((await page.locator('.reader').innerText()).replace(/\s+/g, ' ').includes(passage.words.replace(/\s+/g, ' ')));
  await shoot(page, 'task-2');
});

test('3. see who raised an issue in it', async () => {
  const page = await openLastCall();
  while (!(await page.locator('table.issues').count())) {
    const { pathname } = new URL(page.url());
    await page.keyboard.press('['); // of some contacts no text says what was raised: to the one before
    await arrived(page, (url) => url.pathname !== pathname);
  }
  await pressUntil(page, 'j', (item) => item.closest('table.issues tbody tr') !== null);
  const [issue, by] = await page.evaluate(() => {
    const row = document.activeElement.closest('tr');
    return [row.dataset.item.split('/')[0], row.cells[1].innerText];
  });
  const { issues } = await site.api(new URL(page.url()).pathname.replace('/engagement/', '/engagements/'));
  const { actors } = await site.api('/record');
  const raisers = issues
    .filter((one) => one.issue === issue)
    .map((one) => (one.raised_by ? actors[one.raised_by.split('.')[0]] : 'not said'));
  assert.ok(raisers.includes(by), `${by} is none of ${raisers}`);
  await page.keyboard.press('e');
  await page.locator('#drawer .passage mark').first().waitFor();
  const words = issues.filter((one) => one.issue === issue).map((one) => one.passage.words);
  assert.ok(words.includes(await page.locator('#drawer .passage mark').first().innerText()));
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.searchParams.has('ev'));
  await shoot(page, 'task-3');
});

test('4. compare two readouts', async () => {
  const page = await site.page('/');
  await goTo(page, 'o', '/compare');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await arrived(page, /\/compare\/sha256/);
  const { issues } = await site.api(new URL(page.url()).pathname);
  assert.ok(issues.length > 0);
  assert.equal(await page.locator('.compare .gut b').count(), issues.length);
  await shoot(page, 'task-4');
});

test('5. export the quotes on screen, and the file has exactly those', async () => {
  const page = await site.page('/');
  await goTo(page, 'q', '/quotes');
  await pressUntil(page, 'Tab', (item) => item.getAttribute('aria-label') === 'Attribution');
  await page.keyboard.press('b');
  await arrived(page, /attribution=on_background_unnamed/);
  await pressUntil(page, 'Tab', (item) => item.getAttribute('aria-label') === 'Form');
  await page.keyboard.press('d');
  await arrived(page, /form=direct/);
  const onScreen = await page.locator('table.ledger tbody tr').evaluateAll((rows) => rows.map((row) => row.dataset.item));
  assert.ok(onScreen.length > 1);
  await pressUntil(page, 'Tab', (item) => item.matches('a[download]'));
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const lines = readFileSync(await file.path(), 'utf8');
  const facts = [...lines.matchAll(/(quote:\d+-\d+),[^,\n]*,(sha256:[0-9a-f]{64})/g)].map(([, fact, document]) => `${document}/${fact}`);
  assert.deepEqual(facts, onScreen);
  await shoot(page, 'task-5');
});
