import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

let site;
before(async () => (site = await open()));
after(() => site.close());

const address = '/matrix?party=xa&party=xb';
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const fine = (page) => assert.deepEqual([page.wrong, page.outside], [[], []]);
const raised = (facts) => facts.some(({ modality }) => !['expected_to_raise', 'may_raise', 'did_not_raise'].includes(modality));

test('rows are issues by how often they were raised, and the headline is the longest silence', async () => {
  const page = await site.page(address);
  const { engagements, issues } = await site.api(address);
  const drawn = await page
    .locator('table.matrix tbody tr')
    .evaluateAll((rows) => rows.map((row) => [row.dataset.item, parseInt(row.querySelector('.num').innerText, 10)]));
  assert.equal(drawn.length, issues.length);
  for (const [issue, times] of drawn) {
    const { cells } = issues.find((one) => one.issue === issue);
    assert.equal(times, engagements.filter(({ id }) => cells[id] && raised(cells[id])).length, issue);
  }
  assert.deepEqual(
    drawn.map(([, times]) => times),
    drawn.map(([, times]) => times).sort((a, b) => b - a),
  );
  const last = (one) => engagements.filter(({ id, when }) => /^\d/.test(when) && one.cells[id] && raised(one.cells[id])).at(-1)?.when;
  const silent = issues.map(last).filter(Boolean).sort()[0];
  const record = await site.api('/record');
  const names = issues.filter((one) => last(one) === silent).map(({ issue }) => record.issues[issue] ?? issue);
  const said = await headline(page);
  assert.ok(
    names.some((name) => said.startsWith(`Longest silence: ${name}`)),
    `${said} / ${names}`,
  );
  await shoot(page, 'matrix');
  fine(page);
});

test('a mark is who raised it, the ticks are whose text says so, and hollow is what only others say', async () => {
  const page = await site.page(address);
  const { engagements, issues } = await site.api(address);
  for (const { issue, cells } of issues)
    for (const [i, { id }] of engagements.entries()) {
      const facts = cells[id] ?? [];
      const cell = page.locator(`tr[data-item="${issue}"] td`).nth(i);
      for (const [side, state] of [
        ['A', 'xa'],
        ['M', 'xb'],
      ]) {
        const by = facts.filter((fact) => fact.raised_by?.startsWith(state));
        assert.equal(await cell.locator(`.mark.${side}`).count(), by.length ? 1 : 0, `${issue} ${id}`);
        const own = by.some((fact) => fact.side?.startsWith(state)) && raised(by);
        assert.equal(await cell.locator(`.mark.${side}.own`).count(), own ? 1 : 0, `${issue} ${id}`);
      }
      assert.equal((await cell.locator('.mark').count()) > 0, facts.length > 0);
    }
});

test('a side without a text is no silent side', async () => {
  const page = await site.page(address);
  const { engagements } = await site.api(address);
  const first = page.locator('table.matrix tbody tr').first();
  for (const [i, { sides, parties }] of engagements.entries()) {
    if (!parties.some((party) => party.startsWith('xb')) || sides.some((side) => side?.startsWith('xb'))) continue;
    const cell = first.locator('td').nth(i);
    if (!(await cell.locator('.mark.M').count())) assert.match(await cell.getAttribute('class'), /noM/);
  }
});

test('the table twin says the same in words; a cell opens its passages', async () => {
  const page = await site.page(address);
  const names = await page.locator('.cell').evaluateAll((cells) => cells.map((cell) => cell.title));
  await page.keyboard.press('t');
  await page.waitForURL(/view=table/);
  await page.locator('table.twin').waitFor();
  assert.deepEqual(await page.locator('.cell').allInnerTexts(), names);
  await shoot(page, 'matrix-table');
  const { issues } = await site.api(address);
  const item = page.locator('.cell').first();
  const row = await item.evaluate((cell) => cell.closest('tr').dataset.item);
  await item.click();
  await page.locator('#drawer .passage').first().waitFor();
  const [id] = /engagement[^&]*|sha256:[^&]*/.exec(new URL(page.url()).searchParams.get('ev').split('/').slice(2).join('/'));
  assert.equal(await page.locator('#drawer .passage').count(), issues.find(({ issue }) => issue === row).cells[id].length);
  fine(page);
});

test('many contacts: the latest are drawn, it is said how many there are, and a level narrows them', async () => {
  const page = await site.page(`${address}&limit=3`);
  const all = await site.api(address);
  assert.match(await page.locator('.deck').innerText(), new RegExp(`latest 3 of ${all.found} contacts`));
  assert.equal(await page.locator('table.matrix thead th a').count(), 3);
  await page.goto(site.address + address);
  await settled(page);
  await page.getByLabel('Level').selectOption('working');
  await page.waitForURL(/level=working/);
  await settled(page);
  const working = await site.api(`${address}&level=working`);
  assert.equal(await page.locator('table.matrix thead th a').count(), working.engagements.length);
});

test('on a phone the table scrolls, the page does not, and the issues stay in sight', async () => {
  const page = await site.page(address, { width: 390, height: 844 });
  assert.ok(await fits(page));
  await page.locator('.scroll').evaluate((box) => box.scrollTo(9999, 0));
  const box = await page.locator('table.matrix tbody th').first().boundingBox();
  assert.ok(box.x >= 0 && box.x < 60, String(box.x));
  await shoot(page, 'matrix-390');
  fine(page);
});
