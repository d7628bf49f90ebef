/** Where pages stand: below each other, at the zoom that they are shown at. Without a browser. */
import type { PageSize } from './source';

/** Pixels of CSS in a point. */
export const PIXELS_PER_POINT = 96 / 72;
/** Between pages, and around them, in pixels at every zoom. */
export const GAP = 16;

/** A rectangle in the space that all pages take. */
export interface Place {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The places of all pages that are known. */
export class Places {
  private readonly sizes: PageSize[] = [];
  /** Heights of the pages above each, in points. */
  private readonly above: number[] = [];
  private widest = 0;
  /** 1 is the pages' own size. */
  zoom = 1;

  /** Forgets all pages. */
  clear(): void {
    this.sizes.length = 0;
    this.above.length = 0;
    this.widest = 0;
  }

  /** Number of pages. */
  get count(): number {
    return this.sizes.length;
  }

  /** Adds a page at the end, or changes the size of one that is there. */
  set(index: number, size: PageSize): void {
    const old = this.sizes[index];
    if (old === undefined && index !== this.count) return;
    if (old?.width === size.width && old.height === size.height) return;
    this.sizes[index] = size;
    this.widest = Math.max(this.widest, size.width);
    for (let at = index; at < this.count; at += 1)
      this.above[at] = at === 0 ? 0 : (this.above[at - 1] ?? 0) + (this.sizes[at - 1]?.height ?? 0);
  }

  /** Size of a page in pixels at zoom 1. */
  own(index: number): PageSize {
    const { width, height } = this.sizes[index] ?? { width: 0, height: 0 };
    return { width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT };
  }

  /** The place of a page. */
  place(index: number): Place {
    const { width, height } = this.own(index);
    const above = (this.above[index] ?? 0) * PIXELS_PER_POINT * this.zoom;
    return {
      top: GAP + above + index * GAP,
      width: width * this.zoom,
      height: height * this.zoom,
    };
  }

  /** Width and height of all together. */
  get extent(): PageSize {
    const width = this.widest * PIXELS_PER_POINT * this.zoom + 2 * GAP;
    if (this.count === 0) return { width, height: 2 * GAP };
    const { top, height } = this.place(this.count - 1);
    return { width, height: top + height + GAP };
  }

  /** The page at a height, or the last one above it. */
  at(y: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.place(middle).top <= y) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }

  /** The zoom at which a page fills a width, or a width and a height. */
  fitting(index: number, width: number, height?: number): number {
    const own = this.own(index);
    if (own.width === 0 || own.height === 0) return 1;
    const across = (width - 2 * GAP) / own.width;
    const down = height === undefined ? across : (height - 2 * GAP) / own.height;
    return Math.min(across, down);
  }
}
