/** The slides of a show in the order in which they are shown. */
import type { Page } from '../../shared/protocol';
import type { PagesView } from '../pages/view';

/** Waits for slides, and finds those that are not hidden. */
export class Slides {
  constructor(private readonly view: PagesView) {}

  /** How many there are, the hidden ones too. */
  get count(): number {
    return this.view.places.count;
  }

  /** A slide, as soon as it is laid out. */
  slide(index: number): Promise<Page> {
    const known = this.view.source.page(index);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve) => {
      const end = this.view.watchPages((page) => {
        if (page.index !== index) return;
        end();
        resolve(page);
      });
      this.view.source.want(index);
    });
  }

  /** The nearest slide from an index on that is not hidden, in one direction; undefined if there is none. */
  async shown(from: number, direction: 1 | -1): Promise<Page | undefined> {
    for (let index = from; index >= 0 && index < this.count; index += direction) {
      const page = await this.slide(index);
      if (!page.hidden) return page;
    }
    return undefined;
  }
}
