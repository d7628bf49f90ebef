/** A document as pages below each other; only those near the view are built. */
import { make } from '../../shared/dom';
import type { Fault } from '../../shared/fault';
import { t } from '../../shared/i18n';
import type { Converted, Page, Showing } from '../../shared/protocol';
import { MediaUrls } from '../media';
import { Trail } from '../trail';
import { PageDrawer } from './draw';
import { playFilms } from './films';
import { Links } from './links';
import { PIXELS_PER_POINT, Places } from './places';
import { PageSource } from './source';
import { type TopWords, bringTo, topWords } from './top';

/** Heights of the view above and below it in which pages are built, and beyond which they are taken away. */
const BUILT = 1;
const KEPT = 2;
/** Pages are built for so long at a time, in ms; what is missing then follows in the next frame. */
const BUDGET = 12;
/** What is told of pages that are not looked at is told after so long a time, in ms. */
const PATIENCE = 200;
/** Between the top of the view and what is brought there, in pixels. */
const MARGIN = 8;
/** Share of the view's height at which the page stands that is the present one. */
const EYE = 0.35;

/**
 * How large pages are shown: a factor; or so that the present page fills the view's width, or the view; or in its own size
 * unless that is wider than the view.
 */
export type Zoom = number | 'width' | 'page' | 'auto';

/** A place in a document: a page, and how far below its top, in points. */
export interface Spot {
  readonly page: number;
  readonly top: number;
}

/** What a page is called: by its number, and that a show leaves it out. */
export function pageName({ index, hidden }: Pick<Page, 'index' | 'hidden'>): string {
  return t(hidden ? 'pageSkipped' : 'pageNumber', String(index + 1));
}

/** What the surroundings of the pages show. */
export interface ViewState {
  /** Index of the present page. */
  readonly page: number;
  readonly count: number;
  /** Whether all pages are known. */
  readonly complete: boolean;
  readonly zoom: Zoom;
  /** The factor that the zoom means at present. */
  readonly factor: number;
}

/** The pages of a document on the screen. */
export class PagesView {
  readonly places = new Places();
  readonly drawer: PageDrawer;
  /** The element that all pages stand in. */
  readonly space = document.createElement('div');
  private readonly built = new Map<number, HTMLElement>();
  private readonly listeners = new Set<() => void>();
  private readonly builders = new Set<() => void>();
  private readonly arrivals = new Set<(page: Page) => void>();
  private readonly restarts = new Set<() => void>();
  private readonly resizing: ResizeObserver;
  private zoom: Zoom;
  private complete = false;
  /** What stays at the top of the view while other parts of the text come to be shown. */
  private words: TopWords | undefined;
  /** The pictures of the whole document, whose pages are about to come. */
  private coming: MediaUrls | undefined;
  /** Where the scroller is scrolled to, and what of it is seen, in pixels. */
  private top = 0;
  private width = 0;
  private height = 0;
  /** The least width of all pages together that was set, in pixels. */
  private stretched = 0;
  private frame = 0;
  /** Until what is known of pages that are not looked at is shown. */
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** The last page that is to be built when it comes. */
  private sought = 0;
  private readonly closing = new AbortController();
  private readonly trail = new Trail<Spot>(this, this.closing.signal);

  /**
   * Has an Editor.bin laid out, and shows its pages in a scrolling element. It may be the beginning of a document that is
   * given to {@link finish} later.
   */
  static async open(
    converted: Converted,
    isBeginning: boolean,
    scroller: HTMLElement,
    onFault: (fault: Fault) => void,
  ): Promise<PagesView> {
    const urls = MediaUrls.of(converted);
    const source = await PageSource.open(converted.editorBin, urls.files(), isBeginning);
    return new PagesView(source, urls, scroller, onFault);
  }

  private constructor(
    readonly source: PageSource,
    private readonly urls: MediaUrls,
    readonly scroller: HTMLElement,
    onFault: (fault: Fault) => void,
  ) {
    this.drawer = new PageDrawer(source.vocabulary, urls);
    // A slide is seen as a whole.
    this.zoom = source.slides === undefined ? 'auto' : 'page';
    this.space.className = 'd-pages';
    scroller.replaceChildren(this.space);
    this.measure();
    const { signal } = this.closing;
    const onScroll = (): void => {
      this.top = scroller.scrollTop;
      this.refresh();
    };
    scroller.addEventListener('scroll', onScroll, { passive: true, signal });
    this.resizing = new ResizeObserver(() => {
      this.measure();
      if (typeof this.zoom !== 'number') this.setZoom(this.zoom);
      else this.refresh();
    });
    this.resizing.observe(scroller);
    new Links(this);
    playFilms(this.space, urls, signal);
    this.placeSlides();
    if (source.slides !== undefined) this.setZoom(this.zoom);
    source.begin({
      onPage: (page) => {
        this.take(page);
      },
      onRestart: (pages) => {
        this.restart(pages);
      },
      onEnd: () => {
        this.complete = true;
        this.refresh();
      },
      onFault,
    });
  }

  /** All slides have their places, whether they have come or not. */
  private placeSlides(): void {
    const { slides } = this.source;
    if (slides === undefined) return;
    for (let index = 0; index < slides.count; index += 1) this.places.set(index, slides);
    if (slides.count > 0) return;
    const nothing = document.createElement('p');
    nothing.className = 'd-nothing';
    nothing.textContent = t('noSlides');
    this.space.append(nothing);
  }

  /** A page came. */
  private take(page: Page): void {
    this.drawer.learn(page);
    this.places.set(page.index, page);
    const old = this.built.get(page.index);
    if (old !== undefined) this.drop(page.index, old);
    for (const arrival of this.arrivals) arrival(page);
    // The first page does not wait for the next frame. Others wait for a while if they are not looked at: whatever changes is
    // painted, which takes from the layout what it needs itself.
    if (page.index === 0) this.setZoom(this.zoom);
    else if (page.index <= this.sought) this.refresh();
    else this.waiting ??= setTimeout(this.refresh, PATIENCE);
  }

  /** Shows other parts of the text. What is at the top of the view stays there. */
  show(showing: Showing): void {
    const words = topWords(this);
    this.words = words;
    this.complete = false;
    this.scroller.ariaBusy = 'true';
    this.source.show(showing, (page) => words?.sought.look(page) ?? true);
    this.refresh();
  }

  /**
   * Shows the whole document, of which the beginning is shown. What is at the top of the view stays there. Rejects with a
   * {@link Fault} if it cannot be read.
   */
  async finish(converted: Converted): Promise<void> {
    const urls = MediaUrls.of(converted);
    this.coming = urls;
    const words = topWords(this);
    this.words = words;
    await this.source.complete(
      converted.editorBin,
      urls.files(),
      (page) => words?.sought.look(page) ?? true,
    );
  }

  private restart(pages: readonly Page[]): void {
    const { words } = this;
    if (this.coming !== undefined) this.urls.become(this.coming);
    this.coming = undefined;
    const share = this.scroller.scrollTop / Math.max(1, this.scroller.scrollHeight);
    for (const [index, element] of this.built) this.drop(index, element);
    this.drawer.restart();
    this.places.clear();
    this.placeSlides();
    for (const page of pages) {
      this.drawer.learn(page);
      this.places.set(page.index, page);
    }
    this.scroller.ariaBusy = null;
    for (const listener of this.restarts) listener();
    this.setZoom(this.zoom);
    const place = words?.sought.place;
    if (words !== undefined && place !== undefined) bringTo(this, place, words.below);
    else if (words !== undefined) this.scrollTo(share * this.scroller.scrollHeight);
    this.update();
  }

  /** What builds the pages in the document of another window. The caller has it learn those that arrived. */
  drawerFor(host: Window & typeof globalThis): PageDrawer {
    return new PageDrawer(this.source.vocabulary, this.urls, host);
  }

  /** Calls back whenever the state may have changed. Returns what ends that. */
  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls back for each page that comes. Returns what ends that. */
  watchPages(arrival: (page: Page) => void): () => void {
    this.arrivals.add(arrival);
    return () => this.arrivals.delete(arrival);
  }

  /** Calls back when all pages were replaced by those of another layout. Returns what ends that. */
  watchRestart(listener: () => void): () => void {
    this.restarts.add(listener);
    return () => this.restarts.delete(listener);
  }

  /** Takes note of what would have to be laid out first if it were asked for while pages are built. */
  private measure(): void {
    const { scrollTop, clientWidth, clientHeight } = this.scroller;
    this.top = scrollTop;
    this.width = clientWidth;
    this.height = clientHeight;
  }

  /** Scrolls to a height, in pixels. */
  private scrollTo(top: number): void {
    this.scroller.scrollTop = top;
    this.top = this.scroller.scrollTop;
  }

  /** What is shown at present. */
  get state(): ViewState {
    const page = this.places.at(this.top + this.height * EYE);
    const { count, zoom: factor } = this.places;
    return { page, count, complete: this.complete, zoom: this.zoom, factor };
  }

  /** Calls back whenever other pages than before are built. Returns what ends that. */
  watchBuilt(listener: () => void): () => void {
    this.builders.add(listener);
    return () => this.builders.delete(listener);
  }

  /** The element of a page, if it is built. */
  paper(index: number): HTMLElement | undefined {
    return this.built.get(index);
  }

  /** Shows everything larger or smaller; what is at a place of the window stays there. */
  zoomAt(zoom: number, x: number, y: number): void {
    const box = this.scroller.getBoundingClientRect();
    const [right, down] = [x - box.left, y - box.top];
    const page = this.places.at(this.top + down);
    const before = this.places.place(page);
    const share = (this.top + down - before.top) / Math.max(1, before.height);
    const middle = (): number => Math.max(this.scroller.scrollWidth, this.width) / 2;
    const across = (this.scroller.scrollLeft + right - middle()) / this.places.zoom;
    this.setZoom(zoom);
    const after = this.places.place(page);
    this.scrollTo(after.top + share * after.height - down);
    this.scroller.scrollLeft = middle() + across * this.places.zoom - right;
    this.update();
  }

  /** Shows everything larger or smaller; what is at the top of the view stays there. */
  setZoom(zoom: Zoom): void {
    this.zoom = zoom;
    const factor = this.factorOf(zoom, this.state.page);
    if (factor === this.places.zoom) {
      this.update();
      return;
    }
    const { top: scrollTop, width: clientWidth } = this;
    const { scrollLeft, scrollWidth } = this.scroller;
    const page = this.places.at(scrollTop);
    const { top, height } = this.places.place(page);
    const share = height === 0 ? 0 : (scrollTop - top) / height;
    const across = (scrollLeft + clientWidth / 2) / Math.max(1, scrollWidth);
    this.places.zoom = Math.min(Math.max(factor, 0.1), 10);
    this.stretch();
    for (const [index, element] of this.built) this.put(index, element);
    const place = this.places.place(page);
    this.scrollTo(scrollTop <= top ? scrollTop : place.top + share * place.height);
    this.scroller.scrollLeft = across * this.scroller.scrollWidth - clientWidth / 2;
    this.update();
  }

  private factorOf(zoom: Zoom, page: number): number {
    if (typeof zoom === 'number') return zoom;
    const height = zoom === 'page' ? this.height : undefined;
    const factor = this.places.fitting(page, this.width, height);
    return zoom === 'auto' ? Math.min(factor, 1) : factor;
  }

  /** What is at the top of the view. */
  get spot(): Spot {
    const page = this.places.at(this.top + MARGIN);
    const below = this.top + MARGIN - this.places.place(page).top;
    return { page, top: below / (PIXELS_PER_POINT * this.places.zoom) };
  }

  /** Brings a place into the view that a link or a list leads to: the browser's «back» leads from there to where the view is. */
  jump(page: number, top = 0): void {
    this.trail.jump(() => {
      this.goTo(page, top);
    });
  }

  /** Shows again what was at the top of the view. */
  comeBack({ page, top }: Spot): void {
    this.goTo(page, top);
  }

  /** Brings a page into the view; `y` is how far below its top, in points. */
  goTo(index: number, y = 0): void {
    const { top } = this.places.place(Math.min(Math.max(index, 0), this.places.count - 1));
    // Pages that came in this frame have no room yet.
    this.stretch();
    this.scrollTo(top + y * PIXELS_PER_POINT * this.places.zoom - MARGIN);
    this.update();
  }

  /** Brings a part of a page into the view, if it is not in it. */
  reveal(index: number, range?: Range): void {
    if (range === undefined) {
      if (!this.built.has(index)) this.goTo(index);
      return;
    }
    const view = this.scroller.getBoundingClientRect();
    const part = range.getBoundingClientRect();
    const isSeen = part.top >= view.top && part.bottom <= view.bottom;
    if (!isSeen) this.scrollTo(this.scroller.scrollTop + part.top - view.top - view.height * EYE);
    if (part.left < view.left) this.scroller.scrollLeft += part.left - view.left - 20;
    if (part.right > view.right) this.scroller.scrollLeft += part.right - view.right + 20;
    if (!isSeen) this.update();
  }

  /** Builds and takes away pages in the next frame. */
  private readonly refresh = (): void => {
    if (this.frame !== 0 || this.closing.signal.aborted) return;
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.update();
    });
  };

  private update(): void {
    if (this.closing.signal.aborted) return;
    this.stretch();
    const near = (views: number): [number, number] => [
      this.places.at(this.top - this.height * views),
      this.places.at(this.top + this.height * (1 + views)),
    ];
    const before = [...this.built.values()];
    const [first, last] = near(KEPT);
    for (const [index, element] of this.built) {
      if ((index < first || index > last) && !this.isHeld(element)) this.drop(index, element);
    }
    const start = performance.now();
    const { page } = this.state;
    const [from, to] = near(BUILT);
    // One that stands at the end may not fill the view.
    this.sought = to + 1;
    // Those that are looked at come first.
    const wanted = Array.from({ length: to - from + 1 }, (_, at) => from + at)
      .filter((index) => !this.built.has(index) && index < this.places.count)
      .sort((one, other) => Math.abs(one - page) - Math.abs(other - page));
    for (const index of wanted) {
      if (performance.now() - start > BUDGET) {
        this.refresh();
        break;
      }
      this.build(index);
    }
    const isOther = before.length !== this.built.size || before.some((place) => !place.isConnected);
    if (isOther) for (const listener of this.builders) listener();
    for (const listener of this.listeners) listener();
  }

  /** A page with an end of the selection in it stays, or the selection, or what it may become, would be lost. */
  private isHeld(element: HTMLElement): boolean {
    const selection = getSelection();
    if (selection === null) return false;
    return element.contains(selection.anchorNode) || element.contains(selection.focusNode);
  }

  private build(index: number): void {
    const page = this.source.page(index);
    if (page === undefined) {
      this.source.want(index);
      return;
    }
    const element = document.createElement('div');
    element.className = 'd-place';
    element.dataset['page'] = String(index);
    element.setAttribute('role', 'region');
    element.setAttribute('aria-label', pageName(page));
    this.put(index, element);
    this.insert(index, element);
    this.drawer.draw(page, element, this.places.zoom);
    if (!page.hidden) return;
    element.classList.add('d-skipped');
    const mark = make('span', { className: 'd-skip-mark' }, t('skipped'));
    mark.setAttribute('aria-hidden', 'true');
    element.append(mark);
  }

  /** Puts an element where its page stands in the order of reading. */
  private insert(index: number, element: HTMLElement): void {
    let next: HTMLElement | undefined;
    let nearest = Infinity;
    for (const [other, place] of this.built) {
      if (other > index && other < nearest) {
        nearest = other;
        next = place;
      }
    }
    this.space.insertBefore(element, next ?? null);
    this.built.set(index, element);
  }

  private put(index: number, element: HTMLElement): void {
    const { top, width, height } = this.places.place(index);
    const { style } = element;
    style.top = `${String(top)}px`;
    style.width = `${String(width)}px`;
    style.height = `${String(height)}px`;
    style.marginInlineStart = `${String(-width / 2)}px`;
    const paper = element.firstElementChild;
    if (paper instanceof HTMLElement) this.drawer.scale(paper, this.places.zoom);
  }

  private drop(index: number, element: HTMLElement): void {
    element.remove();
    this.built.delete(index);
  }

  private stretch(): void {
    const { width, height } = this.places.extent;
    this.space.style.height = `${String(height)}px`;
    if (width === this.stretched) return;
    // What is in the middle of the view stays there, though a wider page came.
    const wider = Math.max(width, this.width) - Math.max(this.stretched, this.width);
    this.stretched = width;
    this.space.style.minWidth = `${String(width)}px`;
    if (wider !== 0) this.scroller.scrollLeft += wider / 2;
  }

  /** Takes the document off the screen, and lets go of all that it holds. */
  destroy(): void {
    this.closing.abort();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.waiting);
    this.resizing.disconnect();
    this.source.close();
    this.drawer.remove();
    this.urls.revoke();
    this.space.remove();
  }
}
