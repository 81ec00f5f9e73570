import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

let site;
before(async () => (site = await open()));
after(() => site.close());

test('months and sides are drawn, and the table has the same numbers', async () => {
  const page = await site.page('/desk');
  const { coverage } = await site.api('/desk');
  const drawn = await page.locator('svg rect.cov:not(.none) title').allTextContents();
  const dated = coverage.filter(({ month }) => month);
  assert.equal(
    drawn.reduce((sum, words) => sum + Number(/: (\d+) text/.exec(words)[1]), 0),
    dated.reduce((sum, one) => sum + one.documents, 0),
  );
  await shoot(page, 'desk');
  await page.keyboard.press('t');
  await page.waitForURL(/view=table/);
  await settled(page);
  const numbers = (await page.locator('table.months td').allInnerTexts()).map(Number);
  assert.deepEqual(numbers.filter((number) => number > 0).sort(), drawn.map((words) => Number(/: (\d+) text/.exec(words)[1])).sort());
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('all that came in is listed, and what lacks a counterpart leads to the contact', async () => {
  const page = await site.page('/desk');
  const [documents, desk] = [await site.api('/documents?limit=50'), await site.api('/desk')];
  const listed = () => page.locator('table.came tbody tr').evaluateAll((all) => all.map((one) => one.dataset.item));
  const dated = documents.rows.filter(({ date }) => date);
  const newest = [...dated.toReversed(), ...documents.rows.filter(({ date }) => !date)].map(({ document }) => document);
  assert.deepEqual(await listed(), newest);
  await page.getByText('the oldest first').click();
  await page.waitForURL(/order=oldest/);
  await settled(page);
  assert.deepEqual(
    await listed(),
    documents.rows.map(({ document }) => document),
  );
  assert.ok(desk.one_sided.length > 0);
  await page.locator(`[data-item="${desk.one_sided[0].engagement}"]`).click();
  await page.waitForURL((url) => url.pathname === `/engagement/${desk.one_sided[0].engagement}`);
});

test('the outlook is a list of plans, and what became of each', async () => {
  const page = await site.page('/desk');
  await page.getByText('What was planned, and what became of it').click();
  await page.waitForURL(/\/outlook/);
  await settled(page);
  const [plans, lost] = [await site.api('/outlook?limit=0'), await site.api('/outlook?became=not_found')];
  assert.equal(await page.locator('table.plans tbody tr').count(), plans.found);
  assert.match(await headline(page), new RegExp(`^${plans.found} plans; .*nothing more was found of ${lost.found}$`));
  await page.getByLabel('Became').selectOption('not_found');
  await page.waitForURL(/became=not_found/);
  await settled(page);
  assert.equal(await page.locator('table.plans tbody tr').count(), lost.found);
  await page.locator('table.plans .ev').first().click();
  await page.locator('#drawer mark').first().waitFor();
  await shoot(page, 'outlook');
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('a text under embargo shows its instant alone; one that broke an embargo is named; a file that failed has its reason', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-desk-'));
  const call = (date, until, words) =>
    `---\ntitle: Background Press Call on Fish\ndate: ${date}T09:00:00+00:00\nurl: https://www.heronhouse.example/press-briefings/${words.length}/\n---\nVia Teleconference\n\nMODERATOR: Good morning, everyone. This call is on background, attributed to senior administration officials. It is embargoed until ${until}.\n\nSENIOR ADMINISTRATION OFFICIAL: ${words}\n`;
  const example = (name) => readFileSync(new URL(`../../examples/documents/${name}`, import.meta.url), 'utf8');
  writeFileSync(join(folder, 'lifted.md'), example('03-background-call.md'));
  writeFileSync(join(folder, 'early.html'), example('07-call-courier.html').replaceAll('T18:20', 'T05:20')); // the lift was at six
  writeFileSync(
    join(folder, 'held.md'),
    call('2024-03-06', '6:00 p.m. Eastern Time on March 6, 2090', 'Zanderfish is the secret of the year.'),
  );
  writeFileSync(join(folder, 'lines.jsonl'), '{"not": closed\n');
  const other = await open(folder);
  try {
    const desk = await other.api('/desk');
    const page = await other.page('/desk');
    assert.equal(await headline(page), `2 texts read, ${desk.failed.length} not, 1 under embargo`);
    const text = await page.locator('main').innerText();
    assert.ok(desk.failed.length > 0 && text.includes(desk.failed[0].reason));
    assert.match(text, /One text\s+until 6\sMar\s2090/);
    assert.ok(!/zanderfish/i.test(await page.content()));
    assert.equal(desk.early.length, 1);
    assert.equal(desk.early[0].minutes, 40);
    assert.ok(text.includes(desk.early[0].document.title) && text.includes('40 minutes before the lift'));
    await shoot(page, 'desk-held');
  } finally {
    await other.close();
    rmSync(folder, { recursive: true });
  }
});
