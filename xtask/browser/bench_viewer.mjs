// Measures how long a person waits for a file that is dropped on an empty viewer, and how smoothly it scrolls.
// Called by `cargo xtask bench`: node bench_viewer.mjs CHROMIUM EXTENSION ROUNDS FILE... Prints one line of JSON for each file.
// @ts-check
import { readFileSync } from 'node:fs';
import { pageOf, start } from './chromium.mjs';

const [executablePath, extension, roundsText, ...files] = process.argv.slice(2);
if (executablePath === undefined || extension === undefined || roundsText === undefined) {
  throw new Error('usage: node bench_viewer.mjs CHROMIUM EXTENSION ROUNDS FILE...');
}
const rounds = Number(roundsText);

/** How long a file may take, in milliseconds. */
const PATIENCE = 300_000;
/** Frames that are looked at while scrolling. */
const FRAMES = 240;
/** How far the wheel moves the view each frame, in pixels. */
const STEP = 120;

/**
 * Milliseconds from the drop to what is seen, and the longest task of the main thread until then.
 * @typedef {{ first?: number, whole?: number, longest: number }} Times
 * @typedef {Times & { median: number, p95: number, late: number, peak: number | null, finding: number, copying: number }} Round
 */

/**
 * In the viewer: notes when a file comes, when its first page or cell is painted, and when all of it is there.
 * @returns {void}
 */
function watch() {
  /** @type {Times} */
  const times = { longest: 0 };
  /** @type {{ benchTimes?: Times }} */ (window).benchTimes = times;
  /** @type {number | undefined} */
  let dropped;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) times.longest = Math.max(times.longest, duration);
  }).observe({ type: 'longtask' });
  document.querySelector('#files')?.addEventListener(
    'change',
    () => {
      dropped = performance.now();
    },
    { capture: true },
  );
  const look = () => {
    if (dropped !== undefined) {
      const since = performance.now() - dropped;
      const seen = document.querySelector('.d-paper:not(.d-unready) .d-page, .d-main .d-cell');
      if (seen !== null) times.first ??= since;
      const isConverted = document.querySelector('#document[data-part="whole"]') !== null;
      const areCounted = !(document.querySelector('#page-count')?.textContent ?? '').includes('…');
      if (seen !== null && isConverted && areCounted) {
        times.whole = since;
        return;
      }
    }
    requestAnimationFrame(look);
  };
  look();
}

/**
 * In the viewer: scrolls down, and measures from the beginning of each frame to that of the next. One that misses its beat takes
 * as long as two.
 * @param {[number, number]} how
 * @returns {Promise<number[]>}
 */
async function scroll([frames, step]) {
  const scroller = document.querySelector('div.d-grid') ?? document.querySelector('#document');
  if (scroller === null) throw new Error('nothing scrolls');
  const frame = () => /** @type {Promise<number>} */ (new Promise(requestAnimationFrame));
  const lengths = [];
  let last = await frame();
  for (let count = 0; count < frames; count += 1) {
    scroller.scrollTop += step;
    const now = await frame();
    lengths.push(now - last);
    last = now;
  }
  return lengths.sort((a, b) => a - b);
}

/**
 * The longest task of the main thread while something is done, in milliseconds; 0 for none of 50.
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} action
 * @returns {Promise<number>}
 */
async function longestWhile(page, action) {
  await page.evaluate(() => {
    const { benchTimes } = /** @type {{ benchTimes?: Times }} */ (window);
    if (benchTimes !== undefined) benchTimes.longest = 0;
  });
  await action();
  // The browser tells of tasks a little later.
  await page.waitForTimeout(500);
  return page.evaluate(
    () => /** @type {{ benchTimes?: Times }} */ (window).benchTimes?.longest ?? 0,
  );
}

/**
 * Looks for what stands nearly everywhere, and goes through some of its places.
 * @param {import('@playwright/test').Page} page
 */
async function find(page) {
  await page.keyboard.press('Control+f');
  await page.keyboard.type('e');
  await page.waitForFunction(
    // No more than 10,000 places are counted.
    () => /\d[^…]*$|10000/.test(document.querySelector('#find-count')?.textContent ?? ''),
    undefined,
    { timeout: PATIENCE },
  );
  for (let count = 0; count < 5; count += 1) await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

/**
 * Copies everything.
 * @param {import('@playwright/test').Page} page
 */
async function copy(page) {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.waitForFunction(() => document.querySelector('.strip') === null, undefined, {
    timeout: PATIENCE,
  });
}

/**
 * Watches how much memory the process of the tab has for itself, as the browser's task manager tells it: what it shares with other
 * processes does not count. Returns what ends that and gives the most of it in bytes; null where the system does not tell.
 * @param {import('@playwright/test').BrowserContext} context
 * @returns {Promise<() => number | null>}
 */
async function watchMemory(context) {
  const browser = context.browser();
  if (process.platform !== 'linux' || browser === null) return () => null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  let most = 0;
  const look = () => {
    for (const { id } of renderers) {
      try {
        const status = readFileSync(`/proc/${String(id)}/status`, 'utf8');
        const kilobytes = ['RssAnon', 'VmSwap'].map((name) =>
          Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0),
        );
        most = Math.max(most, kilobytes.reduce((sum, part) => sum + part, 0) * 1024);
      } catch {
        // The process has ended.
      }
    }
  };
  const timer = setInterval(look, 10);
  return () => {
    clearInterval(timer);
    look();
    return most;
  };
}

/**
 * @param {string} file
 * @returns {Promise<Round>}
 */
async function measure(file) {
  // A fresh browser each time, so that no memory is left from the file before.
  const context = await start(
    /** @type {string} */ (executablePath),
    /** @type {string} */ (extension),
    true,
  );
  try {
    const page = await context.newPage();
    await page.goto(pageOf(context, '/viewer.html'));
    await page.locator('#welcome').waitFor();
    // A person takes longer to find a file than the viewer to load what it needs.
    await page.waitForTimeout(1500);
    await page.evaluate(watch);
    const peakMemory = await watchMemory(context);
    await page.setInputFiles('#files', file);
    const times = await page.waitForFunction(
      () => {
        if (document.body.dataset['state'] === 'fault') throw new Error('the viewer shows a fault');
        const seen = /** @type {{ benchTimes?: Times }} */ (window).benchTimes;
        return seen?.whole === undefined ? undefined : seen;
      },
      undefined,
      { timeout: PATIENCE },
    );
    const opened = /** @type {Times} */ (await times.jsonValue());
    const lengths = await page.evaluate(scroll, /** @type {[number, number]} */ ([FRAMES, STEP]));
    const at = (/** @type {number} */ share) => lengths[Math.floor(FRAMES * share)] ?? 0;
    // Screens are redrawn 60 times a second.
    const late = lengths.filter((length) => length > 20).length / FRAMES;
    const peak = peakMemory();
    const finding = await longestWhile(page, () => find(page));
    const copying = await longestWhile(page, () => copy(page));
    return { ...opened, median: at(0.5), p95: at(0.95), late, peak, finding, copying };
  } finally {
    await context.close();
  }
}

for (const file of files) {
  /** @type {Round[]} */
  const all = [];
  for (let round = 0; round < rounds; round += 1) all.push(await measure(file));
  const fastest = all.reduce((a, b) => ((b.whole ?? 0) < (a.whole ?? 0) ? b : a));
  const smoothest = all.reduce((a, b) => (b.p95 < a.p95 ? b : a));
  console.log(
    JSON.stringify({
      ...fastest,
      first: Math.min(...all.map(({ first }) => first ?? Infinity)),
      median: smoothest.median,
      p95: smoothest.p95,
      late: smoothest.late,
      finding: Math.min(...all.map(({ finding }) => finding)),
      copying: Math.min(...all.map(({ copying }) => copying)),
    }),
  );
}
