/** The converter worker: takes one job at a time from its host, and talks to the viewer on the job's own line. */
import { Fault } from '../shared/fault';
import { type Call, type Converted, type Reply, type Request, serve } from '../shared/protocol';
import { readSource } from './read';
import { Teller } from './teller';
import { Converter } from './wasm';

const MEBIBYTE = 1024 ** 2;

let converter: Promise<Converter> | undefined;

serve(self, {
  work: async ({ data }, { signal }) => {
    const end = await serveJob(data, signal);
    data.close();
    return end;
  },
});

/** Serves the one conversion that comes in on a line; ends when it is answered or the line is closed. */
function serveJob(data: MessagePort, signal: AbortSignal): Promise<Reply<'work'>> {
  return new Promise((resolve) => {
    const finish = (healthy: boolean): void => {
      void memoryBytes().then((memory) => {
        resolve({ memory, healthy });
      });
    };
    signal.addEventListener('abort', () => {
      finish(true);
    });
    data.addEventListener('close', () => {
      finish(true);
    });
    serve(data, {
      convert: async (order, call) => {
        try {
          const converted = await convert(order, call);
          setTimeout(finish, 0, true);
          return converted;
        } catch (thrown) {
          const fault = Fault.of(thrown);
          setTimeout(
            finish,
            0,
            fault.code !== 'trap' && fault.code !== 'out-of-memory' && fault.code !== 'internal',
          );
          throw fault;
        }
      },
    });
  });
}

async function memoryBytes(): Promise<number> {
  return converter === undefined ? 0 : converter.then((it) => it.memoryBytes).catch(() => 0);
}

async function convert(
  { source, memory }: Request<'convert'>,
  { signal, progress }: Call<'convert'>,
): Promise<Converted> {
  // Compiled while the bytes come in.
  converter ??= Converter.load();
  converter.catch(() => undefined);
  const teller = new Teller(progress);
  teller.tell({ stage: 'fetch', done: 0, total: undefined });
  let document;
  try {
    document = await readSource(
      source,
      (done, total) => {
        teller.tell({ stage: 'fetch', done, total });
      },
      signal,
    );
  } finally {
    teller.forget();
  }
  const ready = await converter.catch((thrown: unknown) => {
    throw new Fault('internal', `the converter cannot be loaded: ${Fault.of(thrown).message}`);
  });
  signal.throwIfAborted();
  progress({ stage: 'convert', done: 0, total: 1 });
  const conversion = ready.convert(document.bytes, memory * MEBIBYTE, (share) => {
    teller.tell({ stage: 'convert', done: Math.min(Math.max(share, 0), 1), total: 1 });
  });
  teller.forget();
  const original = document.fetched ? document.bytes.buffer : undefined;
  return { ...conversion, name: document.name, original };
}
