/** Chromium with the built extension in a profile of its own. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, type Worker, chromium, expect } from '@playwright/test';

/** The built extension. */
export const DIST = resolve(import.meta.dirname, '../../../dist');

/** How the browser is started. */
export interface Launch {
  readonly language?: string;
  readonly theme?: 'light' | 'dark';
  /** Folder of the extension, which gives it its id; else {@link DIST}. */
  readonly extension?: string;
  /** Code that the converter worker runs before its own: the hook of test builds. */
  readonly workerPrelude?: string;
  /** The program; else `CHROMIUM` names it. */
  readonly executable?: string;
  readonly args?: readonly string[];
  /** Folder of another extension that is loaded beside this one. */
  readonly alsoLoad?: string;
  /** Whether the page of the first run is left open. */
  readonly keepWelcome?: boolean;
}

/** A running browser. */
export interface Browser {
  readonly context: BrowserContext;
  /** Folder for downloads. */
  readonly downloads: string;
  /** The extension's own origin, without slash at the end. */
  readonly origin: string;
  /** The service worker, started if it sleeps. */
  readonly background: () => Promise<Worker>;
  readonly close: () => Promise<void>;
}

/** How long a browser may take to start, in milliseconds. */
const STARTING = 50_000;

/**
 * Starts a browser, and waits until the extension is ready. On a machine that is busy a browser has been seen to hang as it
 * starts: then another is started.
 */
export async function launch(options: Launch = {}): Promise<Browser> {
  const late = sleep(STARTING, undefined, { ref: false });
  return (await Promise.race([start(options), late])) ?? start(options);
}

async function start(options: Launch): Promise<Browser> {
  const { language = 'en-US', theme = 'light', workerPrelude = '' } = options;
  expect(existsSync(join(DIST, 'manifest.json')), 'the extension is built').toBe(true);
  const profile = mkdtempSync(join(tmpdir(), 'quire-profile-'));
  const downloads = prepareProfile(profile);
  const extension =
    workerPrelude === '' ? (options.extension ?? DIST) : withPrelude(profile, workerPrelude);
  const extensions = [
    extension,
    ...(options.alsoLoad === undefined ? [] : [options.alsoLoad]),
  ].join();
  const context = await chromium.launchPersistentContext(profile, {
    headless: true,
    colorScheme: theme,
    executablePath: options.executable ?? chromiumPath(),
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      `--lang=${language}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(options.args ?? []),
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  await leaveDownloadsToBrowser(context);
  const background = async (): Promise<Worker> =>
    context.serviceWorkers().find(isQuire) ??
    (await context.waitForEvent('serviceworker', isQuire));
  await waitUntilPrepared(background);
  // Node gives no origin to addresses of this kind.
  const origin = `chrome-extension://${new URL((await background()).url()).host}`;
  const welcome = (): boolean =>
    context.pages().some((page) => page.url().includes('/welcome.html'));
  await expect.poll(welcome, 'the page of the first run opens').toBe(true);
  if (options.keepWelcome !== true) await closePages(context);
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, downloads, origin, background, close };
}

const isQuire = (worker: Worker): boolean => worker.url().endsWith('/background.js');

/** The program that `cargo xtask test` names. */
export function chromiumPath(): string {
  return process.env['CHROMIUM'] ?? '/usr/bin/chromium';
}

/** Closes all tabs but an empty one, without which the browser would end. */
export async function closePages(context: BrowserContext): Promise<void> {
  const pages = context.pages();
  await context.newPage();
  await Promise.all(pages.map((page) => page.close()));
}

/** Returns the folder for downloads. */
function prepareProfile(profile: string): string {
  const downloads = join(profile, 'downloads');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  mkdirSync(downloads);
  const preferences = {
    download: { default_directory: downloads, prompt_for_download: false },
    // Else the browser switches an unpacked extension off when what it may do is changed.
    extensions: { ui: { developer_mode: true } },
    profile: { default_content_setting_values: { automatic_downloads: 1 } },
  };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return downloads;
}

/** A copy of the extension whose converter worker runs other code first. */
function withPrelude(profile: string, prelude: string): string {
  const copy = join(profile, 'extension');
  cpSync(DIST, copy, { recursive: true });
  const script = join(copy, 'worker.js');
  writeFileSync(script, `{${prelude}}\n${readFileSync(script, 'utf8')}`);
  return copy;
}

/**
 * Playwright catches downloads before the browser's own handling; the extension, which acts in that, would not see
 * what it sees at a user's.
 */
async function leaveDownloadsToBrowser(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
  await session.detach();
}

/** The rules are there when the session is prepared; a service worker that is ended meanwhile does not count. */
export async function waitUntilPrepared(background: () => Promise<Worker>): Promise<void> {
  const isPrepared = async (): Promise<boolean> => {
    const worker = await background();
    return worker.evaluate(async () => {
      const { session } = await chrome.storage.session.get('session');
      const isPast = (globalThis as { isPast?: boolean }).isPast === true;
      return !isPast && (session as { prepared?: boolean } | undefined)?.prepared === true;
    });
  };
  await expect.poll(() => isPrepared().catch(() => false)).toBe(true);
}
