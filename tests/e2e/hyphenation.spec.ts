/** Automatic hyphenation in the viewer and in PDF, by the patterns that come with the extension. */
import { extractText, getDocumentProxy } from 'unpdf';
import { word } from './support/package';
import { copied, downloaded, expect, test } from './support/test';

/** Pages whose text is 150 points wide. */
const NARROW = `<w:sectPr><w:pgSz w:w="4000" w:h="6000"/><w:pgMar w:top="500" w:bottom="500" w:left="500"
  w:right="500" w:header="100" w:footer="100"/></w:sectPr>`;

function paragraph(text: string, language: string): string {
  return `<w:p><w:r><w:rPr><w:sz w:val="24"/><w:lang w:val="${language}"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
}

const BODY = [
  paragraph('mmmmmm mmmmm unbelievable', 'en-US'),
  paragraph('mmmmmmmmmmm Silbentrennung', 'de-DE'),
  paragraph('mmmmmm mmmmm unbelievable', 'ja-JP'),
].join('');

test('words are parted by the patterns of their languages', async ({
  server,
  shown,
  downloads,
}) => {
  server.file('/Plan.docx', word(BODY, NARROW, '', '<w:autoHyphenation/>'));
  const page = await shown('/Plan.docx');
  const shownPage = page.locator('.d-place[data-page="0"]');
  await expect(shownPage).toContainText('unbe-');
  await expect(shownPage).toContainText('Silben-');
  const parted = /unbe-\s*lievable[^]*Silben-\s*trennung[^]*unbelievable/;
  expect(await shownPage.textContent()).toMatch(parted);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('unbelievable');
  await expect(page.locator('#find-count')).toContainText('2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  expect((await copied(page))[0]).toBe(
    'mmmmmm mmmmm unbelievable\nmmmmmmmmmmm Silbentrennung\nmmmmmm mmmmm unbelievable',
  );
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const pdf = await downloaded(downloads, 'Plan.pdf');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  expect(text[0]).toMatch(parted);
});
