/** The layout worker: lays out one document, for the viewer tab that made it, and ends with it. */
import { Fault } from '../shared/fault';
import { MEBIBYTE } from '../shared/limits';
import { type Page, serve } from '../shared/protocol';
import { PagedDocument, loadModule } from './wasm';

/** Pages are told together that are laid out in so long a time, in ms; the first one is told at once. */
const TOGETHER = 40;

/** Compiled while the document is still converted. */
let module: ReturnType<typeof loadModule> | undefined;
let paged: PagedDocument | undefined;

function opened(): PagedDocument {
  if (paged === undefined) throw new Fault('internal', 'no document is open');
  return paged;
}

serve(self, {
  'prepare-pages': async ({ memory }) => {
    module = loadModule(memory * MEBIBYTE);
    await module;
  },
  'open-pages': async ({ editorBin, pictures }) => {
    const files = new Map(pictures.map(({ name, file }) => [name, file]));
    const read = (name: string): Uint8Array | undefined => {
      const file = files.get(name);
      return file && new Uint8Array(new FileReaderSync().readAsArrayBuffer(file));
    };
    if (module === undefined) throw new Fault('internal', 'nothing is prepared');
    const loaded = await module;
    paged?.close();
    paged = PagedDocument.open(loaded, editorBin, { read });
    const { vocabulary, count, slideSize: size, hasComments: comments } = paged;
    return { vocabulary, count, size, comments };
  },
  'text-pages': async (showing, { signal, progress }) => {
    const text = opened();
    text.layOut(showing);
    await tell(text, signal, progress);
  },
  slide: ({ index }) => {
    const page = opened().slide(index);
    if (page === undefined) throw new Fault('internal', 'there are no slides');
    return page;
  },
  'sheet-rows': ({ sheet }) => ({ rows: opened().grownRows(sheet) }),
  'sheet-drawings': ({ sheet, rows, columns }) => {
    const page = opened().drawings(sheet, new Uint32Array(rows), new Uint32Array(columns));
    if (page === undefined) throw new Fault('internal', 'there are no sheets');
    return page;
  },
  'print-sheets': async ({ sheet, file, seconds }, { signal, progress }) => {
    const book = opened();
    book.print(sheet, file, seconds);
    await tell(book, signal, progress);
  },
});

/** Tells of all pages that are left, some at a time, and lets other messages come in between. */
async function tell(
  document: PagedDocument,
  signal: AbortSignal,
  progress: (told: { readonly pages: Page[] }) => void,
): Promise<void> {
  let pages: Page[] = [];
  let next = 0;
  for (let page = document.next(); page !== undefined; page = document.next()) {
    pages.push(page);
    if (performance.now() < next) continue;
    progress({ pages });
    pages = [];
    await otherMessages();
    signal.throwIfAborted();
    next = performance.now() + TOGETHER;
  }
  if (pages.length > 0) progress({ pages });
}

const { port1, port2 } = new MessageChannel();
port1.start();

/** Lets the messages come in that wait. Timers would wait longer the more there are of them. */
function otherMessages(): Promise<void> {
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true });
    port2.postMessage(undefined);
  });
}
