/** Printing: all pages as they are, each on a sheet of its own size. */
import type { Page } from '../../shared/protocol';
import type { PageDrawer } from './draw';

/** Pages are built for so long at a time, in ms. */
const BUDGET = 30;

/** What is printed. */
export interface Printed {
  /** Resolves when all pages have come. */
  all(): Promise<unknown>;
  /** The pages that have come, in their order. */
  known(): readonly Page[];
  readonly drawer: PageDrawer;
}

/** Prints a document, by the button, by keys and by the browser's own menu. */
export class Printer {
  private readonly ending = new AbortController();
  /** Ends what is being built when it is asked for once more. */
  private latest = new AbortController();
  private readonly sheet = new CSSStyleSheet();
  private readonly sizes = new Map<string, string>();
  private sheets: HTMLElement | undefined;

  constructor(private readonly printed: Printed) {
    const { signal } = this.ending;
    // The browser's menu does not wait: what has come up to now is built at once.
    addEventListener('beforeprint', () => this.finish(), { signal });
    addEventListener('afterprint', () => this.clear(), { signal });
  }

  /**
   * Builds all pages and asks the browser to print them, unless the signal ends that. `progress` is told the share that is
   * built.
   */
  async print(progress: (share: number) => void, calledOff: AbortSignal): Promise<void> {
    this.latest.abort();
    const latest = new AbortController();
    this.latest = latest;
    this.clear();
    const signal = AbortSignal.any([this.ending.signal, latest.signal, calledOff]);
    await this.printed.all();
    await this.printed.drawer.ready();
    const pages = this.printed.known().length;
    while (!signal.aborted && this.build(BUDGET)) {
      progress((this.sheets?.childElementCount ?? 0) / Math.max(1, pages));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    if (!signal.aborted) window.print();
    else if (!latest.signal.aborted) this.clear();
  }

  /** Builds what is missing. */
  private finish(): void {
    while (this.build(Infinity));
  }

  /** Builds pages for a while; false once all are there. */
  private build(budget: number): boolean {
    const start = performance.now();
    const sheets = this.container();
    const pages = this.printed.known();
    for (let at = sheets.childElementCount; at < pages.length; at += 1) {
      if (performance.now() - start > budget) return true;
      const page = pages[at];
      if (page === undefined) continue;
      const place = document.createElement('div');
      place.className = 'd-print-page';
      place.style.setProperty('page', this.sizeName(page.width, page.height));
      sheets.append(place);
      this.printed.drawer.draw(page, place);
    }
    return false;
  }

  private container(): HTMLElement {
    if (this.sheets !== undefined) return this.sheets;
    this.sheets = document.createElement('div');
    this.sheets.className = 'd-print';
    this.sheets.setAttribute('aria-hidden', 'true');
    document.body.append(this.sheets);
    document.body.dataset['print'] = 'pages';
    document.adoptedStyleSheets.push(this.sheet);
    return this.sheets;
  }

  /** The name of a size of paper. */
  private sizeName(width: number, height: number): string {
    const size = `${String(width)}pt ${String(height)}pt`;
    const known = this.sizes.get(size);
    if (known !== undefined) return known;
    const name = `size-${String(this.sizes.size)}`;
    this.sizes.set(size, name);
    this.sheet.insertRule(`@page ${name} { size: ${size}; margin: 0; }`);
    return name;
  }

  /** Takes away what was built. */
  clear(): void {
    this.sheets?.remove();
    this.sheets = undefined;
    delete document.body.dataset['print'];
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.sheet);
  }

  /** Ends printing for this document. */
  destroy(): void {
    this.ending.abort();
    this.clear();
  }
}
