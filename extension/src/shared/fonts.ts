/** The fonts that come with the extension, for workers. Fonts of the system cannot be read, but measured and drawn. */
import { fontList } from './font_list';
import { readNow } from './read_now';

/** Size that texts are measured at, in pixels. */
const MEASURED_SIZE = 100;

/** Widest and highest picture of a text, in pixels: what every browser's canvas can have. */
const WIDEST = 8192;

/** A text as a picture; lengths in pixels. */
interface DrawnText {
  readonly width: number;
  readonly height: number;
  /** Where the text begins in it, and where its baseline is. */
  readonly left: number;
  readonly baseline: number;
  /** Advance of the text. */
  readonly advance: number;
  /** How much of each pixel is covered, row by row. */
  readonly coverage: Uint8Array;
}

/** A font of the system, see `SystemFont` of the core. */
interface SystemFont {
  readonly family: string;
  readonly generic: string;
  /** As in CSS. */
  readonly style: string;
}

/** The files of the folder `fonts`, as `src/wasm/fonts.rs` asks for them; each is read once. */
export class FontFiles {
  private readonly known = new Map<string, Uint8Array | undefined>();
  private readonly canvas = new OffscreenCanvas(1, 1);

  /** The bytes of a file; undefined if it cannot be read. */
  read(file: string): Uint8Array | undefined {
    if (!this.known.has(file)) this.known.set(file, readNow(`fonts/${encodeURIComponent(file)}`));
    return this.known.get(file);
  }

  /** How wide a text is in a font of the system, in ems. */
  measure(family: string, generic: string, style: string, text: string): number | undefined {
    const context = this.contextFor({ family, generic, style }, MEASURED_SIZE);
    return context === undefined ? undefined : context.measureText(text).width / MEASURED_SIZE;
  }

  /** A text in a font of the system as a picture; `size` is that of the em in pixels. */
  draw(
    family: string,
    generic: string,
    style: string,
    text: string,
    size: number,
  ): DrawnText | undefined {
    const font = { family, generic, style };
    const measured = this.contextFor(font, size)?.measureText(text);
    if (measured === undefined) return undefined;
    // How far it reaches from its origin; never less than to there.
    const reach = (length: number): number => Math.max(0, Math.ceil(length)) + 1;
    const left = reach(measured.actualBoundingBoxLeft);
    const baseline = reach(measured.actualBoundingBoxAscent);
    const width = left + reach(measured.actualBoundingBoxRight);
    const height = baseline + reach(measured.actualBoundingBoxDescent);
    if (Math.max(width, height) > WIDEST) return undefined;
    // Another size makes the canvas forget all that was set.
    this.canvas.width = width;
    this.canvas.height = height;
    const context = this.contextFor(font, size);
    if (context === undefined) return undefined;
    context.fillText(text, left, baseline);
    const { data } = context.getImageData(0, 0, width, height);
    const coverage = new Uint8Array(width * height);
    for (let place = 0; place < coverage.length; place += 1)
      coverage[place] = data[place * 4 + 3] ?? 0;
    return { width, height, left, baseline, advance: measured.width, coverage };
  }

  private contextFor(
    { family, generic, style }: SystemFont,
    size: number,
  ): OffscreenCanvasRenderingContext2D | undefined {
    const context = this.canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) return undefined;
    context.font = `${style} ${String(size)}px ${fontList(family, generic)}`;
    return context;
  }
}
