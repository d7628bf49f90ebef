/**
 * The only place that touches the converter's WASM module. What goes in and comes out are whole ArrayBuffers of their
 * own; no view into linear memory leaves the generated code, which copies once in each direction.
 */
import { Fault } from '../shared/fault';
import type { Converted } from '../shared/protocol';

/** What `src/wasm/converter.rs` exports, as wasm-bindgen writes it. */
interface ConverterModule {
  default(options: { module_or_path: URL }): Promise<{ readonly memory: WebAssembly.Memory }>;
  convert(bytes: Uint8Array, progress: { report(share: number): boolean }): ConversionHandle;
  readonly ConvertError: abstract new () => ErrorHandle;
}

/** A conversion in linear memory. Buffers are taken out once. */
interface ConversionHandle {
  readonly container: string;
  readonly mediaCount: number;
  readonly warningCount: number;
  takeEditorBin(): Uint8Array<ArrayBuffer>;
  mediaName(index: number): string;
  takeMedia(index: number): Uint8Array<ArrayBuffer>;
  warningCode(index: number): string;
  warningPart(index: number): string;
  warningMessage(index: number): string;
  free(): void;
}

/** An error of the core in linear memory. */
interface ErrorHandle {
  readonly code: string;
  readonly part: string;
  readonly at: number | undefined;
  readonly message: string;
  free(): void;
}

/** The core's own share of what a conversion gives. */
export type Conversion = Pick<Converted, 'container' | 'editorBin' | 'media' | 'warnings'>;

/** Linear memory beyond this at a fault means that it was full: 4 GiB less the largest single allocation. */
export const FULL_BYTES = 3 * 1024 ** 3;

/** The converter of this worker. After a trap it must not be used again. */
export class Converter {
  private constructor(
    private readonly module: ConverterModule,
    private readonly memory: WebAssembly.Memory,
  ) {}

  /** Loads and compiles the module. */
  static async load(): Promise<Converter> {
    const glue = new URL('./wasm/quire_converter.js', import.meta.url);
    const module = (await import(glue.href)) as ConverterModule;
    const binary = new URL('./wasm/quire_converter_bg.wasm', import.meta.url);
    const { memory } = await module.default({ module_or_path: binary });
    return new Converter(module, memory);
  }

  /** Size of linear memory, in bytes. */
  get memoryBytes(): number {
    return this.memory.buffer.byteLength;
  }

  /**
   * Converts a document. `progress` gets the share that is done; linear memory may grow to `limit` bytes.
   *
   * Throws a {@link Fault}: the core's, or `trap` or `out-of-memory`, after which the worker has to be replaced.
   */
  convert(bytes: Uint8Array, limit: number, progress: (share: number) => void): Conversion {
    let handle: ConversionHandle | undefined;
    const report = (share: number): boolean => {
      progress(share);
      return this.memoryBytes <= limit;
    };
    try {
      handle = this.module.convert(bytes, { report });
      return takeAll(handle);
    } catch (thrown) {
      const fault = this.faultOf(thrown);
      // Nothing else cancels a conversion from inside.
      throw fault.code === 'cancelled'
        ? new Fault('out-of-memory', `more than ${String(limit)} bytes of memory are needed`)
        : fault;
    } finally {
      handle?.free();
    }
  }

  private faultOf(thrown: unknown): Fault {
    if (thrown instanceof this.module.ConvertError) {
      const { code, message, part, at } = thrown;
      thrown.free();
      return new Fault(code, message, part, at);
    }
    const hint = thrown instanceof Error ? thrown.message : String(thrown);
    const full = this.memoryBytes >= FULL_BYTES || thrown instanceof RangeError;
    return new Fault(full ? 'out-of-memory' : 'trap', hint);
  }
}

function takeAll(handle: ConversionHandle): Conversion {
  const indices = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  return {
    container: handle.container as Conversion['container'],
    editorBin: handle.takeEditorBin().buffer,
    media: indices(handle.mediaCount).map((index) => ({
      name: handle.mediaName(index),
      bytes: handle.takeMedia(index).buffer,
    })),
    warnings: indices(handle.warningCount).map((index) => ({
      code: handle.warningCode(index),
      part: handle.warningPart(index),
      message: handle.warningMessage(index),
    })),
  };
}
