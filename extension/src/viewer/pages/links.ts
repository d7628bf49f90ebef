/** Links inside of a document: to a page, or to a place that has a name. */
import type { Page } from '../../shared/protocol';
import type { PagesView, Spot } from './view';

/** The index of the page that a link means, if it means one by its number. */
export function linkedPage(name: string): number | undefined {
  const number = /^q-page-(\d+)$/.exec(name)?.[1];
  return number === undefined ? undefined : Number(number) - 1;
}

/** Follows the links of a document. */
export class Links {
  private readonly targets = new Map<string, Spot>();

  constructor(private readonly view: PagesView) {
    view.watchPages((page) => {
      this.learn(page);
    });
    view.watchRestart(() => {
      this.targets.clear();
      view.source.known().forEach((page) => {
        this.learn(page);
      });
    });
    view.space.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLElement>('[data-target]');
      if (link === null) return;
      event.preventDefault();
      this.follow(link.dataset['target'] ?? '');
    });
  }

  private learn({ index, landmarks }: Page): void {
    for (const { name, top } of landmarks) {
      if (name !== '' && (this.targets.get(name)?.page ?? index) >= index)
        this.targets.set(name, { page: index, top });
    }
  }

  /** Brings what a link means into the view: once it is laid out, unless the reader has gone elsewhere by then. */
  private follow(name: string): void {
    const { view } = this;
    const target = this.find(name);
    if (target !== undefined) {
      view.jump(target.page, target.top);
      return;
    }
    const { scrollTop } = view.scroller;
    void view.source.all().then(() => {
      const late = this.find(name);
      if (late !== undefined && view.scroller.scrollTop === scrollTop)
        view.jump(late.page, late.top);
    });
  }

  private find(name: string): Spot | undefined {
    const page = linkedPage(name);
    return page === undefined ? this.targets.get(name) : { page, top: 0 };
  }
}
