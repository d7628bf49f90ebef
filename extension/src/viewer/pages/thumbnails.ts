/** Small pictures of the pages, each of which leads to its page; they are built when they come into sight. */
import { button, make } from '../../shared/dom';
import { t } from '../../shared/i18n';
import { type PagesView, pageName } from './view';

/** Keys that go through the pages, as they do in PowerPoint. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
/** Width of a picture in pixels. */
const WIDTH = 120;
/** Pictures are built for so long at a time, in ms. */
const BUDGET = 8;
/** When the page has nothing else to do, or else after so long a time. */
const SOON: IdleRequestOptions = { timeout: 100 };
/** Entries that are made at a time. */
const CHUNK = 100;

/** Builds the pictures of entries when the page has nothing else to do. */
class Painter {
  private readonly waiting = new Set<HTMLElement>();
  private idle = 0;

  constructor(private readonly view: PagesView) {}

  /** Builds the picture of an entry, or takes it away. */
  show(entry: HTMLElement, isSeen: boolean): void {
    if (isSeen) this.waiting.add(entry);
    else {
      this.waiting.delete(entry);
      entry.firstElementChild?.replaceChildren();
    }
    if (this.idle === 0) this.idle = requestIdleCallback(this.paint, SOON);
  }

  private readonly paint = (): void => {
    this.idle = 0;
    const start = performance.now();
    for (const entry of this.waiting) {
      if (performance.now() - start > BUDGET) {
        this.idle = requestIdleCallback(this.paint, SOON);
        return;
      }
      this.waiting.delete(entry);
      draw(this.view, entry);
    }
  };

  stop(): void {
    cancelIdleCallback(this.idle);
  }
}

/** Shows the pages small in a panel for as long as it is open. Returns what ends that. */
export function showThumbnails(view: PagesView, panel: HTMLElement): () => void {
  const list = make('ol', { className: 'thumbnails' });
  panel.replaceChildren(list);
  const entries: HTMLElement[] = [];
  list.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const here = entries.findIndex((entry) => entry.contains(document.activeElement));
    const opener = step === undefined ? undefined : entries[here + step]?.lastElementChild;
    if (!(opener instanceof HTMLElement)) return;
    event.preventDefault();
    opener.focus();
    view.goTo(here + (step ?? 0));
  });
  const seen = new Set<Element>();
  const painter = new Painter(view);
  const watcher = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
        painter.show(target as HTMLElement, isIntersecting);
      }
    },
    { root: panel, rootMargin: '100% 0px' },
  );
  const extend = (): void => {
    const { count } = view.places;
    const end = Math.min(count, entries.length + CHUNK);
    for (let index = entries.length; index < end; index += 1) {
      const entry = thumbnail(view, index);
      entries.push(entry);
      list.append(entry);
      watcher.observe(entry);
    }
    if (end < count) more ||= requestIdleCallback(goOn, SOON);
  };
  let more = 0;
  const goOn = (): void => {
    more = 0;
    point();
  };
  let present: HTMLElement | undefined;
  const point = (): void => {
    extend();
    const entry = entries[view.state.page];
    if (entry === present) return;
    present?.lastElementChild?.removeAttribute('aria-current');
    present = entry;
    present?.lastElementChild?.setAttribute('aria-current', 'page');
    present?.scrollIntoView({ block: 'nearest' });
  };
  point();
  const ends = [
    view.watch(point),
    view.watchPages(({ index }) => {
      const entry = entries[index];
      if (entry === undefined || !seen.has(entry)) return;
      painter.show(entry, false);
      painter.show(entry, true);
    }),
  ];
  return () => {
    for (const end of ends) end();
    watcher.disconnect();
    painter.stop();
    cancelIdleCallback(more);
    panel.replaceChildren();
  };
}

function thumbnail(view: PagesView, index: number): HTMLElement {
  const own = view.places.own(index);
  const paper = make('div', { className: 'd-thumbnail', inert: true });
  paper.style.width = `${String(WIDTH)}px`;
  paper.style.height = `${String((own.height * WIDTH) / Math.max(1, own.width))}px`;
  paper.setAttribute('aria-hidden', 'true');
  const number = String(index + 1);
  const opener = button(number, () => {
    view.jump(index);
  });
  opener.className = 'plain';
  opener.setAttribute('aria-label', t('pageNumber', number));
  const entry = make('li', {}, paper, opener);
  entry.dataset['page'] = String(index);
  return entry;
}

function draw(view: PagesView, entry: HTMLElement): void {
  const paper = entry.firstElementChild;
  if (!(paper instanceof HTMLElement)) return;
  const index = Number(entry.dataset['page']);
  const page = view.source.page(index);
  if (page === undefined) view.source.want(index);
  else if (paper.childElementCount === 0) {
    view.drawer.draw(page, paper, WIDTH / Math.max(1, view.places.own(index).width));
    entry.classList.toggle('d-skipped', page.hidden);
    entry.lastElementChild?.setAttribute('aria-label', pageName(page));
    // It leads to its page as a whole.
    for (const link of paper.querySelectorAll('.d-area, .d-film')) link.remove();
  }
}
