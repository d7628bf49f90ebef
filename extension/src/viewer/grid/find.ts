/** Finding words in the cells of all sheets that may be looked at. */
import {
  type FindState,
  type Finder,
  Found,
  type Wanted,
  markFound,
  unmarkFound,
} from '../find/finder';
import { inSlices } from '../slices';
import type { CellAt } from './selection';

/** A cell of a workbook. */
export interface BookCell extends CellAt {
  /** Index of its sheet. */
  readonly sheet: number;
}

/** What of a workbook is asked for words, and shows where they are. */
export interface Searched {
  /** Indices of the sheets that may be looked at. */
  readonly sheets: readonly number[];
  /** The cell that is active. */
  active(): BookCell;
  /** Where words are in a part of a sheet that begins with a row, and the row to go on with; `undefined` behind the last. */
  find(
    wanted: Wanted,
    sheet: number,
    row: number,
  ): { readonly cells: readonly CellAt[]; readonly next: number | undefined };
  /** Brings a cell into view, and makes it the active one. */
  go(cell: BookCell): void;
  /** The cells of the present sheet that are built. */
  built(): Iterable<{ readonly at: CellAt; readonly element: Element }>;
  onFault(thrown: unknown): void;
}

/** Finds words in cells. */
export class CellFinder implements Finder {
  private readonly found = new Found<BookCell>(
    (one, other) => one.sheet - other.sheet || one.row - other.row || one.column - other.column,
  );
  private isSearching = false;
  private isAwaited = false;
  private searching = new AbortController();

  /** `onChange` is called when there are other places than before. */
  constructor(
    private readonly book: Searched,
    private readonly onChange: () => void,
  ) {}

  get state(): FindState {
    return this.found.state(this.isSearching);
  }

  search(wanted: Wanted): void {
    this.close();
    const words = wanted.words.trim();
    if (words === '') return;
    this.searching = new AbortController();
    this.isSearching = true;
    this.isAwaited = true;
    const { signal } = this.searching;
    const onPause = (): void => {
      this.mark();
      this.onChange();
    };
    inSlices(this.through({ ...wanted, words }), signal, onPause)
      .catch((thrown: unknown) => {
        this.book.onFault(thrown);
      })
      .finally(() => {
        if (signal.aborted) return;
        this.isSearching = false;
        onPause();
      });
  }

  /** Looks through the sheets from the active cell on, and at last at what is before it. */
  private *through(wanted: Wanted): Generator<undefined, void> {
    const { sheets } = this.book;
    const active = this.book.active();
    const here = Math.max(sheets.indexOf(active.sheet), 0);
    const others = [...sheets.slice(here + 1), ...sheets.slice(0, here)];
    const isBehind = ({ row, column }: CellAt): boolean =>
      row > active.row || (row === active.row && column >= active.column);
    yield* this.part(wanted, active.sheet, [active.row, Infinity], isBehind);
    for (const sheet of others) yield* this.part(wanted, sheet, [0, Infinity], () => true);
    yield* this.part(wanted, active.sheet, [0, active.row], () => true);
    const [first] = this.found.all;
    if (this.isAwaited && first !== undefined) this.show(first);
  }

  /** Looks through some rows of a sheet; the first cell that is meant is shown if none has been. */
  private *part(
    wanted: Wanted,
    sheet: number,
    [from, to]: readonly [number, number],
    isMeant: (cell: CellAt) => boolean,
  ): Generator<undefined, void> {
    let row: number | undefined = from;
    while (row !== undefined && row < to && !this.found.isFull) {
      const { cells, next } = this.book.find(wanted, sheet, row);
      const inside = cells.filter((cell) => cell.row < to);
      this.found.add(inside.map((cell) => ({ ...cell, sheet })));
      const first = this.isAwaited ? inside.find(isMeant) : undefined;
      if (first !== undefined) this.show({ ...first, sheet });
      row = next;
      yield;
    }
  }

  step(direction: 1 | -1): void {
    // From where the user went since.
    const next = this.found.next(this.book.active(), direction);
    if (next !== undefined) this.show(next);
  }

  private show(cell: BookCell): void {
    this.isAwaited = false;
    this.found.show(cell);
    this.book.go(cell);
    this.mark();
  }

  /** Marks the cells that are built. */
  mark(): void {
    const { all, number } = this.found;
    if (all.length === 0) {
      unmarkFound();
      return;
    }
    const { sheet } = this.book.active();
    const [others, marked]: [Range[], Range[]] = [[], []];
    for (const { at, element } of this.book.built()) {
      const found = this.found.numberOf({ ...at, sheet });
      if (found === 0) continue;
      const range = document.createRange();
      range.selectNodeContents(element);
      (found === number ? marked : others).push(range);
    }
    markFound(others, marked);
  }

  close(): void {
    this.searching.abort();
    this.isSearching = false;
    this.found.clear();
    this.mark();
  }

  destroy(): void {
    this.close();
  }
}
