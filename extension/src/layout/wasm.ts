/** The only place of the layout worker that touches its WASM module. What comes out are whole buffers of their own. */
import { Fault } from '../shared/fault';
import { FontFiles } from '../shared/fonts';
import type { Page, PageFont } from '../shared/protocol';

/** What `src/wasm/pages.rs` exports, as wasm-bindgen writes it. */
interface PagesModule {
  default(options: { module_or_path: URL }): Promise<unknown>;
  vocabulary(): string;
  readonly Pages: { open(bytes: Uint8Array, files: FontFiles): PagesHandle };
  readonly ViewError: abstract new () => ErrorHandle;
}

/** A document in linear memory. */
interface PagesHandle {
  readonly count: number | undefined;
  readonly slideSize: Float64Array;
  next(): PageHandle | undefined;
  slide(index: number): PageHandle | undefined;
  fontsFrom(index: number): string[];
}

/** A page in linear memory. Buffers are taken out once. */
interface PageHandle {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly text: string;
  readonly landmarkTexts: string[];
  readonly landmarkPlaces: Float64Array;
  takeStyles(): Uint8Array<ArrayBuffer>;
  takeNodes(): Uint8Array<ArrayBuffer>;
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

const STRINGS_OF_A_FONT = 5;

/** A document that is laid out. Every call may throw a {@link Fault}. */
export class PagedDocument {
  private fonts = 0;

  private constructor(
    private readonly module: PagesModule,
    private readonly handle: PagesHandle,
  ) {}

  /** Loads the module and opens an Editor.bin. */
  static async open(editorBin: ArrayBuffer): Promise<PagedDocument> {
    const glue = new URL('./wasm/quire_viewer.js', import.meta.url);
    const module = (await import(glue.href)) as PagesModule;
    await module.default({
      module_or_path: new URL('./wasm/quire_viewer_bg.wasm', import.meta.url),
    });
    const open = (): PagesHandle => module.Pages.open(new Uint8Array(editorBin), new FontFiles());
    const handle = guarded(module, open);
    return new PagedDocument(module, handle);
  }

  /** The words of the node streams. */
  get vocabulary(): string {
    return this.module.vocabulary();
  }

  /** Number of slides. */
  get count(): number | undefined {
    return this.handle.count;
  }

  /** Width and height of the slides in points. */
  get slideSize(): readonly number[] {
    return [...this.handle.slideSize];
  }

  /** The next page of a text. */
  next(): Page | undefined {
    return this.take(() => this.handle.next());
  }

  /** A slide. */
  slide(index: number): Page | undefined {
    return this.take(() => this.handle.slide(index));
  }

  private take(make: () => PageHandle | undefined): Page | undefined {
    const page = guarded(this.module, make);
    if (page === undefined) return undefined;
    const { index, width, height, label, text, landmarkTexts, landmarkPlaces } = page;
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
    return { index, width, height, label, text, landmarks, styles, nodes, fonts };
  }

  private newFonts(): readonly PageFont[] {
    const words = this.handle.fontsFrom(this.fonts);
    const fonts: PageFont[] = [];
    for (let at = 0; at < words.length; at += STRINGS_OF_A_FONT) {
      const [file = '', family = '', generic = '', bold, italic] = words.slice(at);
      fonts.push({ file, family, generic, bold: bold === 'bold', italic: italic === 'italic' });
    }
    this.fonts += fonts.length;
    return fonts;
  }
}

function guarded<T>(module: PagesModule, call: () => T): T {
  try {
    return call();
  } catch (thrown) {
    if (!(thrown instanceof module.ViewError))
      throw new Fault('trap', thrown instanceof Error ? thrown.message : String(thrown));
    const { code, message, part, at } = thrown;
    thrown.free();
    throw new Fault(code, message, part, at);
  }
}
