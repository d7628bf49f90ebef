/** «Convert to»: from the popup, several files in, one archive or several files out; and from selections of links. */
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { docx, pptx, xlsx } from './support/package';
import {
  chooseMenu,
  convertTo,
  downloaded,
  expect,
  openPopup,
  stopBackground,
  test,
  viewerAfter,
} from './support/test';

const FILES = [
  { name: 'Plan.docx', mimeType: '', buffer: docx('Plan') },
  { name: 'Budget.xlsx', mimeType: '', buffer: xlsx('Budget') },
  { name: 'Talk.pptx', mimeType: '', buffer: pptx('Talk') },
];

const BROKEN = {
  name: 'Broken.docx',
  mimeType: '',
  buffer: Buffer.from('00ff10ee20dd30cc', 'hex'),
};

const entry = (page: Page, name: string) => page.locator('#conversions-list li', { hasText: name });

test('several files become several files', async ({ context, origin, downloads }) => {
  const popup = await context.newPage();
  await openPopup(popup, origin);
  await popup.getByLabel('Format').selectOption('editor-bin');
  await popup.setInputFiles('#files', FILES);
  for (const name of ['Plan.zip', 'Budget.zip', 'Talk.zip']) {
    const files = unzipSync(await downloaded(downloads, name));
    expect(Object.keys(files)).toContain('Editor.bin');
    await expect(entry(popup, name)).toHaveAttribute('data-state', 'done');
  }
  // It stays open: what was made can be saved again.
  await entry(popup, 'Plan.zip').getByRole('button', { name: 'Save again' }).click();
  await downloaded(downloads, 'Plan (1).zip');
});

test('several files become one archive, without those that cannot be converted', async ({
  context,
  origin,
  downloads,
}) => {
  const popup = await context.newPage();
  await openPopup(popup, origin);
  await popup.getByLabel('Format').selectOption('editor-bin');
  await popup.getByRole('checkbox', { name: 'in one archive' }).check();
  const twin = { name: 'plan.DOCX', mimeType: '', buffer: docx('Another plan') };
  await popup.setInputFiles('#files', [...FILES, BROKEN, twin]);
  const files = unzipSync(await downloaded(downloads, 'Documents.zip'));
  expect(Object.keys(files).filter((name) => name.endsWith('Editor.bin'))).toEqual([
    'Plan/Editor.bin',
    'Budget/Editor.bin',
    'Talk/Editor.bin',
    'plan (2)/Editor.bin',
  ]);
  await expect(entry(popup, 'Broken.docx')).toHaveAttribute('data-state', 'failed');
  await expect(entry(popup, 'Broken.docx')).toContainText('This is not an Office document.');
});

test('a format that cannot hold a document says so, and others are made', async ({
  context,
  origin,
  downloads,
}) => {
  const popup = await context.newPage();
  await openPopup(popup, origin);
  await popup.getByLabel('Format').selectOption('csv');
  await popup.setInputFiles('#files', FILES.slice(0, 2));
  const csv = await downloaded(downloads, 'Budget.csv');
  expect(csv.toString()).toContain('Budget,42');
  await expect(entry(popup, 'Plan.docx')).toHaveAttribute('data-state', 'failed');
  await popup.getByLabel('Format').selectOption('html');
  await popup.setInputFiles('#files', FILES.slice(0, 1));
  expect((await downloaded(downloads, 'Plan.html')).toString()).toContain('Plan');
});

test('the viewer converts what it shows to every format that it can have', async ({
  server,
  downloads,
  shown,
}) => {
  server.file('/Plan.docx', docx('In other formats'));
  const page = await shown('/Plan.docx');
  const asked = server.asked.length;
  // Markdown has its pictures beside it.
  for (const [format, file] of [
    ['HTML (one file)', 'Plan.html'],
    ['Markdown', 'Plan.zip'],
    ['Plain text', 'Plan.txt'],
  ] as const) {
    await convertTo(page, format);
    const saved = await downloaded(downloads, file);
    const text = file.endsWith('.zip')
      ? Buffer.from(unzipSync(saved)['Plan.md'] ?? []).toString()
      : saved.toString();
    expect(text).toContain('In other formats');
    await expect(page.locator('#notice')).toContainText(file);
  }
  await expect(page.getByRole('menuitem', { name: 'CSV', includeHidden: true })).toHaveCount(0);
  // It is still shown, and nothing was fetched again.
  await expect(page.locator('#document')).toContainText('In other formats');
  expect(server.asked).toHaveLength(asked);
});

test('a link is converted to the format of the menu’s entry', async ({
  context,
  server,
  background,
  downloads,
}) => {
  server.file('/Talk.pptx', pptx('By menu'));
  const click = { linkUrl: `${server.origin}/Talk.pptx` };
  const viewer = await viewerAfter(context, () =>
    chooseMenu(background, 'link/convert/text', click),
  );
  expect((await downloaded(downloads, 'Talk.txt')).toString()).toContain('By menu');
  await expect(viewer.locator('#saved-title')).toContainText('Talk.txt');
});

test('conversions go on without the popup, and are listed until the browser closes', async ({
  context,
  server,
  background,
  origin,
  downloads,
}) => {
  let go: (() => void) | undefined;
  const body = docx('Slow');
  server.on('/Slow.docx', (_, response) => {
    response.writeHead(200, { 'content-length': String(body.byteLength) });
    response.write(body.subarray(0, 400));
    go = () => response.end(body.subarray(400));
  });
  server.file('/Quick.docx', docx('Quick'));
  server.page('/', '<p>See <a href="/Quick.docx">one</a> and <a href="/Slow.docx">two</a>.</p>');
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  await chooseMenu(background, 'selection/convert/editor-bin', {}, server.origin);
  await downloaded(downloads, 'Quick.zip');
  const popup = await context.newPage();
  await popup.goto(`${origin}/popup.html`);
  await expect(entry(popup, 'Slow.docx')).toHaveAttribute('data-state', 'fetch');
  await expect(entry(popup, 'Slow.docx')).toContainText('of');
  await popup.close();
  await stopBackground(context, origin);
  await expect.poll(() => go !== undefined).toBe(true);
  go?.();
  await downloaded(downloads, 'Slow.zip');
  // The offscreen document that held the list is gone; what it knew is not.
  await background.evaluate(() => chrome.offscreen.closeDocument());
  const again = await context.newPage();
  await again.goto(`${origin}/popup.html`);
  await expect(entry(again, 'Slow.zip')).toHaveAttribute('data-state', 'done');
  await expect(entry(again, 'Quick.zip')).toHaveAttribute('data-state', 'done');
  await entry(again, 'Quick.zip').getByRole('button', { name: 'Save again' }).click();
  await downloaded(downloads, 'Quick (1).zip');
  await again.getByRole('button', { name: 'Clear' }).click();
  await expect(again.locator('#conversions')).toBeHidden();
});

test('each conversion is cancelled by itself', async ({ context, server, background, origin }) => {
  const stopped: string[] = [];
  for (const path of ['/a.docx', '/b.docx']) {
    server.on(path, (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('PK');
      response.on('close', () => stopped.push(path));
    });
  }
  server.page('/', '<a href="/a.docx">a</a> <a href="/b.docx">b</a>');
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  await chooseMenu(background, 'selection/convert/editor-bin', {}, server.origin);
  const popup = await context.newPage();
  await popup.goto(`${origin}/popup.html`);
  await popup.getByRole('button', { name: 'Cancel: a.docx' }).click();
  await expect(entry(popup, 'a.docx')).toHaveAttribute('data-state', 'cancelled');
  await expect.poll(() => stopped).toEqual(['/a.docx']);
  await expect(entry(popup, 'b.docx')).not.toHaveAttribute('data-state', 'cancelled');
  await popup.getByRole('button', { name: 'Cancel: b.docx' }).click();
  await expect.poll(() => stopped).toEqual(['/a.docx', '/b.docx']);
});
