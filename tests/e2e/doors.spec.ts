/** Closed doors: nothing in a document is loaded or run, and nobody else reaches a document through Quire. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './support/browser';
import type { Worker } from '@playwright/test';
import { dangerousBook, dangerousShow, dangerousText } from './support/dangerous';
import { docx } from './support/package';
import { expect, expectDocument, test, trustedViewer } from './support/test';

declare global {
  interface Window {
    /** Set by code that must not run. */
    ran?: boolean;
  }
}

const KINDS = [
  ['text.docx', dangerousText],
  ['book.xlsx', dangerousBook],
  ['show.pptx', dangerousShow],
] as const;

for (const [name, make] of KINDS) {
  test(`${name}: nothing that it names is asked for, and nothing in it runs`, async ({
    context,
    server,
    background,
    origin,
  }) => {
    server.file(`/${name}`, make(server.origin));
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      requests.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(await trustedViewer(background, origin, `${server.origin}/${name}`));
    await expectDocument(page);
    await expect(page.locator('#document')).toContainText('<img src=x onerror=');
    // Whoever would load something has had the time to.
    await page.mouse.wheel(0, 2000);
    await page.waitForTimeout(500);
    expect(server.asked.map(({ path }) => path)).toEqual([`/${name}`]);
    const own = (url: string): boolean => url.startsWith(origin) || url.startsWith('blob:');
    expect(requests.filter((url) => !own(url) && url !== `${server.origin}/${name}`)).toEqual([]);
    expect(await page.evaluate(() => window.ran)).toBe(undefined);
    // Links lead to the web or to places in the document, nowhere else.
    const links = await page
      .locator('#document [href]')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((link) => !/^(?:https?:|mailto:|#|blob:)/.test(link))).toEqual([]);
    const forbidden = '#document :is(script, iframe, object, embed, form, base, link, meta, style)';
    expect(await page.locator(forbidden).count()).toBe(0);
    const handlers = await page
      .locator('#document *')
      .evaluateAll((all) =>
        all.flatMap((one) => one.getAttributeNames()).filter((attribute) => /^on/.test(attribute)),
      );
    expect(handlers).toEqual([]);
    for (const link of await page.locator('#document a').all()) {
      if ((await link.getAttribute('href')) === null) await link.click({ force: true });
    }
    expect(await page.evaluate(() => window.ran)).toBe(undefined);
  });
}

test('the policy of the page refuses what would get past the viewer', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await page.goto(`${origin}/viewer.html`);
  const refused = await page.evaluate(async () => {
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      violated.push(effectiveDirective);
    });
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    const image = document.createElement('img');
    image.src = 'https://a.example/x.png';
    const frame = document.createElement('iframe');
    frame.src = 'https://a.example/';
    document.body.append(script, image, frame);
    await fetch('https://a.example/').catch(() => undefined);
    const styled = document.createElement('p');
    styled.setAttribute('style', 'background: url(https://a.example/x.png)');
    document.body.append(styled);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return [...new Set(violated)].toSorted();
  });
  expect(await page.evaluate(() => window.ran)).toBe(undefined);
  expect(refused).toEqual(
    ['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-attr'].toSorted(),
  );
});

test('a page that knows the address cannot have a document fetched with the user’s cookies', async ({
  context,
  server,
  background,
  origin,
}) => {
  server.on('/secret.docx', (_, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    response.end(docx('Secret of a user who is signed in'));
  });
  server.page('/', '<p>a page</p>');
  const dynamic = await background.evaluate(() => chrome.runtime.getURL('viewer.html'));
  const page = await context.newPage();
  await page.goto(server.origin);
  for (const viewer of new Set([`${origin}/viewer.html`, dynamic])) {
    const target = `${viewer}?url=${server.origin}/secret.docx`;
    // By every means that a page has: a window, a frame, a link, a request, a worker.
    const outcome = await page.evaluate(async (url) => {
      const opened = window.open(url);
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      // The page itself can be had by those who know its address of this session; it holds no document.
      const text = await fetch(url)
        .then((response) => response.text())
        .catch(() => '');
      await new Promise((resolve) => setTimeout(resolve, 800));
      const reachable = (view: Window | null): boolean => {
        try {
          return (view?.document.body.textContent.length ?? 0) > 0;
        } catch {
          return false;
        }
      };
      const holds = text.includes('Secret');
      return { holds, opened: reachable(opened), framed: reachable(frame.contentWindow) };
    }, target);
    expect(outcome).toEqual({ holds: false, opened: false, framed: false });
  }
  expect(server.asked.some(({ path }) => path === '/secret.docx')).toBe(false);
});

test('other extensions get neither an answer nor a document', async ({ server }) => {
  const folder = mkdtempSync(join(tmpdir(), 'quire-other-'));
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Another extension',
    version: '1',
    permissions: ['tabs', 'scripting'],
    host_permissions: ['<all_urls>'],
    background: { service_worker: 'other.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'other.js'), '');
  server.file('/secret.docx', docx('Secret'));
  const quire = await launch({ alsoLoad: folder });
  try {
    const { context, origin } = quire;
    const isOther = (worker: Worker): boolean => worker.url().endsWith('/other.js');
    const other =
      context.serviceWorkers().find(isOther) ??
      (await context.waitForEvent('serviceworker', isOther));
    const viewer = await context.newPage();
    const own = await quire.background();
    await viewer.goto(await trustedViewer(own, origin, `${server.origin}/secret.docx`));
    await expectDocument(viewer);
    const asked = server.asked.length;
    const outcome = await other.evaluate(
      async ({ id, url }) => {
        const failed = (thrown: unknown): unknown => `refused: ${String(thrown)}`;
        const message: unknown = await chrome.runtime.sendMessage(id, { quire: 1 }).catch(failed);
        const fetched = await fetch(`chrome-extension://${id}/viewer.html?url=${url}`)
          .then((response) => response.text())
          .catch(failed);
        const [tab] = await chrome.tabs.query({ title: '*Quire*' });
        const read: unknown = await chrome.scripting
          .executeScript({ target: { tabId: tab?.id ?? 0 }, func: () => document.body.innerText })
          .then(([answer]) => answer?.result)
          .catch(failed);
        const opened = await chrome.tabs.create({
          url: `chrome-extension://${id}/viewer.html?url=${url}`,
        });
        await new Promise((resolve) => setTimeout(resolve, 1500));
        const shown = opened.id === undefined ? undefined : await chrome.tabs.get(opened.id);
        return { message, fetched, read, title: shown?.title };
      },
      { id: new URL(origin).host, url: `${server.origin}/secret.docx` },
    );
    expect(outcome.message).toMatch(/^refused/);
    expect(outcome.fetched).toMatch(/^refused/);
    expect(outcome.read).toMatch(/^refused/);
    // A tab that another extension opens waits for the user's word, and fetches nothing.
    expect(server.asked).toHaveLength(asked);
  } finally {
    await quire.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
