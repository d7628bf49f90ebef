/** A workbook in a layout worker of its own: what lies upon the cells of its sheets, and its pages for the printer. */
import { Fault } from '../shared/fault';
import { type Page, ask } from '../shared/protocol';
import { secondsHere } from '../shared/clock';
import type { MediaUrls } from './media';
import { PageDrawer } from './pages/draw';
import { Printer } from './pages/print';
import { broken, takeWorker } from './pages/source';

/** Puts drawings into an element. */
export type Draw = (into: HTMLElement) => void;

interface Opened {
  readonly worker: Worker;
  readonly drawer: PageDrawer;
}

/** The worker is started when something is first wanted of it. */
export class BookPages {
  private readonly closing = new AbortController();
  private opening: Promise<Opened> | undefined;
  private printer: Printer | undefined;

  constructor(
    /** Lent: the worker gets a copy. */
    private readonly editorBin: ArrayBuffer,
    private readonly urls: MediaUrls,
    /** The name of the file, which headers may tell. */
    private readonly file: string,
  ) {}

  private open(): Promise<Opened> {
    return (this.opening ??= this.start());
  }

  private async start(): Promise<Opened> {
    const worker = await takeWorker();
    try {
      const request = { editorBin: this.editorBin.slice(0), pictures: this.urls.files() };
      const opening = ask(worker, 'open-pages', request);
      const { vocabulary } = await Promise.race([opening, broken(worker)]);
      if (this.closing.signal.aborted) throw new Fault('cancelled');
      return { worker, drawer: new PageDrawer(vocabulary, this.urls) };
    } catch (thrown) {
      worker.terminate();
      throw Fault.of(thrown);
    }
  }

  /** Rows of a sheet that grow to their texts, each before its height in pixels. Rejects with a {@link Fault}. */
  async grownRows(sheet: number): Promise<Uint32Array> {
    const { worker } = await this.open();
    const { signal } = this.closing;
    const answer = ask(worker, 'sheet-rows', { sheet }, { signal });
    const { rows } = await Promise.race([answer, broken(worker)]);
    return new Uint32Array(rows);
  }

  /** The drawings of a sheet whose rows and columns begin at these places. Rejects with a {@link Fault}. */
  async drawings(sheet: number, rows: Uint32Array, columns: Uint32Array): Promise<Draw> {
    const { worker, drawer } = await this.open();
    const [down, across] = [new Uint32Array(rows).buffer, new Uint32Array(columns).buffer];
    const request = { sheet, rows: down, columns: across };
    const { signal } = this.closing;
    const answer = ask(worker, 'sheet-drawings', request, { signal });
    const page = await Promise.race([answer, broken(worker)]);
    drawer.learn(page);
    await drawer.ready();
    return (into) => {
      drawer.draw(page, into);
    };
  }

  /**
   * Prints a sheet, or all that may be looked at, unless the signal ends that. `progress` is told the share that is built.
   * Rejects with a {@link Fault}.
   */
  async print(
    sheet: number | undefined,
    progress: (share: number) => void,
    calledOff: AbortSignal,
  ): Promise<void> {
    const { worker, drawer } = await this.open();
    const pages: Page[] = [];
    const seconds = Math.max(0, secondsHere());
    const signal = AbortSignal.any([this.closing.signal, calledOff]);
    const onProgress = (told: { readonly pages: readonly Page[] }): void => {
      for (const page of told.pages) {
        drawer.learn(page);
        pages.push(page);
      }
    };
    const request = { sheet, file: this.file, seconds };
    const coming = ask(worker, 'print-sheets', request, { signal, onProgress });
    await Promise.race([coming, broken(worker)]);
    this.printer?.destroy();
    const printer = new Printer({ all: () => Promise.resolve(), known: () => pages, drawer });
    this.printer = printer;
    // What the browser's own menu prints later is what is seen then.
    const { signal: ending } = this.closing;
    addEventListener('afterprint', () => printer.destroy(), { once: true, signal: ending });
    await printer.print(progress, calledOff);
  }

  /** Ends the worker, and lets go of what it made. */
  close(): void {
    this.closing.abort();
    this.printer?.destroy();
    this.opening
      ?.then(({ worker, drawer }) => {
        worker.terminate();
        drawer.remove();
      })
      // Its fault was told to whoever asked.
      .catch(() => undefined);
  }
}
