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

/** Blocks of which the last one grows; its anchor is the active cell. */
export class Selection {
  private done: Block[] = [];
  private everything = false;
  private anchor: CellAt = { row: 0, column: 0 };
  private focus: CellAt = { row: 0, column: 0 };

  constructor(
    private readonly rows: number,
    private readonly columns: number,
  ) {}

  /** The cell that the formula bar tells of. */
  get active(): CellAt {
    return this.anchor;
  }

  /** The corner that moves with Shift. */
  get corner(): CellAt {
    return this.focus;
  }

  /** All blocks, the one of the active cell last. */
  get blocks(): readonly Block[] {
    return this.everything
      ? [{ top: 0, left: 0, bottom: this.rows - 1, right: this.columns - 1 }]
      : [...this.done, this.last];
  }

  private get last(): Block {
    return {
      top: Math.min(this.anchor.row, this.focus.row),
      bottom: Math.max(this.anchor.row, this.focus.row),
      left: Math.min(this.anchor.column, this.focus.column),
      right: Math.max(this.anchor.column, this.focus.column),
    };
  }

  /** Selects one cell; with `add` beside what is selected. */
  put(cell: CellAt, add = false): void {
    this.set(cell, cell, add);
  }

  /** Lets the last block reach to a cell. */
  extend(cell: CellAt): void {
    this.everything = false;
    this.focus = this.inside(cell);
  }

  /** Selects whole rows. */
  putRows(first: number, last: number, add = false): void {
    this.set({ row: first, column: 0 }, { row: last, column: this.columns - 1 }, add);
  }

  /** Selects whole columns. */
  putColumns(first: number, last: number, add = false): void {
    this.set({ row: 0, column: first }, { row: this.rows - 1, column: last }, add);
  }

  /** Selects everything; the active cell stays. */
  putAll(): void {
    this.everything = true;
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
  }

  private inside({ row, column }: CellAt): CellAt {
    return {
      row: Math.min(Math.max(row, 0), this.rows - 1),
      column: Math.min(Math.max(column, 0), this.columns - 1),
    };
  }
}

/** Rows of texts as tab-separated lines; a text with tabs, line ends or quotes is quoted, as spreadsheets do. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string =>
    /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** Rows of texts as the markup of a table. */
export function tableMarkup(rows: readonly (readonly string[])[]): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  const cells = (row: readonly string[]): string =>
    row.map((text) => `<td>${escaped(text)}</td>`).join('');
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}
