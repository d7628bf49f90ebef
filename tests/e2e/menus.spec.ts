/** Way in 3: the context menu on links, pages and selections. */
import { unzipSync } from 'fflate';
import { PIXEL, docx, xlsx } from './support/package';
import {
  chooseMenu,
  downloaded,
  expect,
  expectDocument,
  stopBackground,
  test,
  viewerAfter,
} from './support/test';

const ENTRIES = ['link', 'page', 'selection'].flatMap((place) =>
  ['open', 'convert', 'convert/editor-bin'].map((entry) => `${place}/${entry}`),
);

test('the entries are there, also after the background was stopped', async ({
  context,
  background,
  origin,
}) => {
  const exist = (): Promise<string[]> =>
    background.evaluate(
      async (ids) => {
        const found: string[] = [];
        for (const id of ids) {
          await chrome.contextMenus.update(id, {}).then(
            () => found.push(id),
            () => undefined,
          );
        }
        return found;
      },
      [...ENTRIES, 'no-such-entry'],
    );
  expect(await exist()).toEqual(ENTRIES);
  await background.evaluate(() => Object.assign(globalThis, { alive: true }));
  await stopBackground(context, origin);
  // Started again by whatever asks for it, it has its entries, and nothing of what it held in variables.
  const page = await context.newPage();
  await page.goto(`${origin}/popup.html`);
  await expect(page.locator('#zone')).toBeVisible();
  expect(await background.evaluate(() => 'alive' in globalThis)).toBe(false);
  expect(await exist()).toEqual(ENTRIES);
});

test('«Open in Quire» opens a link whose answer says nothing', async ({
  context,
  server,
  background,
  origin,
}) => {
  expect(origin).not.toBe('');
  server.file('/x', xlsx('By menu'), { 'content-type': 'application/x-unknown' });
  const viewer = await viewerAfter(context, () =>
    chooseMenu(background, 'link/open', { linkUrl: `${server.origin}/x` }),
  );
  await expectDocument(viewer);
});

test('«Convert to Editor.bin» saves it with its media', async ({
  context,
  server,
  background,
  origin,
  downloads,
}) => {
  expect(origin).not.toBe('');
  server.file('/Plan.docx', docx('To be saved'), { 'content-type': 'application/octet-stream' });
  const viewer = await viewerAfter(context, () =>
    chooseMenu(background, 'link/convert/editor-bin', { linkUrl: `${server.origin}/Plan.docx` }),
  );
  const archive = unzipSync(await downloaded(downloads, 'Plan.zip'));
  expect(Object.keys(archive)).toEqual(['Editor.bin', 'media/image1.png']);
  expect(
    Buffer.from(archive['Editor.bin'] ?? [])
      .subarray(0, 11)
      .toString(),
  ).toBe('DOCY;v10;0;');
  expect(
    Buffer.from(archive['Editor.bin'] ?? []).includes(Buffer.from('To be saved', 'utf16le')),
  ).toBe(true);
  expect(Buffer.from(archive['media/image1.png'] ?? []).equals(PIXEL)).toBe(true);
  await expect(viewer.locator('#saved-title')).toContainText('Plan.zip');
  await viewer.click('#show');
  await expectDocument(viewer);
});

test('a page that is an Office file by its address opens', async ({
  context,
  server,
  background,
}) => {
  server.file('/shown.docx', docx('Shown'));
  const click = { pageUrl: `${server.origin}/shown.docx` };
  const viewer = await viewerAfter(context, () => chooseMenu(background, 'page/open', click));
  await expectDocument(viewer);
  // A frame that is one goes before its page.
  server.file('/frame.xlsx', xlsx('Framed'));
  const framed = { pageUrl: server.origin, frameUrl: `${server.origin}/frame.xlsx` };
  const other = await viewerAfter(context, () => chooseMenu(background, 'page/open', framed));
  await expectDocument(other);
  await expect(other.locator('#name')).toHaveText('frame.xlsx');
});

test('of a selection the links to Office files open, each once', async ({
  context,
  server,
  background,
}) => {
  for (const path of ['/a.docx', '/b.docx']) server.file(path, docx(path));
  server.page(
    '/',
    '<p id="chosen"><a href="/a.docx">a</a> <a href="/about">about</a> <a href="/b.docx">b</a> <a href="/a.docx#x">a</a></p><a href="/c.docx">c</a>',
  );
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.evaluate(() => {
    const chosen = document.querySelector('#chosen');
    if (chosen !== null) getSelection()?.selectAllChildren(chosen);
  });
  await chooseMenu(background, 'selection/open', {}, server.origin);
  const names = async (): Promise<string[]> =>
    Promise.all(
      context
        .pages()
        .filter((one) => one.url().includes('/viewer.html'))
        .map((one) => one.locator('#name').innerText()),
    );
  await expect.poll(async () => (await names()).toSorted()).toEqual(['a.docx', 'b.docx']);
});

test('the menu speaks the language that is set', async ({ background }) => {
  // The browser tells nobody what a menu says: what it is made with is looked at instead.
  const titles = await background.evaluate(async () => {
    const made: string[] = [];
    const { create } = chrome.contextMenus;
    chrome.contextMenus.create = ((properties: { title: string }) => {
      made.push(properties.title);
      return create(properties);
    }) as typeof create;
    await chrome.storage.sync.set({ language: 'zh_CN' });
    while (made.length < 9) await new Promise((resolve) => setTimeout(resolve, 50));
    chrome.contextMenus.create = create;
    return made;
  });
  expect(titles).toContain('在 Quire 中打开');
});
