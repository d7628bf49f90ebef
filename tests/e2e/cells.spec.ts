/** Workbooks in the viewer, as those know them who come from Excel: merged cells, ranges, keys, tabs, drawing selections. */
import type { Page } from '@playwright/test';
import { book } from './support/package';
import { chooseFile, copied, expect, expectDocument, test } from './support/test';

const numbers = (count: number, columns = 3) =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => row * 10 + column),
  );

const BOOK = book(
  [
    {
      name: 'Merged',
      rows: [
        [1, 2, 3, 4],
        [5, 'wide', '', 6],
        [7, '', '', 8],
        [9, 10, `=HYPERLINK("#'far off'!A"&3,"of a formula")`, 12],
      ],
      behind: '<mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>',
    },
    { name: 'far off', rows: [['needle'], ['hay'], ['needle']] },
    { name: 'Long', rows: [[0, 1, 2, 'end'], ...numbers(300).slice(1)], frozen: 2 },
    ...Array.from({ length: 30 }, (_, index) => ({
      name: `Sheet number ${String(index)}`,
      rows: [[index]],
    })),
  ],
  { Block: "'far off'!$A$1:$A$3", Column: 'Long!$B:$B' },
);

async function openBook(page: Page, origin: string): Promise<void> {
  await chooseFile(page, origin, 'book.xlsx', BOOK);
  await expectDocument(page);
  // Keys reach the cells without a click.
  await expect(page.locator('div.d-grid')).toBeFocused();
}

const nameBox = (page: Page) => page.locator('.d-name-box');
const status = (page: Page) => page.locator('.d-status');
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

async function goTo(page: Page, place: string): Promise<void> {
  await nameBox(page).fill(place);
  await nameBox(page).press('Enter');
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('merged cells are selected as one, and one step leads out of them', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openBook(page, origin);
  await goTo(page, 'C3');
  await expect(nameBox(page)).toHaveValue('B2');
  await expect(page.locator('.d-formula-bar output')).toHaveText('wide');
  await press(page, 'ArrowRight');
  await expect(nameBox(page)).toHaveValue('D2');
  await press(page, 'ArrowLeft', 'ArrowDown');
  await expect(nameBox(page)).toHaveValue('B4');
  await press(page, 'Shift+ArrowUp');
  // B2:C4, since the merged cells reach to C.
  await expect(status(page)).toContainText('Count: 3');
  await press(page, 'Shift+ArrowLeft');
  await expect(status(page)).toContainText('Count: 6');
});

test('references and names select all that they mean, on whatever sheet', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openBook(page, origin);
  await goTo(page, 'a1:b1');
  await expect(status(page)).toContainText('Count: 2');
  await goTo(page, 'block');
  await expect(tab(page, 'far off')).toHaveAttribute('aria-selected', 'true');
  await expect(status(page)).toContainText('Count: 3');
  await goTo(page, 'Column');
  await expect(status(page)).toContainText('Count: 300');
  await goTo(page, 'merged!D1');
  await expect(tab(page, 'Merged')).toHaveAttribute('aria-selected', 'true');
  await goTo(page, 'nowhere at all');
  await expect(status(page)).toContainText('nowhere at all');
  await press(page, 'Escape');
  await expect(nameBox(page)).toHaveValue('D1');
  await expect(page.locator('div.d-grid')).toBeFocused();
  await page.locator('.d-cell', { hasText: 'of a formula' }).locator('a').click();
  await expect(tab(page, 'far off')).toHaveAttribute('aria-selected', 'true');
  await expect(nameBox(page)).toHaveValue('A3');
  await page.goBack();
  await expect(tab(page, 'Merged')).toHaveAttribute('aria-selected', 'true');
  await expect(nameBox(page)).toHaveValue('D1');
});

test('keys know what is frozen, select rows and columns, and turn whole views', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openBook(page, origin);
  await goTo(page, 'Long!C200');
  await press(page, 'Control+Home');
  await expect(nameBox(page)).toHaveValue('A3');
  await press(page, 'Control+End');
  await expect(nameBox(page)).toHaveValue('D300');
  await press(page, 'Control+Home');
  await press(page, 'Control+Space');
  await expect(status(page)).toContainText('Count: 300');
  await expect(page.locator('.d-column-headings .d-picked')).toHaveText(['A']);
  await goTo(page, 'B4');
  await press(page, 'Shift+Space');
  await expect(status(page)).toContainText('Count: 3');
  await expect(page.locator('.d-row-headings .d-picked')).toHaveText(['4']);
  await press(page, 'PageDown');
  // The row that was at the top has left the view.
  await expect(page.locator('.d-main .d-cell', { hasText: /^40$/ })).not.toBeInViewport();
  await press(page, 'Alt+PageDown');
  await expect(nameBox(page)).toHaveValue(/^[A-Z]+\d+$/);
  await expect(nameBox(page)).not.toHaveValue(/^B/);
});

test('words are found backwards, too', async ({ context, origin }) => {
  const page = await context.newPage();
  await openBook(page, origin);
  await press(page, 'Control+f');
  await page.keyboard.type('needle');
  await press(page, 'Enter');
  await expect(nameBox(page)).toHaveValue('A1');
  await press(page, 'F3');
  await expect(nameBox(page)).toHaveValue('A3');
  await press(page, 'Shift+Enter');
  await expect(nameBox(page)).toHaveValue('A1');
  await press(page, 'Shift+F3');
  await expect(nameBox(page)).toHaveValue('A3');
});

test('the tab of the present sheet is seen, and sheets are left as they were', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openBook(page, origin);
  await goTo(page, 'Long!B250');
  await goTo(page, "'Sheet number 29'!A1");
  await expect(tab(page, 'Sheet number 29')).toBeInViewport();
  await tab(page, 'Long').click();
  await expect(nameBox(page)).toHaveValue('B250');
  await expect(page.locator('.d-main .d-cell', { hasText: /^2491$/ })).toBeInViewport();
  // Keys go on with the cells after a click, and through the tabs after a key.
  await press(page, 'ArrowUp');
  await expect(nameBox(page)).toHaveValue('B249');
  await tab(page, 'Long').focus();
  await press(page, 'ArrowLeft');
  await expect(tab(page, 'far off')).toBeFocused();
  await expect(tab(page, 'far off')).toHaveAttribute('aria-selected', 'true');
});

test('the sheet moves while a selection is drawn beyond it', async ({ context, origin }) => {
  const page = await context.newPage();
  await openBook(page, origin);
  await tab(page, 'Long').click();
  const box = await page.locator('div.d-grid').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 80, (box?.y ?? 0) + (box?.height ?? 0)];
  await page.mouse.move(x, y - 100);
  await page.mouse.down();
  await page.mouse.move(x, y + 20);
  const top = () => page.locator('div.d-grid').evaluate(({ scrollTop }) => scrollTop);
  await expect.poll(top).toBeGreaterThan(1000);
  await page.mouse.up();
  // What was selected before the sheet moved still is.
  await expect(page.locator('.d-row-headings .d-picked').last()).toBeInViewport();
  await expect(status(page)).toContainText(/Count: \d{2,}/);
});

test('an active cell without content has an element that is read aloud', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openBook(page, origin);
  await goTo(page, 'F9');
  await expect(page.locator('#q-active-cell')).toHaveAttribute('aria-label', 'F9');
  await expect(page.locator('div.d-grid')).toHaveAttribute(
    'aria-activedescendant',
    'q-active-cell',
  );
});

test('blocks of the same rows are copied side by side, merged cells as one', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openBook(page, origin);
  const cell = (row: number, column: number) =>
    page.locator(`.d-main [data-row="${String(row)}"] > [data-column="${String(column)}"]`);
  await cell(0, 3).click();
  await cell(0, 0).click({ modifiers: ['Control'] });
  expect((await copied(page))[0]).toBe('1\t4');
  await goTo(page, 'A2:D3');
  expect((await copied(page))[1]).toMatch(/<td rowspan="2" colspan="2"[^>]*>wide<\/td>/);
});

test('the wheel and keys with Ctrl enlarge the sheet, and save the file', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openBook(page, origin);
  const zoom = page.locator('#zoom-value');
  await page.locator('div.d-grid').hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(zoom).toHaveText('110%');
  await press(page, 'Control+0');
  await expect(zoom).toHaveText('100%');
  await press(page, 'Control+Minus');
  await expect(zoom).toHaveText('90%');
  const saving = page.waitForEvent('download');
  await press(page, 'Control+s');
  expect((await saving).suggestedFilename()).toBe('book.xlsx');
});
