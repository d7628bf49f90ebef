/**
 * The fonts that come with the extension, for workers: a layout asks for them while it runs and cannot wait, so they are
 * read synchronously, which workers may do. They lie beside the scripts, on this computer. Fonts of the system cannot be
 * read, but measured.
 */
import { fontList } from './font_list';

/** Size that texts are measured at, in pixels. */
const MEASURED_SIZE = 100;

/** The files of the folder `fonts`, as `src/wasm/fonts.rs` asks for them; each is read once. */
export class FontFiles {
  private readonly known = new Map<string, Uint8Array | undefined>();
  private canvas: OffscreenCanvasRenderingContext2D | null | undefined;

  /** The bytes of a file; undefined if it cannot be read. */
  read(file: string): Uint8Array | undefined {
    if (!this.known.has(file)) this.known.set(file, readNow(file));
    return this.known.get(file);
  }

  /** How wide a text is in a font of the system, in ems; `style` as in CSS. */
  measure(family: string, generic: string, style: string, text: string): number | undefined {
    this.canvas ??= new OffscreenCanvas(1, 1).getContext('2d');
    if (this.canvas === null) return undefined;
    this.canvas.font = `${style} ${String(MEASURED_SIZE)}px ${fontList(family, generic)}`;
    return this.canvas.measureText(text).width / MEASURED_SIZE;
  }
}

function readNow(file: string): Uint8Array | undefined {
  const request = new XMLHttpRequest();
  request.open('GET', new URL(`./fonts/${encodeURIComponent(file)}`, import.meta.url), false);
  request.responseType = 'arraybuffer';
  try {
    request.send();
  } catch {
    return undefined;
  }
  const response: unknown = request.response;
  return request.status === 200 && response instanceof ArrayBuffer
    ? new Uint8Array(response)
    : undefined;
}
