/**
 * The only place in the worker that touches the viewer's WASM module, which has what other formats need; it is loaded when
 * the first of them is asked for. Files come out in pieces, each a buffer of its own.
 */
import { Fault } from '../shared/fault';
import type { Converted } from '../shared/protocol';
import { FULL_BYTES } from './wasm';

/** What `src/wasm/export.rs` exports, as wasm-bindgen writes it. */
interface ExportModule {
  default(options: { module_or_path: URL }): Promise<{ readonly memory: WebAssembly.Memory }>;
  exportDocument(
    editorBin: Uint8Array,
    file: string,
    sheet: string,
    surroundings: Surroundings,
  ): void;
  readonly ExportError: abstract new () => ErrorHandle;
}

/** What the core asks while it works. */
interface Surroundings {
  picture(name: string): Uint8Array | undefined;
  create(name: string): void;
  /** The bytes are a view into linear memory, to be copied at once. */
  write(bytes: Uint8Array): void;
  report(share: number): boolean;
}

/** An error of the core in linear memory. */
interface ErrorHandle {
  readonly code: string;
  readonly part: string;
  readonly at: number | undefined;
  readonly message: string;
  free(): void;
}

/** What is to be written. */
export interface Wanted {
  /** Name of the file; its extension is the format. */
  readonly file: string;
  /** Which sheet of a workbook: a name, a number, `active`, `all`, or empty for what is usual. */
  readonly sheet: string;
  /** Most linear memory that it may take, in bytes. */
  readonly limit: number;
}

/** Writes other formats. After a trap it must not be used again. */
export class Exporter {
  private constructor(
    private readonly module: ExportModule,
    private readonly memory: WebAssembly.Memory,
  ) {}

  /** Loads and compiles the module. */
  static async load(): Promise<Exporter> {
    const glue = new URL('./wasm/quire_viewer.js', import.meta.url);
    const module = (await import(glue.href)) as ExportModule;
    const binary = new URL('./wasm/quire_viewer_bg.wasm', import.meta.url);
    const { memory } = await module.default({ module_or_path: binary });
    return new Exporter(module, memory);
  }

  /** Size of linear memory, in bytes. */
  get memoryBytes(): number {
    return this.memory.buffer.byteLength;
  }

  /**
   * Writes a document. `progress` gets the share that is done.
   *
   * Throws a {@link Fault}: the core's, or `trap` or `out-of-memory`, after which the worker has to be replaced.
   */
  async export(
    { editorBin, media }: Pick<Converted, 'editorBin' | 'media'>,
    { file, sheet, limit }: Wanted,
    progress: (share: number) => void,
  ): Promise<Converted['files']> {
    const pictures = new Map(media.map(({ name, bytes }) => [name, bytes]));
    const files: { path: string; pieces: BlobPart[] }[] = [];
    const surroundings: Surroundings = {
      picture: (name) => {
        const bytes = pictures.get(name);
        return bytes === undefined ? undefined : new Uint8Array(bytes);
      },
      create: (path) => {
        files.push({ path, pieces: [] });
      },
      write: (bytes) => {
        files.at(-1)?.pieces.push(bytes.slice());
      },
      report: (share) => {
        progress(share);
        return this.memoryBytes <= limit;
      },
    };
    try {
      this.module.exportDocument(new Uint8Array(editorBin), file, sheet, surroundings);
    } catch (thrown) {
      throw this.faultOf(thrown, limit);
    }
    return Promise.all(
      files.map(async ({ path, pieces }) => ({
        path,
        bytes: await new Blob(pieces).arrayBuffer(),
      })),
    );
  }

  private faultOf(thrown: unknown, limit: number): Fault {
    if (thrown instanceof this.module.ExportError) {
      const { code, message, part, at } = thrown;
      thrown.free();
      // Nothing else cancels it from inside.
      return code === 'cancelled'
        ? new Fault('out-of-memory', `more than ${String(limit)} bytes of memory are needed`)
        : new Fault(code, message, part, at);
    }
    const hint = thrown instanceof Error ? thrown.message : String(thrown);
    const full = this.memoryBytes >= FULL_BYTES || thrown instanceof RangeError;
    return new Fault(full ? 'out-of-memory' : 'trap', hint);
  }
}
