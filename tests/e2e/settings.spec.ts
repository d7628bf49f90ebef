/** What people set: which files are opened, from where, and what is done with them. */
import { docx, xlsx } from './support/package';
import { downloaded, expect, expectDocument, test } from './support/test';

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const WORD = `${OPEN_XML}.wordprocessingml.document`;
const EXCEL = `${OPEN_XML}.spreadsheetml.sheet`;

test('the switch in the popup turns interception off and on', async ({
  context,
  server,
  background,
  origin,
  downloads,
}) => {
  server.file('/a.docx', docx('Switch'), { 'content-type': WORD });
  server.page('/', '<a id="link" href="/a.docx" download="b.docx">document</a>');
  const popup = await context.newPage();
  await popup.goto(`${origin}/popup.html`);
  const rules = (): Promise<number> =>
    background.evaluate(async () => (await chrome.declarativeNetRequest.getSessionRules()).length);
  await popup.getByRole('switch', { name: 'Open Office files in Quire' }).click();
  await expect.poll(rules).toBe(0);
  const page = await context.newPage();
  await page.goto(`${server.origin}/a.docx`).catch(() => undefined);
  await downloaded(downloads, 'a.docx');
  await page.goto(server.origin);
  await page.click('#link');
  await downloaded(downloads, 'b.docx');
  // What is off stays off in the next popup, and no note says that something went wrong.
  await popup.reload();
  await expect(popup.locator('#intercept')).not.toBeChecked();
  await expect(popup.locator('#notes')).toBeHidden();
  await popup.locator('#intercept').press('Space');
  await expect.poll(rules).toBeGreaterThan(0);
  await page.goto(`${server.origin}/a.docx`).catch(() => undefined);
  await expect(page).toHaveURL((url) => url.href.startsWith(`${origin}/viewer.html`));
});

test('«Always download from this site»: in the viewer, undone in the options', async ({
  context,
  server,
  background,
  origin,
  downloads,
  shown,
}) => {
  server.file('/a.docx', docx('Site'), { 'content-type': WORD });
  const page = await shown('/a.docx');
  await page.click('#more');
  await page.getByRole('menuitem', { name: 'Always download from 127.0.0.1' }).click();
  await expect(page.locator('#notice')).toContainText('127.0.0.1');
  const sites = (): Promise<unknown> =>
    background.evaluate(async () =>
      (await chrome.declarativeNetRequest.getSessionRules()).map(
        ({ condition }) => condition.excludedRequestDomains,
      ),
    );
  await expect.poll(async () => JSON.stringify(await sites())).toContain('127.0.0.1');
  const other = await context.newPage();
  await other.goto(`${server.origin}/a.docx`).catch(() => undefined);
  await downloaded(downloads, 'a.docx');
  await other.goto(`${origin}/options.html`);
  await expect(other.locator('#sites li')).toHaveText(/127\.0\.0\.1/);
  await other.getByRole('button', { name: 'Remove: 127.0.0.1' }).click();
  await expect(other.locator('#sites li')).toHaveCount(0);
  await expect.poll(async () => JSON.stringify(await sites())).not.toContain('127.0.0.1');
  const third = await context.newPage();
  await third.goto(`${server.origin}/a.docx`).catch(() => undefined);
  await expect(third).toHaveURL((url) => url.href.startsWith(`${origin}/viewer.html`));
});

test('«Always download this type» leaves other types as they are', async ({
  context,
  server,
  origin,
  downloads,
  shown,
}) => {
  server.file('/a.docx', docx('Type'), { 'content-type': WORD });
  server.file('/a.xlsx', xlsx('Type'), { 'content-type': EXCEL });
  const page = await shown('/a.docx');
  await page.click('#more');
  await page.getByRole('menuitem', { name: 'Always download .docx files' }).click();
  await expect(page.locator('#notice')).toContainText('.docx');
  await page.goto(`${origin}/options.html`);
  await expect(page.getByLabel('.docx', { exact: true })).not.toBeChecked();
  await expect(page.getByLabel('.xlsx', { exact: true })).toBeChecked();
  const other = await context.newPage();
  await other.goto(`${server.origin}/a.docx`).catch(() => undefined);
  await downloaded(downloads, 'a.docx');
  await other.goto(`${server.origin}/a.xlsx`).catch(() => undefined);
  await expectDocument(other);
});

test('the popup leaves the site that the user looks at to the browser', async ({
  context,
  server,
  background,
  origin,
}) => {
  server.page('/', '<p>a page</p>');
  const popup = await context.newPage();
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.bringToFront();
  await popup.goto(`${origin}/popup.html`);
  await expect(popup.locator('#site-text')).toContainText('127.0.0.1');
  await popup.locator('#site').click();
  const stored = (): Promise<unknown> =>
    background.evaluate(
      async () => (await chrome.storage.sync.get('downloadSites'))['downloadSites'],
    );
  await expect.poll(stored).toEqual(['127.0.0.1']);
  await expect(popup.locator('#site')).not.toBeChecked();
  await popup.locator('#site').click();
  await expect.poll(stored).toEqual([]);
});

test('files that are opened can be converted at once instead', async ({
  context,
  server,
  background,
  origin,
  downloads,
}) => {
  server.file('/Plan.docx', docx('At once'), { 'content-type': WORD });
  const page = await context.newPage();
  await page.goto(`${origin}/options.html`);
  await page.getByLabel('Files that are clicked or downloaded').selectOption('convert');
  await expect
    .poll(() =>
      background.evaluate(async () =>
        JSON.stringify(await chrome.declarativeNetRequest.getSessionRules()),
      ),
    )
    .toContain('save=');
  const other = await context.newPage();
  await other.goto(`${server.origin}/Plan.docx`).catch(() => undefined);
  await expect(other.locator('#saved-title')).toContainText('Plan.pdf');
  await downloaded(downloads, 'Plan.pdf');
});

test('sites are added by hand, as hosts or addresses, and what is none is told', async ({
  context,
  background,
  origin,
}) => {
  const page = await context.newPage();
  await page.goto(`${origin}/options.html`);
  const field = page.getByLabel('Site to add');
  for (const typed of ['Intranet.Example', 'https://files.example:8080/path?x', 'not a site']) {
    await field.fill(typed);
    await field.press('Enter');
  }
  await expect(page.locator('#state')).toContainText('not a site');
  await expect(page.locator('#sites .site')).toHaveText(['intranet.example', 'files.example']);
  expect(await background.evaluate(() => chrome.storage.sync.get())).toEqual({
    downloadSites: ['intranet.example', 'files.example'],
  });
});

test('the limit of memory is set, and shown again', async ({ context, background, origin }) => {
  const page = await context.newPage();
  await page.goto(`${origin}/options.html`);
  await page.getByLabel('Most memory').selectOption('512');
  const stored = (): Promise<unknown> => background.evaluate(() => chrome.storage.sync.get());
  await expect.poll(stored).toEqual({ memory: 512 });
  await page.reload();
  await expect(page.locator('#memory')).toHaveValue('512');
});

test('language and theme hold on every page, at once', async ({ context, origin }) => {
  const viewer = await context.newPage();
  await viewer.goto(`${origin}/viewer.html`);
  const page = await context.newPage();
  await page.goto(`${origin}/options.html`);
  await page.getByLabel('Theme').selectOption('dark');
  await expect(viewer.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await viewer.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark');
  await page.getByLabel('Language').selectOption('zh_CN');
  await expect(page.locator('h1')).toHaveText('Quire 选项');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await viewer.reload();
  await expect(viewer.locator('#welcome-title')).toHaveText('打开文档');
});
