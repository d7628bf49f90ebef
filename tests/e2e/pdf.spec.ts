/** PDF made in the browser: by the popup, the context menu and the viewer. */
import { inflateSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';
import { book, docx, pptx } from './support/package';
import {
  chooseMenu,
  convertTo,
  downloaded,
  expect,
  openPopup,
  test,
  viewerAfter,
} from './support/test';

/** The texts of the pages of a PDF. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text;
}

/** What is drawn on the pages of a PDF, as operators. */
function drawing(pdf: Buffer): string {
  const streams = pdf.toString('latin1').matchAll(/stream\r?\n([^]*?)\r?\nendstream/g);
  return [...streams]
    .map(([, stream = '']) => {
      try {
        return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

/** So many paragraphs, each on a page of its own. */
function textOf(pages: number): Buffer {
  const between = '</w:t></w:r></w:p><w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>';
  return docx(
    Array.from({ length: pages }, (_, page) => `Page ${String(page + 1)} of the plan`).join(
      between,
    ),
  );
}

const SHEETS = book([
  { name: 'First', rows: [['Rent', 1200]] },
  { name: 'Second', rows: [['Food', 300]] },
  { name: 'Notes', rows: [['not to be seen']], hidden: true },
]);

test('the popup makes PDF of texts, workbooks and presentations', async ({
  context,
  origin,
  downloads,
}) => {
  const popup = await context.newPage();
  await openPopup(popup, origin);
  await popup.getByLabel('Format').selectOption('pdf');
  await popup.setInputFiles('#files', [
    { name: 'Plan.docx', mimeType: '', buffer: textOf(3) },
    { name: 'Budget.xlsx', mimeType: '', buffer: SHEETS },
    { name: 'Talk.pptx', mimeType: '', buffer: pptx('What is new') },
  ]);
  const plan = await pagesOf(await downloaded(downloads, 'Plan.pdf'));
  expect(plan).toHaveLength(3);
  expect(plan[2]).toContain('Page 3 of the plan');
  const budget = await pagesOf(await downloaded(downloads, 'Budget.pdf'));
  expect(budget).toHaveLength(2);
  expect(budget[0]).toMatch(/Rent\s*1200/);
  expect(budget[1]).toMatch(/Food\s*300/);
  const talk = await pagesOf(await downloaded(downloads, 'Talk.pdf'));
  expect(talk).toHaveLength(1);
  expect(talk[0]).toContain('What is new');
});

test('a link becomes a PDF by the context menu', async ({
  context,
  server,
  background,
  downloads,
}) => {
  server.file('/Plan.docx', textOf(2));
  const click = { linkUrl: `${server.origin}/Plan.docx` };
  const viewer = await viewerAfter(context, () =>
    chooseMenu(background, 'link/convert/pdf', click),
  );
  expect(await pagesOf(await downloaded(downloads, 'Plan.pdf'))).toHaveLength(2);
  await expect(viewer.locator('#saved-title')).toContainText('Plan.pdf');
  await expect(viewer.locator('#saved-losses')).toBeHidden();
});

test('what no font of Quire has is drawn by the browser, and told', async ({
  context,
  server,
  origin,
  downloads,
  shown,
}) => {
  server.file('/Plan.docx', docx('Plan 计划 خطة'));
  const page = await shown('/Plan.docx');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const pdf = await downloaded(downloads, 'Plan.pdf');
  expect((await pagesOf(pdf))[0]).toContain('Plan');
  // Two characters and a word, each with what is seen of it, beside the picture of the document. Where the machine has no font
  // for the characters, both look the same, and are one picture.
  const pictures = pdf.toString('latin1').match(/\/Subtype\s*\/Image/g);
  expect([5, 7]).toContain(pictures?.length);
  const places = [...drawing(pdf).matchAll(/ ([\d.-]+) [\d.-]+ cm\/x\d+ Do/g)].map(([, x]) =>
    Number(x),
  );
  expect(places).toHaveLength(4);
  // They stand in their line, one behind the other.
  expect(places.slice(0, 3)).toEqual(places.slice(0, 3).toSorted((a, b) => a - b));
  expect(places.every((x) => x > 70 && x < 200)).toBe(true);
  await expect(page.locator('#notice')).toContainText('Saved as Plan.pdf · Text in other scripts');
  const popup = await context.newPage();
  await openPopup(popup, origin);
  await popup.getByLabel('Format').selectOption('pdf');
  const file = { name: 'Also.docx', mimeType: '', buffer: docx('计划') };
  await popup.setInputFiles('#files', file);
  await expect(popup.locator('#conversions-list [data-state=done]')).toContainText(
    'Text in other scripts',
  );
});

test('the viewer tells how far saving is, and calls it off', async ({
  server,
  downloads,
  shown,
}) => {
  server.file('/Plan.docx', textOf(6000));
  const page = await shown('/Plan.docx');
  await page.getByRole('button', { name: 'Save as PDF' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.strip [role=status]')).toHaveText('Converting…');
  await expect(page.locator('.strip .quiet')).toContainText('%');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('.strip')).toBeHidden();
  // Nothing is said of it, nothing is saved, and the next one works.
  await expect(page.locator('#notice')).toBeHidden();
  await convertTo(page, 'Plain text');
  expect((await downloaded(downloads, 'Plan.txt')).toString()).toContain('Page 6000');
  await expect(page.locator('.strip')).toBeHidden();
  await expect(page.locator('#notice')).toContainText('Plan.txt');
});
