import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

let site, pair, answer, path;
before(async () => {
  site = await open();
  pair = (await site.api('/compare')).pairs[0];
  path = `/compare/${pair.first.document}/${pair.second.document}`;
  answer = await site.api(path);
});
after(() => site.close());

const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const share = (issue) => (issue.first?.share ?? 0) + (issue.second?.share ?? 0);

test('contacts that both sides told of are there to choose from', async () => {
  const page = await site.page('/compare');
  const { pairs } = await site.api('/compare');
  assert.equal(await headline(page), `Both sides told of ${pairs.length} contact${pairs.length === 1 ? '' : 's'}`);
  assert.equal(await page.locator('tbody tr').count(), pairs.length);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === path);
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('rows are issues, longest first, with what each text says of them', async () => {
  const page = await site.page(path);
  const both = answer.issues.filter((issue) => issue.first && issue.second).length;
  assert.ok((await headline(page)).startsWith(`${both} of ${answer.issues.length} issue`));
  const order = [...answer.issues].sort((a, b) => share(b) - share(a)).map(({ issue }) => issue);
  assert.deepEqual(await page.locator('.row').evaluateAll((rows) => rows.map((row) => row.dataset.item)), order);
  for (const issue of answer.issues) {
    const cells = page.locator(`.row[data-item="${issue.issue}"] .told`);
    for (const [i, side] of ['first', 'second'].entries()) {
      const text = await cells.nth(i).innerText();
      if (!issue[side]) assert.equal(text, 'silent');
      else for (const { sentence } of issue[side].facts) assert.ok(text.includes(sentence.words.replace(/\s+/g, ' ')), sentence.words);
    }
  }
  await shoot(page, 'compare');
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('the words of a stance are underlined where they are known', async () => {
  const page = await site.page(path);
  const known = answer.issues
    .flatMap((issue) => [...(issue.first?.facts ?? []), ...(issue.second?.facts ?? [])])
    .filter((fact) => fact.stance_words);
  assert.ok(known.length > 0);
  const wanted = known.map(({ sentence, stance_words: [begin, end] }) =>
    new TextDecoder().decode(new TextEncoder().encode(sentence.words).subarray(begin - sentence.span[0], end - sentence.span[0])),
  );
  assert.deepEqual((await page.locator('.cue').allInnerTexts()).sort(), wanted.sort());
});

test('the table has the numbers of the bars, and a share opens its passages', async () => {
  const page = await site.page(path);
  const bars = await page.locator('.pct > span').allInnerTexts();
  await page.locator('.pct a').first().click();
  await page.locator('#drawer mark').first().waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.search);
  await page.keyboard.press('t');
  await page.waitForURL(/view=table/);
  await settled(page);
  const cells = await page
    .locator('tbody tr')
    .evaluateAll((rows) => rows.flatMap((row) => [row.cells[2].innerText, row.cells[3].innerText]));
  assert.deepEqual(cells, bars);
  await shoot(page, 'compare-table');
});

test('a sentence opens the reader at its fact; the texts the other way round give the mirror', async () => {
  const mirrored = await site.page(`/compare/${pair.second.document}/${pair.first.document}`);
  const page = await site.page(path);
  assert.deepEqual((await mirrored.locator('.rel').allInnerTexts()).sort(), (await page.locator('.rel').allInnerTexts()).sort());
  await page.locator('.told p a').first().click();
  await page.waitForURL((url) => url.pathname.startsWith('/doc/') && url.searchParams.get('at').startsWith('issue:'));
});

test('stacked on a phone, and in the dark', async () => {
  const phone = await site.page(path, { width: 390 });
  assert.ok(await fits(phone));
  await shoot(phone, 'compare-390');
  const dark = await site.page(path, { dark: true });
  await shoot(dark, 'compare-dark');
});
