/** Way in 1: a link that is clicked, or an address that is entered, answers with an Office file. */
import { OFFICE_KINDS } from '../../extension/src/shared/office';
import { docx, pptx, xlsx } from './support/package';
import { expect, expectDocument, stopBackground, test } from './support/test';

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const WORD = `${OPEN_XML}.wordprocessingml.document`;

/** Answers that are opened: by media type, by the name that the server gives, by the path. */
const OPENED = [
  { path: '/typed', headers: { 'content-type': WORD }, name: 'typed' },
  { path: '/by-type.docx', headers: { 'content-type': WORD }, name: 'by-type.docx' },
  {
    path: '/parameters',
    headers: { 'content-type': `${WORD}; charset=binary` },
    name: 'parameters',
  },
  {
    path: '/get',
    headers: {
      'content-type': WORD,
      'content-disposition': 'attachment; filename="Plan.docx"',
    },
    name: 'Plan.docx',
  },
  {
    path: '/named',
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="Plan A.docx"',
    },
    name: 'Plan A.docx',
  },
  {
    path: '/named-long',
    headers: {
      'content-type': 'application/force-download',
      'content-disposition': `attachment; filename*=UTF-8''%E6%96%87%E4%BB%B6.docx`,
    },
    name: '文件.docx',
  },
  {
    path: '/path.docx',
    headers: { 'content-type': 'application/octet-stream' },
    name: 'path.docx',
  },
  { path: '/untyped.docx', headers: {}, name: 'untyped.docx' },
] as const;

for (const { path, headers, name } of OPENED) {
  test(`a link to ${path} opens the viewer`, async ({ context, server, origin }) => {
    server.file(path, docx('By link'), headers);
    server.page('/', `<a id="link" href="${path}?a=1&b=%20#part">document</a>`);
    const page = await context.newPage();
    await page.goto(server.origin);
    await page.click('#link');
    await expect(page).toHaveURL((url) => url.href.startsWith(`${origin}/viewer.html`));
    await expectDocument(page);
    await expect(page.locator('#name')).toHaveText(name);
    // The very address was asked for: once by the browser, once by the converter.
    const asked = server.asked.filter((request) => request.path.startsWith(path));
    expect(asked.map((request) => request.path)).toEqual([
      `${path}?a=1&b=%20`,
      `${path}?a=1&b=%20`,
    ]);
    await page.goBack();
    await expect(page).toHaveURL(`${server.origin}/`);
  });
}

test('every type of Office opens, and octet-stream under every Office name', async ({
  context,
  server,
  origin,
}) => {
  test.setTimeout(120_000);
  const files = { text: docx('Typed'), sheets: xlsx('Typed'), slides: pptx('Typed') };
  const page = await context.newPage();
  for (const { kind, extension, type } of OFFICE_KINDS) {
    // The address says nothing in the first case, the type in the second.
    server.file(`/typed-${extension}`, files[kind], { 'content-type': type });
    server.file(`/named-${extension}`, files[kind], {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''%C3%84nderung.${extension.toUpperCase()}`,
    });
    for (const way of ['typed', 'named']) {
      await page.goto(`${server.origin}/${way}-${extension}`).catch(() => undefined);
      await expect(page, `${way}, ${extension}`).toHaveURL((url) =>
        url.href.startsWith(`${origin}/viewer.html`),
      );
      await expectDocument(page);
    }
    await expect(page.locator('#name')).toHaveText(`Änderung.${extension.toUpperCase()}`);
  }
});

test('an entered address opens each kind of document', async ({ context, server, origin }) => {
  const kinds = [
    ['/a.docx', docx('Entered'), WORD, 'DOCY'],
    ['/a.xlsx', xlsx('Entered'), `${OPEN_XML}.spreadsheetml.sheet`, 'XLSY'],
    ['/a.pptx', pptx('Entered'), `${OPEN_XML}.presentationml.presentation`, 'PPTY'],
  ] as const;
  for (const [path, body, type] of kinds) {
    server.file(path, body, { 'content-type': type });
    const page = await context.newPage();
    await page.goto(server.origin + path).catch(() => undefined);
    await expect(page).toHaveURL((url) => url.href.startsWith(`${origin}/viewer.html`));
    await expectDocument(page);
  }
});

test('a redirect is followed to its end', async ({ context, server, origin }) => {
  server.on('/short', (_, response) => {
    response.writeHead(302, { location: '/long.docx' }).end();
  });
  server.file('/long.docx', docx('Redirected'), { 'content-type': WORD });
  const page = await context.newPage();
  await page.goto(`${server.origin}/short`).catch(() => undefined);
  await expect(page).toHaveURL((url) => url.href.startsWith(`${origin}/viewer.html`));
  await expectDocument(page);
  await expect(page.locator('#name')).toHaveText('long.docx');
});

test('a file behind a login opens, whatever kind its cookie is', async ({ context, server }) => {
  server.on('/login', (_, response) => {
    const cookies = ['strict=1; SameSite=Strict; HttpOnly', 'lax=1; SameSite=Lax; HttpOnly'];
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': cookies });
    response.end('<a id="link" href="/secret.docx">document</a>');
  });
  server.on('/secret.docx', (request, response) => {
    if (!/(?=.*strict=1)(?=.*lax=1)/.test(request.headers.cookie ?? '')) {
      response.writeHead(403).end();
      return;
    }
    response.writeHead(200, { 'content-type': WORD }).end(docx('Secret'));
  });
  const page = await context.newPage();
  await page.goto(`${server.origin}/login`);
  await page.click('#link');
  await expectDocument(page);
});

test('what is no Office file, and what is in a frame, is left alone', async ({
  context,
  server,
  origin,
}) => {
  server.page('/about.docx', '<p>a page about a document</p>');
  server.file('/frame.docx', docx('Framed'), { 'content-type': WORD });
  server.page('/', '<iframe src="/frame.docx"></iframe>');
  const page = await context.newPage();
  await page.goto(`${server.origin}/about.docx`);
  await expect(page.locator('p')).toHaveText('a page about a document');
  await page.goto(server.origin);
  await expect.poll(() => server.asked.some(({ path }) => path === '/frame.docx')).toBe(true);
  expect(page.frames().some((frame) => frame.url().startsWith(origin))).toBe(false);
});

test('a link opens after the background was stopped', async ({ context, server, origin }) => {
  server.file('/a.docx', docx('Still there'), { 'content-type': WORD });
  await stopBackground(context, origin);
  const page = await context.newPage();
  await page.goto(`${server.origin}/a.docx`).catch(() => undefined);
  await expect(page).toHaveURL((url) => url.href.startsWith(`${origin}/viewer.html`));
  await expectDocument(page);
});
