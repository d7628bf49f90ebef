/** The layout worker: lays out one document, for the viewer tab that made it, and ends with it. */
import { Fault } from '../shared/fault';
import { MEBIBYTE } from '../shared/limits';
import { serve } from '../shared/protocol';
import { PagedDocument } from './wasm';

let paged: PagedDocument | undefined;

function opened(): PagedDocument {
  if (paged === undefined) throw new Fault('internal', 'no document is open');
  return paged;
}

serve(self, {
  'open-pages': async ({ editorBin, memory }) => {
    paged = await PagedDocument.open(editorBin, memory * MEBIBYTE);
    const { vocabulary, count, slideSize: size } = paged;
    return { vocabulary, count, size };
  },
  'text-pages': async (_, { signal, progress }) => {
    const text = opened();
    let count = 0;
    for (let page = text.next(); page !== undefined; page = text.next()) {
      count = page.index + 1;
      progress(page);
      await otherMessages();
      signal.throwIfAborted();
    }
    return { count };
  },
  slide: ({ index }) => {
    const page = opened().slide(index);
    if (page === undefined) throw new Fault('internal', 'there are no slides');
    return page;
  },
});

const { port1, port2 } = new MessageChannel();
port1.start();

/** Lets the messages come in that wait. Timers would wait longer the more there are of them. */
function otherMessages(): Promise<void> {
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true });
    port2.postMessage(undefined);
  });
}
