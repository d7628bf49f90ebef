/** Large documents: their beginning is shown while the rest is converted. */
import type { Page } from '@playwright/test';
import { book, word } from './support/package';
import { slideShow } from './support/slides';
import { downloaded, expect, expectFault, test, trustedViewer } from './support/test';

/** In the worker: the conversion takes so long, in ms, once the beginning was given. */
const REST = 3000;

const PRELUDE = `
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = (source, imports) => {
    for (const functions of Object.values(imports)) {
      for (const [name, begin] of Object.entries(functions)) {
        if (!name.startsWith('__wbg_begin_')) continue;
        functions[name] = (...args) => {
          begin(...args);
          for (const end = performance.now() + ${String(REST)}; performance.now() < end;);
        };
      }
    }
    return instantiateStreaming(source, imports);
  };
`;

test.use({ workerPrelude: PRELUDE });

const PARAGRAPHS = 20_000;
const LARGE_TEXT = Array.from(
  { length: PARAGRAPHS },
  (
    _,
    index,
  ) => `<w:p><w:pPr><w:spacing w:after="0"/><w:keepLines w:val="0"/></w:pPr><w:r><w:rPr><w:lang w:val="en-US"/></w:rPr>
    <w:t>Line ${String(index)} of a long text</w:t></w:r><w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve"> that
    goes on</w:t></w:r></w:p>`,
).join('');

const count = (page: Page): ReturnType<Page['locator']> => page.locator('#page-count');

test('the first pages of a text can be read and scrolled before the rest has come', async ({
  server,
  shown,
}) => {
  server.file('/large.docx', word(LARGE_TEXT));
  const page = await shown('/large.docx');
  await expect(page.locator('.d-place[data-page="0"]')).toContainText('Line 0 of a long text');
  await expect(count(page)).toHaveText(/…/);
  await expect(page.locator('.strip [role=status]')).toHaveText('Converting…');
  await page.locator('#document').evaluate((scroller) => {
    scroller.scrollTop = 1500;
  });
  const place = page.locator('.d-place[data-page="1"]');
  await expect(place).toContainText('of a long text');
  const before = await place.innerText();

  await expect(count(page)).toHaveText(/^of \d{3,}$/, { timeout: 60_000 });
  await expect(page.locator('.strip')).toBeHidden();
  expect(await place.innerText()).toBe(before);
  expect(
    await page.locator('#document').evaluate(({ scrollTop }) => Math.abs(scrollTop - 1500)),
  ).toBeLessThan(3);
  await page.click('#find-open');
  await page.fill('#find-words', `Line ${String(PARAGRAPHS - 1)} of`);
  await expect(page.locator('#find-count')).toHaveText('1 of 1');
  await expect(
    page.locator('.d-place', { hasText: `Line ${String(PARAGRAPHS - 1)} of` }),
  ).toBeVisible();
});

test('a link leads on once the place is there that it means', async ({ server, shown }) => {
  const link = `<w:p><w:hyperlink w:anchor="far"><w:r><w:t>To the end</w:t></w:r></w:hyperlink></w:p>`;
  const end = `<w:p><w:bookmarkStart w:id="1" w:name="far"/><w:bookmarkEnd w:id="1"/><w:r><w:t>The very end</w:t></w:r></w:p>`;
  server.file('/large.docx', word(link + LARGE_TEXT + end));
  const page = await shown('/large.docx');
  await expect(count(page)).toHaveText(/…/);
  await page.getByRole('link', { name: 'To the end' }).click();
  await expect(page.getByText('The very end')).toBeInViewport({ timeout: 60_000 });
});

test('what is found and saved while the rest is converted is found and saved in all of it', async ({
  server,
  shown,
  downloads,
}) => {
  server.file('/large.docx', word(LARGE_TEXT));
  const page = await shown('/large.docx');
  await expect(count(page)).toHaveText(/…/);
  await page.click('#find-open');
  await page.fill('#find-words', `Line ${String(PARAGRAPHS - 1)} of`);
  await page.click('#save');
  await page.locator('#formats').getByText('Plain text').click();
  const text = (await downloaded(downloads, 'large.txt')).toString();
  expect(text).toContain(`Line ${String(PARAGRAPHS - 1)} of`);
  await expect(page.locator('#find-count')).toHaveText('1 of 1');
});

test('the rest can be called off', async ({ server, shown }) => {
  server.file('/large.docx', word(LARGE_TEXT));
  const page = await shown('/large.docx');
  await page.click('.strip button');
  await expectFault(page, 'cancelled');
  await expect(page.locator('#page-group')).toBeHidden();
  await expect(page.locator('.d-place')).toHaveCount(0);
  await page.click('#retry');
  await expect(page.locator('.d-place[data-page="0"]')).toBeVisible();
});

test('a fault behind the beginning is told as any other', async ({
  context,
  server,
  background,
  origin,
}) => {
  server.file('/broken.docx', word(`${LARGE_TEXT}</w:tbl>`));
  const page = await context.newPage();
  await page.goto(await trustedViewer(background, origin, `${server.origin}/broken.docx`));
  await expect(page.locator('.d-place[data-page="0"]')).toBeVisible();
  await expectFault(page, 'xml');
  await expect(page.locator('#page-group')).toBeHidden();
  await expect(page.locator('.d-place')).toHaveCount(0);
});

const LARGE_BOOK = book([
  {
    name: 'Rows',
    rows: Array.from({ length: 40_000 }, (_, row) => [`A text in row ${String(row + 1)}`, row]),
  },
]);

test('the first rows of a sheet are there, and what is selected stays when the rest comes', async ({
  server,
  shown,
}) => {
  server.file('/large.xlsx', LARGE_BOOK);
  const page = await shown('/large.xlsx');
  const grid = page.locator('.d-grid');
  await expect(page.locator('.d-cell', { hasText: 'A text in row 3' }).first()).toBeVisible();
  const known = Number(await grid.getAttribute('aria-rowcount'));
  await page.locator('.d-cell', { hasText: /^A text in row 7$/ }).click();
  await expect(page.locator('.d-name-box')).toHaveValue('A7');

  await expect(page.locator('.strip')).toBeVisible();
  await expect(page.locator('.strip')).toBeHidden({ timeout: 60_000 });
  await expect(page.locator('.d-name-box')).toHaveValue('A7');
  await expect(page.locator('.d-formula-bar output')).toHaveText('A text in row 7');
  expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThanOrEqual(
    Math.max(known, 40_000),
  );
  // The keyboard goes on where it was.
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.locator('.d-name-box')).toHaveValue('A40000');
});

test('what is looked for in the first rows is found in all of them', async ({ server, shown }) => {
  server.file('/large.xlsx', LARGE_BOOK);
  const page = await shown('/large.xlsx');
  await expect(page.locator('#document')).toHaveAttribute('data-part', 'beginning');
  await page.click('#find-open');
  await page.fill('#find-words', 'in row 40000');
  await expect(page.locator('#document')).toHaveAttribute('data-part', 'whole');
  await expect(page.locator('#find-count')).toHaveText('1 of 1');
  await expect(page.locator('.d-name-box')).toHaveValue('A40000');
  await expect(page.locator('#find-words')).toBeFocused();
});

test('the first slides are there, and all of them when the rest has come', async ({
  server,
  shown,
}) => {
  const text = 'Words of a slide that has many of them. '.repeat(800);
  const slides = Array.from({ length: 20 }, (_, index) => ({
    text: `Slide ${String(index + 1)}: ${text}`,
  }));
  server.file('/long.pptx', slideShow(slides));
  const page = await shown('/long.pptx');
  await expect(page.locator('.d-place[data-page="0"]')).toContainText('Slide 1:');
  await expect(count(page)).toHaveText(/…/);
  await expect(page.locator('#present')).toBeHidden();
  await expect(count(page)).toHaveText('of 20', { timeout: 60_000 });
  await expect(page.locator('#present')).toBeVisible();
  await page.fill('#page', '20');
  await page.keyboard.press('Enter');
  await expect(page.locator('.d-place[data-page="19"]')).toContainText('Slide 20:');
});
