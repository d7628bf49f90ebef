/** Presenting: keys, clicks, hidden slides, links, notes in a second window. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type SlideText, slideShow } from './support/slides';
import { expect, test } from './support/test';

const SLIDES: readonly SlideText[] = [
  { text: 'First', notes: 'Say hello' },
  { text: 'Secret', hidden: true },
  { text: 'Third', jump: 'firstslide' },
  { text: 'Last' },
];

async function begin(page: Page, entry: number): Promise<void> {
  await page.click('#present');
  await page.locator('#present-menu [role=menuitem]').nth(entry).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** The slide on the screen, alone once it has faded in. */
async function expectSlide(page: Page, number: number, text: string): Promise<void> {
  const slides = page.locator('.show-slide');
  await expect(slides).toHaveCount(1);
  await expect(slides).toHaveAttribute('data-slide', String(number));
  await expect(slides).toContainText(text);
}

test.describe('a show', () => {
  test.beforeEach(({ server }) => {
    server.file('/show.pptx', slideShow(SLIDES));
  });

  test('goes on by keys and clicks, skips hidden slides, and ends', async ({ shown }) => {
    const page = await shown('/show.pptx');
    await begin(page, 0);
    await expectSlide(page, 1, 'First');
    await page.keyboard.press('ArrowRight');
    await expectSlide(page, 3, 'Third');
    await page.keyboard.press('PageUp');
    await expectSlide(page, 1, 'First');
    await page.mouse.click(5, 5);
    await expectSlide(page, 3, 'Third');
    await page.keyboard.press('End');
    await expectSlide(page, 4, 'Last');
    await page.keyboard.press('b');
    await expect(page.getByRole('dialog')).toHaveClass(/show-black/);
    await page.keyboard.press('b');
    await expect(page.getByRole('dialog')).not.toHaveClass(/show-black/);
    // A hidden slide is shown to those who ask for it.
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await expectSlide(page, 2, 'Secret');
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await expect(page.getByRole('dialog')).toHaveClass(/show-over/);
    await page.keyboard.press('Space');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('#document')).toBeFocused();
  });

  test('goes on by the wheel, a slide at a time, but not beyond its end', async ({ shown }) => {
    const page = await shown('/show.pptx');
    await begin(page, 0);
    await expectSlide(page, 1, 'First');
    await page.mouse.move(200, 200);
    const turn = async (by: number): Promise<void> => {
      await page.mouse.wheel(0, by);
      await page.mouse.wheel(0, by);
      await page.waitForTimeout(400);
    };
    await turn(120);
    await expectSlide(page, 3, 'Third');
    await turn(-120);
    await expectSlide(page, 1, 'First');
    await page.keyboard.press('End');
    await turn(120);
    await turn(120);
    await expect(page.getByRole('dialog')).toHaveClass(/show-over/);
  });

  test('follows its links', async ({ shown }) => {
    const page = await shown('/show.pptx');
    await begin(page, 0);
    await page.keyboard.press('ArrowDown');
    await expectSlide(page, 3, 'Third');
    await page.locator('.show-slide [data-target]').first().click();
    await expectSlide(page, 1, 'First');
  });

  test('has its notes in a second window', async ({ context, shown }) => {
    const page = await shown('/show.pptx');
    const opened = context.waitForEvent('page');
    await begin(page, 2);
    const speaker = await opened;
    await expect(speaker.locator('#notes')).toHaveText('Say hello');
    await expect(speaker.locator('#now')).toContainText('First');
    await expect(speaker.locator('#coming')).toContainText('Third');
    await expect(speaker.locator('#clock')).not.toBeEmpty();
    for (const seen of [page, speaker]) {
      const { violations } = await new AxeBuilder({ page: seen }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    // Each slide is drawn once.
    const drawn = await speaker.evaluateHandle(() => {
      const counts = { now: 0, coming: 0 };
      for (const id of ['now', 'coming'] as const) {
        const part = document.getElementById(id);
        const count = (changes: MutationRecord[]): void => {
          counts[id] += changes.filter(({ addedNodes }) => addedNodes.length > 0).length;
        };
        if (part !== null) new MutationObserver(count).observe(part, { childList: true });
      }
      return counts;
    });
    await speaker.click('#next');
    await expectSlide(page, 3, 'Third');
    await expect(speaker.locator('#coming')).toContainText('Last');
    expect(await drawn.jsonValue()).toEqual({ now: 1, coming: 1 });
    await speaker.click('#next');
    await expect(speaker.locator('#coming')).toHaveText('End of the show');
    await speaker.keyboard.press('Home');
    await expectSlide(page, 1, 'First');
    await expect(speaker.locator('#coming')).toContainText('Third');
    // The window may be gone before it has told that it was clicked.
    await speaker.click('#end').catch(() => undefined);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect.poll(() => speaker.isClosed()).toBe(true);
  });
});
