/** The viewer as a plain web page: the same files on a web server, no extension, a worker of the page's own. */
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { test as base, chromium, expect } from '@playwright/test';
import { docx } from './support/package';
import { type TestServer, startServer } from './support/server';
import { expectDocument, expectFault } from './support/test';

const DIST = join(import.meta.dirname, '../../dist');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

const test = base.extend<{ server: TestServer }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from here
  server: async ({}, use) => {
    const server = await startServer();
    const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
    for (const file of files) {
      const type = TYPES[extname(file)];
      if (type === undefined) continue;
      server.file(`/${file}`, readFileSync(join(DIST, file)), { 'content-type': type });
    }
    await use(server);
    await server.close();
  },
});

test.use({
  launchOptions: {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
});

test('opens an address, and saves what it was made into', async ({ page, server }) => {
  expect(chromium.name()).toBe('chromium');
  const file = docx('On a plain page');
  server.file('/documents/Plan.docx', file);
  await page.goto(`${server.origin}/viewer.html?url=${server.origin}/documents/Plan.docx`);
  await expectDocument(page);
  await expect(page.locator('#name')).toHaveText('Plan.docx');
  const original = page.waitForEvent('download');
  await page.click('#download');
  expect((await original).suggestedFilename()).toBe('Plan.docx');
  expect(readFileSync(await (await original).path()).equals(file)).toBe(true);
  const printed = page.waitForEvent('download');
  await page.click('#save');
  await page.click('#formats button');
  expect((await printed).suggestedFilename()).toBe('Plan.pdf');
});

test('opens a chosen file, and says what is wrong with another', async ({ page, server }) => {
  await page.goto(`${server.origin}/viewer.html`);
  await expect(page.locator('#welcome-title')).toHaveText('Open a document');
  await page.setInputFiles('#files', {
    name: 'a.docx',
    mimeType: '',
    buffer: Buffer.from('00ff10ee20dd30cc', 'hex'),
  });
  await expectFault(page, 'not-a-package');
  await page.goto(`${server.origin}/viewer.html`);
  await expect(page.locator('#welcome')).toBeVisible();
  const buffer = docx('Chosen');
  await page.setInputFiles('#files', { name: 'b.docx', mimeType: '', buffer });
  await expectDocument(page);
  await expect(page.locator('#name')).toHaveText('b.docx');
});
