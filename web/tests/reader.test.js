import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headline, open, settled, shoot } from './browser.js';

let site, call;
const place = '/doc/';
before(async () => {
  site = await open();
  const { rows } = await site.api('/documents?genre=background_call');
  call = await site.api(`/documents/${rows[0].document}`);
});
after(() => site.close());

const layers = { quotes: 'q', issues: 'i', commitments: 'c', claims: 'k', engagements: 'e', times: 't' };
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const bytes = (text) => new TextEncoder().encode(text);
const wordsOf = ({ text }, [begin, end]) => new TextDecoder().decode(bytes(text).subarray(begin, end));
const shown = (page, fact) => page.locator(`[data-fact="${fact}"]`).allTextContents();
/** All of it, as for print; else only what is looked at has its facts. */
const draw = (page) => page.evaluate(() => dispatchEvent(new Event('beforeprint')));
const bare = (text) => text.replace(/\s+/g, ' ').trim();

/** How far the middle of a fact is from the middle of the window, once the page stands still. */
const fromMiddle = (page, selector) =>
  page.evaluate(async (wanted) => {
    const frame = () => new Promise(requestAnimationFrame);
    const measure = () => {
      const parts = [...document.querySelectorAll(wanted)];
      if (!parts.length) return null;
      const [top, bottom] = [parts[0].getBoundingClientRect().top, parts.at(-1).getBoundingClientRect().bottom];
      return Math.abs((top + bottom) / 2 - innerHeight / 2);
    };
    for (let same = 0, last = -1; same < 15; ) {
      await frame();
      same = measure() !== null && measure() === last ? same + 1 : 0;
      last = measure();
    }
    return measure();
  }, selector);

test('a text shows its facts in their layers, as many as the API has', async () => {
  const page = await site.page(place + call.id);
  assert.equal(await headline(page), call.title.value);
  for (const [layer, letter] of Object.entries(layers)) {
    assert.ok(call[layer].length > 0, layer);
    assert.equal(await page.locator(`[data-key=layer-${letter}] small`).innerText(), String(call[layer].length));
  }
  await draw(page);
  for (const quote of call.quotes) assert.equal(bare((await shown(page, quote.id)).join('')), bare(wordsOf(call, quote.span)));
  const cards = await page.locator('.card').count();
  assert.equal(
    cards,
    ['quotes', 'issues', 'commitments', 'claims', 'engagements'].reduce((sum, layer) => sum + call[layer].length, 0),
  );
  await shoot(page, 'reader');
  assert.deepEqual([page.wrong, page.outside], [[], []]);
});

test('a card of a promise has all its words, and at 1000 px no card or label is squeezed', async () => {
  const page = await site.page(place + call.id, { width: 1000 });
  await draw(page);
  const cards = await page.locator('.card').allInnerTexts();
  for (const { span } of call.commitments) {
    const words = bare(wordsOf(call, span)).slice(0, 80);
    assert.ok(
      cards.some((card) => bare(card).includes(words)),
      words,
    );
  }
  const widths = await page.locator('.card').evaluateAll((all) => all.map((one) => one.clientWidth));
  assert.ok(Math.min(...widths) >= 200);
  assert.ok(await page.locator('.who').evaluateAll((all) => all.every((one) => one.scrollWidth <= one.clientWidth)));
});

test('underlines of one lane never lie over each other, and what crosses keeps all its words', async () => {
  const { rows } = await site.api('/documents?limit=0');
  let laid = 0;
  for (const { document } of rows) {
    const page = await site.page(place + document);
    await draw(page);
    const clashes = await page.evaluate(() => {
      const lane = (one) => /lane(\d+)/.exec(one.className)[1];
      return [...document.querySelectorAll('.f')].map((one) => {
        const holder = one.parentElement.closest('.f');
        for (let at = holder; at; at = at.parentElement.closest('.f')) if (lane(at) === lane(one)) return one.dataset.fact;
        return null;
      });
    });
    laid += clashes.length;
    assert.deepEqual(
      clashes.filter((clash) => clash !== null),
      [],
      document,
    );
    await page.context().close();
  }
  assert.ok(laid > 500);
});

test('a layer is switched by its name, and the address tells it', async () => {
  const page = await site.page(place + call.id);
  await page.locator('.f.l-t').first().waitFor();
  await page.locator('[data-key=layer-t]').click();
  await page.waitForURL(/off=t/);
  await draw(page);
  assert.equal(await page.locator('.f.l-t').count(), 0);
  assert.ok((await page.locator('.f.l-e').count()) > 0);
  const again = await site.page(place + call.id + '?off=t');
  await again.locator('.f.l-e').first().waitFor();
  assert.equal(await again.locator('[data-key=layer-t]').getAttribute('aria-checked'), 'false');
  assert.equal(await again.locator('.f.l-t').count(), 0);
});

test('at= lands in the middle: a fact by its id, and a range of bytes', async () => {
  const fact = call.quotes.at(-1);
  const page = await site.page(`${place}${call.id}?at=${fact.id}`, { height: 500 });
  await page.locator('.f.on').first().waitFor();
  assert.ok((await fromMiddle(page, '.f.on')) <= 2);
  assert.equal(await page.locator('.card.on').getAttribute('data-item'), fact.id);
  const range = await site.page(`${place}${call.id}?at=${fact.span.join('-')}`, { height: 500 });
  assert.ok((await fromMiddle(range, 'mark.at')) <= 2);
  assert.equal(bare((await range.locator('mark.at').allInnerTexts()).join('')), bare(wordsOf(call, fact.span)));
  const none = await site.page(`${place}${call.id}?at=quote:1-2`);
  await none.getByText('This text has no fact quote:1-2').waitFor();
});

test('J and K walk all facts in the order of the text; a time gets its card when it is chosen', async () => {
  const page = await site.page(place + call.id);
  await page.locator('.f').first().waitFor();
  const at = () => new URL(page.url()).searchParams.get('at');
  const seen = [];
  for (let i = 0; i < 6; ++i) {
    await page.keyboard.press('J');
    await page.waitForURL((url) => url.searchParams.get('at') !== (seen.at(-1) ?? null));
    seen.push(at());
  }
  const spans = Object.fromEntries(
    [...Object.keys(layers), 'mentions'].flatMap((layer) => call[layer].map(({ id, span }) => [id, span[0]])),
  );
  const places = seen.map((id) => spans[id]);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  await page.keyboard.press('K');
  await page.waitForURL((url) => url.searchParams.get('at') === seen[4]);
  const time = call.times[0];
  await page.locator(`[data-fact="${time.id}"]`).first().click();
  await page.locator(`.card[data-item="${time.id}"]`).waitFor();
  assert.equal(at(), time.id);
});

test('words are marked, n of m, and the next one is reached', async () => {
  const page = await site.page(`${place}${call.id}?hl=call|hotline`);
  const count = call.text.match(/(?<![\p{L}\p{N}])(call|hotline)(?![\p{L}\p{N}])/giu).length;
  assert.equal(await page.locator('.found').innerText(), `1 of ${count}`);
  await page.locator('[data-key=hl-next]').click();
  await page.waitForURL(/at=/);
  assert.equal(await page.locator('.found').innerText(), `2 of ${count}`);
  assert.ok((await fromMiddle(page, 'mark.now')) <= 2 || (await page.evaluate(() => scrollY === 0)));
});

test('ground rules stand above the text with their passages; names that were withheld are boxes of one size', async () => {
  const page = await site.page(place + call.id);
  assert.equal(await page.locator('.rules > span').count(), call.rules.length);
  await page.locator('.f').first().waitFor();
  const boxes = await page.locator('.masked').allInnerTexts();
  assert.ok(boxes.length > 0);
  assert.deepEqual([...new Set(boxes)], ['name withheld']);
  assert.ok(!(await page.locator('.reader').innerText()).includes('**'));
  await page.locator('.rules a').first().click();
  await page.waitForURL((url) => url.searchParams.get('at') === call.rules[0].id);
  assert.equal(bare((await page.locator('mark.at').allInnerTexts()).join('')), bare(wordsOf(call, call.rules[0].span)));
});

test('answers tell what became of the question, and lead to it', async () => {
  const page = await site.page(place + call.id);
  const answers = call.turns.filter((turn) => turn.response);
  assert.deepEqual(
    await page.locator('a.ans').allTextContents(),
    answers.map((turn) => turn.response),
  );
  await page.locator('a.ans').first().click();
  await page.waitForURL((url) => url.searchParams.get('at') === answers[0].answers);
});

test('what was cut is shown by c, in its place with its rule', async () => {
  const page = await site.page(place + call.id);
  assert.equal(await page.locator('.cut').count(), 0);
  await page.keyboard.press('c');
  await page.waitForURL(/cut=1/);
  await page.locator('.cut').first().waitFor();
  assert.equal(await page.locator('.cut').count(), call.cut.length);
  assert.match(await page.locator('.cut .card').first().innerText(), /rule front matter/);
  await shoot(page, 'reader-cut');
});

test('the next text of the same side is one key away; copies lead to the lineage', async () => {
  const page = await site.page(place + call.id);
  const around = await site.api(`/documents/${call.id}/around`);
  await page.keyboard.press(']');
  await page.waitForURL((url) => url.pathname === place + around.later.document);
  const { rows } = await site.api('/lineage');
  const copied = await site.page(place + rows[0].document);
  await copied.getByText(`${rows.length - 1} other copies`).click();
  await copied.waitForURL((url) => url.pathname === `/lineage/${rows[0].document}`);
});

test('a text that may not be seen is a state, without a word of it', async () => {
  const page = await site.page(`${place}${call.id}?as_of=2023-11-07T05:59:59Z`);
  assert.equal(await headline(page), 'No such text that may be seen');
  assert.ok(!(await page.locator('body').innerText()).includes(call.title.value));
});

test('dark, and on a phone', async () => {
  const dark = await site.page(place + call.id, { dark: true });
  await dark.locator('.f').first().waitFor();
  await shoot(dark, 'reader-dark');
  const phone = await site.page(`${place}${call.id}?at=${call.quotes[0].id}`, { width: 390 });
  await phone.locator('.card.on').waitFor();
  assert.ok(await fits(phone));
  await settled(phone);
  await shoot(phone, 'reader-390');
});
