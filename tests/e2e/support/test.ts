/** Chromium with the built extension, a server, and a folder for downloads: all fresh for each test. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  type Page,
  type Worker,
  test as base,
  chromium,
  expect,
} from '@playwright/test';
import { type TestServer, startServer } from './server';

export { expect } from '@playwright/test';

const DIST = join(import.meta.dirname, '../../../dist');

/** What a test gets. */
interface Fixtures {
  /** Language of the browser. */
  readonly language: string;
  readonly theme: 'light' | 'dark';
  /** Code that the converter worker runs before its own. */
  readonly workerPrelude: string;
  /** The extension's folder. */
  readonly extension: string;
  readonly profile: string;
  readonly downloads: string;
  readonly context: BrowserContext;
  readonly server: TestServer;
  /** The service worker. */
  readonly background: Worker;
  /** The extension's own origin, without slash at the end. */
  readonly origin: string;
}

export const test = base.extend<Fixtures>({
  language: ['en-US', { option: true }],
  theme: ['light', { option: true }],
  workerPrelude: ['', { option: true }],
  extension: async ({ profile, workerPrelude }, use) => {
    expect(existsSync(join(DIST, 'manifest.json')), 'the extension is built').toBe(true);
    if (workerPrelude === '') {
      await use(DIST);
      return;
    }
    const copy = join(profile, 'extension');
    cpSync(DIST, copy, { recursive: true });
    const script = join(copy, 'worker.js');
    writeFileSync(script, `{${workerPrelude}}\n${readFileSync(script, 'utf8')}`);
    await use(copy);
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from here
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'quire-profile-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  downloads: async ({ profile }, use) => {
    const folder = join(profile, 'downloads');
    mkdirSync(join(profile, 'Default'), { recursive: true });
    mkdirSync(folder);
    const preferences = {
      download: { default_directory: folder, prompt_for_download: false },
      profile: { default_content_setting_values: { automatic_downloads: 1 } },
    };
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    await use(folder);
  },
  context: async ({ profile, downloads, extension, language, theme }, use) => {
    expect(downloads).toContain(profile);
    const context = await chromium.launchPersistentContext(profile, {
      headless: true,
      colorScheme: theme,
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      env: { ...process.env, LANGUAGE: language.replace('-', '_') },
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        `--lang=${language}`,
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
      ignoreDefaultArgs: ['--disable-extensions'],
    });
    await leaveDownloadsToBrowser(context);
    await use(context);
    await context.close();
  },
  background: async ({ context }, use) => {
    await use(context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  },
  origin: async ({ background }, use) => {
    await waitUntilPrepared(background);
    // Node gives no origin to addresses of this kind.
    await use(`chrome-extension://${new URL(background.url()).host}`);
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.close();
  },
});

/**
 * Playwright catches downloads before the browser's own handling; the extension, which acts in that, would not see
 * what it sees at a user's.
 */
async function leaveDownloadsToBrowser(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
  await session.detach();
}

/** The rules are there when the session is prepared. */
async function waitUntilPrepared(background: Worker): Promise<void> {
  await expect
    .poll(() =>
      background.evaluate(async () => {
        const { session } = await chrome.storage.session.get('session');
        return (session as { prepared?: boolean } | undefined)?.prepared === true;
      }),
    )
    .toBe(true);
}

/** The tab that the viewer opens in, in whatever way; `action` is what makes it open. */
export async function viewerAfter(
  context: BrowserContext,
  action: () => Promise<unknown>,
): Promise<Page> {
  const before = new Set(context.pages());
  await action();
  const isNewViewer = (page: Page): boolean =>
    page.url().includes('/viewer.html') && !before.has(page);
  await expect.poll(() => context.pages().some(isNewViewer)).toBe(true);
  const page = context.pages().find(isNewViewer);
  if (page === undefined) throw new Error('the viewer was closed');
  return page;
}

/** Waits until the viewer shows a document. */
export async function expectDocument(page: Page): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute('data-state', 'document', { timeout: 20_000 });
}

/** Waits until the viewer shows an error. */
export async function expectFault(page: Page, code: string): Promise<void> {
  await expect(page.locator('#fault')).toHaveAttribute('data-code', code, { timeout: 20_000 });
}

/** Stops the service worker, as the browser does whenever it likes. */
export async function stopBackground(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  // A page of the extension that does not speak to the background, which would start it again.
  await page.goto(`${origin}/bench.html`);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

/** The address of a viewer that opens a document by itself, as the extension makes it. */
export async function trustedViewer(
  background: Worker,
  origin: string,
  url: string,
  options = '',
): Promise<string> {
  const ticket = await background.evaluate(async () => {
    const { session } = await chrome.storage.session.get('session');
    return (session as { ticket: string }).ticket;
  });
  return `${origin}/viewer.html?ticket=${ticket}${options}&url=${url}`;
}

/** Waits until a download is on the disk, and returns its bytes. */
export async function downloaded(folder: string, name: string): Promise<Buffer> {
  await expect.poll(() => readdirSync(folder)).toContain(name);
  return readFileSync(join(folder, name));
}

/** Does as if an entry of the context menu on a link was chosen. */
export async function chooseMenu(background: Worker, id: string, linkUrl: string): Promise<void> {
  await background.evaluate(
    (click) => {
      const event = chrome.contextMenus.onClicked as unknown as { dispatch(info: object): void };
      event.dispatch(click);
    },
    { menuItemId: id, linkUrl, editable: false, pageUrl: linkUrl },
  );
}
