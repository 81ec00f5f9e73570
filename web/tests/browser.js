// A server over the example corpus and a headless browser, for the tests of the page.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readout = join(root, 'build/release/readout');
const pack = join(root, 'examples/pack');
const someFailed = 3; // of the files
const shots = join(root, 'build/screens');

/** Starts `readout serve` on a free port; gives its address and what ends it. */
async function serve(record, options = []) {
  const server = spawn(readout, ['serve', record, '--port', '0', '--data', pack, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    server.stdout.once('data', (line) => resolve(String(line).trim().replace(/\/$/, '')));
    server.once('exit', (code) => reject(new Error(`readout serve ended with ${code}`)));
  });
  return { address, stop: () => server.kill() };
}

/** A record of the documents in `folder`, served, and a browser. `page(path, options)` opens a view in a new tab. */
export async function open(folder = join(root, 'examples/documents'), options = []) {
  const place = mkdtempSync(join(tmpdir(), 'readout-page-'));
  const record = join(place, 'examples.readout');
  const { status } = spawnSync(readout, ['build', folder, '--data', pack, '-o', record], { stdio: 'ignore' });
  if (status !== 0 && status !== someFailed) throw new Error(`readout build ended with ${status}`);
  const server = await serve(record, options);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  mkdirSync(shots, { recursive: true });
  const opened = {
    address: server.address,
    /** Waits until the view stands; what goes wrong on the page fails the test. */
    async page(path, { width = 1440, height = 900, dark = false } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      page.wrong = [];
      page.outside = [];
      page.on('pageerror', (error) => page.wrong.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && page.wrong.push(message.text()));
      page.on('request', (request) => request.url().startsWith(server.address) || page.outside.push(request.url()));
      await page.goto(server.address + path);
      await settled(page);
      return page;
    },
    /** The JSON of the API. */
    async api(path) {
      const response = await fetch(server.address + '/api/v1' + path);
      return response.json();
    },
    async close() {
      await browser.close();
      server.stop();
      rmSync(place, { recursive: true });
    },
  };
  return opened;
}

/** Until the view of the address stands: its headline is there, and nothing is being read. */
export const settled = (page) =>
  page.waitForFunction(() => document.querySelector('#main h1, #main .state h2') && !document.querySelector('[aria-busy]'));

export const headline = (page) => page.locator('#main h1').innerText();

/** Kept as build/screens/NAME.png. */
export const shoot = (page, name) => page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
