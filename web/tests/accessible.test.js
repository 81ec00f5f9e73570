import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open, settled } from './browser.js';

let site;
let addresses;
let found;
before(async () => {
  site = await open();
  const [documents, claims, sayings, contacts, { pairs }, origins] = await Promise.all(
    ['/documents', '/claims', '/utterances', '/engagements?level=leader&status=held', '/compare', '/lineage'].map((path) => site.api(path)),
  );
  const text = documents.rows[0].document;
  const claim = claims.rows.find((row) => row.verdict === 'contradicted') ?? claims.rows[0];
  addresses = [
    '/timeline?party=xa&party=xb',
    '/timeline?party=xa&party=xb&view=table',
    `/engagement/${contacts.rows.at(-1).id}`,
    '/matrix?party=xa&party=xb',
    '/matrix?party=xa&party=xb&view=table',
    '/cadence?party=xa&party=xb',
    `/doc/${text}`,
    `/doc/${text}?hl=hotline&cut=1`,
    '/compare',
    `/compare/${pairs[0].first.document}/${pairs[0].second.document}`,
    '/quotes',
    `/quotes?ev=span/${text}/0-20`,
    `/utterance/${sayings.rows[0].id}`,
    '/search',
    '/search?q=hotline+-side:xb',
    '/search?q=hotline+genre:interview',
    '/claims',
    '/claims?sentence=their+first+call+in+three+months',
    `/claim/${claim.document}/${claim.fact}`,
    `/claim/${claim.document}/${claim.fact}?view=table`,
    '/commitments',
    '/commitments?view=table',
    '/lineage',
    `/lineage/${origins.rows[0].document}`,
    '/outlook',
    '/desk',
    '/desk?view=table',
    '/nowhere',
  ];
  found = await lookAtAll();
});
after(() => site.close());

/** Runs in the page: texts whose contrast with what is painted below them is under 4.5:1. */
function faint() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const light = (colour) => {
    const [r, g, b] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (item) => {
    const layers = [];
    for (let at = item; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((below, top) => over(top, below), rgba('Canvas'));
  };
  // what a text of a picture stands on: the last shape before it that is painted and holds its middle
  const shapeBelow = (text) => {
    const box = text.getBoundingClientRect();
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const holds = (shape) => {
      const { left, right, top, bottom } = shape.getBoundingClientRect();
      return left <= x && x <= right && top <= y && y <= bottom && rgba(getComputedStyle(shape).fill)[3] > 0;
    };
    const before = [...text.closest('svg').querySelectorAll('circle, rect, path')].filter(
      (shape) => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING && getComputedStyle(shape).fill !== 'none',
    );
    return before.filter(holds).at(-1);
  };
  const seen = new Set();
  const wrong = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const item = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || seen.has(item) || !item.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
      continue;
    if (item.closest('.sr, .skip, title, script, option, datalist, [aria-hidden=true]')) continue;
    seen.add(item);
    const style = getComputedStyle(item);
    let opacity = 1;
    for (let at = item; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    const shape = item.closest('svg') && shapeBelow(item);
    const below = shape ? over(rgba(getComputedStyle(shape).fill), ground(item)) : ground(item);
    const colour = rgba(item.closest('svg') ? style.fill : style.color);
    const [a, b] = [light(over([...colour.slice(0, 3), colour[3] * opacity], below)), light(below)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.495)
      wrong.push(`${ratio.toFixed(2)} ${item.tagName}.${item.getAttribute('class') ?? ''} “${item.textContent.trim().slice(0, 40)}”`);
  }
  return wrong;
}

/** Runs in the page: what readers of screens and of keyboards would miss. */
function unnamed() {
  const wrong = [];
  const shown = (item) => item.checkVisibility();
  const text = (item) =>
    (
      item.textContent + [...item.querySelectorAll('[aria-label], img[alt]')].map((one) => one.getAttribute('aria-label') ?? one.alt)
    ).trim();
  for (const item of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"], [role=switch]')) {
    if (!shown(item)) continue;
    const labels = [...(item.labels ?? [])].map((label) => label.textContent.trim()).join('');
    const by = (item.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    const name =
      item.getAttribute('aria-label') || by.join('') || labels || (item.matches('input, select, textarea') ? '' : text(item)) || item.title;
    if (!name.trim()) wrong.push(`no name: ${item.outerHTML.slice(0, 120)}`);
  }
  const ids = [...document.querySelectorAll('[id]')].map((item) => item.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) wrong.push(`id twice: ${id}`);
  const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].filter(shown);
  if (headings.filter((item) => item.tagName === 'H1').length !== 1) wrong.push('not one h1');
  let level = 0;
  for (const item of headings) {
    const next = Number(item.tagName[1]);
    if (next > level + 1) wrong.push(`heading ${item.tagName} after H${level}: ${item.textContent.trim().slice(0, 40)}`);
    level = next;
  }
  for (const table of document.querySelectorAll('table')) {
    if (!table.querySelector('th')) wrong.push('a table without headers');
    for (const cell of table.querySelectorAll('th:not([scope])')) wrong.push(`th without scope: ${cell.textContent.trim().slice(0, 40)}`);
  }
  for (const picture of document.querySelectorAll('svg:not([aria-hidden=true])'))
    if (!picture.getAttribute('aria-label')) wrong.push(`a picture without a name: ${picture.outerHTML.slice(0, 80)}`);
  return wrong;
}

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** All that is wrong with each view, by what is looked at: each is opened once. */
async function lookAtAll() {
  const found = { light: [], dark: [], names: [], loaded: [], width: [] };
  for (const address of addresses) {
    const page = await site.page(address);
    const put = (what, wrong) => found[what].push(...wrong.map((one) => `${address}: ${one}`));
    put('light', await page.evaluate(faint));
    put('names', await page.evaluate(unnamed));
    await page.keyboard.press('\\');
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
    put('dark', await page.evaluate(faint));
    for (const [width, height] of [
      [640, 450], // 1280 px at 200 %
      [390, 800],
    ]) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))); // the page has heard of it
      await settled(page);
      const over = await sideways(page);
      if (over > 0) put('width', [`${over} px too wide at ${width}`]);
    }
    put('loaded', [...page.wrong, ...page.outside]);
    await page.context().close();
  }
  return found;
}

test('light: no text is under 4.5:1', () => assert.deepEqual(found.light, []));
test('dark: no text is under 4.5:1', () => assert.deepEqual(found.dark, []));
test('every control has a name, headings are in order, ids unique, tables with headers', () => assert.deepEqual(found.names, []));
test('nothing is loaded from outside, and nothing goes against the policy of the page', () => assert.deepEqual(found.loaded, []));
test('390 px wide, and at 200 %, no view scrolls sideways', () => assert.deepEqual(found.width, []));

test('the link past the head is seen when it is focused, and leads to the content, where focus is seen', async () => {
  const page = await site.page('/desk');
  await page.locator('.skip').focus();
  assert.ok((await page.locator('.skip').boundingBox()).width > 20);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await settled(page);
  const [inside, outline] = await page.evaluate(() => [
    document.activeElement.closest('main') !== null,
    getComputedStyle(document.activeElement).outlineStyle,
  ]);
  assert.ok(inside);
  assert.notEqual(outline, 'none');
});
