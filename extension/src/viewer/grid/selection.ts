/** Selected blocks of a sheet, without a page: what is selected, and how keys and presses change it. */

/** A block of cells: first and last row and column, counted from 0. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell, counted from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** Blocks of which the last one grows; its anchor is the active cell. Merged cells are selected as one. */
export class Selection {
  private done: Block[] = [];
  private everything = false;
  private anchor: CellAt = { row: 0, column: 0 };
  private focus: CellAt = { row: 0, column: 0 };
  private last: Block = blockAt(this.anchor);

  constructor(
    private readonly rows: number,
    private readonly columns: number,
    /** A block with all of the merged cells that it has a part of. */
    private readonly whole: (part: Block) => Block = (part) => part,
  ) {}

  /** The cell that the formula bar tells of. */
  get active(): CellAt {
    return this.anchor;
  }

  /** The active cell with those that are merged with it. */
  get activeBlock(): Block {
    return this.whole(blockAt(this.anchor));
  }

  /** The corner that moves with Shift. */
  get corner(): CellAt {
    return this.focus;
  }

  /** The block that the last choice made. */
  get latest(): Block {
    return this.last;
  }

  /**
   * Where a step begins, or with `extending` one that moves the corner: at the far side of what is merged, so that one step
   * leads out of it.
   */
  start(down: number, right: number, extending: boolean): CellAt {
    const from = extending ? this.focus : this.anchor;
    const block = extending ? this.last : this.activeBlock;
    const side = (step: number, at: number, anchor: number, [low, high]: Edges): number => {
      if (step === 0 || (extending && (at - anchor) * step < 0)) return at;
      return step > 0 ? high : low;
    };
    return {
      row: side(down, from.row, this.anchor.row, [block.top, block.bottom]),
      column: side(right, from.column, this.anchor.column, [block.left, block.right]),
    };
  }

  /** All blocks, the one of the active cell last. */
  get blocks(): readonly Block[] {
    return this.everything
      ? [{ top: 0, left: 0, bottom: this.rows - 1, right: this.columns - 1 }]
      : [...this.done, this.last];
  }

  /** Selects one cell; with `add` beside what is selected. */
  put(cell: CellAt, add = false): void {
    const { top: row, left: column } = this.whole(blockAt(this.inside(cell)));
    this.set({ row, column }, { row, column }, add);
    this.last = this.activeBlock;
  }

  /** Selects a block, whose first cell becomes the active one. */
  putBlock({ top, left, bottom, right }: Block): void {
    this.put({ row: top, column: left });
    this.extend({ row: bottom, column: right });
  }

  /** Lets the last block reach to a cell. */
  extend(cell: CellAt): void {
    this.everything = false;
    this.focus = this.inside(cell);
    this.last = this.whole(blockAt(this.anchor, this.focus));
  }

  /** Selects whole rows. */
  putRows(first: number, last: number, add = false): void {
    this.set({ row: first, column: 0 }, { row: last, column: this.columns - 1 }, add);
  }

  /** Selects whole columns. */
  putColumns(first: number, last: number, add = false): void {
    this.set({ row: 0, column: first }, { row: this.rows - 1, column: last }, add);
  }

  /** Lets the rows that were selected last begin and end elsewhere; other blocks stay. */
  turnRows(first: number, last: number): void {
    this.turn({ row: first, column: 0 }, { row: last, column: this.columns - 1 });
  }

  /** The same of columns. */
  turnColumns(first: number, last: number): void {
    this.turn({ row: 0, column: first }, { row: this.rows - 1, column: last });
  }

  private turn(anchor: CellAt, focus: CellAt): void {
    const { done } = this;
    this.set(anchor, focus, false);
    this.done = done;
  }

  /** Selects everything; the active cell stays. */
  putAll(): void {
    this.everything = true;
  }

  /**
   * The blocks that are copied: of several those that can be put together, as they stand in the same rows or in the same
   * columns; else the last one.
   */
  get copied(): readonly Block[] {
    const { blocks } = this;
    if (this.sharing('top', 'bottom'))
      return [...blocks].sort((one, other) => one.left - other.left);
    if (this.sharing('left', 'right')) return [...blocks].sort((one, other) => one.top - other.top);
    return blocks.slice(-1);
  }

  /** The texts of the blocks that are copied, put together. */
  joined(texts: readonly string[][][]): string[][] {
    if (texts.length < 2 || !this.sharing('top', 'bottom')) return texts.flat();
    const height = Math.max(...texts.map((rows) => rows.length));
    const widths = texts.map((rows) => rows[0]?.length ?? 0);
    return Array.from({ length: height }, (_, row) =>
      texts.flatMap((rows, place) => rows[row] ?? Array<string>(widths[place] ?? 0).fill('')),
    );
  }

  /** Whether all blocks begin and end alike in a direction. */
  private sharing(begin: 'top' | 'left', end: 'bottom' | 'right'): boolean {
    const [first, ...others] = this.blocks;
    return others.every((block) => block[begin] === first?.[begin] && block[end] === first[end]);
  }

  /** Whether a cell is selected. */
  has(row: number, column: number): boolean {
    return this.blocks.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right,
    );
  }

  private set(anchor: CellAt, focus: CellAt, add: boolean): void {
    this.done = add ? [...this.blocks] : [];
    this.everything = false;
    this.anchor = this.inside(anchor);
    this.focus = this.inside(focus);
    this.last = blockAt(this.anchor, this.focus);
  }

  private inside({ row, column }: CellAt): CellAt {
    return {
      row: Math.min(Math.max(row, 0), this.rows - 1),
      column: Math.min(Math.max(column, 0), this.columns - 1),
    };
  }
}

/** First and last row or column. */
type Edges = readonly [number, number];

/** The block between two cells. */
function blockAt(one: CellAt, other = one): Block {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** Rows of texts as tab-separated lines; a text with tabs, line ends or quotes is quoted, as spreadsheets do. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string =>
    /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** Rows of texts as the markup of rows of a table. */
export function rowsMarkup(rows: readonly (readonly string[])[]): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  const cells = (row: readonly string[]): string =>
    row.map((text) => `<td>${escaped(text)}</td>`).join('');
  return rows.map((row) => `<tr>${cells(row)}</tr>`).join('');
}
