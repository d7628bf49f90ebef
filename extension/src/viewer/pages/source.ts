/** Where pages come from: a worker of this document's own, which lays it out. */
import { Fault } from '../../shared/fault';
import { type Page, type Reply, type Showing, ask, withResolvers } from '../../shared/protocol';
import { readSettings } from '../../shared/settings';

/** Width and height in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The slides of a presentation. */
interface Slides extends PageSize {
  readonly count: number;
}

/** The pictures of a document, by the names that Editor.bin has for them. */
type Pictures = readonly { readonly name: string; readonly file: Blob }[];

function slidesOf({ count, size }: Reply<'open-pages'>): Slides | undefined {
  const [width = 0, height = 0] = size;
  return count === undefined ? undefined : { count, width, height };
}

/** What is told of the pages that come. */
export interface PageEvents {
  /** A page came, for the first time or in place of a former one. */
  onPage(page: Page): void;
  /** Pages that show other parts of the text, or of the whole of it, take the place of all that came before. */
  onRestart(pages: readonly Page[]): void;
  /** All pages have come. */
  onEnd(): void;
  onFault(fault: Fault): void;
}

let spare: Promise<Worker> | undefined;

/** Starts a worker for the next document, so that it is ready when the document is. */
export function prepareLayout(): void {
  spare ??= spawn();
}

async function spawn(): Promise<Worker> {
  const { memory } = (await readSettings()).settings;
  const url = new URL('./layout.js', import.meta.url);
  const worker = new Worker(url, { type: 'module', name: 'layout' });
  // Its fault is told when a document is opened.
  ask(worker, 'prepare-pages', { memory }).catch(() => undefined);
  return worker;
}

/** A layout worker for one document: the one that was prepared, or another. */
export function takeWorker(): Promise<Worker> {
  const starting = spare ?? spawn();
  spare = undefined;
  return starting;
}

/** The pages of one document. */
export class PageSource {
  private readonly pages: (Page | undefined)[] = [];
  /** The pages in the order in which they came: styles and fonts of one may be used by those behind it. */
  readonly arrived: Page[] = [];
  private readonly wanted = new Set<number>();
  private readonly closing = new AbortController();
  /** Ends the layout of a text that is under way. */
  private layout = new AbortController();
  /** Resolves with the last page, once it is asked for. */
  private everything: Promise<unknown> | undefined;
  /** What the pages of a text show that come now. */
  showing: Showing;

  /** The words of the node streams, see `nodes.ts`. */
  readonly vocabulary: string;
  /** Whether a text has comments. */
  readonly hasComments: boolean;
  /** Number and size of slides; undefined for a text. */
  slides: Slides | undefined;
  /** Resolves when the whole document is open; undefined if it is. */
  private whole: ReturnType<typeof withResolvers<undefined>> | undefined;

  private constructor(
    private readonly worker: Worker,
    opened: Reply<'open-pages'>,
    isBeginning: boolean,
  ) {
    this.vocabulary = opened.vocabulary;
    this.hasComments = opened.comments;
    this.slides = slidesOf(opened);
    this.showing = { markup: 'all', comments: opened.comments };
    if (isBeginning) this.whole = withResolvers();
  }

  /**
   * Has a worker open an Editor.bin, which is copied; it may be the beginning of a document that {@link complete} opens later.
   * Rejects with a {@link Fault}.
   */
  static async open(
    editorBin: ArrayBuffer,
    pictures: Pictures,
    isBeginning: boolean,
  ): Promise<PageSource> {
    const worker = await takeWorker();
    try {
      const opening = ask(worker, 'open-pages', { editorBin: editorBin.slice(0), pictures });
      const opened = await Promise.race([opening, broken(worker)]);
      return new PageSource(worker, opened, isBeginning);
    } catch (thrown) {
      worker.terminate();
      throw Fault.of(thrown);
    }
  }

  /** Begins to tell of pages: of a text all, one after another; of slides those that are asked for. */
  begin(events: PageEvents): void {
    broken(this.worker).catch((thrown: unknown) => {
      if (!this.closing.signal.aborted) events.onFault(Fault.of(thrown));
    });
    this.events = events;
    if (this.slides !== undefined) this.end();
    else if (this.whole !== undefined) this.begun();
    else {
      this.layOut(
        (page) => this.take(page),
        () => undefined,
      );
    }
  }

  /**
   * Tells of the pages of the beginning of a text. The last one is not full yet: it is told of if it is the only one. Pages
   * that come again would tell the number of these pages.
   */
  private begun(): void {
    let last: Page | undefined;
    this.layOut(
      (page) => {
        if (last !== undefined && page.index <= last.index) return;
        if (page.index === 0) this.take(page);
        else if (last !== undefined && last.index > 0) this.take(last);
        last = page;
      },
      () => undefined,
    );
  }

  /** All pages of what is open have come. */
  private end(): void {
    if (this.whole === undefined) this.events?.onEnd();
  }

  /** Opens the whole document, of which the beginning is open. See {@link show} for its pages. */
  async complete(
    editorBin: ArrayBuffer,
    pictures: Pictures,
    isEnough: (page: Page) => boolean,
  ): Promise<void> {
    this.layout.abort();
    const { signal } = this.closing;
    const request = { editorBin: editorBin.slice(0), pictures };
    const opening = ask(this.worker, 'open-pages', request, { signal });
    const opened = await Promise.race([opening, broken(this.worker)]);
    const { whole } = this;
    this.whole = undefined;
    this.slides = slidesOf(opened);
    if (this.slides === undefined) this.show(this.showing, isEnough);
    else {
      this.pages.length = 0;
      this.arrived.length = 0;
      this.wanted.clear();
      this.everything = undefined;
      this.events?.onRestart([]);
      this.end();
    }
    whole?.resolve(undefined);
  }

  /**
   * Has a text laid out anew. The pages that are there stay until so many of the new ones have come that `isEnough`, which
   * is told each of them, or all have.
   */
  show(showing: Showing, isEnough: (page: Page) => boolean): void {
    this.showing = showing;
    let coming: Page[] | undefined = [];
    const change = (): void => {
      if (coming === undefined) return;
      this.pages.length = 0;
      this.arrived.length = 0;
      this.pages.push(...coming);
      this.arrived.push(...coming);
      this.events?.onRestart(coming);
      coming = undefined;
    };
    this.layOut((page) => {
      // One that comes for the second time: all are known.
      if (coming?.[page.index] !== undefined) change();
      if (coming === undefined) {
        this.take(page);
        return;
      }
      coming.push(page);
      if (isEnough(page)) change();
    }, change);
  }

  /** Begins to lay out the text; what was under way ends. */
  private layOut(onPage: (page: Page) => void, onEnd: () => void): void {
    this.layout.abort();
    this.layout = new AbortController();
    const signal = AbortSignal.any([this.closing.signal, this.layout.signal]);
    const coming = ask(this.worker, 'text-pages', this.showing, {
      signal,
      onProgress: ({ pages }) => {
        pages.forEach(onPage);
      },
    });
    this.everything = coming.then(
      () => {
        onEnd();
        this.end();
      },
      (thrown: unknown) => {
        if (!signal.aborted) this.events?.onFault(Fault.of(thrown));
      },
    );
  }

  private events: PageEvents | undefined;

  private take(page: Page): void {
    this.pages[page.index] = page;
    this.arrived.push(page);
    this.events?.onPage(page);
  }

  /** A page, if it has come. */
  page(index: number): Page | undefined {
    return this.pages[index];
  }

  /** Asks for a slide; it is told of once it has come. */
  want(index: number): void {
    if (this.slides === undefined || this.wanted.has(index) || index >= this.slides.count) return;
    void this.fetch(index);
  }

  private async fetch(index: number): Promise<void> {
    this.wanted.add(index);
    const { signal } = this.closing;
    try {
      this.take(await ask(this.worker, 'slide', { index }, { signal }));
    } catch (thrown) {
      if (!signal.aborted) this.events?.onFault(Fault.of(thrown));
    }
  }

  /** All pages that have come, in their order. */
  known(): readonly Page[] {
    return this.pages.filter((page) => page !== undefined);
  }

  /** Asks for all slides, one after another, so that one that is asked for by itself comes soon. Resolves with the last page. */
  async all(): Promise<void> {
    await this.whole?.promise;
    let awaited;
    do {
      awaited = this.everything ??= this.allSlides();
      await awaited;
      // The text may have been begun anew.
    } while (awaited !== this.everything);
  }

  private async allSlides(): Promise<void> {
    const { signal } = this.closing;
    for (let index = 0; index < (this.slides?.count ?? 0) && !signal.aborted; index += 1) {
      if (!this.wanted.has(index)) await this.fetch(index);
    }
  }

  /** Ends the worker, and lets go of the pages. */
  close(): void {
    this.events = undefined;
    this.closing.abort();
    this.worker.terminate();
    this.pages.length = 0;
    this.arrived.length = 0;
  }
}

/** Rejects when a worker breaks down. */
export function broken(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new Fault('trap', event.message));
    });
  });
}
