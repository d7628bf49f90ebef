/** Small pictures of the pages, each of which leads to its page; they are built when they come into sight. */
import { button, make } from '../../shared/dom';
import { t } from '../../shared/i18n';
import { type PagesView, pageName } from './view';

/** Keys that go through the pages, as they do in PowerPoint. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
/** Width of a picture in pixels. */
const WIDTH = 120;

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
  const watcher = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
        draw(view, target as HTMLElement, isIntersecting);
      }
    },
    { root: panel, rootMargin: '100% 0px' },
  );
  const extend = (): void => {
    const { count } = view.places;
    for (let index = entries.length; index < count; index += 1) {
      const entry = thumbnail(view, index);
      entries.push(entry);
      list.append(entry);
      watcher.observe(entry);
    }
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
      draw(view, entry, false);
      draw(view, entry, true);
    }),
  ];
  return () => {
    for (const end of ends) end();
    watcher.disconnect();
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

function draw(view: PagesView, entry: HTMLElement, isSeen: boolean): void {
  const paper = entry.firstElementChild;
  if (!(paper instanceof HTMLElement)) return;
  if (!isSeen) {
    paper.replaceChildren();
    return;
  }
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
