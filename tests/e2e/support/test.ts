/** Tests in a browser that they share: each finds it as if it had just been started. */
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BrowserContext,
  type Page,
  type Worker,
  test as base,
  expect,
} from '@playwright/test';
import { type Browser, closePages, launch } from './browser';
import { type TestServer, startServer } from './server';

export { expect } from '@playwright/test';

/** What the tests of one worker share. */
interface Shared {
  /** Language of the browser. */
  readonly language: string;
  readonly theme: 'light' | 'dark';
  /** Code that the converter worker runs before its own. */
  readonly workerPrelude: string;
  readonly shared: Browser;
}

/** What a test gets. */
interface Fixtures {
  /** Nothing is left for the next test. */
  readonly tidied: undefined;
  readonly downloads: string;
  readonly context: BrowserContext;
  readonly server: TestServer;
  /** The service worker. */
  readonly background: Worker;
  /** The extension's own origin, without slash at the end. */
  readonly origin: string;
  /** Opens a viewer with a file of the server, by its path, and waits until it shows it. */
  readonly shown: (path: string) => Promise<Page>;
}

export const test = base.extend<Fixtures, Shared>({
  language: ['en-US', { option: true, scope: 'worker' }],
  theme: ['light', { option: true, scope: 'worker' }],
  workerPrelude: ['', { option: true, scope: 'worker' }],
  shared: [
    async ({ language, theme, workerPrelude }, use) => {
      const browser = await launch({ language, theme, workerPrelude });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  context: async ({ shared }, use) => {
    await use(shared.context);
  },
  tidied: [
    async ({ shared }, use) => {
      await use(undefined);
      await tidy(shared);
    },
    { auto: true },
  ],
  downloads: async ({ shared }, use) => {
    await use(shared.downloads);
  },
  background: async ({ shared }, use) => {
    await use(await shared.background());
  },
  origin: async ({ shared }, use) => {
    await use(shared.origin);
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from here
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.close();
  },
  shown: async ({ context, server, background, origin }, use) => {
    await use(async (path) => {
      const page = await context.newPage();
      await page.goto(await trustedViewer(background, origin, `${server.origin}${path}`));
      await expectDocument(page);
      // Keys reach pages once these are there. A workbook has no such button.
      if (!path.endsWith('.xlsx')) await expect(page.locator('#find-open')).toBeVisible();
      return page;
    });
  },
});

/** Leaves nothing of a test behind but the session's ticket. */
async function tidy({ context, downloads, background }: Browser): Promise<void> {
  await closePages(context);
  await context.clearCookies();
  const worker = await background();
  await worker.evaluate(async () => {
    await chrome.storage.sync.clear();
    const { session } = await chrome.storage.session.get('session');
    const empty = { posted: [], notes: [], saves: [], updateWaits: false };
    await chrome.storage.session.set({ session: { ...(session as object), ...empty } });
    for (const { id } of await chrome.downloads.search({ state: 'in_progress' })) {
      await chrome.downloads.cancel(id).catch(() => undefined);
    }
    await chrome.downloads.erase({});
    const { OFFSCREEN_DOCUMENT } = chrome.runtime.ContextType;
    const offscreen = await chrome.runtime.getContexts({ contextTypes: [OFFSCREEN_DOCUMENT] });
    if (offscreen.length > 0) await chrome.offscreen.closeDocument().catch(() => undefined);
    indexedDB.deleteDatabase('results');
  });
  for (const file of readdirSync(downloads)) rmSync(join(downloads, file), { force: true });
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

/** Has an empty viewer open a file, as the picker gives it. */
export async function chooseFile(
  page: Page,
  origin: string,
  name: string,
  buffer: Buffer,
): Promise<void> {
  await page.goto(`${origin}/viewer.html`);
  await expect(page.locator('#welcome')).toBeVisible();
  await page.setInputFiles('#files', { name, mimeType: '', buffer });
}

/** Waits until the viewer shows a document. */
export async function expectDocument(page: Page): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute('data-state', 'document', { timeout: 20_000 });
}

/** Waits until the viewer shows an error. */
export async function expectFault(page: Page, code: string): Promise<void> {
  await expect(page.locator('#fault')).toHaveAttribute('data-code', code, { timeout: 20_000 });
}

/** Opens the popup, and chooses that files are converted. */
export async function openPopup(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/popup.html`);
  await expect(page.locator('#format option').first()).toBeAttached();
  await page.getByRole('radio', { name: 'Convert to' }).check();
}

/** Has the viewer convert what it shows to a format, by its menu. */
export async function convertTo(page: Page, format: string): Promise<void> {
  await page.click('#save');
  await page.getByRole('menuitem', { name: format }).click();
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

/**
 * What is put on the clipboard, as text and as HTML. A busy machine may put off what is told at once everywhere else: then the
 * user would be asked, so it is wished for again.
 */
export async function copied(page: Page): Promise<readonly [string, string]> {
  let told: readonly [string, string] = ['', ''];
  await expect(async () => {
    told = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true });
      (document.activeElement ?? document).dispatchEvent(event);
      return [clipboardData.getData('text/plain'), clipboardData.getData('text/html')] as const;
    });
    expect(told[0]).not.toBe('');
  }).toPass();
  return told;
}

/** Waits until a download is on the disk, and returns its bytes. */
export async function downloaded(folder: string, name: string): Promise<Buffer> {
  await expect.poll(() => readdirSync(folder)).toContain(name);
  return readFileSync(join(folder, name));
}

/** What the user clicked on with the right button; see `chrome.contextMenus.OnClickData`. */
type Click = Partial<Pick<chrome.contextMenus.OnClickData, 'linkUrl' | 'pageUrl' | 'frameUrl'>>;

/** Does as if an entry of the context menu was chosen: native menus cannot be clicked from here. */
export async function chooseMenu(
  background: Worker,
  id: string,
  click: Click,
  tabUrl?: string,
): Promise<void> {
  await background.evaluate(
    async ({ info, url }) => {
      const [tab] = url === undefined ? [] : await chrome.tabs.query({ url: `${url}/*` });
      const event = chrome.contextMenus.onClicked as unknown as {
        dispatch(info: object, tab: object | undefined): void;
      };
      event.dispatch(info, tab);
    },
    { info: { menuItemId: id, editable: false, frameId: 0, ...click }, url: tabUrl },
  );
}
