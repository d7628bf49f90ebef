/** Tracked changes and comments: which of them the pages show, where the view stays, and what PDF is made of. */
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { word } from './support/package';
import { copied, downloaded, expect, test } from './support/test';

const PAGES = 12;

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Pages of which each has a paragraph that was taken away and one that was added, and two lines that stayed. */
const CHANGED = Array.from({ length: PAGES }, (_, index) => {
  const page = String(index + 1);
  const change = (tag: string, text: string): string =>
    `<w:${tag} w:id="${page}" w:author="Ann" w:date="2026-01-02T03:04:05Z">${text}</w:${tag}>`;
  const gone = change('del', `<w:r><w:delText>gone from part ${page}</w:delText></w:r>`);
  const added = change('ins', run(`added to part ${page}`));
  return `<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${run(`Part ${page} begins with this line of its own.`)}</w:p>
    <w:p>${run('Here is ')}${gone}${added}</w:p><w:p>${run(`Part ${page} ends with this line of its own.`)}</w:p>`;
}).join('');

const REMARK = `<w:p><w:commentRangeStart w:id="7"/>${run('A line that Ann asks about.')}<w:commentRangeEnd w:id="7"/><w:r>
  <w:commentReference w:id="7"/></w:r></w:p>`;
const COMMENT = `<w:comment w:id="7" w:author="Ann"><w:p>${run('Why is that so?')}</w:p></w:comment>`;

async function choose(page: Page, role: 'menuitemradio' | 'menuitemcheckbox', name: string) {
  await page.click('#review');
  await page.getByRole(role, { name }).click();
  await expect(page.locator('#document')).not.toHaveAttribute('aria-busy');
}

/** The texts of the pages of a PDF. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text;
}

test('changes are shown marked, made or undone, and the place in the text stays', async ({
  server,
  shown,
  downloads,
}) => {
  server.file('/Plan.docx', word(CHANGED));
  const page = await shown('/Plan.docx');
  await expect(page.locator('#page-count')).toHaveText(`of ${String(PAGES)}`);
  await page.click('#review');
  const all = page.getByRole('menuitemradio', { name: 'All changes marked' });
  await expect(all).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByRole('menuitemcheckbox')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.fill('#page', '8');
  await page.keyboard.press('Enter');
  const eighth = page.locator('.d-place[data-page="7"]');
  await expect(eighth).toContainText('gone from part 8');
  const last = eighth.getByText('Part 8 ends');
  const before = (await last.boundingBox())?.y ?? 0;
  await choose(page, 'menuitemradio', 'Final text');
  await expect(eighth).toContainText('added to part 8');
  await expect(eighth).not.toContainText('gone from');
  expect(Math.abs(((await last.boundingBox())?.y ?? 0) - before)).toBeLessThan(2);
  await choose(page, 'menuitemradio', 'Original text');
  await expect(eighth).toContainText('gone from part 8');
  await expect(eighth).not.toContainText('added to');
  await expect(page.locator('#page')).toHaveValue('8');
  // What is found is what is shown.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('added to');
  await expect(page.locator('#find-count')).toHaveText('Not found');
  await page.keyboard.press('Escape');
  await choose(page, 'menuitemradio', 'Final text');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const pdf = await pagesOf(await downloaded(downloads, 'Plan.pdf'));
  expect(pdf).toHaveLength(PAGES);
  expect(pdf[7]).toContain('added to part 8');
  expect(pdf[7]).not.toContain('gone from');
});

test('what is found and the outline follow the changes that are shown', async ({
  server,
  shown,
}) => {
  const gone = `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${run('Heading')}<w:del w:id="900" w:author="Ann"><w:r><w:delText>
    of old</w:delText></w:r></w:del></w:p>`;
  server.file('/Plan.docx', word(gone + CHANGED));
  const page = await shown('/Plan.docx');
  await page.click('#side');
  await expect(page.locator('#sidebar-panel button')).toHaveText(/Heading\s+of old/);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('gone from');
  await expect(page.locator('#find-count')).toHaveText(`1 of ${String(PAGES)}`);
  await choose(page, 'menuitemradio', 'Final text');
  await expect(page.locator('#find-count')).toHaveText('Not found');
  await expect(page.locator('#sidebar-panel button')).toHaveText('Heading');
  await page.getByRole('tab', { name: 'Pages' }).click();
  await expect(page.locator('.d-thumbnail').nth(1)).toContainText('added to part 1');
  await choose(page, 'menuitemradio', 'All changes marked');
  await expect(page.locator('#find-count')).toHaveText(`0 of ${String(PAGES)}`);
  await expect(page.locator('.d-thumbnail').nth(1)).toContainText('gone from part 1');
});

test('comments stand beside the text, or not, by keys alone', async ({
  server,
  shown,
  downloads,
}) => {
  server.file('/Plan.docx', word(REMARK, '<w:sectPr/>', COMMENT));
  const page = await shown('/Plan.docx');
  const first = page.locator('.d-place');
  await expect(first.getByRole('note')).toContainText('Why is that so?');
  // They are no part of the text.
  await page.keyboard.press('Control+a');
  expect((await copied(page))[0]).toBe('A line that Ann asks about.');
  const wide = (await first.boundingBox())?.width ?? 0;
  await page.locator('#review').focus();
  await page.keyboard.press('Enter');
  const entry = page.getByRole('menuitemcheckbox', { name: 'Comments' });
  await expect(entry).toBeFocused();
  await expect(entry).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByRole('menuitemradio')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(first.getByRole('note')).toHaveCount(0);
  expect((await first.boundingBox())?.width ?? 0).toBeLessThan(wide);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const [text = ''] = await pagesOf(await downloaded(downloads, 'Plan.pdf'));
  expect(text).toContain('A line that Ann asks about.');
  expect(text).not.toContain('Why is that so?');
});

test('a text without changes and comments has no such menu', async ({ server, shown }) => {
  server.file('/Plan.docx', word(`<w:p>${run('Plain')}</w:p>`));
  const page = await shown('/Plan.docx');
  await expect(page.locator('.d-place')).toContainText('Plain');
  await expect(page.locator('#review')).toBeHidden();
});
