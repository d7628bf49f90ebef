/** What goes wrong around a document: each ends with a word, and the next document opens. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromiumPath, launch } from './support/browser';
import { docx, withPart, word } from './support/package';
import {
  chooseFile,
  expect,
  expectDocument,
  expectFault,
  stopBackground,
  test,
  trustedViewer,
  viewerAfter,
} from './support/test';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test('the background is stopped before, during and after a job', async ({
  context,
  server,
  background,
  origin,
}) => {
  const whole = docx('Still there');
  let go: (() => void) | undefined;
  server.on('/slow.docx', (_, response) => {
    response.writeHead(200, { 'content-type': WORD });
    response.write(whole.subarray(0, 100));
    go = () => response.end(whole.subarray(100));
  });
  const page = await context.newPage();
  await page.goto(`${origin}/viewer.html`);
  await stopBackground(context, origin);
  await page.goto(await trustedViewer(background, origin, `${server.origin}/slow.docx`));
  await expect.poll(() => go !== undefined).toBe(true);
  await stopBackground(context, origin);
  go?.();
  await expectDocument(page);
  await stopBackground(context, origin);
  // What the page asks of the background afterwards starts it again.
  const file = { name: 'next.docx', mimeType: '', buffer: docx('Next') };
  const next = await viewerAfter(context, () => page.setInputFiles('#files', file));
  await expectDocument(next);
});

test('twenty files dropped at once all open', async ({ context, origin }) => {
  test.setTimeout(180_000);
  const page = await context.newPage();
  await page.goto(`${origin}/viewer.html`);
  await expect(page.locator('#welcome')).toBeVisible();
  const bytes = [...docx('One of twenty')];
  const dataTransfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    for (let count = 0; count < 20; count += 1) {
      transfer.items.add(new File([new Uint8Array(content)], `${String(count)}.docx`));
    }
    return transfer;
  }, bytes);
  await page.dispatchEvent('#stage', 'drop', { dataTransfer });
  const viewers = () => context.pages().filter((one) => one.url().includes('/viewer.html'));
  await expect.poll(() => viewers().length, { timeout: 60_000 }).toBe(20);
  for (const viewer of viewers()) {
    await expect(viewer.locator('body')).toHaveAttribute('data-state', 'document', {
      timeout: 60_000,
    });
  }
});

test('a document that needs more memory than is allowed ends with a word', async ({
  context,
  server,
  background,
  origin,
}) => {
  await background.evaluate(() => chrome.storage.sync.set({ memory: 64 }));
  server.file('/large.docx', docx('many words '.repeat(4_000_000)));
  server.file('/small.docx', docx('few words'));
  const page = await context.newPage();
  await page.goto(await trustedViewer(background, origin, `${server.origin}/large.docx`));
  await expectFault(page, 'out-of-memory');
  await page.goto(await trustedViewer(background, origin, `${server.origin}/small.docx`));
  await expectDocument(page);
  // Another limit holds at once, for other formats, too.
  await background.evaluate(() => chrome.storage.sync.set({ memory: 512 }));
  const large = `${server.origin}/large.docx`;
  await page.goto(await trustedViewer(background, origin, large, '&save=text'));
  await expect(page.locator('#saved')).toBeVisible({ timeout: 30_000 });
});

test('a conversion without any sign of life is given up', async ({
  context,
  server,
  background,
  origin,
}) => {
  server.on('/silent.docx', (_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('PK');
  });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(await trustedViewer(background, origin, `${server.origin}/silent.docx`));
  await expect(page.locator('#working-amount')).not.toBeEmpty();
  await page.clock.fastForward(130_000);
  await expectFault(page, 'timeout');
  await page.clock.resume();
  server.file('/silent.docx', docx('Not silent any more'));
  await page.click('#retry');
  await expectDocument(page);
});

/** Servers that do not give what they say. */
const SERVERS = [
  {
    name: 'announces more than it sends',
    headers: { 'content-length': '100000' },
    body: docx('Too short'),
    code: 'network',
  },
  {
    name: 'announces less than it sends',
    headers: { 'content-length': '500' },
    body: docx('Too long'),
    code: /truncated|damaged-archive|network/,
  },
  {
    name: 'sends something else under the type of a document',
    headers: { 'content-type': WORD },
    body: Buffer.from('%PDF-1.7 not a document at all'),
    code: /not-a-package|unsupported/,
  },
  {
    name: 'sends a login page under the type of a document',
    headers: { 'content-type': WORD },
    body: Buffer.from('<!doctype html><form>name, password</form>'),
    code: 'web-page',
  },
] as const;

for (const { name, headers, body, code } of SERVERS) {
  test(`a server that ${name}`, async ({ context, server, background, origin }) => {
    server.on('/a.docx', (_, response) => {
      // Node refuses to send more than was announced, but for this.
      response.strictContentLength = false;
      response.writeHead(200, headers);
      if ('content-length' in headers) {
        response.write(body);
        setTimeout(() => response.destroy(), 300);
      } else {
        response.end(body);
      }
    });
    const page = await context.newPage();
    await page.goto(await trustedViewer(background, origin, `${server.origin}/a.docx`));
    await expect(page.locator('#fault')).toHaveAttribute('data-code', code);
    await expect(page.locator('#fault-title')).not.toBeEmpty();
    server.file('/a.docx', docx('Well'));
    await page.reload();
    await expectDocument(page);
  });
}

test('a document of the wrong type opens by what it is', async ({ server, shown }) => {
  server.file('/a.docx', docx('Typed wrongly'), { 'content-type': 'application/pdf' });
  await shown('/a.docx');
});

test('a page of another version is told to reload', async ({ context, background, origin }) => {
  const page = await context.newPage();
  // As if this page was of the version before: all that it says has another number.
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its port below
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (
      this: MessagePort,
      message: object,
      transfer: Transferable[],
    ) {
      post.call(this, { ...message, quire: 0 }, { transfer });
    } as typeof post;
  });
  await page.goto(await trustedViewer(background, origin, 'https://a.example/a.docx'));
  await expectFault(page, 'version');
  await expect(page.locator('#fault-advice')).toHaveText('Reload this tab.');
});

test('an update waits while a document is open, and comes when it is closed and the workers have rested', async ({
  context,
  server,
  background,
  origin,
}) => {
  test.setTimeout(120_000);
  server.file('/a.docx', docx('Open'));
  const address = await trustedViewer(background, origin, `${server.origin}/a.docx`);
  const page = await context.newPage();
  await page.goto(address);
  await expectDocument(page);
  const offscreens = (): Promise<number> =>
    background.evaluate(async () => {
      const { OFFSCREEN_DOCUMENT } = chrome.runtime.ContextType;
      return (await chrome.runtime.getContexts({ contextTypes: [OFFSCREEN_DOCUMENT] })).length;
    });
  expect(await offscreens()).toBe(1);
  await background.evaluate(() => {
    chrome.runtime.reload = () => {
      Object.assign(globalThis, { reloaded: true });
    };
    const event = chrome.runtime.onUpdateAvailable as unknown as { dispatch(update: object): void };
    event.dispatch({ version: '9.9.9' });
  });
  const reloaded = (): Promise<boolean> => background.evaluate(() => 'reloaded' in globalThis);
  await page.waitForTimeout(500);
  expect(await reloaded()).toBe(false);
  await page.reload();
  await expectDocument(page);
  await page.close();
  // The offscreen document is closed when there has been no work for half a minute.
  await expect.poll(reloaded, { timeout: 60_000, intervals: [1_000] }).toBe(true);
  expect(await offscreens()).toBe(0);
  const next = await context.newPage();
  await next.goto(address);
  await expectDocument(next);
});

test('what was left out of a document is told, and unfolded', async ({ context, origin }) => {
  const page = await context.newPage();
  const buffer = word('<w:p><x:y xmlns:x="urn:unknown"/><w:r><w:t>Text</w:t></w:r></w:p>');
  await chooseFile(page, origin, 'more.docx', buffer);
  await expectDocument(page);
  const what = page.locator('#notice li');
  await expect(what).toBeHidden();
  await page.locator('#notice summary').click();
  await expect(page.locator('#notice summary')).toHaveText('Left out or changed: 1');
  await expect(what).toHaveText(/^\/word\/document\.xml: .*urn:unknown/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a disk that is full is told, and the document stays', async ({ server }) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'quire-full-'));
  const executable = join(folder, 'chromium');
  const pid = join(folder, 'pid');
  const script = `#!/bin/sh\ntrap '' XFSZ\necho $$ > '${pid}'\nexec '${chromiumPath()}' "$@"\n`;
  writeFileSync(executable, script);
  chmodSync(executable, 0o755);
  const body = withPart(docx('Large'), 'word/media/noise.bin', randomBytes(24 * 1024 * 1024));
  server.file('/large.docx', body);
  const quire = await launch({ executable });
  try {
    const page = await quire.context.newPage();
    const url = `${server.origin}/large.docx`;
    await page.goto(await trustedViewer(await quire.background(), quire.origin, url));
    await expectDocument(page);
    // From now on no file may become larger than 16 MiB: as on a disk that is full.
    execFileSync('prlimit', ['--pid', readFileSync(pid, 'utf8').trim(), '--fsize=16777216']);
    await page.click('#download');
    await expect(page.locator('#notice')).toContainText('could not be saved', { timeout: 30_000 });
    await expect(page.locator('#document')).toContainText('Large');
  } finally {
    await quire.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
