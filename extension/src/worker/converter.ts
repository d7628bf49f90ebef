/** The converter's WASM module: a document's bytes in, Editor.bin and its pictures out. */
import type { Converted } from '../shared/protocol';
import { type Exports, WasmModule } from '../shared/wasm';

/** What `src/wasm/converter.rs` exports, as wasm-bindgen writes it. */
interface ConverterExports extends Exports {
  convert(bytes: Uint8Array, beginning: boolean, progress: ProgressHandle): ConversionHandle;
}

/** What the core calls in the meantime. */
interface ProgressHandle {
  report(share: number): void;
  begin(beginning: ConversionHandle): void;
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

/** The core's own share of what a conversion gives. */
export type Conversion = Pick<Converted, 'container' | 'editorBin' | 'media' | 'warnings'>;

/** Makes Editor.bin. */
export class Converter {
  private constructor(private readonly module: WasmModule<ConverterExports>) {}

  /** Loads the module with a limit of its linear memory, in bytes. */
  static async load(limit: number): Promise<Converter> {
    return new Converter(await WasmModule.load('quire_converter', limit));
  }

  /** Size of linear memory, in bytes. */
  get memoryBytes(): number {
    return this.module.memoryBytes;
  }

  /**
   * Converts a document; `report` gets the share that is done. With `begin`, the beginning of a large document is made first,
   * which is a document of its own. Throws a Fault.
   */
  convert(
    bytes: Uint8Array,
    report: (share: number) => void,
    begin?: (beginning: Conversion) => void,
  ): Conversion {
    const progress: ProgressHandle = {
      report,
      begin: (handle) => begin?.(takeAll(handle)),
    };
    return this.module.call((core) => takeAll(core.convert(bytes, begin !== undefined, progress)));
  }
}

function takeAll(handle: ConversionHandle): Conversion {
  try {
    return taken(handle);
  } finally {
    handle.free();
  }
}

function taken(handle: ConversionHandle): Conversion {
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
