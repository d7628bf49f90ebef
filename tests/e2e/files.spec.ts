/** Way in 4: files dropped on, or chosen in, the popup and the viewer. */
import type { BrowserContext, Page } from '@playwright/test';
import { docx, pptx, xlsx } from './support/package';
import { expect, expectDocument, expectFault, test, viewerAfter } from './support/test';

interface NamedFile {
  readonly name: string;
  readonly body: Buffer;
}

async function drop(page: Page, target: string, files: readonly NamedFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (contents) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of contents) {
        transfer.items.add(new File([new Uint8Array(bytes)], name));
      }
      return transfer;
    },
    files.map(({ name, body }) => ({ name, bytes: [...body] })),
  );
  await page.dispatchEvent(target, 'dragenter', { dataTransfer });
  await expect(page.locator('.dropping')).toBeVisible();
  await page.dispatchEvent(target, 'drop', { dataTransfer });
}

function viewers(context: BrowserContext): Page[] {
  return context.pages().filter((page) => page.url().includes('/viewer.html'));
}

/** Names of the documents that all viewer tabs show. */
async function shownNames(context: BrowserContext, count: number): Promise<string[]> {
  await expect.poll(() => viewers(context).length).toBe(count);
  const names: string[] = [];
  for (const page of viewers(context)) {
    await expectDocument(page);
    names.push(await page.locator('#name').innerText());
  }
  return names.toSorted();
}

/** How many files wait in the hand-over store. */
function waiting(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('handover');
        opening.onerror = () => {
          reject(new Error('no store'));
        };
        opening.onsuccess = () => {
          const count = opening.result.transaction('files').objectStore('files').count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}

const FILES: readonly NamedFile[] = [
  { name: 'a.docx', body: docx('First') },
  { name: 'b.xlsx', body: xlsx('Second') },
  { name: 'c.pptx', body: pptx('Third') },
];

test('files dropped on the popup open a tab each, although it closes', async ({
  context,
  origin,
}) => {
  const popup = await context.newPage();
  await popup.goto(`${origin}/popup.html`);
  await expect(popup.locator('#format option').first()).toBeAttached();
  await drop(popup, '#zone', FILES);
  expect(await shownNames(context, 3)).toEqual(['a.docx', 'b.xlsx', 'c.pptx']);
  const [viewer] = viewers(context);
  if (viewer !== undefined) expect(await waiting(viewer)).toBe(0);
});

test('files chosen in the popup open a tab each', async ({ context, origin }) => {
  const popup = await context.newPage();
  await popup.goto(`${origin}/popup.html`);
  await expect(popup.locator('#format option').first()).toBeAttached();
  const chooser = popup.waitForEvent('filechooser');
  await popup.click('#choose');
  const files = FILES.map(({ name, body }) => ({ name, buffer: body, mimeType: '' }));
  await (await chooser).setFiles(files);
  expect(await shownNames(context, 3)).toEqual(['a.docx', 'b.xlsx', 'c.pptx']);
});

test('of files dropped on an empty viewer the first opens there', async ({ context, origin }) => {
  const page = await context.newPage();
  await page.goto(`${origin}/viewer.html`);
  await expect(page.locator('#welcome')).toBeVisible();
  await drop(page, '#stage', FILES);
  await expectDocument(page);
  await expect(page.locator('#name')).toHaveText('a.docx');
  expect(await shownNames(context, 3)).toEqual(['a.docx', 'b.xlsx', 'c.pptx']);
  // A file dropped on a document does not take its place.
  await drop(page, '#stage', [{ name: 'd.docx', body: docx('Fourth') }]);
  expect(await shownNames(context, 4)).toEqual(['a.docx', 'b.xlsx', 'c.pptx', 'd.docx']);
});

test('a file is handed over once; a reload says so', async ({ context, origin }) => {
  const popup = await context.newPage();
  await popup.goto(`${origin}/popup.html`);
  await expect(popup.locator('#format option').first()).toBeAttached();
  const viewer = await viewerAfter(context, () => drop(popup, '#zone', FILES.slice(0, 1)));
  await expectDocument(viewer);
  await viewer.reload();
  await expectFault(viewer, 'file-gone');
});
