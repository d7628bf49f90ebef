/** Builds pages: their nodes, in the fonts of their document, fitted as they were laid out. */
import type { Page } from '../../shared/protocol';
import type { MediaUrls } from '../media';
import { NodeReader, parseVocabulary } from '../nodes';
import { StyleRules } from '../styles';
import { prepareFilms } from './films';
import { fitText } from './fit';
import { PageFonts } from './fonts';

/** Properties of text that other programs are told. */
const COPIED: ReadonlySet<string> = new Set([
  'color',
  'direction',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
]);

/** How an element looks, for other programs. */
export interface Look {
  /** Declarations of CSS; empty without any. */
  readonly css: string;
  readonly isRightToLeft: boolean;
}

/** Builds the pages of one document wherever they are wanted: in the view, as thumbnails, presented, for the printer. */
export class PageDrawer {
  private readonly fonts: PageFonts;
  private rules: StyleRules;
  private reader: NodeReader;
  /** What classes look like for other programs: runs by the thousand have a few of them. */
  private readonly looks = new Map<string, Look>();

  /** Papers that wait for fonts are laid out one after another, each in a task of its own. */
  private turn: Promise<unknown> = Promise.resolve();

  /** `host` is the window in whose document pages are built. */
  constructor(
    private readonly vocabulary: string,
    readonly media: MediaUrls,
    private readonly host: Window & typeof globalThis = window,
  ) {
    this.fonts = new PageFonts(host);
    this.rules = new StyleRules(host);
    this.reader = this.newReader();
  }

  private newReader(): NodeReader {
    return new NodeReader(parseVocabulary(this.vocabulary), {
      mediaUrl: (name) => this.media.get(name),
      defineStyle: (declarations) =>
        this.rules.define(
          declarations.flatMap(([property, value]) =>
            property === 'font-family'
              ? this.fonts.declarations(value)
              : ([[property, value]] as const),
          ),
        ),
    });
  }

  /** Forgets the styles of all pages: they are laid out anew. What was built before is to be taken away. */
  restart(): void {
    this.rules.remove();
    this.rules = new StyleRules(this.host);
    this.reader = this.newReader();
    this.fonts.rewind();
    this.looks.clear();
  }

  /** Takes note of the fonts and styles of a page; of each page once, in the order in which they come. */
  learn(page: Page): void {
    this.fonts.add(page.fonts);
    this.reader.read(new Uint8Array(page.styles), document.createDocumentFragment());
  }

  /**
   * Builds a page in an empty element of the document, in its own size; `scale` enlarges it. Nothing is built twice: the
   * element is the caller's to empty.
   */
  draw(page: Page, into: HTMLElement, scale = 1): void {
    const paper = document.createElement('div');
    paper.className = 'd-paper';
    paper.style.width = `${String(page.width)}pt`;
    paper.style.height = `${String(page.height)}pt`;
    this.scale(paper, scale);
    paper.append(this.nodes(page));
    prepareFilms(paper, this.media);
    into.append(paper);
    if (this.fonts.isReady) {
      fitText(paper);
      return;
    }
    // Nothing is laid out in fonts that are about to be replaced.
    paper.classList.add('d-unready');
    this.turn = Promise.all([this.turn, this.fonts.ready()]).then(() => {
      paper.classList.remove('d-unready');
      if (paper.isConnected) fitText(paper);
      return new Promise((resolve) => setTimeout(resolve));
    });
  }

  /** The nodes of a page, as they are before they are fitted. */
  nodes(page: Page): DocumentFragment {
    const nodes = document.createDocumentFragment();
    this.reader.read(new Uint8Array(page.nodes), nodes);
    return nodes;
  }

  /** How an element that was built here looks, for other programs: with fonts by the names that they know. */
  look({ classList: [name = ''] }: Element): Look {
    const known = this.looks.get(name);
    if (known !== undefined) return known;
    const declared = this.rules.declared(name);
    const copied = declared
      .filter(([property]) => COPIED.has(property))
      .flatMap(([property, value]) =>
        property === 'font-family' ? this.fonts.known(value) : [[property, value] as const],
      )
      .map((declaration) => declaration.join(': '));
    const values = new Map(declared);
    const more = values.get('--copied')?.slice(1, -1);
    const look = {
      // A size there is another.
      css: [...copied, ...(more === undefined ? [] : [more])].join('; '),
      isRightToLeft: values.get('direction') === 'rtl',
    };
    this.looks.set(name, look);
    return look;
  }

  /** How large an element is that has a size of its own, in points. */
  size({ classList: [name = ''] }: Element): { readonly width: number; readonly height: number } {
    const declared = new Map(this.rules.declared(name));
    const of = (property: string): number => parseFloat(declared.get(property) ?? '0');
    return { width: of('width'), height: of('height') };
  }

  /** Changes what a paper that was built here is enlarged by. */
  scale(paper: HTMLElement, scale: number): void {
    paper.style.transform = scale === 1 ? '' : `scale(${String(scale)})`;
  }

  /** Resolves when pages can be built in their fonts. */
  ready(): Promise<void> {
    return this.fonts.ready();
  }

  /** Lets go of fonts and styles. */
  remove(): void {
    this.fonts.remove();
    this.rules.remove();
  }
}
