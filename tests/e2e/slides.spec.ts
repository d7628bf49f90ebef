/** Presentations in the viewer: going to slides, finding, outline, thumbnails, notes, sounds, printing, PDF with notes. */
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { type SlideText, slideShow } from './support/slides';
import { convertTo, downloaded, expect, test } from './support/test';

const COUNT = 12;
const HIDDEN = 4;

/** A second of silence, as WAV: 8,000 samples of one byte. */
function silence(): Uint8Array {
  const samples = 8000;
  const wav = Buffer.alloc(44 + samples, 128);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(samples, 24);
  wav.writeUInt32LE(samples, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples, 40);
  return wav;
}

const SLIDES: readonly SlideText[] = Array.from({ length: COUNT }, (_, index) => ({
  text: `Title of slide ${String(index + 1)}`,
  title: true,
  hidden: index + 1 === HIDDEN,
  ...(index % 3 === 0 ? { notes: `Say this on slide ${String(index + 1)}` } : {}),
  ...(index === 0 ? { sound: silence() } : {}),
}));

const place = (page: Page, number: number) =>
  page.locator(`.d-place[data-page="${String(number - 1)}"]`);

test.beforeEach(({ server }) => {
  server.file('/Talk.pptx', slideShow(SLIDES));
});

test('slides are gone to by number, keys, thumbnails and the outline', async ({ shown }) => {
  const page = await shown('/Talk.pptx');
  await expect(page.locator('#page-count')).toHaveText(`of ${String(COUNT)}`);
  await expect(place(page, 1)).toContainText('Title of slide 1');
  await page.fill('#page', '9');
  await page.keyboard.press('Enter');
  await expect(place(page, 9)).toContainText('Title of slide 9');
  await expect(page.locator('#page')).toHaveValue('9');
  await page.locator('#document').focus();
  await page.keyboard.press('n');
  await expect(page.locator('#page')).toHaveValue('10');
  await page.keyboard.press('Home');
  await expect(page.locator('#page')).toHaveValue('1');
  await page.click('#side');
  const small = page.locator('.thumbnails li');
  await expect(small).toHaveCount(COUNT);
  await expect(small.first()).toContainText('Title of slide 1');
  await small.nth(5).getByRole('button').click();
  await expect(page.locator('#page')).toHaveValue('6');
  await expect(small.nth(5).getByRole('button')).toHaveAttribute('aria-current', 'page');
  await page.getByRole('tab', { name: 'Outline' }).click();
  await expect(page.locator('#sidebar-panel button')).toHaveCount(COUNT);
  await page.locator('#sidebar-panel').getByRole('button', { name: 'Title of slide 11' }).click();
  await expect(place(page, 11)).toBeVisible();
});

test('words are found on slides that were not laid out yet', async ({ shown }) => {
  const page = await shown('/Talk.pptx');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('SLIDE 12');
  await expect(page.locator('#find-count')).toHaveText('1 of 1');
  await expect(place(page, COUNT)).toBeVisible();
  await page.fill('#find-words', 'title of');
  await expect(page.locator('#find-count')).toContainText(`of ${String(COUNT)}`);
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get('quire-current') ?? [])].map((range) => (range as Range).toString()),
  );
  expect(marked).toEqual(['Title of']);
});

test('hidden slides are marked, in the column and small', async ({ shown }) => {
  const page = await shown('/Talk.pptx');
  await page.click('#side');
  await page.fill('#page', String(HIDDEN));
  await page.keyboard.press('Enter');
  await expect(place(page, HIDDEN)).toContainText('Hidden');
  const name = `Page ${String(HIDDEN)}, hidden`;
  await expect(page.getByRole('region', { name })).toBeVisible();
  await expect(page.locator('.thumbnails').getByRole('button', { name })).toBeVisible();
  await expect(place(page, HIDDEN + 1)).not.toContainText('Hidden');
});

test('the notes of the present slide are below it, and are folded by button and key', async ({
  shown,
}) => {
  const page = await shown('/Talk.pptx');
  const text = page.locator('#slide-notes-text');
  const hint = page.locator('#slide-notes-hint');
  await expect(hint).toHaveText('Say this on slide 1');
  await expect(text).toBeHidden();
  const fold = page.getByRole('button', { name: 'Notes' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.focus();
  await page.keyboard.press('Enter');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await expect(text).toHaveText('Say this on slide 1');
  await expect(hint).toBeEmpty();
  await page.fill('#page', '2');
  await page.keyboard.press('Enter');
  await expect(text).toHaveText('No notes');
  await page.fill('#page', '7');
  await page.keyboard.press('Enter');
  await expect(text).toHaveText('Say this on slide 7');
  await page.locator('#document').focus();
  await page.keyboard.press('s');
  await expect(text).toBeHidden();
});

test('a sound plays where its picture is, when it is asked for', async ({ shown }) => {
  const page = await shown('/Talk.pptx');
  const button = page.getByRole('button', { name: 'Play Bells' });
  await expect(button).toBeVisible();
  await expect(page.locator('audio')).toHaveCount(0);
  await button.focus();
  await page.keyboard.press('Enter');
  const sound = page.locator('audio');
  await expect(sound).toHaveAttribute('src', /^blob:/);
  await expect
    .poll(() => sound.evaluate((player: HTMLAudioElement) => player.currentTime))
    .toBeGreaterThan(0);
  await expect(button).toHaveCount(0);
});

test('slides are printed one on a page', async ({ shown }) => {
  const page = await shown('/Talk.pptx');
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes';
    };
  });
  await page.click('#print');
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await expect(page.locator('.d-print-page')).toHaveCount(COUNT);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(COUNT);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 720 540\]/);
});

test('slides become PDF alone, and with their notes', async ({ shown, downloads }) => {
  const page = await shown('/Talk.pptx');
  const pagesOf = async (pdf: Buffer): Promise<string[]> => {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
    return text;
  };
  await convertTo(page, 'PDF with notes');
  const withNotes = await pagesOf(await downloaded(downloads, 'Talk.pdf'));
  expect(withNotes).toHaveLength(COUNT);
  expect(withNotes[6]).toContain('Title of slide 7');
  expect(withNotes[6]).toContain('Say this on slide 7');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.locator('#notice')).toContainText('Saved as Talk');
  const alone = await pagesOf(await downloaded(downloads, 'Talk (1).pdf'));
  expect(alone).toHaveLength(COUNT);
  expect(alone[6]).not.toContain('Say this');
});

test('a presentation without slides says so', async ({ server, shown }) => {
  server.file('/None.pptx', slideShow([]));
  const page = await shown('/None.pptx');
  await expect(page.locator('#document')).toHaveText('This presentation has no slides');
  await expect(page.locator('#page')).toHaveValue('0');
  await expect(page.locator('#page-count')).toHaveText('of 0');
});
