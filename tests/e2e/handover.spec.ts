/** Buffers cross between contexts by transfer: the sender keeps nothing, and linear memory stays where it is. */
import { PIXEL, docx, pptx, xlsx } from './support/package';
import { expect, expectDocument, test, trustedViewer } from './support/test';

/** In the worker: tells what each answer carried before and after it was sent. */
const PRELUDE = `
  const memories = [];
  const { instantiateStreaming, instantiate } = WebAssembly;
  const keep = (made) => {
    memories.push((made.instance ?? made).exports.memory);
    return made;
  };
  WebAssembly.instantiateStreaming = (...args) => instantiateStreaming(...args).then(keep);
  WebAssembly.instantiate = (...args) => instantiate(...args).then(keep);
  const report = new BroadcastChannel('sent');
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (message, transfer) {
    const body = message.body;
    if (message.kind !== 'reply' || body?.editorBin === undefined) return post.call(this, message, transfer);
    const buffers = [body.editorBin, ...body.media.map(({ bytes }) => bytes), body.original].filter(Boolean);
    const before = buffers.map((buffer) => buffer.byteLength);
    const linear = buffers.some((buffer) => memories.some((memory) => memory.buffer === buffer));
    post.call(this, message, transfer);
    const after = buffers.map((buffer) => buffer.byteLength);
    const memory = memories.map((memory) => memory.buffer.byteLength);
    report.postMessage({ before, after, linear, memory, transferred: transfer.length });
  };
`;

interface Sent {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly linear: boolean;
  readonly memory: readonly number[];
  readonly transferred: number;
}

interface Received {
  readonly sizes: readonly number[];
  readonly signature: string;
  /** Whether the document's text is in it. */
  readonly hasText: boolean;
}

declare global {
  interface Window {
    sent?: Promise<Sent>;
    received?: Received;
  }
}

test.use({ workerPrelude: PRELUDE });

const DOCUMENTS = [
  ['a.docx', docx('Handed over'), 'DOCY;v10;0;', 1],
  ['a.xlsx', xlsx('Handed over'), 'XLSY;v10;0;', 0],
  ['a.pptx', pptx('Handed over'), 'PPTY;v10;0;', 0],
] as const;

for (const [name, file, signature, pictures] of DOCUMENTS) {
  test(`${name}: sent buffers are empty, received ones whole`, async ({
    context,
    server,
    background,
    origin,
  }) => {
    server.file(`/${name}`, file);
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.sent = new Promise((resolve) => {
        new BroadcastChannel('sent').onmessage = ({ data }: MessageEvent<Sent>) => {
          resolve(data);
        };
      });
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its port below
      const add = MessagePort.prototype.addEventListener;
      MessagePort.prototype.addEventListener = function (
        this: MessagePort,
        type: string,
        listener: unknown,
      ) {
        add.call(this, 'message', (event) => {
          const { data } = event as MessageEvent<{ kind: string; body?: Body }>;
          const body = data.kind === 'reply' ? data.body : undefined;
          if (body?.editorBin === undefined) return;
          const buffers = [body.editorBin, ...(body.media ?? []).map(({ bytes }) => bytes)];
          window.received = {
            sizes: buffers.map((buffer) => buffer.byteLength),
            signature: new TextDecoder().decode(body.editorBin.slice(0, 11)),
            hasText: new TextDecoder('latin1')
              .decode(body.editorBin)
              .includes('Handed over'.replace(/./g, '$&\0')),
          };
        });
        add.call(this, type, listener as EventListener);
      } as typeof add;
      interface Body {
        readonly editorBin?: ArrayBuffer;
        readonly media?: readonly { readonly bytes: ArrayBuffer }[];
      }
    });
    await page.goto(await trustedViewer(background, origin, `${server.origin}/${name}`));
    await expectDocument(page);
    const sent = await page.evaluate(() => window.sent);
    const received = await page.evaluate(() => window.received);
    // Editor.bin, the pictures, and the file as it came: all transferred, all empty afterwards.
    expect(sent?.transferred).toBe(2 + pictures);
    expect(sent?.after).toEqual(sent?.before.map(() => 0));
    expect(Math.min(...(sent?.before ?? []))).toBeGreaterThan(0);
    expect(received?.sizes).toEqual(sent?.before.slice(0, 1 + pictures));
    if (pictures > 0) expect(received?.sizes[1]).toBe(PIXEL.byteLength);
    expect(received?.signature).toBe(signature);
    expect(received?.hasText).toBe(true);
    // Linear memory was none of them, and is still there.
    expect(sent?.linear).toBe(false);
    expect(sent?.memory).toHaveLength(1);
    expect(sent?.memory[0]).toBeGreaterThan(0);
  });
}

test('the page of measurements compares every way', async ({ context, origin }) => {
  test.setTimeout(120_000);
  const page = await context.newPage();
  await page.goto(`${origin}/bench.html?most=16`);
  await page.click('#run');
  await expect(page.locator('#state')).toHaveText('Done.', { timeout: 100_000 });
  const rows = page.locator('#results tr');
  await expect(rows).toHaveCount(8);
  const cells = async (way: string): Promise<string[]> =>
    page.locator(`[data-way=${way}] td`).allInnerTexts();
  // How long it takes is shown, not tested; what is possible, and what is left at the sender, are facts.
  for (const way of ['worker-transfer', 'offscreen-transfer']) {
    expect((await cells(way)).at(-1)).toBe('0 byte');
  }
  const keeping = ['worker-clone', 'worker-shared', 'offscreen-clone', 'offscreen-shared'];
  for (const way of [...keeping, 'offscreen-runtime']) {
    expect((await cells(way))[1]).toMatch(/^\d+\.\d ms$/);
    expect((await cells(way)).at(-1)).toBe('16 MB');
  }
  // Workers have no such messages.
  expect((await cells('worker-runtime'))[1]).toBe('not possible');
});

test('the rules of linear memory are shown by examples that run', async ({ context, origin }) => {
  const page = await context.newPage();
  await page.goto(`${origin}/bench.html`);
  const facts = {
    pages: 'page: 65536',
    growth: 'oldLength: 0',
    limit: 'moreRefused: true',
    copies: 'refused: true',
    alignment: 'refused: true',
    endianness: 'little: 12345678',
  };
  for (const [name, fact] of Object.entries(facts)) {
    await page.getByRole('button', { name: `Run: ${name}` }).click();
    await expect(page.locator(`#memory-${name}`)).toContainText(fact);
  }
});
