import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

let site;
before(async () => (site = await open()));
after(() => site.close());

const pair = 'party=xa&party=xb';
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, ' ').trim();
const fine = (page) => assert.deepEqual([page.wrong, page.outside], [[], []]);

test('the headline is the finding: how long the leaders have been silent, and when they plan to meet', async () => {
  const page = await site.page(`/timeline?${pair}&as_of=2024-10-08`);
  const { rows } = await site.api(`/cadence?${pair}&as_of=2024-10-08`);
  const { silent_for } = rows.find(({ lane }) => lane === 'leader');
  assert.equal(silent_for.least, silent_for.most);
  assert.equal(plain(await headline(page)), `The leaders last spoke ${silent_for.least} days ago; they plan to meet on 9 Oct 2024`);
  assert.ok((await page.locator('svg .gap.open').allTextContents()).includes(`${silent_for.least} days so far`));
  await shoot(page, 'timeline');
  fine(page);
});

test('without a day that is asked for, nothing is so many days ago: the record ends before', async () => {
  const page = await site.page(`/timeline?${pair}`);
  const { rows } = await site.api(`/cadence?${pair}`);
  const { silent_for } = rows.find(({ lane }) => lane === 'leader');
  assert.equal(silent_for.least, silent_for.most);
  const days = `${silent_for.least} day${silent_for.least === 1 ? '' : 's'}`;
  assert.equal(plain(await headline(page)), `The leaders last spoke ${days} before the record ends; they planned to meet in 2025`);
});

test('where filters leave nothing, that is said of them and not of the record', async () => {
  const page = await site.page(`/timeline?${pair}&series=nowhere`);
  assert.equal(await headline(page), 'No contact fits these filters');
  await page.getByText('all contacts').first().click();
  await page.waitForURL((url) => !url.searchParams.has('series'));
});

test('a channel that was suspended is hatched until it met again', async () => {
  const page = await site.page(`/timeline?${pair}`);
  const { rows } = await site.api(`/timeline?${pair}&series=xa_xb_mfc&limit=0`);
  const suspended = rows.filter(({ status }) => status === 'suspended');
  assert.ok(suspended.length > 0);
  assert.equal(await page.locator('svg.timeline .hatch').count(), suspended.length);
  assert.match(plain(await page.locator('svg.timeline .hatch title').first().textContent()), /^suspended, 18 Apr 2024 to Sept 2024$/);
});

test('what a text puts beyond the end of the record is not held', async () => {
  const page = await site.page(`/timeline?${pair}&as_of=2023-11-20`);
  const { rows } = await site.api(`/timeline?${pair}&as_of=2023-11-20&limit=0`);
  const beyond = rows.filter(({ status, when }) => status === 'held' && /^\d{4}-\d\d-\d\d$/.test(when) && when > '2023-11-20');
  assert.ok(beyond.length > 0);
  const held = rows.filter(({ status }) => status === 'held').length - beyond.length;
  assert.ok((await page.locator('.deck').innerText()).replaceAll('\u202f', '').startsWith(`${held} contacts held`));
  assert.ok((await page.locator('.deck').innerText()).includes(`${beyond.length} contact that a text puts after the end of the record`));
});

test('the table has each contact, its texts, and the days since the last as the API counts them', async () => {
  const page = await site.page(`/timeline?${pair}`);
  const { rows } = await site.api(`/timeline?${pair}&limit=0`);
  const marks = await page.locator('svg .node').evaluateAll((nodes) => nodes.map((node) => node.dataset.item));
  await page.keyboard.press('t');
  await page.waitForURL(/view=table/);
  await page.locator('table.contacts').waitFor();
  const drawn = await page
    .locator('table.contacts tbody tr')
    .evaluateAll((all) => all.map((row) => [row.dataset.item, row.cells[4].innerText, row.cells[5].innerText]));
  const told = rows.map(({ id, gap, documents }) => [id, gap.replace(/ days?$/, '') || '–', String(documents)]);
  assert.deepEqual(drawn, told);
  const days = await page.locator('table.contacts td:first-child').allInnerTexts();
  assert.equal(days[rows.findIndex(({ when }) => when === 'XXXX')], 'day not known');
  for (const mark of marks) assert.ok(mark.includes('/20') || rows.some(({ id }) => id === mark), mark);
  await page.locator('table.contacts .ev').first().click();
  await page.locator('#drawer .passage').first().waitFor();
  await shoot(page, 'timeline-table');
  fine(page);
});

test('silences on the lines are those of the table', async () => {
  const page = await site.page(`/timeline?${pair}&as_of=2024-10-08`);
  const { rows } = await site.api(`/timeline?${pair}&as_of=2024-10-08&limit=0`);
  const gaps = new Set(rows.map(({ gap }) => gap));
  const drawn = await page.locator('svg .gap:not(.open)').allTextContents();
  assert.ok(drawn.length > 2);
  for (const text of drawn) assert.ok(gaps.has(text), text);
  const leaders = rows.filter(({ level, gap }) => level === 'leader' && gap).map(({ gap }) => Number(/(\d+) days?$/.exec(gap)[1]));
  assert.equal(await page.locator('svg .gap.longest').first().textContent(), `${Math.max(...leaders)} days`);
});

test('a contact is selected by the keyboard, shown in short, and opened by a second Enter', async () => {
  const page = await site.page(`/timeline?${pair}`);
  let item = '';
  while (!item.startsWith('sha256:')) {
    await page.keyboard.press('k');
    item = await page.evaluate(() => document.activeElement.dataset.item);
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/sel=/);
  const contact = await site.api(`/engagements/${item}`);
  const first = page.locator('.peek h2');
  await first.waitFor();
  assert.match(await page.locator('.peek').innerText(), new RegExp(`${contact.documents.length} texts?`));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === `/engagement/${item}`);
});

test('the ground of what is selected lies below all marks of its line', async () => {
  const page = await site.page(`/timeline?${pair}`);
  assert.equal(await page.locator('svg .node.on').count(), 1);
  const order = await page.locator('svg .node, svg .chosen').evaluateAll((all) => all.map((one) => one.getAttribute('class')));
  const chosen = order.indexOf('chosen');
  assert.ok(chosen >= 0 && order.slice(0, chosen).every((name) => !name.includes(' on')));
  const first = await page.locator('svg .chosen + .node').getAttribute('aria-label');
  assert.match(first, /Leaders$/);
});

test('a year is a filter with the names of the API, and the silence before it is still told', async () => {
  const page = await site.page(`/timeline?${pair}`);
  await page.getByRole('navigation', { name: 'Years' }).getByText('2024').click();
  await page.waitForURL(/since=2024&until=2024/);
  await settled(page);
  const year = await site.api(`/timeline?${pair}&since=2024&until=2024&limit=0`);
  const counts = await page.locator('svg .lanesub').allTextContents();
  const held = counts.flatMap((text) => /^(\d+) held/.exec(text)?.[1] ?? []).reduce((sum, n) => sum + Number(n), 0);
  assert.equal(held, year.rows.filter(({ status }) => status === 'held').length);
  const all = await site.api(`/timeline?${pair}&limit=0`);
  const first = all.rows.find(({ level, when, gap }) => level === 'leader' && when.startsWith('2024') && gap);
  assert.ok((await page.locator('svg .gap').allTextContents()).includes(first.gap));
  await page.keyboard.press('[');
  await page.waitForURL(/since=2023&until=2023/);
  fine(page);
});

test('ticks below the lanes open the texts of each side', async () => {
  const page = await site.page(`/timeline?${pair}`);
  const { rows } = await site.api('/documents?limit=0');
  const of = (side) => rows.filter((row) => row.side?.startsWith(side)).length;
  assert.equal(await page.locator('svg rect.rug.A').count(), of('xa'));
  assert.equal(await page.locator('svg rect.rug.M').count(), of('xb'));
});

test('a phone reads it downwards, and dark is as legible', async () => {
  const phone = await site.page(`/timeline?${pair}`, { width: 390, height: 844 });
  assert.ok(await fits(phone));
  const box = await phone.locator('svg.timeline').boundingBox();
  assert.ok(box.height > box.width);
  await shoot(phone, 'timeline-390');
  fine(phone);
  const dark = await site.page(`/timeline?${pair}`, { dark: true });
  await shoot(dark, 'timeline-dark');
});

test('labels do not touch each other, at any width', async () => {
  for (const width of [1440, 900, 390]) {
    const page = await site.page('/timeline', { width });
    const touching = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('svg .nd, svg .gap, svg .nk')].map((text) => [
        text.textContent,
        text.getBoundingClientRect(),
      ]);
      return boxes.flatMap(([name, a], i) =>
        boxes.slice(i + 1).flatMap(([other, b]) => {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom - 3 <= b.top + 3 || b.bottom - 3 <= a.top + 3;
          return apart ? [] : [`${name} / ${other}`];
        }),
      );
    });
    assert.deepEqual(touching, [], String(width));
  }
});

test('opened afresh, the address gives the same page', async () => {
  const page = await site.page(`/timeline?${pair}`);
  await page.locator('svg .node').first().click();
  await page.waitForURL(/sel=/);
  await page.locator('.peek h2').waitFor();
  const was = await page.locator('#main').innerHTML();
  await page.reload();
  await settled(page);
  await page.locator('.peek h2').waitFor();
  assert.equal(await page.locator('#main').innerHTML(), was);
});

test('a pair has its briefing as a file, seen from the same day', async () => {
  const page = await site.page('/timeline?party=xa&party=xb&as_of=2024-12-31');
  const address = await page.getByRole('link', { name: 'Briefing', exact: true }).getAttribute('href');
  assert.match(address, /^\/api\/v1\/brief\?as_of=2024-12-31&party=xa&party=xb$/);
  assert.match(await (await fetch(site.address + address)).text(), /<h1>Ilmarra and Sundrevia<\/h1>/);
  const all = await site.page('/timeline');
  assert.equal(await all.getByRole('link', { name: 'Briefing', exact: true }).count(), 0);
});
