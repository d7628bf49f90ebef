// Chromium with the extension, a web server with one file, and the way from one to the other.
// @ts-check
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname } from 'node:path';
import { chromium } from '@playwright/test';

/** How long the viewer may take, in milliseconds. */
const PATIENCE = 120_000;

const OOXML = 'application/vnd.openxmlformats-officedocument';

/** What a well-kept server sends, by extension. @type {Record<string, string>} */
const CONTENT_TYPES = {
  '.docx': `${OOXML}.wordprocessingml.document`,
  '.xlsx': `${OOXML}.spreadsheetml.sheet`,
  '.pptx': `${OOXML}.presentationml.presentation`,
};

/**
 * Serves one file on a free port of this machine.
 * @param {string} file
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(file) {
  const bytes = await readFile(file);
  const type = CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const path = `/${encodeURIComponent(basename(file))}`;
  const server = createServer((request, response) => {
    const found = request.url === path;
    response.writeHead(found ? 200 : 404, { 'content-type': found ? type : 'text/plain' });
    response.end(found ? bytes : 'not found');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://127.0.0.1:${address.port}${path}`, close: () => server.close() };
}

/**
 * Starts Chromium with the extension, in a profile that is thrown away.
 * @param {string} executablePath
 * @param {string} extension
 * @param {boolean} headless
 */
export async function start(executablePath, extension, headless) {
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless,
    viewport: headless ? { width: 1280, height: 900 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium's sandbox does not work for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  await untilReady(context);
  return context;
}

/**
 * Waits until the extension intercepts: its service worker has set up its rules.
 * @param {import('@playwright/test').BrowserContext} context
 */
async function untilReady(context) {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const start = Date.now();
  const countRules = () => chrome.declarativeNetRequest.getSessionRules().then((all) => all.length);
  while ((await worker.evaluate(countRules)) === 0) {
    if (Date.now() - start > PATIENCE) throw new Error('the extension does not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * The address of a page of the extension.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} path
 */
export function pageOf(context, path) {
  const worker = context.serviceWorkers()[0];
  if (worker === undefined) throw new Error('the extension has no service worker');
  return new URL(path, worker.url()).href;
}

/**
 * Goes to the file's address, and waits for the viewer to show it. Returns the error that it shows instead, if any.
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 */
export async function view(page, url) {
  // The navigation turns into one to the viewer, which ends it for Playwright.
  await page.goto(url).catch(() => undefined);
  await page.waitForURL(/^chrome-extension:.*viewer\.html/, { timeout: PATIENCE });
  const shown = page.locator('body[data-state="document"], body[data-state="fault"]');
  await shown.waitFor({ timeout: PATIENCE });
  const isDocument = (await shown.getAttribute('data-state')) === 'document';
  return isDocument ? undefined : page.locator('#fault-title').innerText();
}
