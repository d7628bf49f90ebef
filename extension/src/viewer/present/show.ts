/** Presents slides: one after another over the whole page, or the whole screen. */
import { t } from '../../shared/i18n';
import type { Page } from '../../shared/protocol';
import { FILMS, playFilms } from '../pages/films';
import { linkedPage } from '../pages/links';
import type { PagesView } from '../pages/view';
import { type Command, commandOf } from './keys';
import { Presenter } from './presenter';
import { Slides } from './slides';

/** The pointer is hidden when it has not moved for so long, in ms. */
const POINTER_REST = 3000;
/** The wheel turns to one slide, however far it is turned within so long, in ms. */
const WHEEL_REST = 300;
/** Name of the place that a link leads to which ends the show (`END_OF_SHOW` in `src/layout/slide`). */
const END_OF_SHOW = 'q-end-show';

/** What is on the screen. */
interface Layer {
  readonly element: HTMLElement;
  readonly page: Page;
}

/** Slides that are being presented. */
export class Show {
  private readonly slides: Slides;
  private readonly screen = document.createElement('div');
  private readonly status = document.createElement('p');
  private readonly closing = new AbortController();
  private readonly resizing: ResizeObserver;
  private presenter: Presenter | undefined;
  private layer: Layer | undefined;
  /** The end was reached: one step more leaves. */
  private isOver = false;
  private digits = '';
  private wheeled = 0;
  private pointer: ReturnType<typeof setTimeout> | undefined;
  /** Steps are taken one after another: a slide may have to be laid out first. */
  private steps: Promise<void> = Promise.resolve();

  /** Begins with a slide, or the first after it that is not hidden. With `notes`, they are shown in a second window. */
  constructor(
    private readonly view: PagesView,
    first: number,
    notes: boolean,
  ) {
    this.slides = new Slides(view);
    this.screen.className = 'show';
    this.screen.tabIndex = -1;
    this.screen.setAttribute('role', 'dialog');
    this.screen.setAttribute('aria-modal', 'true');
    this.screen.setAttribute('aria-label', t('present'));
    this.status.className = 'show-status';
    this.status.setAttribute('role', 'status');
    this.screen.append(this.status);
    document.body.append(this.screen);
    this.screen.focus();
    this.listen();
    this.resizing = new ResizeObserver(() => this.fit());
    this.resizing.observe(this.screen);
    if (notes) this.openPresenter();
    // A second window would be behind a full screen.
    else this.fillScreen();
    this.take(() => this.moveTo(first, 1));
  }

  private listen(): void {
    const { signal } = this.closing;
    document.addEventListener('keydown', (event) => this.onKey(event), { signal, capture: true });
    this.screen.addEventListener('click', (event) => this.onClick(event), { signal });
    this.screen.addEventListener('wheel', (event) => this.onWheel(event), {
      signal,
      passive: true,
    });
    playFilms(this.screen, this.view.drawer.media, signal);
    this.screen.addEventListener('pointermove', () => this.showPointer(), { signal });
    document.addEventListener(
      'fullscreenchange',
      () => {
        // The browser takes the key that leaves the full screen for itself.
        if (document.fullscreenElement === null) this.end();
      },
      { signal },
    );
  }

  private onKey(event: KeyboardEvent): void {
    const digit = /^\d$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey;
    const command = commandOf(event);
    if (command === undefined && !digit) return;
    event.preventDefault();
    event.stopPropagation();
    if (digit) this.digits = (this.digits + event.key).slice(-6);
    else if (event.key === 'Enter' && this.digits !== '') this.goTo(Number(this.digits) - 1);
    else if (command !== undefined) this.run(command);
    if (!digit) this.digits = '';
  }

  private onClick(event: MouseEvent): void {
    const { target } = event;
    if (target instanceof Element && target.closest(FILMS) !== null) return;
    const link = target instanceof Element ? target.closest<HTMLElement>('[data-target]') : null;
    if (link !== null) {
      event.preventDefault();
      this.follow(link.dataset['target'] ?? '');
    } else if (!(target instanceof Element) || target.closest('a[href]') === null) this.run('next');
  }

  private onWheel({ deltaY, ctrlKey, timeStamp }: WheelEvent): void {
    const isRest = timeStamp - this.wheeled < WHEEL_REST;
    // Nobody leaves a show by turning too far.
    if (deltaY === 0 || ctrlKey || isRest || (this.isOver && deltaY > 0)) return;
    this.wheeled = timeStamp;
    this.run(deltaY > 0 ? 'next' : 'back');
  }

  private follow(name: string): void {
    if (name === END_OF_SHOW) {
      this.end();
      return;
    }
    const page = linkedPage(name);
    if (page !== undefined) this.goTo(page);
  }

  /** Carries out a command. */
  run(command: Command): void {
    const last = this.slides.count - 1;
    switch (command) {
      case 'next':
        this.take(() => this.step());
        return;
      case 'back':
        this.take(() => this.stepBack());
        return;
      case 'first':
        this.take(() => this.moveTo(0, 1));
        return;
      case 'last':
        this.take(() => this.moveTo(last, -1));
        return;
      case 'end':
        this.end();
        return;
      case 'black':
      case 'white':
        this.cover(command);
        return;
      case 'full-screen':
        this.fillScreen();
        return;
      case 'notes':
        this.openPresenter();
        return;
      default:
        command satisfies never;
    }
  }

  /** Shows a slide, even a hidden one. */
  private goTo(index: number): void {
    if (index < 0 || index >= this.slides.count) return;
    this.take(async () => this.show(await this.slides.slide(index)));
  }

  private take(step: () => Promise<void>): void {
    this.steps = this.steps.then(async () => {
      if (!this.closing.signal.aborted) await step();
    });
  }

  private async step(): Promise<void> {
    if (this.uncover()) return;
    if (this.isOver) this.end();
    else await this.moveTo((this.layer?.page.index ?? -1) + 1, 1);
  }

  private async stepBack(): Promise<void> {
    if (this.uncover()) return;
    const here = this.layer?.page.index ?? 0;
    if (this.isOver) await this.moveTo(here, -1);
    else await this.moveTo(here - 1, -1);
  }

  private async moveTo(index: number, direction: 1 | -1): Promise<void> {
    const page = await this.slides.shown(index, direction);
    if (this.closing.signal.aborted) return;
    if (page !== undefined) this.show(page);
    else if (direction === 1) this.showEnd();
  }

  private show(page: Page): void {
    this.isOver = false;
    this.uncover();
    this.screen.classList.remove('show-over');
    const element = document.createElement('div');
    element.className = 'show-slide';
    element.dataset['slide'] = String(page.index + 1);
    const before = this.layer?.element;
    this.layer = { element, page };
    this.screen.append(element);
    this.view.drawer.draw(page, element);
    this.fit();
    element.animate({ opacity: [0, 1] }, { duration: fadeTime() }).finished.then(
      () => before?.remove(),
      () => before?.remove(),
    );
    this.tell(t('slideOf', String(page.index + 1), String(this.slides.count)));
    this.prepare(page.index);
  }

  /** Tells the second window, and has the slides behind this one laid out. */
  private prepare(index: number): void {
    const { page } = this.layer ?? {};
    if (page !== undefined) this.presenter?.show(page, undefined);
    const coming = this.slides.shown(index + 1, 1);
    void coming.then((next) => {
      if (page !== undefined && this.layer?.page === page) {
        this.presenter?.show(page, next ?? 'end');
      }
    });
  }

  private showEnd(): void {
    this.isOver = true;
    // The last slide stays, out of sight.
    for (const player of this.screen.querySelectorAll<HTMLMediaElement>('video, audio'))
      player.pause();
    this.screen.classList.add('show-over');
    this.tell(t('showOver'));
  }

  private tell(text: string): void {
    this.status.textContent = text;
  }

  /** Makes the screen black or white, or shows the slide again. */
  private cover(colour: 'black' | 'white'): void {
    const name = `show-${colour}`;
    const was = this.screen.classList.contains(name);
    this.uncover();
    this.screen.classList.toggle(name, !was);
  }

  private uncover(): boolean {
    const { classList } = this.screen;
    const was = classList.contains('show-black') || classList.contains('show-white');
    classList.remove('show-black', 'show-white');
    return was;
  }

  /** Makes the slide as large as the screen has room. */
  private fit(): void {
    if (this.layer === undefined) return;
    const { element, page } = this.layer;
    const { width, height } = this.view.places.own(page.index);
    const { clientWidth, clientHeight } = this.screen;
    const scale = Math.min(clientWidth / width, clientHeight / height);
    element.style.width = `${String(width * scale)}px`;
    element.style.height = `${String(height * scale)}px`;
    const paper = element.firstElementChild;
    if (paper instanceof HTMLElement) this.view.drawer.scale(paper, scale);
  }

  private fillScreen(): void {
    // Without leave, the page is filled.
    this.screen.requestFullscreen().catch(() => undefined);
  }

  private openPresenter(): void {
    if (this.presenter?.isOpen === true) return;
    this.presenter = new Presenter(this.view, {
      run: (command) => this.run(command),
      onKey: (event) => this.onKey(event),
    });
    if (this.layer !== undefined) this.prepare(this.layer.page.index);
  }

  private showPointer(): void {
    this.screen.classList.remove('show-rest');
    clearTimeout(this.pointer);
    this.pointer = setTimeout(() => this.screen.classList.add('show-rest'), POINTER_REST);
  }

  /** Goes back to the pages. */
  end(): void {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    clearTimeout(this.pointer);
    this.resizing.disconnect();
    this.presenter?.close();
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    this.screen.remove();
    if (this.layer !== undefined) this.view.goTo(this.layer.page.index);
    this.view.scroller.focus();
  }
}

function fadeTime(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250;
}
