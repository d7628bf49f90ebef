/** Where pages come from: a worker of this document's own, which lays it out. */
import { Fault } from '../../shared/fault';
import { type Page, ask } from '../../shared/protocol';
import { readSettings } from '../../shared/settings';

/** Width and height in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What is told of the pages that come. */
export interface PageEvents {
  /** A page came, for the first time or in place of a former one. */
  onPage(page: Page): void;
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

/** The pages of one document. */
export class PageSource {
  private readonly pages: (Page | undefined)[] = [];
  /** The pages in the order in which they came: styles and fonts of one may be used by those behind it. */
  readonly arrived: Page[] = [];
  private readonly wanted = new Set<number>();
  private readonly closing = new AbortController();
  /** Resolves with the last page, once it is asked for. */
  private everything: Promise<unknown> | undefined;

  private constructor(
    private readonly worker: Worker,
    /** The words of the node streams, see `nodes.ts`. */
    readonly vocabulary: string,
    /** Number and size of slides; undefined for a text. */
    readonly slides: (PageSize & { readonly count: number }) | undefined,
  ) {}

  /** Has a worker open an Editor.bin, which is copied. Rejects with a {@link Fault}. */
  static async open(
    editorBin: ArrayBuffer,
    pictures: readonly { readonly name: string; readonly file: Blob }[],
  ): Promise<PageSource> {
    const starting = spare ?? spawn();
    spare = undefined;
    const worker = await starting;
    try {
      const opening = ask(worker, 'open-pages', { editorBin: editorBin.slice(0), pictures });
      const { vocabulary, count, size } = await Promise.race([opening, broken(worker)]);
      const [width = 0, height = 0] = size;
      const slides = count === undefined ? undefined : { count, width, height };
      return new PageSource(worker, vocabulary, slides);
    } catch (thrown) {
      worker.terminate();
      throw Fault.of(thrown);
    }
  }

  /** Begins to tell of pages: of a text all, one after another; of slides those that are asked for. */
  begin(events: PageEvents): void {
    const onFault = (thrown: unknown): void => {
      if (!this.closing.signal.aborted) events.onFault(Fault.of(thrown));
    };
    broken(this.worker).catch(onFault);
    this.events = events;
    if (this.slides !== undefined) {
      events.onEnd();
      return;
    }
    const options = { signal: this.closing.signal, onProgress: (page: Page) => this.take(page) };
    const coming = ask(this.worker, 'text-pages', undefined, options);
    this.everything = coming.then(() => events.onEnd(), onFault);
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
  all(): Promise<unknown> {
    return (this.everything ??= this.allSlides());
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
function broken(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new Fault('trap', event.message));
    });
  });
}
