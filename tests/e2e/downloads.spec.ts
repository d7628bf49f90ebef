/** Way in 2: downloads that are started otherwise; and what is left to the browser. */
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { docx } from './support/package';
import {
  downloaded,
  expect,
  expectDocument,
  stopBackground,
  test,
  trustedViewer,
  viewerAfter,
} from './support/test';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function expectNote(page: Page, origin: string, note: RegExp): Promise<void> {
  await page.goto(`${origin}/popup.html`);
  await expect(page.locator('#notes-list li').first()).toHaveText(note);
}

test('a link with the attribute download opens', async ({ context, server, origin, downloads }) => {
  server.file('/get', docx('Attribute'), { 'content-type': WORD });
  server.page('/', '<a id="link" href="/get" download="Report.docx">document</a>');
  expect(origin).not.toBe('');
  const page = await context.newPage();
  await page.goto(server.origin);
  const viewer = await viewerAfter(context, () => page.click('#link'));
  await expectDocument(viewer);
  expect(readdirSync(downloads)).toEqual([]);
  await expect(viewer.locator('#name')).toHaveText('Report.docx');
});

test('a download by script opens', async ({ context, server, background, origin, downloads }) => {
  server.file('/file', docx('Script'), {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment; filename="Script.docx"',
  });
  server.page(
    '/',
    `<button onclick="const a = document.createElement('a'); a.href = '/file'; a.download = ''; a.click()">get</button>`,
  );
  expect(origin).not.toBe('');
  const page = await context.newPage();
  await page.goto(server.origin);
  const viewer = await viewerAfter(context, () => page.click('button'));
  await expectDocument(viewer);
  await expect(viewer.locator('#name')).toHaveText('Script.docx');
  expect(readdirSync(downloads)).toEqual([]);
  // Nothing is left in the browser's list either.
  expect(await background.evaluate(async () => (await chrome.downloads.search({})).length)).toBe(0);
});

test('«Download» in the viewer saves the very file, and nothing opens again', async ({
  context,
  server,
  origin,
  downloads,
  shown,
}) => {
  const file = docx('Original');
  server.file('/Original.docx', file, { 'content-type': WORD });
  const page = await shown('/Original.docx');
  const pages = context.pages().length;
  const asked = server.asked.length;
  await stopBackground(context, origin);
  await page.click('#download');
  const saved = await downloaded(downloads, 'Original.docx');
  expect(saved.equals(file)).toBe(true);
  expect(context.pages()).toHaveLength(pages);
  // The bytes that are shown are saved; the server is not asked again.
  expect(server.asked).toHaveLength(asked);
});

test('«Download» after a failure fetches the file once more', async ({
  context,
  server,
  background,
  origin,
  downloads,
}) => {
  const broken = docx('Broken').subarray(0, 400);
  server.file('/Broken.docx', broken, { 'content-type': WORD });
  const page = await context.newPage();
  await page.goto(await trustedViewer(background, origin, `${server.origin}/Broken.docx`));
  await expect(page.locator('#fault')).toBeVisible();
  const pages = context.pages().length;
  await page.click('#fault-download');
  expect((await downloaded(downloads, 'Broken.docx')).equals(broken)).toBe(true);
  expect(context.pages()).toHaveLength(pages);
});

test('the answer to a form is left to the browser, with a note', async ({
  context,
  server,
  origin,
  downloads,
}) => {
  const file = docx('Posted');
  let gets = 0;
  server.on('/export', (request, response) => {
    if (request.method === 'GET') gets += 1;
    // The background is stopped in the meantime: it has to remember.
    setTimeout(
      () => {
        const name = 'attachment; filename="Export.docx"';
        response.writeHead(200, { 'content-type': WORD, 'content-disposition': name }).end(file);
      },
      request.method === 'POST' ? 1500 : 0,
    );
  });
  server.page('/', '<form method="post" action="/export"><button>export</button></form>');
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.click('button', { noWaitAfter: true });
  await expect.poll(() => server.asked.some(({ method }) => method === 'POST')).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await stopBackground(context, origin);
  expect((await downloaded(downloads, 'Export.docx')).equals(file)).toBe(true);
  expect(gets).toBe(0);
  await expectNote(page, origin, /Export\.docx.*form/);
});

test('a form that leads on to an address opens there', async ({ context, server, origin }) => {
  server.on('/export', (_, response) => {
    response.writeHead(303, { location: '/result.docx' }).end();
  });
  server.file('/result.docx', docx('Result'), { 'content-type': WORD });
  server.page('/', '<form method="post" action="/export"><button>export</button></form>');
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.click('button');
  await expect(page).toHaveURL((url) => url.href.startsWith(`${origin}/viewer.html`));
  await expectDocument(page);
});

test('a blob: download is left to the browser, with a note', async ({
  context,
  server,
  origin,
  downloads,
}) => {
  server.page(
    '/',
    `<button onclick="const a = document.createElement('a'); a.href = window.URL.createObjectURL(new Blob(['PK'], { type: '${WORD}' }));
      a.download = 'Made.docx'; a.click()">make</button>`,
  );
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.click('button');
  expect((await downloaded(downloads, 'Made.docx')).toString()).toBe('PK');
  await expectNote(page, origin, /Made\.docx.*page itself/);
});

test('a link that works only once is left to the browser, and nothing is lost', async ({
  context,
  server,
  origin,
  downloads,
}) => {
  const file = docx('Once');
  let times = 0;
  server.on('/once', (_, response) => {
    times += 1;
    if (times > 1) response.writeHead(410, { 'content-type': 'text/html' }).end('<p>too late</p>');
    else response.writeHead(200, { 'content-type': WORD }).end(file);
  });
  server.page('/', '<a id="link" href="/once" download="Once.docx">document</a>');
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.click('#link');
  expect((await downloaded(downloads, 'Once.docx')).equals(file)).toBe(true);
  await expectNote(page, origin, /Once\.docx.*second time/);
});

test('other downloads are not touched', async ({ context, server, origin, downloads }) => {
  server.file('/a.pdf', Buffer.from('%PDF'), { 'content-type': 'application/pdf' });
  server.page('/', '<a id="link" href="/a.pdf" download>document</a>');
  expect(origin).not.toBe('');
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.click('#link');
  expect((await downloaded(downloads, 'a.pdf')).toString()).toBe('%PDF');
  expect(server.asked.filter(({ path }) => path === '/a.pdf')).toHaveLength(1);
});
