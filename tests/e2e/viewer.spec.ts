/** The viewer's states: progress, cancel, every error; and what stays closed to others. */
import type { Page } from '@playwright/test';
import { docx } from './support/package';
import {
  expect,
  expectDocument,
  expectFault,
  stopBackground,
  test,
  trustedViewer,
} from './support/test';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The beginning of an OLE container, as far as it tells its kind: followed by a directory with these names. */
function ole(...names: readonly string[]): Buffer {
  const sector = 512;
  const file = Buffer.alloc(sector * 4, 0xff);
  file.fill(0, 0, sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44); // one sector of the allocation table
  file.writeUInt32LE(1, 48); // the directory is sector 1
  file.writeUInt32LE(4096, 56);
  file.writeUInt32LE(0xfffffffe, 60);
  file.writeUInt32LE(0xfffffffe, 68);
  file.fill(0xff, 76, sector);
  file.writeUInt32LE(0, 76); // the allocation table is sector 0
  file.writeUInt32LE(0xfffffffd, sector);
  file.writeUInt32LE(0xfffffffe, sector + 4);
  file.fill(0, sector * 2, sector * 3);
  ['Root Entry', ...names].forEach((name, index) => {
    const entry = sector * 2 + index * 128;
    file.write(name, entry, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, entry + 64);
    file.writeUInt8(index === 0 ? 5 : 2, entry + 66);
    file.fill(0xff, entry + 68, entry + 80);
    if (index === 0 && names.length > 0) file.writeUInt32LE(1, entry + 76);
    if (index > 0 && index < names.length) file.writeUInt32LE(index + 1, entry + 72);
    file.writeUInt32LE(0xfffffffe, entry + 116);
  });
  return file;
}

const whole = docx('Whole');

/** Files that cannot be opened, and what is said of them. */
const FAULTY = [
  ['empty', Buffer.alloc(0), /empty/],
  ['not-a-package', Buffer.from('00ff10ee20dd30cc', 'hex'), /not an Office document/],
  ['truncated', whole.subarray(0, whole.byteLength - 200), /too early|damaged/],
  ['legacy-binary', ole('WordDocument', '1Table'), /old format/],
] as const;

for (const [code, body, sentence] of FAULTY) {
  test(`${code}: says so, and what to do`, async ({ context, server, background, origin }) => {
    server.file('/a.docx', body, { 'content-type': WORD });
    const page = await context.newPage();
    await page.goto(await trustedViewer(background, origin, `${server.origin}/a.docx`));
    await expectFault(page, code);
    await expect(page.locator('#fault-title')).toHaveText(sentence);
    await expect(page.locator('#fault-advice')).not.toBeEmpty();
    await expect(page.locator('#fault-download')).toBeVisible();
    // The converter is none the worse for it.
    server.file('/b.docx', whole);
    await page.goto(await trustedViewer(background, origin, `${server.origin}/b.docx`));
    await expectDocument(page);
  });
}

test('a server that refuses, and «Try again» once it does not', async ({
  context,
  server,
  background,
  origin,
}) => {
  const page = await context.newPage();
  await page.goto(await trustedViewer(background, origin, `${server.origin}/later.docx`));
  await expectFault(page, 'http');
  await page.click('#fault summary');
  await expect(page.locator('#fault-details')).toContainText('404');
  server.file('/later.docx', whole);
  await page.click('#retry');
  await expectDocument(page);
});

test('a login page instead of the file', async ({ context, server, background, origin }) => {
  server.page('/a.docx', '<form>name, password</form>');
  const page = await context.newPage();
  await page.goto(await trustedViewer(background, origin, `${server.origin}/a.docx`));
  await expectFault(page, 'web-page');
});

test('a server that dies half-way, and one that is not there', async ({
  context,
  server,
  background,
  origin,
}) => {
  server.on('/a.docx', (_, response) => {
    response.writeHead(200, { 'content-length': '100000' });
    response.write(whole);
    setTimeout(() => response.destroy(), 200);
  });
  const page = await context.newPage();
  await page.goto(await trustedViewer(background, origin, `${server.origin}/a.docx`));
  await expectFault(page, 'network');
  await page.goto(await trustedViewer(background, origin, 'http://127.0.0.1:9/a.docx'));
  await expectFault(page, 'network');
});

test('progress is shown, cancel stops the work, and it can be done again', async ({
  context,
  server,
  background,
  origin,
}) => {
  let stopped = false;
  let slow = true;
  server.on('/slow.docx', (_, response) => {
    response.writeHead(200, { 'content-length': String(whole.byteLength) });
    const half = Math.floor(whole.byteLength / 2);
    response.write(whole.subarray(0, half));
    if (!slow) response.end(whole.subarray(half));
    response.on('close', () => {
      stopped = !response.writableEnded;
    });
  });
  const page = await context.newPage();
  await page.goto(await trustedViewer(background, origin, `${server.origin}/slow.docx`));
  const bar = page.locator('#working-bar');
  await expect
    .poll(() => bar.evaluate((progress: HTMLProgressElement) => progress.value))
    .toBeCloseTo(0.5, 1);
  await expect(page.locator('#working-amount')).toContainText('of');
  await page.click('#cancel');
  await expectFault(page, 'cancelled');
  await expect.poll(() => stopped).toBe(true);
  slow = false;
  await page.click('#retry');
  await expectDocument(page);
});

test('a tab that is closed stops its work', async ({ context, server, background, origin }) => {
  let stopped = false;
  server.on('/slow.docx', (_, response) => {
    response.writeHead(200, { 'content-length': '1000000' });
    response.write(whole);
    response.on('close', () => {
      stopped = true;
    });
  });
  const page = await context.newPage();
  await page.goto(await trustedViewer(background, origin, `${server.origin}/slow.docx`));
  await expect(page.locator('#working-amount')).toContainText('of 1 MB');
  await page.close();
  await expect.poll(() => stopped).toBe(true);
});

test('a job goes on when the background is stopped under it', async ({
  context,
  server,
  background,
  origin,
}) => {
  let go: (() => void) | undefined;
  server.on('/slow.docx', (_, response) => {
    response.writeHead(200);
    response.write(whole.subarray(0, 100));
    go = () => response.end(whole.subarray(100));
  });
  const page = await context.newPage();
  await page.goto(await trustedViewer(background, origin, `${server.origin}/slow.docx`));
  await expect.poll(() => go !== undefined).toBe(true);
  await stopBackground(context, origin);
  go?.();
  await expectDocument(page);
});

test('the offscreen document that closes under a job ends it with a word, and comes back', async ({
  context,
  server,
  background,
  origin,
}) => {
  server.on('/slow.docx', (_, response) => {
    response.writeHead(200);
    response.write(whole.subarray(0, 100));
  });
  const page = await context.newPage();
  await page.goto(await trustedViewer(background, origin, `${server.origin}/slow.docx`));
  await expect.poll(() => server.asked.some(({ path }) => path === '/slow.docx')).toBe(true);
  await expect(page.locator('#working-amount')).not.toBeEmpty();
  await background.evaluate(() => chrome.offscreen.closeDocument());
  await expectFault(page, 'gone');
  server.file('/slow.docx', whole);
  await page.click('#retry');
  await expectDocument(page);
});

test('twenty documents at once all open', async ({ context, server, background, origin }) => {
  test.setTimeout(180_000);
  server.file('/a.docx', whole);
  const address = await trustedViewer(background, origin, `${server.origin}/a.docx`);
  const pages: Page[] = [];
  for (let count = 0; count < 20; count += 1) pages.push(await context.newPage());
  await Promise.all(pages.map((page) => page.goto(address)));
  for (const page of pages) await expectDocument(page);
});

test('an address that the extension did not make waits for the user', async ({
  context,
  server,
  origin,
}) => {
  server.file('/a.docx', whole);
  const page = await context.newPage();
  await page.goto(`${origin}/viewer.html?ticket=guessed&url=${server.origin}/a.docx`);
  await expect(page.locator('#confirm-address')).toHaveText(`${server.origin}/a.docx`);
  expect(server.asked.filter(({ path }) => path === '/a.docx')).toHaveLength(0);
  await page.click('#confirm-open');
  await expectDocument(page);
  await page.goto(`${origin}/viewer.html?url=javascript:alert(1)`);
  await expectFault(page, 'address');
});

test('web pages can neither lead to the viewer nor frame it', async ({
  context,
  server,
  background,
  origin,
}) => {
  const dynamic = await background.evaluate(() => chrome.runtime.getURL('viewer.html'));
  server.page('/', '<p>a page</p>');
  const page = await context.newPage();
  await page.goto(server.origin);
  const opened = context.waitForEvent('page');
  await page.evaluate((url) => void window.open(url), `${origin}/viewer.html`);
  await expect(await opened).toHaveURL('chrome-error://chromewebdata/');
  for (const address of [`${origin}/viewer.html`, dynamic]) {
    await page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      const loaded = new Promise((resolve) => {
        frame.onload = resolve;
      });
      document.body.append(frame);
      return loaded;
    }, address);
    const inside = page.frames().find((frame) => frame !== page.mainFrame());
    expect(await inside?.locator('#stage').count()).toBe(0);
    await page.reload();
  }
});

test('the viewer itself asks no server for anything', async ({
  context,
  server,
  background,
  origin,
}) => {
  server.file('/a.docx', whole);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(await trustedViewer(background, origin, `${server.origin}/a.docx`));
  await expectDocument(page);
  expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'))).toEqual([]);
  const refused = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => false,
        () => true,
      ),
    server.origin,
  );
  expect(refused).toBe(true);
});

test('zoom goes by buttons, and back', async ({ server, shown }) => {
  server.file('/a.docx', whole);
  const page = await shown('/a.docx');
  await page.click('#zoom-in');
  await expect(page.locator('#zoom-value')).toHaveText('110%');
  await page.click('#zoom-out');
  await page.click('#zoom-out');
  await expect(page.locator('#zoom-value')).toHaveText('90%');
  await page.click('#zoom-value');
  await expect(page.locator('#zoom-value')).toHaveText('100%');
});

test('the keyboard reaches every button of the toolbar', async ({ server, shown }) => {
  server.file('/a.docx', whole);
  const page = await shown('/a.docx');
  // What stands around pages comes with them.
  await expect(page.locator('#side')).toBeVisible();
  const reached: string[] = [];
  for (let step = 0; step < 14; step += 1) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.id ?? ''));
  }
  // There is but one page: no button leads to others.
  expect(reached).toEqual([
    'side',
    'page',
    'zoom-out',
    'zoom-value',
    'zoom-in',
    'fit-width',
    'fit-page',
    'find-open',
    'print',
    'save-pdf',
    'save',
    'download',
    'more',
    'document',
  ]);
  const outline = await page.evaluate(() => {
    const active = document.activeElement;
    return active === null ? '' : getComputedStyle(active).outlineStyle;
  });
  expect(outline).toBe('solid');
});
