/** The viewer's WASM module in the layout worker: Editor.bin in, pages out. */
import { FontFiles } from '../shared/fonts';
import { PatternFiles } from '../shared/hyphenation';
import type { Page, PageFont, Showing } from '../shared/protocol';
import { type Exports, WasmModule } from '../shared/wasm';

/** What `src/wasm/pages.rs` exports, as wasm-bindgen writes it. */
export interface PagesExports extends Exports {
  vocabulary(): string;
  readonly Pages: {
    open(
      bytes: Uint8Array,
      fonts: FontFiles,
      patterns: PatternFiles,
      pictures: PictureFiles,
    ): PagesHandle;
  };
}

/** The pictures of a document. */
export interface PictureFiles {
  /** The bytes of a picture, at once; undefined if there is none of this name. */
  read(name: string): Uint8Array | undefined;
}

/** A document in linear memory. */
interface PagesHandle {
  readonly count: number | undefined;
  readonly slideSize: Float64Array;
  readonly hasComments: boolean;
  readonly isRevised: boolean;
  layOut(markup: string, comments: boolean): void;
  next(): PageHandle | undefined;
  slide(index: number): PageHandle | undefined;
  grownRows(sheet: number): Uint32Array;
  drawings(sheet: number, rows: Uint32Array, columns: Uint32Array): PageHandle | undefined;
  print(sheet: number | undefined, file: string, seconds: number): number;
  fontsFrom(index: number): string[];
  embeddedFont(index: number): Uint8Array<ArrayBuffer> | undefined;
  free(): void;
}

/** A page in linear memory. Buffers are taken out once. */
interface PageHandle {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly text: string;
  readonly hidden: boolean;
  readonly notes: string;
  readonly landmarkTexts: string[];
  readonly landmarkPlaces: Float64Array;
  takeStyles(): Uint8Array<ArrayBuffer>;
  takeNodes(): Uint8Array<ArrayBuffer>;
  free(): void;
}

const STRINGS_OF_A_FONT = 5;

/** Loads the module; its linear memory can have `limit` bytes at most. */
export function loadModule(limit: number): Promise<WasmModule<PagesExports>> {
  return WasmModule.load('quire_viewer', limit);
}

/** Read once for all documents of this worker. */
const fontFiles = new FontFiles();
const patternFiles = new PatternFiles();

/** A document that is laid out. Every call may throw a {@link Fault}. */
export class PagedDocument {
  private fonts = 0;
  /** Font files whose bytes were told. */
  private readonly toldFiles = new Set<string>();

  private constructor(
    private readonly module: WasmModule<PagesExports>,
    private readonly handle: PagesHandle,
  ) {}

  /** Opens an Editor.bin. */
  static open(
    module: WasmModule<PagesExports>,
    editorBin: ArrayBuffer,
    pictures: PictureFiles,
  ): PagedDocument {
    const bytes = new Uint8Array(editorBin);
    const handle = module.call(({ Pages }) => Pages.open(bytes, fontFiles, patternFiles, pictures));
    return new PagedDocument(module, handle);
  }

  /** The words of the node streams. */
  get vocabulary(): string {
    return this.module.call((core) => core.vocabulary());
  }

  /** Number of slides. */
  get count(): number | undefined {
    return this.handle.count;
  }

  /** Width and height of the slides in points. */
  get slideSize(): readonly number[] {
    return [...this.handle.slideSize];
  }

  /** Whether a text has comments. */
  get hasComments(): boolean {
    return this.handle.hasComments;
  }

  /** Begins the pages of a text anew. */
  layOut({ markup, comments }: Showing): void {
    this.module.call(() => {
      this.handle.layOut(markup, comments);
    });
    this.fonts = 0;
  }

  /** The next page of a text, or of what is printed. */
  next(): Page | undefined {
    return this.take(() => this.handle.next());
  }

  /** A slide. */
  slide(index: number): Page | undefined {
    return this.take(() => this.handle.slide(index));
  }

  /** Rows of a sheet that grow to their texts, each before its height in pixels. */
  grownRows(sheet: number): ArrayBuffer {
    return new Uint32Array(this.module.call(() => this.handle.grownRows(sheet))).buffer;
  }

  /** What lies upon the cells of a sheet whose rows and columns begin at these places, in pixels. */
  drawings(sheet: number, rows: Uint32Array, columns: Uint32Array): Page | undefined {
    return this.take(() => this.handle.drawings(sheet, rows, columns));
  }

  /** Begins to print a sheet of a workbook, or all that may be looked at. */
  print(sheet: number | undefined, file: string, seconds: number): void {
    this.module.call(() => this.handle.print(sheet, file, seconds));
  }

  /** Gives back what of its memory is not the worker's as long as that lives; no other call may follow. */
  close(): void {
    this.handle.free();
  }

  private take(make: () => PageHandle | undefined): Page | undefined {
    const page = this.module.call(make);
    if (page === undefined) return undefined;
    const { index, width, height, label, text, hidden, notes } = page;
    const { landmarkTexts, landmarkPlaces } = page;
    const landmarks = Array.from({ length: landmarkTexts.length / 2 }, (_, at) => ({
      name: landmarkTexts[at * 2] ?? '',
      text: landmarkTexts[at * 2 + 1] ?? '',
      level: landmarkPlaces[at * 2] ?? 0,
      top: Math.max(0, landmarkPlaces[at * 2 + 1] ?? 0),
    }));
    const styles = page.takeStyles().buffer;
    const nodes = page.takeNodes().buffer;
    page.free();
    const fonts = this.newFonts();
    const revised = this.handle.isRevised;
    return {
      ...{ index, width, height, label, text, hidden, notes, revised, landmarks },
      ...{ styles, nodes, fonts },
    };
  }

  private newFonts(): readonly PageFont[] {
    const words = this.handle.fontsFrom(this.fonts);
    const fonts: PageFont[] = [];
    for (let at = 0; at < words.length; at += STRINGS_OF_A_FONT) {
      const [file = '', family = '', generic = '', bold, italic] = words.slice(at);
      const bytes = this.newBytes(this.fonts, file);
      fonts.push({
        file,
        bytes,
        family,
        generic,
        bold: bold === 'bold',
        italic: italic === 'italic',
      });
      this.fonts += 1;
    }
    return fonts;
  }

  /** The bytes of a font that the document has in itself, the first time that its file is told. */
  private newBytes(font: number, file: string): ArrayBuffer | undefined {
    if (file === '' || this.toldFiles.has(file)) return undefined;
    this.toldFiles.add(file);
    return this.handle.embeddedFont(font)?.buffer;
  }
}
