/** Workbooks in the viewer: selecting, copying, searching, panes and tabs. */
import type { Page } from '@playwright/test';
import { book } from './support/package';
import { chooseFile, copied, expect, expectDocument, test } from './support/test';

const ROWS = Array.from({ length: 300 }, (_, row) => [`item ${String(row)}`, row, row * 2]);

const BOOK = book(
  [
    { name: 'Data', rows: [['name', 'one', 'two'], ...ROWS], frozen: 1 },
    { name: 'Secret', rows: [['hidden needle']], hidden: true },
    { name: 'Other', rows: [[''], ['', 'a needle']] },
  ],
  { Target: 'Other!$B$2' },
);

async function openBook(page: Page, origin: string): Promise<void> {
  await chooseFile(page, origin, 'book.xlsx', BOOK);
  await expectDocument(page);
  await page.locator('div.d-grid').focus();
}

const nameBox = (page: Page) => page.locator('.d-name-box');
const status = (page: Page) => page.locator('.d-status');

test('cells are selected by keys and summed up', async ({ context, origin }) => {
  const page = await context.newPage();
  await openBook(page, origin);
  await expect(nameBox(page)).toHaveValue('A1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(nameBox(page)).toHaveValue('B2');
  await page.keyboard.press('Control+Shift+ArrowDown');
  await expect(status(page)).toContainText('Count: 300');
  await expect(status(page)).toContainText('Sum: 44850');
  await expect(status(page)).toContainText('Average: 149.5');
  await page.keyboard.press('Control+ArrowDown');
  await expect(nameBox(page)).toHaveValue('B301');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+a');
  await expect(status(page)).toContainText('Count: 903');
});

test('cells are selected by the mouse, whole columns by their headings', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openBook(page, origin);
  await page.locator('.d-cell', { hasText: /^item 1$/ }).hover();
  await page.mouse.down();
  await page.locator('[data-row="4"] > [data-column="2"]').hover();
  await page.mouse.up();
  await expect(nameBox(page)).toHaveValue('A3');
  await expect(status(page)).toContainText('Count: 9');
  const heading = await page.locator('.d-column-headings div', { hasText: /^C$/ }).boundingBox();
  await page.mouse.click((heading?.x ?? 0) + 20, (heading?.y ?? 0) + 10);
  await expect(status(page)).toContainText('Count: 301');
});

test('cells are copied as lines with tabs and as a table', async ({ context, origin }) => {
  const page = await context.newPage();
  await openBook(page, origin);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  const [text, markup] = await copied(page);
  expect(text).toBe('name\tone\nitem 0\t0');
  expect(markup).toMatch(
    /<tr><td [^>]*>item 0<\/td><td style="[^"]*text-align: right;">0<\/td><\/tr>/,
  );
});

test('words are found on all sheets that may be seen', async ({ context, origin }) => {
  const page = await context.newPage();
  await openBook(page, origin);
  const count = page.locator('#find-count');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('NEEDLE');
  await expect(count).toHaveText('1 of 1');
  await expect(page.getByRole('tab', { name: 'Other' })).toHaveAttribute('aria-selected', 'true');
  await expect(nameBox(page)).toHaveValue('B2');
  await page.fill('#find-words', 'nowhere');
  await expect(count).toHaveText('Not found');
  await page.keyboard.press('Escape');
  await expect(page.locator('div.d-grid')).toBeFocused();
});

test('all places of words are marked and gone through from the active cell on', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openBook(page, origin);
  const count = page.locator('#find-count');
  const marked = (name: string): Promise<readonly string[]> =>
    page.evaluate((of) => [...(CSS.highlights.get(of) ?? [])].map(String), name);
  await nameBox(page).fill('A13');
  await nameBox(page).press('Enter');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('item 1');
  // Of all that begin with it, the active one's is the twelfth of 111, in which 11 is the third.
  await expect(count).toHaveText('3 of 111');
  await expect(nameBox(page)).toHaveValue('A13');
  expect(await marked('quire-current')).toEqual(['item 11']);
  expect(await marked('quire-found')).toEqual(expect.arrayContaining(['item 1', 'item 19']));
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('4 of 111');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText('2 of 111');
  await page.getByRole('button', { name: 'Whole words' }).click();
  await expect(count).toHaveText('1 of 1');
  await expect(nameBox(page)).toHaveValue('A3');
  await page.getByRole('button', { name: 'Match case' }).click();
  await page.fill('#find-words', 'Item 1');
  await expect(count).toHaveText('Not found');
  await page.keyboard.press('Escape');
  expect(await marked('quire-found')).toEqual([]);
});

test('the name box leads to cells and names', async ({ context, origin }) => {
  const page = await context.newPage();
  await openBook(page, origin);
  await nameBox(page).fill('C250');
  await nameBox(page).press('Enter');
  await expect(page.locator('[data-row="249"] > [data-column="2"]')).toBeInViewport();
  await nameBox(page).fill('target');
  await nameBox(page).press('Enter');
  await expect(page.getByRole('tab', { name: 'Other' })).toHaveAttribute('aria-selected', 'true');
  await expect(nameBox(page)).toHaveValue('B2');
});

test('frozen rows stay, hidden sheets are listed', async ({ context, origin }) => {
  const page = await context.newPage();
  await openBook(page, origin);
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.locator('.d-top .d-cell', { hasText: 'name' })).toBeInViewport();
  await expect(page.locator('.d-main .d-cell', { hasText: 'item 299' })).toBeInViewport();
  await expect(page.getByRole('tab', { name: 'Secret' })).toBeDisabled();
  await expect(page.locator('div.d-grid')).toHaveAttribute(
    'aria-activedescendant',
    'q-active-cell',
  );
});
