/** What people see: every page in every state without findings of axe, in both themes and languages, by keyboard alone. */
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { book, docx, pptx, word } from './support/package';
import { slideShow } from './support/slides';
import type { TestServer } from './support/server';
import { launch } from './support/browser';
import { expect, expectDocument, expectFault, test, trustedViewer } from './support/test';

/** What a state is made with. */
interface Around {
  readonly context: BrowserContext;
  readonly server: TestServer;
  readonly background: Worker;
  readonly origin: string;
}

type State = (page: Page, around: Around) => Promise<unknown>;

/** What shows that a document is drawn: a page, or the space of a sheet. */
const DRAWN = '#document .d-paper, #document .d-space';

const shown =
  (name: string, body: Buffer): State =>
  async (page, { server, background, origin }) => {
    server.file(`/${name}`, body);
    await page.goto(await trustedViewer(background, origin, `${server.origin}/${name}`));
    await expectDocument(page);
    await expect(page.locator(DRAWN).first()).toBeVisible();
  };

/** Two pages with a heading each, a table and a link. */
const LONG_TEXT = word(
  [1, 2]
    .map(
      (
        number,
      ) => `<w:p><w:pPr><w:pageBreakBefore/><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Heading ${String(number)}
        of words</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p><w:r>
        <w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
    )
    .join('') +
    `<w:p><w:bookmarkStart w:id="1" w:name="here"/><w:bookmarkEnd w:id="1"/><w:hyperlink w:anchor="here"><w:r><w:t>Some
      words</w:t></w:r></w:hyperlink></w:p>`,
);

/** So many pages that they are not copied in one go. */
const MANY_PAGES = word(
  '<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>A page of words</w:t></w:r></w:p>'.repeat(
    2000,
  ),
);

/** A changed text with a comment. */
const REVIEWED = word(
  `<w:p><w:r><w:t xml:space="preserve">Words that </w:t></w:r><w:del w:id="1" w:author="Ann"><w:r><w:delText>were</w:delText></w:r>
    </w:del><w:ins w:id="2" w:author="Ann"><w:r><w:t>are</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> here</w:t>
    <w:commentReference w:id="3"/></w:r></w:p>`,
  '<w:sectPr/>',
  '<w:comment w:id="3" w:author="Ann"><w:p><w:r><w:t>Why so?</w:t></w:r></w:p></w:comment>',
);

const STATES: Readonly<Record<string, State>> = {
  popup: async (page, { origin }) => {
    await page.goto(`${origin}/popup.html`);
    await expect(page.locator('#format option').first()).toBeAttached();
  },
  'popup with conversions and notes': async (page, { background, origin }) => {
    await background.evaluate(async () => {
      const { session } = await chrome.storage.session.get('session');
      const notes = [{ name: 'Export.docx', reason: 'posted', time: 1 }];
      await chrome.storage.session.set({ session: { ...(session as object), notes } });
    });
    await page.goto(`${origin}/popup.html`);
    // Files that are given before these are there are given to nobody.
    await expect(page.locator('#format option').first()).toBeAttached();
    await page.getByRole('radio').last().check();
    await page.setInputFiles('#files', [
      { name: 'Plan.docx', mimeType: '', buffer: docx('Plan') },
      { name: 'Broken.docx', mimeType: '', buffer: Buffer.from('00ff10ee20dd30cc', 'hex') },
    ]);
    await expect(page.locator('#conversions-list [data-state=done]')).toHaveCount(1);
    await expect(page.locator('#conversions-list [data-state=failed]')).toHaveCount(1);
  },
  options: async (page, { background, origin }) => {
    await background.evaluate(() =>
      chrome.storage.sync.set({ downloadSites: ['intranet.example'] }),
    );
    await page.goto(`${origin}/options.html`);
    await expect(page.locator('#local-state')).not.toBeEmpty();
  },
  'first run': async (page, { origin }) => {
    await page.goto(`${origin}/welcome.html`);
    await expect(page.locator('h1')).not.toBeEmpty();
  },
  measurements: async (page, { origin }) => {
    await page.goto(`${origin}/bench.html`);
    await expect(page.locator('h1')).not.toBeEmpty();
  },
  'viewer, empty': async (page, { origin }) => {
    await page.goto(`${origin}/viewer.html`);
    await expect(page.locator('#welcome')).toBeVisible();
  },
  'viewer, asking': async (page, { server, origin }) => {
    await page.goto(`${origin}/viewer.html?url=${server.origin}/a.docx`);
    await expect(page.locator('#confirm')).toBeVisible();
  },
  'viewer with progress': async (page, { server, background, origin }) => {
    server.on('/slow.docx', (_, response) => {
      response.writeHead(200, { 'content-length': '1000000' });
      response.write(Buffer.alloc(400_000));
    });
    await page.goto(await trustedViewer(background, origin, `${server.origin}/slow.docx`));
    await expect(page.locator('#working-amount')).not.toBeEmpty();
  },
  'viewer at work': async (page, around) => {
    await shown('text.docx', MANY_PAGES)(page, around);
    await expect(page.locator('#page-count')).toHaveText(/2000[^…]*$/);
    await page.evaluate(() => {
      // The second slice does not come.
      const original = window.setTimeout.bind(window);
      const once = (...wanted: Parameters<typeof setTimeout>): number => {
        if (wanted.length > 1) return original(...wanted);
        window.setTimeout = original;
        return 0;
      };
      window.setTimeout = once as unknown as typeof setTimeout;
    });
    await page.locator('#document').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await expect(page.locator('.strip .quiet')).toContainText('%');
  },
  'viewer with an error': async (page, { server, background, origin }) => {
    await page.goto(await trustedViewer(background, origin, `${server.origin}/gone.docx`));
    await expectFault(page, 'http');
    await page.click('#fault summary');
  },
  'viewer, saved': async (page, { server, background, origin }) => {
    server.file('/Plan.docx', docx('Plan'));
    const url = `${server.origin}/Plan.docx`;
    await page.goto(await trustedViewer(background, origin, url, '&save=editor-bin'));
    await expect(page.locator('#saved')).toBeVisible();
  },
  'viewer with a text': shown('text.docx', docx('A text of some words')),
  'viewer with a menu': async (page, around) => {
    await shown('text.docx', docx('A text'))(page, around);
    await page.click('#more');
    await expect(page.locator('#more-menu')).toBeVisible();
  },
  'viewer with changes and comments': async (page, around) => {
    await shown('text.docx', REVIEWED)(page, around);
    await page.click('#review');
    await expect(page.locator('#review-menu [role^=menuitem]')).toHaveCount(4);
  },
  'viewer with a workbook': shown(
    'book.xlsx',
    book([
      {
        name: 'Sheet',
        rows: [
          ['name', 1],
          ['other', 2],
        ],
      },
      { name: 'Next', rows: [['x']] },
    ]),
  ),
  'viewer with an outline, finding': async (page, around) => {
    await shown('text.docx', LONG_TEXT)(page, around);
    await page.click('#side');
    await expect(page.locator('#sidebar-panel button')).toHaveCount(2);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('words');
    await expect(page.locator('#find-count')).toContainText('3');
  },
  'viewer with thumbnails': async (page, around) => {
    await shown('text.docx', LONG_TEXT)(page, around);
    await page.click('#side');
    await page.click('#tab-thumbnails');
    await expect(page.locator('#sidebar-panel .d-page')).toHaveCount(2);
  },
  'viewer with a presentation': shown('show.pptx', pptx('A slide')),
  'viewer with notes and a hidden slide': async (page, around) => {
    const notes = 'What the speaker says here, and then more of it.';
    const talk = slideShow([
      { text: 'Hidden', hidden: true, notes, sound: new Uint8Array(44) },
      { text: 'Shown' },
    ]);
    await shown('show.pptx', talk)(page, around);
    await page.click('#side');
    await page.click('#slide-notes-fold');
    await expect(page.locator('#slide-notes-text')).toContainText('What the speaker says');
    await expect(page.locator('.d-place .d-film')).toHaveCount(1);
  },
};

/** Leaves a picture of the page where `SCREENSHOTS` says. */
async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${name.replace(/[ ,]+/g, '-')}.png` });
}

for (const theme of ['light', 'dark']) {
  for (const [name, reach] of Object.entries(STATES)) {
    test(`${name}, ${theme}: nothing that axe finds`, async ({
      context,
      server,
      background,
      origin,
    }) => {
      const language = theme === 'light' ? 'en' : 'zh_CN';
      await background.evaluate((set) => chrome.storage.sync.set(set), { theme, language });
      const page = await context.newPage();
      await page.setViewportSize({ width: 1000, height: 800 });
      await reach(page, { context, server, background, origin });
      await screenshot(page, `${name} ${theme}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const findings = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
      );
      expect(findings).toEqual([]);
    });
  }
}

/** Where elements stand that a direction of writing parts: the first begins the line, the second ends it. */
const PAIRS: Readonly<Record<string, readonly [string, string]>> = {
  'popup with conversions and notes': ['.top img', '#options'],
  options: ['label[for=theme]', '#theme'],
  'first run': ['h1', 'h1'],
  measurements: ['h1', 'h1'],
  'viewer, empty': ['#name', '#name'],
  'viewer with progress': ['#name', '#name'],
  'viewer with an error': ['#retry', '#fault-download'],
  'viewer at work': ['.strip [role=status]', '.strip button'],
  'viewer with a text': ['#zoom-out', '#zoom-in'],
  'viewer with a menu': ['#zoom-out', '#zoom-in'],
  'viewer with a workbook': ['#name', '#more'],
};

for (const [name, [first, last]] of Object.entries(PAIRS)) {
  test(`${name}: from right to left, too`, async ({ context, server, background, origin }) => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1000, height: 800 });
    await STATES[name]?.(page, { context, server, background, origin });
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await screenshot(page, `${name} rtl`);
    const start = await page.locator(first).first().boundingBox();
    const end = await page.locator(last).first().boundingBox();
    expect(start?.x).toBeGreaterThanOrEqual(end?.x ?? Infinity);
    // Nothing is pushed out of the page.
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const kinds = 'button, h1, h2, p, select, input, progress, .d-paper';
      const seen = [...document.querySelectorAll(kinds)];
      return {
        more: scrollWidth - clientWidth,
        outside: seen
          .filter(
            (one) => one.checkVisibility() && !one.matches('.unseen, #document :not(.d-paper)'),
          )
          .filter((one) => {
            const { left, right } = one.getBoundingClientRect();
            return left < -1 || right > clientWidth + 1;
          })
          .map((one) => one.outerHTML),
      };
    });
    expect(beyond).toEqual({ more: 0, outside: [] });
  });
}

/** The elements that the tabulator key reaches, until it comes back to the first one; each has to show that it has the focus. */
async function reached(page: Page): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const { id, isSeen } = await page.evaluate(async () => {
      // What takes the focus may scroll the document, and the buttons follow in the frame after that.
      for (let frame = 0; frame < 2; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      const active = document.activeElement;
      if (active === null || active === document.body) return { id: '', isSeen: true };
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      const isSeen = outlineStyle !== 'none' && outlineWidth !== '0px';
      return { id: active.id || active.ariaLabel || active.textContent, isSeen };
    });
    // Between the last element and the first one is the browser's own.
    if (id === '') continue;
    if (ids.includes(id)) break;
    expect(isSeen, `focus on ${id}`).toBe(true);
    ids.push(id);
  }
  return ids;
}

/** The elements that can be used with the mouse. */
function usable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, a[href], summary')]
      .filter((one) => one.checkVisibility() && !one.matches(':disabled, [tabindex="-1"]'))
      // Of radio buttons the one that is chosen is reached, the others by arrow keys.
      .filter((one) => !one.matches('[type=radio]:not(:checked)'))
      .map((one) => one.id || one.ariaLabel || one.textContent),
  );
}

for (const name of [
  'popup',
  'popup with conversions and notes',
  'options',
  'first run',
  'viewer, empty',
  'viewer, asking',
  'viewer with progress',
  'viewer with an error',
  'viewer, saved',
  'viewer with a text',
  'viewer with an outline, finding',
  'viewer with thumbnails',
]) {
  test(`${name}: the keyboard reaches everything, and it is seen where it is`, async ({
    context,
    server,
    background,
    origin,
  }) => {
    const page = await context.newPage();
    await STATES[name]?.(page, { context, server, background, origin });
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
    });
    const ids = await reached(page);
    expect((await usable(page)).filter((id) => !ids.includes(id))).toEqual([]);
  });
}

test('menus are opened, gone through and left by keys', async ({
  context,
  server,
  background,
  origin,
}) => {
  const page = await context.newPage();
  await shown('text.docx', docx('A text'))(page, { context, server, background, origin });
  await page.locator('#more').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Always download .docx files' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#more-menu')).toBeHidden();
  await expect(page.locator('#more')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#notice')).toContainText('.docx');
});

test('the page of the first run opens once, says what Quire does, and shows a sample', async () => {
  const quire = await launch({ keepWelcome: true, language: 'zh-CN' });
  try {
    const welcome = quire.context.pages().find((page) => page.url().includes('/welcome.html'));
    if (welcome === undefined) throw new Error('there is no such page');
    // In the browser's language, since none is set.
    await expect(welcome.locator('h1')).toHaveText('欢迎使用 Quire');
    await expect(welcome.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(welcome.locator('.lead p')).toHaveCount(3);
    for (const sample of ['welcome-docx', 'budget-xlsx', 'tour-pptx']) {
      const opened = quire.context.waitForEvent('page');
      await welcome.click(`#sample-${sample}`);
      await expectDocument(await opened);
    }
  } finally {
    await quire.close();
  }
});
