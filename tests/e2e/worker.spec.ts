/** Workers that trap or hang: the job ends with a word, and the next one works. */
import type { Page } from '@playwright/test';
import { docx } from './support/package';
import { expect, expectDocument, expectFault, test, trustedViewer } from './support/test';

const TRAPS = Buffer.alloc(1013, 'x');
const HANGS = Buffer.alloc(1014, 'x');

/** In the worker: the module's function traps or hangs on inputs of these sizes. */
const PRELUDE = `
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...args) => {
    const { instance, module } = await instantiateStreaming(...args);
    const convert = (pointer, size, ...rest) => {
      if (size === ${String(TRAPS.byteLength)}) throw new WebAssembly.RuntimeError('memory access out of bounds');
      while (size === ${String(HANGS.byteLength)});
      return instance.exports.convert(pointer, size, ...rest);
    };
    const memory = new BroadcastChannel('memory');
    memory.onmessage = () => memory.postMessage(instance.exports.memory.buffer.byteLength);
    return { instance: { exports: { ...instance.exports, convert } }, module };
  };
`;

test.use({ workerPrelude: PRELUDE });

test.beforeEach(({ server }) => {
  server.file('/traps.docx', TRAPS);
  server.file('/hangs.docx', HANGS);
  server.file('/good.docx', docx('Good'));
});

test('a trap is told, and the next job gets a fresh worker', async ({
  context,
  server,
  background,
  origin,
}) => {
  const page = await context.newPage();
  await page.goto(await trustedViewer(background, origin, `${server.origin}/traps.docx`));
  await expectFault(page, 'trap');
  await page.goto(await trustedViewer(background, origin, `${server.origin}/good.docx`));
  await expectDocument(page);
});

test('a worker that hangs is ended by cancel, and by closing the tab', async ({
  context,
  server,
  background,
  origin,
}) => {
  const hanging = await trustedViewer(background, origin, `${server.origin}/hangs.docx`);
  const page = await context.newPage();
  await page.goto(hanging);
  await expect(page.locator('#working-title')).toHaveText('Converting…');
  await page.click('#cancel');
  await expectFault(page, 'cancelled');
  // More of them than there can be workers.
  for (let count = 0; count < 4; count += 1) {
    const other = await context.newPage();
    await other.goto(hanging);
    await expect(other.locator('#working')).toBeVisible();
    await other.close();
  }
  await page.goto(await trustedViewer(background, origin, `${server.origin}/good.docx`));
  await expectDocument(page);
});

test('two hundred documents one after another: one worker, no growth', async ({
  context,
  server,
  background,
  origin,
}) => {
  test.setTimeout(300_000);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const used: { linear: number; heap: number; workers: number }[] = [];
  for (let count = 1; count <= 200; count += 1) {
    await page.goto(await trustedViewer(background, origin, `${server.origin}/good.docx`));
    await expectDocument(page);
    if (count % 50 !== 0) continue;
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    used.push({ ...(await memoryOf(page)), heap: usedSize });
  }
  const [first, last] = [used[0], used.at(-1)];
  expect(last?.workers).toBe(1);
  expect(last?.linear).toBe(first?.linear);
  expect((last?.heap ?? Infinity) / (first?.heap ?? 1)).toBeLessThan(1.25);
});

/** Linear memory of the converter workers that there are, as they tell themselves. */
async function memoryOf(page: Page): Promise<{ linear: number; workers: number }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const sizes: number[] = [];
        const channel = new BroadcastChannel('memory');
        channel.onmessage = ({ data }: MessageEvent<unknown>) => {
          if (typeof data === 'number') sizes.push(data);
        };
        channel.postMessage('tell');
        setTimeout(() => {
          channel.close();
          resolve({ linear: Math.max(...sizes), workers: sizes.length });
        }, 300);
      }),
  );
}
