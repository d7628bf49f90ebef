/** The converter worker: takes one job at a time from its host, and talks to the viewer on the job's own line. */
import { Fault } from '../shared/fault';
import {
  type Call,
  type Converted,
  type Reply,
  type Request,
  type Showing,
  type Source,
  serve,
} from '../shared/protocol';
import { formatOf } from '../shared/formats';
import { MEBIBYTE } from '../shared/limits';
import { baseName } from '../shared/output';
import { Loader } from '../shared/wasm';
import { type Conversion, Converter } from './converter';
import { Exporter } from './exporter';
import { readSource } from './read';
import { Teller } from './teller';
import { Unlocker } from './unlocker';

const CONTAINERS = ['docy', 'xlsy', 'ppty'] as const;

/** What a text shows that nobody looked at: what Word prints. */
const PRINTED: Showing = { markup: 'all', comments: false };

const converters = new Loader((limit) => Converter.load(limit));
const exporters = new Loader((limit) => Exporter.load(limit));
const unlockers = new Loader((limit) => Unlocker.load(limit));

serve(self, {
  'prepare-converter': async ({ memory }) => {
    await converters.get(memory * MEBIBYTE);
    return undefined;
  },
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
  const loaders = [converters, exporters, unlockers];
  const sizes = await Promise.all(loaders.map((loader) => loader.memoryBytes()));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function convert(order: Request<'convert'>, call: Call<'convert'>): Promise<Converted> {
  const { core } = formatOf(order.format);
  const teller = new Teller(call.progress);
  const tell = (share: number): void => {
    teller.tell({ stage: 'convert', done: Math.min(Math.max(share, 0), 1), total: 1 });
  };
  // Two steps of one conversion, each half of it.
  const step = core === undefined || order.source.kind === 'converted' ? 1 : 0.5;
  const made =
    order.source.kind === 'converted'
      ? { ...adopted(order.source), original: undefined }
      : await toEditorBin(order, call, teller, (share) => {
          tell(share * step);
        });
  if (core === undefined) return { ...made, files: [] };
  const exporter = await exporters.get(order.memory * MEBIBYTE);
  call.signal.throwIfAborted();
  const file = `${baseName(made.name)}.${core.extension}`;
  const { sheet, notes = false } = core;
  const wanted = { file, sheet, notes, showing: order.showing ?? PRINTED };
  const { files, warnings } = await exporter.export(made, wanted, (share) => {
    tell(1 - step + share * step);
  });
  teller.forget();
  const all = [...made.warnings, ...warnings];
  return { ...made, editorBin: new ArrayBuffer(0), media: [], files, warnings: all };
}

type Made = Omit<Converted, 'files'>;

/** An Editor.bin that came as it is. */
function adopted(source: Extract<Source, { kind: 'converted' }>): Omit<Made, 'original'> {
  const { name, editorBin, media } = source;
  const signature = new TextDecoder().decode(editorBin.slice(0, 4)).toLowerCase();
  const container = CONTAINERS.find((known) => known === signature);
  if (container === undefined) throw new Fault('editor-bin', 'unknown signature');
  return { container, editorBin, media, name, warnings: [] };
}

/** Reads a document and converts it. */
async function toEditorBin(
  { source, memory, beginning, password }: Request<'convert'>,
  { signal, progress }: Call<'convert'>,
  teller: Teller,
  tell: (share: number) => void,
): Promise<Made> {
  if (source.kind === 'converted') throw new Fault('internal', 'nothing to convert');
  // Compiled while the bytes come in.
  const loading = converters.get(memory * MEBIBYTE);
  loading.catch(() => undefined);
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
  const converter = await loading;
  signal.throwIfAborted();
  progress({ stage: 'convert', done: 0, total: 1 });
  const { name } = document;
  const begin = (made: Conversion): void => {
    progress({ stage: 'begun', beginning: { ...made, name, files: [], original: undefined } });
  };
  const convert = (bytes: Uint8Array): Conversion =>
    converter.convert(bytes, tell, beginning ? begin : undefined);
  let conversion;
  try {
    conversion = convert(document.bytes);
  } catch (thrown) {
    if (Fault.of(thrown).code !== 'encrypted') throw thrown;
    const unlocker = await unlockers.get(memory * MEBIBYTE);
    signal.throwIfAborted();
    conversion = convert(unlocker.unlock(document.bytes, password));
  }
  teller.forget();
  const original = document.fetched ? document.bytes.buffer : undefined;
  return { ...conversion, name, original };
}
