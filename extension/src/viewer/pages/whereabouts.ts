/** Finds a place of a text again when the text is laid out anew, with more or fewer words. Without a browser. */
import type { Page } from '../../shared/protocol';
import { folded } from './text_map';

/** Characters that are looked for together: so many seldom stand in two places. */
const WINDOW = 40;
/** Where these windows begin behind one another, in characters: a changed word spoils a few of them only. */
const STEP = 13;
/** How much of the text behind the place is looked for. */
const REACH = 1200;

/** A place on a page: characters of its text without line ends. */
export interface TextPlace {
  readonly page: number;
  readonly start: number;
}

/** The text of a page as its nodes have it. */
export function bareText({ text }: Pick<Page, 'text'>): string {
  return text.replaceAll('\n', '');
}

/** A place that is looked for, page after page. */
export class Whereabouts {
  private readonly windows: readonly string[];
  private passed = 0;
  private best: (TextPlace & { readonly distance: number }) | undefined;

  /** `before` is how many characters the text had before the place, `behind` is what it goes on with. */
  constructor(
    private readonly before: number,
    behind: string,
  ) {
    const text = folded(behind.slice(0, REACH));
    const windows: string[] = [];
    for (let at = 0; at === 0 || at + WINDOW <= text.length; at += STEP)
      windows.push(text.slice(at, at + WINDOW));
    this.windows = windows[0]?.trim() === '' ? [] : windows;
  }

  /** The place that fits best up to now. */
  get place(): TextPlace | undefined {
    return this.best;
  }

  /** Looks at the next page. True once pages further on cannot fit better. */
  look(page: Pick<Page, 'index' | 'text'>): boolean {
    const text = folded(bareText(page));
    for (const [index, window] of this.windows.entries()) {
      for (let at = text.indexOf(window); at >= 0; at = text.indexOf(window, at + 1)) {
        const start = Math.max(0, at - index * STEP);
        const distance = Math.abs(this.passed + start - this.before) + index * WINDOW;
        if (distance < (this.best?.distance ?? Infinity))
          this.best = { page: page.index, start, distance };
      }
      if (this.best?.page === page.index) break;
    }
    this.passed += text.length;
    return this.best !== undefined && this.passed - this.before >= this.best.distance;
  }
}
