/** The speaker's window: this slide and the next, notes, how late it is and how long it has taken. */
import { localize, t, textLanguage } from '../../shared/i18n';
import type { Page } from '../../shared/protocol';
import type { PageDrawer } from '../pages/draw';
import type { PagesView } from '../pages/view';
import type { Command } from './keys';

const PAGE = 'presenter.html';
/** The window is given up if its page has not come after so long, in ms. */
const PATIENCE = 10_000;

/** What the window asks of the show. */
export interface PresenterEvents {
  run(command: Command): void;
  onKey(event: KeyboardEvent): void;
}

/** The window, from before its page has come. */
export class Presenter {
  private readonly window: (Window & typeof globalThis) | null;
  private readonly closing = new AbortController();
  private readonly began = Date.now();
  private drawer: PageDrawer | undefined;
  private learnt = 0;
  /** What the parts of the page show, and how wide they were. */
  private readonly drawn = new Map<
    HTMLElement,
    { readonly slide: Page | undefined; readonly width: number }
  >();
  private shown: { readonly page: Page; readonly next: Page | 'end' | undefined } | undefined;

  constructor(
    private readonly view: PagesView,
    private readonly events: PresenterEvents,
  ) {
    const features = 'popup,width=960,height=640';
    const opened = open(new URL(PAGE, location.href), 'quire-presenter', features);
    this.window = opened as (Window & typeof globalThis) | null;
    if (this.window !== null) this.await(this.window, this.began + PATIENCE);
  }

  /** Whether it is on the screen, or will be. */
  get isOpen(): boolean {
    return this.window !== null && !this.window.closed && !this.closing.signal.aborted;
  }

  /** Shows a slide with what comes next; undefined if that is not known yet. */
  show(page: Page, next: Page | 'end' | undefined): void {
    this.shown = { page, next };
    if (this.window !== null) this.draw(this.window);
  }

  /** Closes the window. */
  close(): void {
    this.closing.abort();
    this.drawer?.remove();
    this.window?.close();
  }

  /** Until its own page has come, a window has an empty one. */
  private await(window: Window & typeof globalThis, until: number): void {
    if (this.closing.signal.aborted || window.closed || Date.now() > until) return;
    const { document, location } = window;
    if (location.pathname.endsWith(PAGE) && document.readyState === 'complete') this.begin(window);
    else setTimeout(() => this.await(window, until), 20);
  }

  private begin(window: Window & typeof globalThis): void {
    const { document: page } = window;
    const { lang, dir, dataset } = document.documentElement;
    Object.assign(page.documentElement, { lang, dir });
    page.documentElement.dataset['theme'] = dataset['theme'] ?? '';
    page.title = t('speakerView');
    localize(page);
    const { signal } = this.closing;
    page.addEventListener('keydown', (event) => this.events.onKey(event), { signal });
    for (const command of ['back', 'next', 'end'] as const)
      part(page, command).addEventListener('click', () => this.events.run(command), { signal });
    window.addEventListener('resize', () => this.draw(window), { signal });
    this.drawer = this.view.drawerFor(window);
    const tick = (): void => this.showTime(page);
    tick();
    const ticking = setInterval(tick, 1000);
    signal.addEventListener('abort', () => clearInterval(ticking));
    this.draw(window);
  }

  /** Fills the page in. */
  private draw({ document: page }: Window): void {
    if (this.drawer === undefined || this.shown === undefined) return;
    const { arrived } = this.view.source;
    for (; this.learnt < arrived.length; this.learnt += 1) {
      const come = arrived[this.learnt];
      if (come !== undefined) this.drawer.learn(come);
    }
    const { page: slide, next } = this.shown;
    this.put(part(page, 'now'), slide);
    const isLast = next === 'end';
    this.put(part(page, 'coming'), isLast ? undefined : next);
    if (isLast) part(page, 'coming').textContent = t('showEnds');
    part(page, 'notes').textContent = slide.notes === '' ? t('noNotes') : slide.notes;
    const count = String(this.view.places.count);
    part(page, 'place').textContent = t('slideOf', String(slide.index + 1), count);
  }

  /** Shows a slide in a part of the page, unless it is there already: what is next comes a little later. */
  private put(into: HTMLElement, slide: Page | undefined): void {
    const known = this.drawn.get(into);
    if (known?.slide === slide && known?.width === into.clientWidth) return;
    this.drawn.set(into, { slide, width: into.clientWidth });
    into.replaceChildren();
    if (slide === undefined || this.drawer === undefined) return;
    const { width, height } = this.view.places.own(slide.index);
    const scale = into.clientWidth / width;
    into.style.height = `${String(height * scale)}px`;
    this.drawer.draw(slide, into, scale);
  }

  private showTime(page: Document): void {
    const now = Date.now();
    const time = new Intl.DateTimeFormat(textLanguage(), { hour: 'numeric', minute: '2-digit' });
    part(page, 'clock').textContent = time.format(now);
    const seconds = Math.floor((now - this.began) / 1000);
    const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
    part(page, 'elapsed').textContent = parts
      .map((number) => String(number).padStart(2, '0'))
      .join(':');
  }
}

function part(page: Document, id: string): HTMLElement {
  const found = page.getElementById(id);
  if (found === null) throw new Error(`the speaker's page has no #${id}`);
  return found;
}
