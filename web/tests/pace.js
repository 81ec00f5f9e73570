// How fast the reader is in a headless browser, in milliseconds. A frame that does not come in a second is one of a second: nothing waits for ever.

/** Opens a document cold and measures: ready, the switch of a layer, the frames of a scroll to its end. */
export async function paceOf(site, path) {
  const page = await site.page('/desk'); // the program is loaded, the document is not
  await page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((task) => task.duration))).observe({ type: 'longtask' });
  });
  const ready = await page.evaluate(async (address) => {
    const frame = () => new Promise((done) => (requestAnimationFrame(done), setTimeout(() => done(performance.now()), 1000)));
    const link = document.createElement('a');
    link.href = address;
    document.querySelector('#main').append(link);
    const begin = performance.now();
    link.click();
    while (!document.querySelector('.reader .f')) {
      if (performance.now() - begin > 20_000) throw new Error(`no reader: ${document.querySelector('#main').innerText.slice(0, 200)}`);
      await frame();
    }
    await frame();
    return performance.now() - begin;
  }, path);
  const switched = await page.evaluate(async () => {
    const frame = () => new Promise((done) => (requestAnimationFrame(done), setTimeout(() => done(performance.now()), 1000)));
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 }));
    const times = [];
    for (const key of ['layer-q', 'layer-p', 'layer-all', 'layer-all']) {
      const begin = performance.now();
      document.querySelector(`[data-key="${key}"]`)?.click();
      await frame();
      await frame();
      times.push(performance.now() - begin);
    }
    return Math.max(...times);
  });
  const frames = await page.evaluate(async () => {
    const frame = () => new Promise((done) => (requestAnimationFrame(done), setTimeout(() => done(performance.now()), 1000)));
    const deltas = [];
    let last = await frame();
    for (let same = 0, at = -1; same < 3 && deltas.length < 4000; ) {
      scrollBy({ top: 350, behavior: 'instant' });
      const now = await frame();
      deltas.push(now - last);
      last = now;
      same = scrollY === at ? same + 1 : 0;
      at = scrollY;
    }
    return deltas;
  });
  const facts = await page.locator('.coverage').innerText();
  const round = Math.round;
  const figures = {
    facts: Number(/([\d\u202f]+) facts/.exec(facts)?.[1].replaceAll('\u202f', '') ?? 0),
    ready: round(ready),
    switched: round(switched),
    frames: frames.length,
    longest: round(Math.max(...frames)),
    over50: frames.filter((delta) => delta > 50).length,
    longTasks: (await page.evaluate(() => window.tasks)).map(round),
  };
  await page.context().close();
  return figures;
}
