/**
 * The WASM module for other formats, loaded when the first of them is asked for: Editor.bin and its pictures in, files out in
 * pieces, each a buffer of its own.
 */
import { secondsHere } from '../shared/clock';
import { FontFiles } from '../shared/fonts';
import { PatternFiles } from '../shared/hyphenation';
import type { Converted, Showing } from '../shared/protocol';
import { type Exports, WasmModule } from '../shared/wasm';

/** What `src/wasm/export.rs` exports, as wasm-bindgen writes it. */
interface ExportExports extends Exports {
  exportDocument(
    editorBin: Uint8Array,
    file: string,
    sheet: string,
    fonts: FontFiles,
    patterns: PatternFiles,
    surroundings: Surroundings,
  ): void;
}

/** What the core asks while it works. */
interface Surroundings {
  readonly name: string;
  readonly markup: Showing['markup'];
  readonly comments: boolean;
  readonly notes: boolean;
  now(): number;
  picture(name: string): Uint8Array | undefined;
  create(name: string): void;
  /** The bytes are a view into linear memory, to be copied at once. */
  write(bytes: Uint8Array): void;
  warn(code: string, part: string, message: string): void;
  report(share: number): void;
}

/** What is to be written. */
export interface Wanted {
  /** Name of the file; its extension is the format. */
  readonly file: string;
  /** Which sheet of a workbook: a name, a number, `active`, `all`, or empty for what is usual. */
  readonly sheet: string;
  /** What the PDF of a text shows. */
  readonly showing: Showing;
  /** Whether the PDF of slides has their notes below them. */
  readonly notes: boolean;
}

/** What was written, and what was left out. */
export type Exported = Pick<Converted, 'files' | 'warnings'>;

/** Writes other formats. */
export class Exporter {
  private readonly fonts = new FontFiles();
  private readonly patterns = new PatternFiles();

  private constructor(private readonly module: WasmModule<ExportExports>) {}

  /** Loads the module with a limit of its linear memory, in bytes. */
  static async load(limit: number): Promise<Exporter> {
    return new Exporter(await WasmModule.load('quire_export', limit));
  }

  /** Size of linear memory, in bytes. */
  get memoryBytes(): number {
    return this.module.memoryBytes;
  }

  /** Writes a document; `report` gets the share that is done. Throws a Fault. */
  async export(
    { name, editorBin, media }: Pick<Converted, 'name' | 'editorBin' | 'media'>,
    { file, sheet, showing, notes }: Wanted,
    report: (share: number) => void,
  ): Promise<Exported> {
    const pictures = new Map(media.map(({ name, bytes }) => [name, bytes]));
    const files: { path: string; pieces: BlobPart[] }[] = [];
    const warnings: Exported['warnings'][number][] = [];
    const surroundings: Surroundings = {
      name,
      ...showing,
      notes,
      now: secondsHere,
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
      warn: (code, part, message) => {
        warnings.push({ code, part, message });
      },
      report,
    };
    this.module.call((core) => {
      const { fonts, patterns } = this;
      core.exportDocument(new Uint8Array(editorBin), file, sheet, fonts, patterns, surroundings);
    });
    const joined = files.map(async ({ path, pieces }) => ({
      path,
      bytes: await new Blob(pieces).arrayBuffer(),
    }));
    return { files: await Promise.all(joined), warnings };
  }
}
