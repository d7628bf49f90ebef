/**
 * What an administrator prescribes, by a real policy file. It lies in a folder of the system: where that cannot be written,
 * this test fails and says so, unless `QUIRE_POLICIES=off` leaves it out.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, type Browser, chromiumPath, launch } from './support/browser';
import { docx } from './support/package';
import { expect, test } from './support/test';

/** Where the browser looks for policies on Linux: each build has its own folder. */
const FOLDER = chromiumPath().includes('google-chrome')
  ? '/etc/opt/chrome/policies/managed'
  : '/etc/chromium/policies/managed';
const FILE = join(FOLDER, `quire-test-${String(process.pid)}.json`);

/** The id that Chromium gives an extension loaded from a folder: its path, hashed, in letters from a to p. */
function idOf(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

function prescribe(id: string, policies: object): void {
  const file = JSON.stringify({ '3rdparty': { extensions: { [id]: policies } } });
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FILE, file);
  } catch (thrown) {
    throw new Error(
      `${FOLDER} cannot be written, so that no policy can be tested: run as root, or with QUIRE_POLICIES=off`,
      { cause: thrown },
    );
  }
}

test('what is prescribed holds, cannot be changed, and is told', async ({ server }) => {
  test.skip(process.env['QUIRE_POLICIES'] === 'off', 'left out by QUIRE_POLICIES=off');
  server.file('/a.docx', docx('Left to the browser'));
  server.page('/', '<a id="link" href="/a.docx">document</a>');
  let quire: Browser | undefined;
  // A copy with an id of its own: what is prescribed must not hold in the browsers of other tests.
  const extension = realpathSync(mkdtempSync(join(tmpdir(), 'quire-policy-')));
  cpSync(DIST, extension, { recursive: true });
  const id = idOf(extension);
  try {
    const memory = 512;
    prescribe(id, { downloadSites: ['127.0.0.1'], memory, theme: 'dark', format: 'no such' });
    quire = await launch({ extension });
    expect(quire.origin).toBe(`chrome-extension://${id}`);
    const page = await quire.context.newPage();
    await page.goto(`${quire.origin}/options.html`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('#theme')).toBeDisabled();
    await expect(page.locator('#memory')).toHaveValue('512');
    await expect(page.locator('#memory')).toBeDisabled();
    await expect(page.locator('#sites .site')).toHaveText(['127.0.0.1']);
    await expect(page.getByRole('button', { name: 'Remove: 127.0.0.1' })).toBeDisabled();
    // What makes no sense is not taken: the user goes on choosing.
    await expect(page.locator('#format')).toBeEnabled();
    // The user's own wish does not go before it.
    const background = await quire.background();
    await background.evaluate(() => chrome.storage.sync.set({ theme: 'light', memory: 4096 }));
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('#memory')).toHaveValue('512');
    // It holds for what is opened, too.
    const rules = await background.evaluate(async () =>
      JSON.stringify(await chrome.declarativeNetRequest.getSessionRules()),
    );
    expect(rules).toContain('127.0.0.1');
  } finally {
    await quire?.close();
    rmSync(FILE, { force: true });
    rmSync(extension, { recursive: true, force: true });
  }
});
