/** Text documents in the viewer: pages, going to them, selecting, copying, finding, outline, zoom, printing. */
import type { Page } from '@playwright/test';
import { word } from './support/package';
import { chooseFile, copied, expect, expectDocument, test } from './support/test';

const CHAPTERS = 30;

/** A paragraph of a page of its own that is a heading, with a bookmark around it. */
function heading(number: number): string {
  const id = String(number);
  return `<w:p><w:pPr><w:pageBreakBefore/><w:outlineLvl w:val="${String((number + 1) % 2)}"/></w:pPr><w:bookmarkStart w:id="${id}"
    w:name="chapter${id}"/><w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t>Chapter ${id}</w:t></w:r><w:bookmarkEnd w:id="${id}"/></w:p>`;
}

function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function paragraph(text: string, properties = ''): string {
  return `<w:p>${run(text, properties)}</w:p>`;
}

const LONG = `This is a paragraph that is so long that it takes more than one line of the page; ${'word '.repeat(20)}at the end.`;
const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
  .join('');
const TABLE = `<w:tbl><w:tblPr><w:tblBorders>${LINES}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${[
  'one',
  'two',
]
  .map(
    (row) =>
      `<w:tr>${['left', 'right'].map((cell) => `<w:tc><w:tcPr/>${paragraph(`${row} ${cell}`)}</w:tc>`).join('')}</w:tr>`,
  )
  .join('')}</w:tbl>`;
const LINK = `<w:p><w:hyperlink w:anchor="chapter20"><w:r><w:t>To chapter twenty</w:t></w:r></w:hyperlink></w:p>`;

const WEB = `<w:p><w:fldSimple w:instr=" HYPERLINK &quot;https://web.example/&quot; "><w:r><w:t>To the web</w:t></w:r></w:fldSimple></w:p>`;

const TEXT = word(
  [
    paragraph('The first page'),
    paragraph(LONG, '<w:b/>'),
    TABLE,
    LINK,
    WEB,
    ...Array.from({ length: CHAPTERS }, (_, index) =>
      [
        heading(index + 1),
        paragraph(`Text of chapter ${String(index + 1)}.`),
        index % 10 === 4 ? paragraph('Here is a Needle.') : '',
      ].join(''),
    ),
  ].join(''),
);
const PAGES = CHAPTERS + 1;

async function open(page: Page, origin: string, buffer: Buffer): Promise<void> {
  await chooseFile(page, origin, 'text.docx', buffer);
  await expectDocument(page);
}

async function openText(page: Page, origin: string): Promise<void> {
  await page.setViewportSize({ width: 1100, height: 800 });
  await open(page, origin, TEXT);
  await expect(page.locator('#page-count')).toHaveText(`of ${String(PAGES)}`);
}

const place = (page: Page, number: number) =>
  page.locator(`.d-place[data-page="${String(number - 1)}"]`);

test('pages have their size and their text, and only those near the view are built', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openText(page, origin);
  await expect(place(page, 1)).toContainText('The first page');
  const box = await place(page, 1).boundingBox();
  expect(box?.width).toBeCloseTo(816, 0);
  expect(box?.height).toBeCloseTo(1056, 0);
  await page.locator('#document').focus();
  await page.keyboard.press('End');
  await expect(place(page, PAGES)).toContainText(`Text of chapter ${String(CHAPTERS)}.`);
  await expect(place(page, 1)).toHaveCount(0);
  expect(await page.locator('.d-place').count()).toBeLessThan(10);
});

test('text is where it was laid out, as wide as it was laid out', async ({ context, origin }) => {
  const page = await context.newPage();
  await openText(page, origin);
  const line = place(page, 1).locator('.d-run', { hasText: 'This is a paragraph' }).first();
  const box = await line.boundingBox();
  const paper = await place(page, 1).boundingBox();
  // An inch and a quarter from the edge, as in Word where no margins are given, and not beyond the other margin.
  expect((box?.x ?? 0) - (paper?.x ?? 0)).toBeCloseTo(120, 0);
  expect((box?.width ?? 0) + 240).toBeLessThan(820);
  expect((box?.width ?? 0) + 240).toBeGreaterThan(700);
});

test('pages are gone to by number, buttons and keys', async ({ context, origin }) => {
  const page = await context.newPage();
  await openText(page, origin);
  const field = page.locator('#page');
  await field.fill('20');
  await field.press('Enter');
  await expect(place(page, 20)).toBeInViewport();
  await page.click('#page-on');
  await expect(field).toHaveValue('21');
  await page.locator('#document').focus();
  await page.keyboard.press('n');
  await expect(field).toHaveValue('22');
  await page.keyboard.press('p');
  await expect(field).toHaveValue('21');
  await page.keyboard.press('Home');
  await expect(field).toHaveValue('1');
  await expect(page.locator('#page-back')).toBeDisabled();
});

test('the outline leads to headings, thumbnails to pages, links to bookmarks', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openText(page, origin);
  await page.click('#side');
  const outline = page.locator('#sidebar-panel');
  await expect(outline.getByRole('button')).toHaveCount(CHAPTERS);
  // Every second heading stands below the one before.
  await expect(outline.locator('ul ul button')).toHaveCount(CHAPTERS / 2);
  await outline.getByRole('button', { name: 'Chapter 15', exact: true }).click();
  await expect(place(page, 16)).toBeInViewport();
  await page.click('#tab-thumbnails');
  await expect(outline.getByRole('button')).toHaveCount(PAGES);
  await expect(outline.locator('[aria-current=page]')).toHaveText(/16$/);
  await outline.getByRole('button', { name: 'Page 1', exact: true }).click();
  await expect(place(page, 1)).toBeInViewport();
  await page.click('#side');
  await page.getByRole('link', { name: 'To chapter twenty' }).click();
  await expect(place(page, 21)).toBeInViewport();
  // The browser's «back» leads to where the link is.
  await page.goBack();
  await expect(page.getByRole('link', { name: 'To chapter twenty' })).toBeInViewport();
  await page.goForward();
  await expect(place(page, 21)).toBeInViewport();
});

test('keys go on with the text after buttons and finding, and turn pages that are seen whole', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openText(page, origin);
  const top = () => page.locator('#document').evaluate(({ scrollTop }) => scrollTop);
  await page.click('#zoom-in');
  await page.keyboard.press('PageDown');
  await expect.poll(top).toBeGreaterThan(100);
  await page.click('#fit-page');
  const field = page.locator('#page');
  const before = Number(await field.inputValue());
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveValue(String(before + 1));
  await page.keyboard.press('ArrowLeft');
  await expect(field).toHaveValue(String(before));
  await page.keyboard.press('Control+f');
  await page.locator('#find-words').fill('needle');
  await expect(page.locator('#find-count')).toHaveText('1 of 3');
  await page.keyboard.press('F3');
  await expect(page.locator('#find-count')).toHaveText('2 of 3');
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageDown');
  await expect(field).toHaveValue('17');
  await field.fill('999');
  await field.press('Enter');
  await expect(field).toHaveValue(String(PAGES));
  await page.goBack();
  await expect(field).toHaveValue('17');
});

test('the wheel with Ctrl enlarges what is below the pointer', async ({ context, origin }) => {
  const page = await context.newPage();
  await openText(page, origin);
  const words = page.getByText('The first page');
  await words.hover();
  const before = await words.boundingBox();
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(page.locator('#zoom-value')).toHaveText('175%');
  const after = await words.boundingBox();
  const middle = (box: typeof after): number => (box?.y ?? 0) + (box?.height ?? 0) / 2;
  expect(Math.abs(middle(after) - middle(before))).toBeLessThan(20);
});

test('a narrow window has room for every button, and for the document beside its outline', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openText(page, origin);
  await page.setViewportSize({ width: 400, height: 700 });
  for (const id of ['#find-open', '#save', '#download']) {
    const box = await page.locator(id).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(400);
  }
  const zoom = await page.locator('#zoom-value').textContent();
  await page.click('#side');
  await expect(page.locator('#sidebar')).toBeVisible();
  await expect(page.locator('#zoom-value')).toHaveText(zoom ?? '');
});

test('words are found in pages that are not built', async ({ context, origin }) => {
  const page = await context.newPage();
  await openText(page, origin);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('needle');
  const count = page.locator('#find-count');
  await expect(count).toHaveText('1 of 3');
  await expect(place(page, 6)).toBeInViewport();
  const marked = (): Promise<readonly string[]> =>
    page.evaluate(() => [...(CSS.highlights.get('quire-current') ?? [])].map(String));
  expect(await marked()).toEqual(['Needle']);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('2 of 3');
  await expect(place(page, 16)).toBeInViewport();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText('3 of 3');
  await expect(place(page, 26)).toBeInViewport();
  await page.locator('#find-words').fill('no such words');
  await expect(count).toHaveText('Not found');
  await page.keyboard.press('Escape');
  await expect(page.locator('#find')).toBeHidden();
  expect(await marked()).toEqual([]);
});

test('words are found in their case and as a whole where that is wanted', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openText(page, origin);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('chapter 3');
  const count = page.locator('#find-count');
  await expect(count).toHaveText('1 of 4');
  await page.getByRole('button', { name: 'Match case' }).click();
  await expect(count).toHaveText('1 of 2');
  await page.getByRole('button', { name: 'Whole words' }).click();
  await expect(count).toHaveText('1 of 1');
  await expect(page.getByRole('button', { name: 'Whole words' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: 'Match case' }).click();
  await expect(count).toHaveText('1 of 2');
});

/** A text of so many pages that it is not copied in one go. */
const MANY = 3000;

async function openMany(page: Page, origin: string): Promise<void> {
  const pages = Array.from({ length: MANY }, (_, index) => heading(index + 1)).join('');
  await open(page, origin, word(pages));
  await expect(page.locator('#page-count')).toHaveText(`of ${String(MANY)}`);
  await page.locator('#document').focus();
  await page.keyboard.press('Control+a');
}

/** The lines that the clipboard has. */
async function pasted(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    document.body.append(document.createElement('textarea'));
    document.querySelector('textarea')?.focus();
  });
  await page.keyboard.press('Control+v');
  return (await page.locator('textarea').inputValue()).split('\n');
}

test('what takes long to copy is put on the clipboard when it is told', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openMany(page, origin);
  // It may be gone again before it is looked for.
  await page.evaluate(() => {
    const strips = document.querySelector('#strips') as HTMLElement;
    new MutationObserver(([record]) => {
      document.body.dataset['told'] ??= record?.addedNodes[0]?.textContent ?? '';
    }).observe(strips, { childList: true });
  });
  await page.keyboard.press('Control+c');
  await expect(page.locator('body')).toHaveAttribute('data-told', /Copying…/);
  await expect(page.locator('.strip')).toBeHidden();
  const lines = await pasted(page);
  expect(lines).toHaveLength(MANY);
  expect([lines[0], lines.at(-1)]).toEqual(['Chapter 1', `Chapter ${String(MANY)}`]);
});

test('what a browser does not let onto the clipboard any more is offered', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openMany(page, origin);
  // As when a user has done nothing for a while.
  await page.evaluate(() => {
    Object.defineProperty(document, 'execCommand', {
      configurable: true,
      value: () => delete (document as { execCommand?: unknown }).execCommand && false,
    });
  });
  await page.keyboard.press('Control+c');
  await expect(page.locator('.strip')).toContainText('Ready to be copied');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.locator('.strip')).toBeHidden();
  expect(await pasted(page)).toHaveLength(MANY);
});

test('what is copied for long can be called off', async ({ context, origin }) => {
  const page = await context.newPage();
  await openMany(page, origin);
  // The wish alone: nothing of it may come to the clipboard later.
  await page.evaluate(() => {
    document.addEventListener('copy', () => (document.body.dataset['copies'] = 'one'), true);
  });
  await page.evaluate(() => {
    document
      .querySelector('#document')
      ?.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true }),
      );
    delete document.body.dataset['copies'];
    document.querySelector<HTMLButtonElement>('.strip button')?.click();
  });
  await expect(page.locator('.strip')).toBeHidden();
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => document.body.dataset['copies'])).toBeUndefined();
});

test('paragraphs are copied as lines, tables with tabs, with their formatting as HTML', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openText(page, origin);
  await page.evaluate(() => {
    const runs = [...document.querySelectorAll('.d-run')];
    const end = runs.find((run) => run.textContent === 'two right');
    if (runs[0] === undefined || end === undefined) throw new Error('there is no such text');
    getSelection()?.setBaseAndExtent(runs[0], 0, end, 1);
  });
  const [text, html] = await copied(page);
  expect(text).toBe(
    ['The first page', LONG, 'one left\tone right', 'two left\ttwo right'].join('\n'),
  );
  expect(html).toContain('font-weight: bold');
  expect(html).toMatch(/<td style="border-top: 0.5pt solid rgb\(0, 0, 0\); border-right: /);
  expect(html).not.toContain('quire-');
  // The family that the document means, before the one that stands in for it.
  expect(html).toContain('font-family: &quot;Times New Roman&quot;, &quot;Tinos&quot;');
  await page.evaluate(() => {
    const run = [...document.querySelectorAll('.d-run')].find(({ textContent }) =>
      textContent.startsWith('To the web'),
    );
    if (run?.firstChild) getSelection()?.setBaseAndExtent(run.firstChild, 0, run.firstChild, 6);
  });
  expect((await copied(page))[1]).toMatch(/<a href="https:\/\/web.example\/"><span [^>]*>To the</);
});

test('lines, grounds and places of text are copied with it', async ({ context, origin }) => {
  const page = await context.newPage();
  const body = [
    run('lined', '<w:u w:val="single"/>'),
    run('struck', '<w:strike/>'),
    run('lit', '<w:highlight w:val="yellow"/>'),
    run('2', '<w:vertAlign w:val="superscript"/><w:sz w:val="24"/>'),
  ].join('');
  await open(page, origin, word(`<w:p>${body}</w:p>`));
  await expect(place(page, 1)).toContainText('struck');
  await page.locator('#document').focus();
  await page.keyboard.press('Control+a');
  const [, html] = await copied(page);
  expect(html).toMatch(/text-decoration: underline"?>lined</);
  expect(html).toMatch(/text-decoration: line-through"?>struck</);
  expect(html).toMatch(/background-color: rgb\(255, 255, 0\)"?>lit</);
  expect(html).toMatch(/vertical-align: super; font-size: 12pt"?>2</);
});

test('text from right to left is copied in the order in which it is read', async ({
  context,
  origin,
}) => {
  const right = `<w:p><w:pPr><w:bidi/></w:pPr>${run('שלום עולם 123 abc סוף', '<w:rtl/>')}</w:p>`;
  const mixed = `<w:p>${run('Begin ')}${run('עברית בתוך', '<w:rtl/>')}${run(' end 中文')}</w:p>`;
  const page = await context.newPage();
  await open(page, origin, word(right + mixed));
  await expect(place(page, 1)).toContainText('Begin');
  await page.locator('#document').focus();
  await page.keyboard.press('Control+a');
  const [text, html] = await copied(page);
  expect(text).toBe('שלום עולם 123 abc סוף\nBegin עברית בתוך end 中文');
  expect(html).toMatch(/^<p [^>]*dir="rtl"/);
  expect(html.match(/dir="rtl"/g)).toHaveLength(1);
  expect(html).not.toContain('quire-');
});

test('a selection goes over pages that are not built any more', async ({ context, origin }) => {
  const page = await context.newPage();
  await openText(page, origin);
  await place(page, 1)
    .locator('.d-run')
    .first()
    .click({ position: { x: 1, y: 5 } });
  await page.keyboard.press('End');
  await page
    .locator('.d-run', { hasText: `Text of chapter ${String(CHAPTERS)}.` })
    .click({ modifiers: ['Shift'], position: { x: 1, y: 5 } });
  // The viewer hears of a selection a little after it is there.
  const lines = async (): Promise<string[]> => (await copied(page))[0].split('\n');
  await expect.poll(async () => (await lines())[0]).toBe('The first page');
  expect(await lines()).toContain('Text of chapter 14.');
  expect((await lines()).at(-1)).toBe(`Chapter ${String(CHAPTERS)}`);
  await page.locator('#document').focus();
  await page.keyboard.press('Control+a');
  await expect
    .poll(async () => (await lines()).at(-1))
    .toBe(`Text of chapter ${String(CHAPTERS)}.`);
});

test('pages fit the width and the view, and are as large as is wished', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openText(page, origin);
  const width = async (): Promise<number> => (await place(page, 1).boundingBox())?.width ?? 0;
  await page.click('#fit-width');
  await expect.poll(width).toBeGreaterThan(1000);
  await expect(page.locator('#fit-width')).toHaveAttribute('aria-pressed', 'true');
  await page.setViewportSize({ width: 900, height: 800 });
  await expect.poll(width).toBeLessThan(900);
  await page.click('#fit-page');
  await expect
    .poll(async () => (await place(page, 1).boundingBox())?.height ?? 0)
    .toBeLessThan(760);
  await page.locator('#document').focus();
  await page.keyboard.press('0');
  await expect(page.locator('#zoom-value')).toHaveText('100%');
  await page.keyboard.press('+');
  await expect(page.locator('#zoom-value')).toHaveText('110%');
  await expect.poll(width).toBeCloseTo(816 * 1.1, 0);
});

test('all pages are printed as they are, each on paper of its size', async ({
  context,
  origin,
}) => {
  const page = await context.newPage();
  await openText(page, origin);
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes';
    };
  });
  await page.locator('#document').focus();
  await page.keyboard.press('Control+p');
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await expect(page.locator('.d-print-page')).toHaveCount(PAGES);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(PAGES);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 612 792\]/);
});
