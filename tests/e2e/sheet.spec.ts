/** What sheets of workbooks have beside cells: directions, panes, groups, notes, lists, fills, sparklines. */
import type { Page } from '@playwright/test';
import { OFFICE, RELATIONSHIPS, XML, contentTypes, relationships, zipped } from './support/package';
import { chooseFile, expect, expectDocument, test } from './support/test';

const MAIN = `xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}"`;

const cells = (row: number, ...values: (string | number)[]): string =>
  values
    .map((value, column) => {
      const place = `${String.fromCharCode(65 + column)}${String(row)}`;
      return typeof value === 'number'
        ? `<c r="${place}"><v>${String(value)}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
    })
    .join('');

const rows = (count: number, attributes: (row: number) => string = () => ''): string =>
  Array.from({ length: count }, (_, index) => {
    const row = index + 1;
    return `<row r="${String(row)}" ${attributes(row)}>${cells(row, `item ${String(row)}`, row)}</row>`;
  }).join('');

/** The sheets by name: what is before their rows, the rows, and what is behind them. */
const SHEETS: readonly (readonly [string, string, string, string])[] = [
  [
    'Marks',
    '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr>',
    `<row r="1">${cells(1, 'choose', 3, 1, 2)}</row><row r="2"><c r="B2" s="1"/><c r="C2" s="2"/></row>`,
    `<dataValidations count="1"><dataValidation type="list" showInputMessage="1" promptTitle="A word" prompt="Take one"
      sqref="A1"><formula1>"red,green"</formula1></dataValidation></dataValidations><legacyDrawing r:id="rId2"/><extLst><ext
      uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">
      <x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup type="column">
      <x14:sparklines><x14:sparkline><xm:f>Marks!B1:D1</xm:f><xm:sqref>E1</xm:sqref></x14:sparkline></x14:sparklines>
      </x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
  ],
  [
    'Leftwards',
    '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>',
    rows(40),
    '',
  ],
  [
    'Groups',
    '',
    rows(30, (row) => (row >= 3 && row <= 5 ? 'outlineLevel="1"' : '')),
    '<drawing r:id="rId1"/>',
  ],
  [
    'Room',
    '',
    `<row r="1"><c r="A1" s="3" t="inlineStr"><is><t>words that need more lines than one</t></is></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>below</t></is></c><c r="B2" s="4"><v>7</v></c><c r="C2"><v>1234567890</v></c>
      <c r="D2" s="4"><v>1234567890</v></c></row>`,
    '',
  ],
  [
    'Open',
    '',
    `<row r="1">${cells(1, 2, 3)}<c r="C1"><f t="shared" ref="C1:C2" si="0">SUM(A1:B1)*2</f></c><c r="D1"><f>CUBESETCOUNT(A1)</f></c></row>
      <row r="2">${cells(2, 20, 30)}<c r="C2"><f t="shared" si="0"/></c></row>`,
    '',
  ],
  [
    'Turned',
    '',
    `<row r="1" ht="75" customHeight="1">${[
      'slanted',
      'upwards',
      'too long for its cell',
      'crossed',
    ]
      .map(
        (text, index) =>
          `<c r="${'ABCD'.charAt(index)}1" s="${String(index + 5)}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )
      .join('')}</row>`,
    '',
  ],
  [
    'Bare',
    '<sheetViews><sheetView showRowColHeaders="0" workbookViewId="0"/></sheetViews>',
    rows(30, (row) => (row >= 3 && row <= 5 ? 'outlineLevel="1"' : '')),
    '',
  ],
  [
    'Split',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1500" topLeftCell="A50" activePane="bottomLeft"/></sheetView></sheetViews>',
    rows(300),
    '',
  ],
];

const STYLES = `${XML}<styleSheet ${MAIN}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
  <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill>
  <patternFill patternType="lightUp"><fgColor rgb="FF0000FF"/><bgColor rgb="FFFFFF00"/></patternFill></fill><fill>
  <gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF00FF00"/></stop>
  </gradientFill></fill></fills><borders count="2"><border/><border diagonalUp="1" diagonalDown="1"><diagonal style="thin"/>
  </border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs
  count="9"><xf/><xf fillId="2" applyFill="1"/><xf fillId="3" applyFill="1"/><xf><alignment wrapText="1"/></xf><xf
  numFmtId="44"/><xf><alignment textRotation="45"/></xf><xf><alignment textRotation="90" horizontal="right"/></xf>
  <xf><alignment shrinkToFit="1" vertical="center"/></xf><xf borderId="1"/></cellXfs></styleSheet>`;

/** A shape over the cells from B8 on. */
const DRAWING = `${XML}<xdr:wsDr xmlns:xdr="${OFFICE}/drawingml/2006/spreadsheetDrawing" xmlns:a="${OFFICE}/drawingml/2006/main">
  <xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>7</xdr:row><xdr:rowOff>0</xdr:rowOff>
  </xdr:from><xdr:ext cx="1905000" cy="952500"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="Box"/>
  <xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1905000" cy="952500"/></a:xfrm>
  <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFCC00"/></a:solidFill></xdr:spPr>
  <xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en" sz="1100"><a:latin typeface="Calibri"/></a:rPr><a:t>upon the cells</a:t></a:r></a:p></xdr:txBody></xdr:sp>
  <xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;

const COMMENTS = `${XML}<comments ${MAIN}><authors><author>Ann</author></authors><commentList><comment ref="B1" authorId="0">
  <text><t>Ann: look here</t></text></comment></commentList></comments>`;

function workbook(): Buffer {
  const part = (index: number): string => `worksheets/sheet${String(index + 1)}.xml`;
  const entries = SHEETS.map(
    ([name], index) =>
      `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  return zipped({
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': 'spreadsheetml.sheet.main',
      'xl/styles.xml': 'spreadsheetml.styles',
      'xl/comments1.xml': 'spreadsheetml.comments',
      'xl/drawings/notes.vml': 'vmlDrawing',
      'xl/drawings/drawing1.xml': 'drawing',
      ...Object.fromEntries(
        SHEETS.map((_, index) => [`xl/${part(index)}`, 'spreadsheetml.worksheet']),
      ),
    }),
    '_rels/.rels': relationships({
      id: 'rId1',
      type: 'officeDocument',
      target: 'xl/workbook.xml',
    }),
    'xl/workbook.xml': `${XML}<workbook ${MAIN}><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ...SHEETS.map((_, index) => ({
        id: `rId${String(index + 1)}`,
        type: 'worksheet',
        target: part(index),
      })),
      { id: 'rId99', type: 'styles', target: 'styles.xml' },
    ),
    'xl/styles.xml': STYLES,
    'xl/comments1.xml': COMMENTS,
    // Notes belong to shapes.
    'xl/drawings/notes.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>',
    'xl/drawings/drawing1.xml': DRAWING,
    'xl/worksheets/_rels/sheet3.xml.rels': relationships({
      id: 'rId1',
      type: 'drawing',
      target: '../drawings/drawing1.xml',
    }),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      { id: 'rId1', type: 'comments', target: '../comments1.xml' },
      { id: 'rId2', type: 'vmlDrawing', target: '../drawings/notes.vml' },
    ),
    ...Object.fromEntries(
      SHEETS.map(([, before, content, behind], index) => [
        `xl/${part(index)}`,
        `${XML}<worksheet ${MAIN}>${before}<sheetData>${content}</sheetData>${behind}</worksheet>`,
      ]),
    ),
  });
}

const BOOK = workbook();

async function openSheet(page: Page, origin: string, name: string): Promise<void> {
  await chooseFile(page, origin, 'book.xlsx', BOOK);
  await expectDocument(page);
  await page.getByRole('tab', { name }).click();
  await page.locator('div.d-grid').focus();
}

const cell = (page: Page, row: number, column: number) =>
  page.locator(`.d-main [data-row="${String(row)}"] > [data-column="${String(column)}"]`);
const nameBox = (page: Page) => page.locator('.d-name-box');

test('comments are told when pointed at and when their cell is active', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openSheet(page, origin, 'Marks');
  await expect(page.getByRole('tab', { name: 'Marks' })).toHaveCSS(
    'box-shadow',
    /rgb\(255, 0, 0\)/,
  );
  // The message of the first cell would stand before its neighbour.
  await page.keyboard.press('ArrowDown');
  await cell(page, 0, 1).hover();
  await expect(page.locator('.d-note')).toHaveText('Ann: look here');
  await cell(page, 1, 2).hover();
  await expect(page.locator('.d-note')).toBeHidden();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.d-note')).toHaveText('Ann: look here');
  await expect(page.locator('#q-active-cell')).toHaveAttribute('aria-describedby', 'q-note');
});

test('cells with a list tell what may be entered', async ({ context, origin }) => {
  const page = await context.newPage();
  await openSheet(page, origin, 'Marks');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.d-note strong')).toHaveText('A word');
  await expect(page.locator('.d-note li')).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.locator('.d-note li')).toHaveText(['red', 'green']);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.d-note')).toBeHidden();
  await page.keyboard.press('ArrowUp');
  await page.locator('.d-main .d-choice').click();
  await expect(page.locator('.d-note li')).toHaveText(['red', 'green']);
});

test('fills have their patterns and gradients, cells their sparklines', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openSheet(page, origin, 'Marks');
  await expect(cell(page, 1, 1)).toHaveCSS('background-color', 'rgb(255, 255, 0)');
  await expect(cell(page, 1, 1)).toHaveCSS(
    'background-image',
    /conic-gradient\(.*rgb\(0, 0, 255\)/,
  );
  await expect(cell(page, 1, 2)).toHaveCSS(
    'background-image',
    /linear-gradient\(.*rgb\(0, 255, 0\) 100%/,
  );
  await expect(cell(page, 0, 4).locator('.d-over path')).toHaveCount(3);
});

test('texts are turned, or made smaller until they fit, and cells crossed', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openSheet(page, origin, 'Turned');
  const boxes = async (column: number) => {
    const [room, text] = await Promise.all([
      cell(page, 0, column).boundingBox(),
      cell(page, 0, column).locator('span').boundingBox(),
    ]);
    if (room === null || text === null) throw new Error('there is no such cell');
    return { room, text, right: room.x + room.width, bottom: room.y + room.height };
  };
  // From the left bottom corner, as high as it is wide.
  const slanted = await boxes(0);
  expect(slanted.text.x - slanted.room.x).toBeCloseTo(2, 0);
  expect(slanted.bottom - slanted.text.y - slanted.text.height).toBeCloseTo(1, 0);
  expect(slanted.text.width / slanted.text.height).toBeCloseTo(1, 1);
  const smaller = await boxes(2);
  expect(smaller.text.width).toBeCloseTo(smaller.room.width - 4, 0);
  expect(smaller.text.height).toBeLessThan(12);
  expect(smaller.text.y + smaller.text.height / 2).toBeCloseTo(
    smaller.room.y + smaller.room.height / 2,
    0,
  );
  await expect(cell(page, 0, 1)).toHaveCSS('align-items', 'flex-end');
  await expect(cell(page, 0, 3).locator('.d-over path')).toHaveCount(2);
});

test('a sheet can run from right to left', async ({ context, origin }) => {
  const page = await context.newPage();
  await openSheet(page, origin, 'Leftwards');
  const [first, second] = [
    await cell(page, 0, 0).boundingBox(),
    await cell(page, 0, 1).boundingBox(),
  ];
  expect(second?.x ?? 0).toBeLessThan(first?.x ?? 0);
  await page.keyboard.press('ArrowLeft');
  await expect(nameBox(page)).toHaveValue('B1');
  await cell(page, 3, 0).click();
  await expect(nameBox(page)).toHaveValue('A4');
  await nameBox(page).fill('N1');
  await nameBox(page).press('Enter');
  await expect(page.locator('.d-column-headings div', { hasText: /^N$/ })).toBeInViewport();
});

test('groups of rows are folded by their buttons, by levels and by keys', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openSheet(page, origin, 'Groups');
  await expect(cell(page, 3, 0)).toBeVisible();
  await expect(page.locator('.d-row-headings button')).toHaveCSS('height', '14px');
  await page.locator('.d-row-headings button').click();
  await expect(cell(page, 3, 0)).toBeHidden();
  await expect(page.locator('.d-row-headings div', { hasText: /^4$/ })).toHaveCount(0);
  await page.locator('.d-corner button', { hasText: '2' }).click();
  await expect(cell(page, 3, 0)).toBeVisible();
  await cell(page, 3, 0).click();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(cell(page, 3, 0)).toBeHidden();
});

test('a pane that is split off scrolls by itself', async ({ context, origin }) => {
  const page = await context.newPage();
  await openSheet(page, origin, 'Split');
  const above = page.locator('.d-top .d-cell', { hasText: /^item 1$/ });
  await expect(above).toBeInViewport();
  await expect(cell(page, 49, 0)).toBeInViewport();
  // The headings of the part above end where it does.
  await expect(page.locator('.d-row-headings section').last()).toHaveCSS('clip-path', /^inset\(/);
  const box = await above.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
  await page.mouse.wheel(0, 2000);
  await expect(page.locator('.d-top .d-cell', { hasText: /^item 102$/ })).toBeInViewport();
  await expect(cell(page, 49, 0)).toBeInViewport();
  await page.locator('.d-top .d-cell', { hasText: /^item 102$/ }).click();
  await expect(nameBox(page)).toHaveValue('A102');
});

test('rows that stay in view are not built anew', async ({ context, origin }) => {
  const page = await context.newPage();
  await openSheet(page, origin, 'Split');
  await cell(page, 60, 0).evaluate((element) => {
    element.setAttribute('data-kept', 'true');
  });
  const grid = page.locator('div.d-grid');
  await grid.evaluate((element) => {
    element.scrollTop += 280;
  });
  await expect(cell(page, 90, 0)).toBeAttached();
  await expect(cell(page, 60, 0)).toHaveAttribute('data-kept', 'true');
  const order = await page
    .locator('.d-main .d-row')
    .evaluateAll((found) => found.map((row) => Number(row.getAttribute('aria-rowindex'))));
  expect(order).toEqual([...order].sort((one, other) => one - other));
});

test('what lies upon cells is laid out, and moves with them', async ({ context, origin }) => {
  const page = await context.newPage();
  await openSheet(page, origin, 'Groups');
  const words = page.locator('.d-drawings .d-run', { hasText: 'upon' });
  await expect(words).toBeVisible();
  const place = async (): Promise<number> => (await words.boundingBox())?.y ?? 0;
  const anchor = await cell(page, 7, 1).boundingBox();
  const before = await place();
  expect(before).toBeGreaterThan(anchor?.y ?? Infinity);
  expect(before).toBeLessThan((anchor?.y ?? 0) + 100);
  await page.locator('.d-row-headings .d-fold').first().click();
  await expect.poll(place).toBeCloseTo(before - 60, 0);
});

test('rows grow to their texts, and numbers keep to their room', async ({ context, origin }) => {
  const page = await context.newPage();
  await openSheet(page, origin, 'Room');
  const height = async (): Promise<number> => (await cell(page, 0, 0).boundingBox())?.height ?? 0;
  await expect.poll(height).toBeGreaterThan(50);
  const [above, below] = [
    await cell(page, 0, 0).boundingBox(),
    await cell(page, 1, 0).boundingBox(),
  ];
  expect(below?.y ?? 0).toBeCloseTo((above?.y ?? 0) + (above?.height ?? 0), 0);
  const sides = cell(page, 1, 1).locator('.d-sides > span');
  const [sign, number, whole] = [
    await sides.first().boundingBox(),
    await sides.last().boundingBox(),
    await cell(page, 1, 1).boundingBox(),
  ];
  expect((sign?.x ?? 0) - (whole?.x ?? 0)).toBeLessThan(4);
  expect((number?.x ?? 0) + (number?.width ?? 0)).toBeGreaterThan((whole?.x ?? 0) + 58);
  await expect(cell(page, 1, 2)).toHaveText('1.23E+09');
  await expect(cell(page, 1, 3)).toHaveText(/^#+$/);
});

test('results that the file does not have are worked out, or told to be missing', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openSheet(page, origin, 'Open');
  await expect(cell(page, 0, 2)).toHaveText('10');
  await expect(cell(page, 1, 2)).toHaveText('100');
  await cell(page, 1, 2).click();
  await expect(page.locator('.d-formula-bar output')).toHaveText('=SUM(A2:B2)*2');
  const status = page.locator('.d-status');
  await expect(status).toBeEmpty();
  await cell(page, 0, 3).click();
  await expect(status).toContainText('has no result of this formula');
});

test('a sheet is printed on its pages, or the whole workbook', async ({ context, origin }) => {
  const page = await context.newPage();
  await openSheet(page, origin, 'Groups');
  await page.evaluate(() => {
    window.print = () => {
      const { dataset } = document.body;
      dataset['printed'] = String(Number(dataset['printed'] ?? 0) + 1);
    };
  });
  await page.keyboard.press('Control+p');
  await expect(page.locator('body')).toHaveAttribute('data-printed', '1');
  const pages = page.locator('.d-print-page');
  await expect(pages).toHaveCount(1);
  await expect(pages).toContainText('item 30');
  await expect(pages).toContainText('upon the cells');
  // The styles of cells and those of what lies upon them do not mix.
  const names = await page.evaluate(() =>
    document.adoptedStyleSheets
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText.split(' ')[0] ?? ''))
      .filter((name) => name.startsWith('.s')),
  );
  expect(new Set(names).size).toBe(names.length);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await expect(pages).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.d-print-advice')).toBeVisible();
  await expect(page.locator('#stage')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.locator('#print-sheets').click();
  await page.getByRole('menuitem', { name: 'Whole workbook' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '2');
  await expect(pages.first()).toContainText('choose');
  await expect(pages.last()).toContainText('item 300');
});

test('names of rows and columns are hidden where the sheet says so; its groups can be folded all the same', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openSheet(page, origin, 'Bare');
  const grid = await page.locator('div.d-grid').boundingBox();
  const first = await cell(page, 0, 0).boundingBox();
  expect(first?.y).toBe(grid?.y);
  // There is room for a level of groups and for what is in none.
  expect(first?.x).toBe((grid?.x ?? 0) + 28);
  await expect(page.locator('.d-headings div')).toHaveCount(0);
  await expect(page.locator('.d-column-headings')).toBeHidden();
  const below = async (): Promise<number> => (await cell(page, 5, 0).boundingBox())?.y ?? 0;
  const before = await below();
  await page.locator('.d-row-headings .d-fold').click();
  await expect.poll(below).toBeCloseTo(before - 60, 0);
});
