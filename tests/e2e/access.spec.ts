/** Where the browser asks the user to allow more: files by their address, and private windows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base } from '@playwright/test';
import { type Browser, launch, waitUntilPrepared } from './support/browser';
import { docx } from './support/package';
import { type TestServer, startServer } from './support/server';
import { downloaded, expect, expectDocument } from './support/test';

/** Each test has a browser of its own, since what is allowed stays allowed. */
const test = base.extend<{ quire: Browser; folder: string; server: TestServer }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from here
  quire: async ({}, use) => {
    const browser = await launch();
    await use(browser);
    await browser.close();
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.close();
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'quire-files-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

/** Changes what the user may change on the browser's page about the extension, which restarts it. */
async function allow(
  { context, origin, background }: Browser,
  access: { fileAccess?: boolean; incognitoAccess?: boolean },
): Promise<void> {
  const past = await background();
  await past.evaluate(() => Object.assign(globalThis, { isPast: true }));
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([extensionId, change]) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
      };
      return developerPrivate.updateExtensionConfiguration({ extensionId, ...change });
    },
    [new URL(origin).host, access] as const,
  );
  await page.close();
  await waitUntilPrepared(background);
}

test('a file on this computer opens by its address, if that is allowed', async ({
  quire,
  folder,
}) => {
  const { context, origin } = quire;
  const file = join(folder, 'Plan A.docx');
  writeFileSync(file, docx('Local'));
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href).catch(() => undefined);
  await expect(page).toHaveURL((url) => url.href.startsWith(`${origin}/viewer.html`));
  await expectDocument(page);
  await expect(page.locator('#name')).toHaveText('Plan A.docx');
});

test('a file that must not be opened stays with the browser, and it is told why', async ({
  quire,
  folder,
}) => {
  const { context, origin, downloads } = quire;
  const file = join(folder, 'Plan.docx');
  writeFileSync(file, docx('Local'));
  await allow(quire, { fileAccess: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href).catch(() => undefined);
  await downloaded(downloads, 'Plan.docx');
  await page.goto(`${origin}/popup.html`);
  await expect(page.locator('#notes-list li')).toContainText('Plan.docx lies on this computer');
  await page.goto(`${origin}/options.html`);
  await expect(page.locator('#local-state')).toContainText('do not open');
  await page.locator('#local-allow').click();
  const opened = (): boolean => context.pages().some((one) => one.url().startsWith('chrome://ext'));
  await expect.poll(opened).toBe(true);
});

test('private windows: documents open there once it is allowed, and in others as before', async ({
  quire,
  server,
}) => {
  const { context, origin } = quire;
  server.file('/x', docx('Private'), {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment; filename="Secret.docx"',
  });
  await allow(quire, { incognitoAccess: true });
  const worker = await quire.background();
  const page = await context.newPage();
  await worker.evaluate(
    (url) => chrome.windows.create({ incognito: true, url }),
    `${server.origin}/x`,
  );
  // Playwright does not know the tabs of private windows; the title has the name once the document is converted.
  const session = await context.newCDPSession(page);
  const titles = async (): Promise<readonly string[]> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type }) => type === 'page').map(({ title }) => title);
  };
  await expect.poll(titles, { timeout: 30_000 }).toContain('Secret.docx – Quire');
  // Private windows and others share the rules, and so the ticket in them.
  await page.goto(`${server.origin}/x`).catch(() => undefined);
  await expect(page).toHaveURL((url) => url.href.startsWith(`${origin}/viewer.html`));
  await expectDocument(page);
});
