/** One direction of a grid: where its rows or columns stand on the sheet and on the screen, in pixels at full size. */

/** The letters of a column, counted from 0. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

/** The index of the last edge that is not beyond a position. */
export function indexAt(edges: Uint32Array, position: number): number {
  let low = 0;
  let high = Math.max(0, edges.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** First index, and the one after the last. */
export type Span = readonly [number, number];

/** A part of an axis that is split off: its size, and the first row or column that it shows. */
export interface SplitPart {
  readonly size: number;
  readonly first: number;
}

/**
 * Rows or columns. The first part of the screen may be fixed: frozen, or split off and scrolled by itself. The rest, the
 * main part, follows the scroll bar.
 */
export class Axis {
  /** Rows or columns that are frozen. */
  readonly frozen: number;
  /** Size of the fixed part. */
  readonly fixedSize: number;
  /** Where on the sheet the fixed part begins. */
  fixedFrom = 0;
  /** Where on the sheet the main part begins when nothing is scrolled. */
  readonly mainFrom: number;
  /** How far the main part is scrolled. */
  scrolled = 0;

  constructor(
    readonly edges: Uint32Array,
    frozen: number,
    private readonly split: SplitPart | undefined,
    /** Size of the headings of the other direction, which stand before it. */
    readonly heading: number,
  ) {
    const isSplit = frozen === 0 && split !== undefined && split.size > 0;
    this.frozen = Math.min(frozen, this.count);
    this.fixedSize = isSplit ? split.size : this.edge(this.frozen);
    this.mainFrom = isSplit ? 0 : this.fixedSize;
    if (isSplit) this.fixedFrom = this.edge(split.first);
  }

  /** Number of rows or columns. */
  get count(): number {
    return this.edges.length - 1;
  }

  /** Whether there is a fixed part. */
  get isFixed(): boolean {
    return this.fixedSize > 0;
  }

  /** Whether the fixed part scrolls by itself. */
  get isSplit(): boolean {
    return this.isFixed && this.frozen === 0;
  }

  /** Size of all that is scrolled over. */
  get length(): number {
    return this.heading + this.fixedSize + Math.max(0, this.edge(this.count) - this.mainFrom);
  }

  /** The same rows or columns after some were folded. */
  refolded(edges: Uint32Array): Axis {
    const axis = new Axis(edges, this.frozen, this.split, this.heading);
    axis.scrolled = this.scrolled;
    if (this.isSplit) axis.fixedFrom = Math.min(this.fixedFrom, axis.edge(axis.count));
    return axis;
  }

  /** Where a row or column begins on the sheet; behind the last one, where that ends. */
  edge(index: number): number {
    return this.edges[Math.min(Math.max(index, 0), this.edges.length - 1)] ?? 0;
  }

  size(index: number): number {
    return this.edge(index + 1) - this.edge(index);
  }

  /** The rows or columns of the fixed part. */
  fixedSpan(): Span {
    if (!this.isSplit) return [0, this.frozen];
    return [indexAt(this.edges, this.fixedFrom), this.indexAt(this.fixedFrom + this.fixedSize) + 1];
  }

  /** The rows or columns of the main part that are seen in so much room, and whole steps of some more. */
  mainSpan(room: number, step: number): Span {
    const from = this.mainFrom + this.scrolled;
    const first = indexAt(this.edges, from);
    const last = this.indexAt(from + Math.max(0, room - this.heading - this.fixedSize));
    const least = this.isSplit ? 0 : this.frozen;
    const begin = Math.max(least, (Math.floor(first / step) - 1) * step);
    return [begin, Math.min(this.count, (Math.floor(last / step) + 2) * step)];
  }

  private indexAt(position: number): number {
    return indexAt(this.edges, position);
  }

  /** What is at a place of the screen, counted from the end of the headings. */
  at(place: number): number {
    if (place < this.fixedSize) return this.indexAt(place + this.fixedFrom);
    return this.indexAt(place - this.fixedSize + this.mainFrom + this.scrolled);
  }

  /** What is added to a place on the sheet for one in the scrolled space, in the fixed part or in the main one. */
  offset(isFixed: boolean): number {
    return isFixed
      ? this.heading + this.scrolled - this.fixedFrom
      : this.heading + this.fixedSize - this.mainFrom;
  }

  /** How far the main part is scrolled so that a row or column is in view. */
  revealing(index: number, room: number): number {
    if (index < this.frozen) return this.scrolled;
    const begin = this.edge(index) - this.mainFrom;
    const end = this.edge(index + 1) - this.mainFrom;
    const free = room - this.heading - this.fixedSize;
    if (begin < this.scrolled) return begin;
    return end > this.scrolled + free ? Math.min(begin, end - free) : this.scrolled;
  }

  /** The first row or column behind those that are frozen that has a size. */
  get home(): number {
    return this.next(this.frozen - 1, 1);
  }

  /** The row or column a view further in a direction, or in none. */
  page(index: number, direction: number, room: number): number {
    if (direction === 0) return index;
    const free = (room - this.heading - this.fixedSize) * direction;
    const to = this.indexAt(Math.max(0, this.edge(index) + free));
    return to === index ? this.next(index, direction) : to;
  }

  /** The next row or column in a direction that has a size; the present one if there is none. */
  next(index: number, step: number): number {
    if (step === 0) return index;
    let next = index + step;
    while (next >= 0 && next < this.count) {
      if (this.size(next) > 0) return next;
      next += step;
    }
    return index;
  }

  /** Where a jump ends that leads from one row or column to another: before it, or else behind it, if that has no size. */
  shown(from: number, to: number, step: number): number {
    if (step === 0 || this.size(to) > 0) return to;
    const before = this.next(to, -step);
    return (before - from) * step > 0 ? before : this.next(to, step);
  }

  /** Scrolls the part that is split off; whether it has moved. */
  scrollSplit(by: number): boolean {
    if (!this.isSplit) return false;
    const most = Math.max(0, this.edge(this.count) - this.fixedSize);
    const to = Math.min(most, Math.max(0, this.fixedFrom + by));
    const moved = to !== this.fixedFrom;
    this.fixedFrom = to;
    return moved;
  }
}
