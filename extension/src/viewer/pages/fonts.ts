/** The fonts of a document in the page: `quire-<number>` for each that the layout has. */
import { fontList } from '../../shared/font_list';
import type { PageFont } from '../../shared/protocol';

/**
 * The line box of all text: an em high, with the share above the baseline that `src/render/page` reckons with
 * (`ASCENT`).
 */
const METRICS: FontFaceDescriptors = {
  ascentOverride: '80%',
  descentOverride: '20%',
  lineGapOverride: '0%',
  display: 'block',
};
/** The font that gives lines of the system's fonts their baseline: it has nothing but the blank, and that is first. */
const STRUT = 'quire-strut';
const STRUT_FILE = 'Arimo-Regular.ttf';

/** Declares the fonts of one document, and takes them back. */
export class PageFonts {
  private readonly fonts: PageFont[] = [];
  /** By their families. */
  private readonly faces = new Map<string, FontFace>();
  /** Fonts that the document has in itself, by their files. */
  private readonly embedded = new Map<string, ArrayBuffer>();
  /** How many were told since the pages began. */
  private told = 0;

  /** `host` is the window whose document has the fonts. */
  constructor(private readonly host: Window & typeof globalThis = window) {}

  /** The pages begin anew: their fonts are told from the first on, most of them once more. */
  rewind(): void {
    this.told = 0;
  }

  /** Declares further fonts. */
  add(fonts: readonly PageFont[]): void {
    for (const font of fonts) {
      const number = this.told;
      this.told += 1;
      const known = this.fonts[number];
      this.fonts[number] = font;
      if (font.bytes !== undefined) this.embedded.set(font.file, font.bytes);
      // A font of the system is declared where it is used.
      if (font.file === '') {
        if (!this.faces.has(STRUT))
          this.declare(STRUT, STRUT_FILE, { ...METRICS, unicodeRange: 'U+20' });
      } else if (known?.file !== font.file) {
        this.declare(`quire-${String(number)}`, font.file, METRICS);
      }
    }
  }

  private declare(family: string, file: string, descriptors: FontFaceDescriptors): void {
    const source = this.embedded.get(file) ?? bundled(file);
    const face = new this.host.FontFace(family, source, descriptors);
    this.drop(family);
    this.faces.set(family, face);
    this.host.document.fonts.add(face);
    // What cannot be loaded is shown in the font of the page.
    face.load().catch(() => undefined);
  }

  private drop(family: string): void {
    const face = this.faces.get(family);
    if (face !== undefined) this.host.document.fonts.delete(face);
    this.faces.delete(family);
  }

  /** Whether all that is declared can be measured. */
  get isReady(): boolean {
    return [...this.faces.values()].every(({ status }) => status !== 'loading');
  }

  /** Resolves when all that is declared can be measured. */
  async ready(): Promise<void> {
    await Promise.allSettled([...this.faces.values()].map(({ loaded }) => loaded));
  }

  /** What a `font-family` of the layout becomes: fonts of the system are named, with their weight and style. */
  declarations(family: string): readonly (readonly [string, string])[] {
    const font = this.numbered(family);
    if (font === undefined || font.file !== '') return [['font-family', family]];
    return lookOf(font, `${STRUT}, ${fontList(font.family, font.generic)}`);
  }

  /** What a `font-family` of a page is for other programs. */
  known(family: string): readonly (readonly [string, string])[] {
    const font = this.numbered(family);
    if (font === undefined) return [['font-family', family.replace(`${STRUT}, `, '')]];
    const list = fontList(font.family, font.generic);
    const original = ORIGINALS[font.family];
    return lookOf(font, original === undefined ? list : `${JSON.stringify(original)}, ${list}`);
  }

  private numbered(family: string): PageFont | undefined {
    const number = /^quire-(\d+)$/.exec(family)?.[1];
    return number === undefined ? undefined : this.fonts[Number(number)];
  }

  /** Takes all fonts away. */
  remove(): void {
    for (const family of [...this.faces.keys()]) this.drop(family);
  }
}

/** Where a font that comes with the extension is. */
function bundled(file: string): string {
  const url = new URL(`./fonts/${encodeURIComponent(file)}`, import.meta.url);
  return `url(${JSON.stringify(url.href)})`;
}

/** The families that fonts of the layout have the metrics of: other programs have those. */
const ORIGINALS: Readonly<Record<string, string>> = {
  Arimo: 'Arial',
  Caladea: 'Cambria',
  Carlito: 'Calibri',
  Cousine: 'Courier New',
  Tinos: 'Times New Roman',
};

function lookOf(
  { bold, italic }: PageFont,
  family: string,
): readonly (readonly [string, string])[] {
  const look: [string, string][] = [['font-family', family]];
  if (bold) look.push(['font-weight', 'bold']);
  if (italic) look.push(['font-style', 'italic']);
  return look;
}
