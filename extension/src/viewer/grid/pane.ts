/** A pane of a grid: the cells of a window of the sheet, row by row, of which only those that are new are built. */
import type { Axis, Span } from './axis';
import { fitTexts } from './fit';
import { Lines } from './lines';

/** Where the cells come from. */
export interface CellSource {
  /** The rows of a window as elements with `data-row`, which hold cells with `data-column`. */
  cells(rows: Span, columns: Span): HTMLElement[];
}

/** A row of cells in the page. */
interface ShownRow {
  readonly element: HTMLElement;
  /** One more than the last row that one of its cells reaches down to. */
  readonly end: number;
}

export class Pane {
  readonly element = document.createElement('div');
  private readonly cells = document.createElement('div');
  private readonly shown = new Map<number, ShownRow>();
  private readonly lines = new Lines();
  private columns: Span = [0, 0];
  private drawn: Span = [0, 0];
  /** Where the pane was put. */
  private placed = '';

  constructor(
    name: string,
    /** Whether its rows are fixed, and its columns. */
    readonly fixed: readonly [boolean, boolean],
    private readonly source: CellSource,
    private readonly rightToLeft: boolean,
  ) {
    this.element.className = `d-pane ${name}`;
    this.element.setAttribute('role', 'rowgroup');
    this.cells.className = 'd-cells';
    this.cells.setAttribute('role', 'presentation');
    this.element.append(this.lines.element, this.cells);
  }

  /** Forgets what it shows. */
  clear(): void {
    this.cells.replaceChildren();
    this.shown.clear();
    this.lines.clear();
    this.drawn = [0, 0];
  }

  /** Shows a window of the sheet; whether anything has changed. */
  show(down: Axis, across: Axis, rows: Span, columns: Span): boolean {
    this.place(down, across);
    if (columns[0] !== this.columns[0] || columns[1] !== this.columns[1]) this.clear();
    if (rows[0] === this.drawn[0] && rows[1] === this.drawn[1]) return false;
    for (const [row, { element, end }] of this.shown) {
      if (row < rows[1] && end > rows[0]) continue;
      element.remove();
      this.shown.delete(row);
    }
    for (const fresh of this.missing(rows)) this.build(fresh, columns, [down, across]);
    this.columns = columns;
    this.drawn = rows;
    this.lines.show(down, across, rows, columns);
    return true;
  }

  /** The windows of rows that are not shown yet. */
  private missing(rows: Span): Span[] {
    const [from, to] = this.drawn;
    if (from >= to || from >= rows[1] || to <= rows[0]) {
      this.clear();
      return [rows];
    }
    const before: Span = [rows[0], Math.min(from, rows[1])];
    const after: Span = [Math.max(to, rows[0]), rows[1]];
    return [before, after].filter(([first, last]) => first < last);
  }

  private build(rows: Span, columns: Span, axes: readonly [Axis, Axis]): void {
    // Readers go through the rows in the order of the page.
    let next = Infinity;
    for (const shown of this.shown.keys()) if (shown >= rows[1] && shown < next) next = shown;
    const behind = this.shown.get(next)?.element ?? null;
    const fresh = document.createDocumentFragment();
    for (const element of this.source.cells(rows, columns)) {
      const row = Number(element.dataset['row']);
      if (this.shown.has(row)) continue;
      const end = this.placeRow(element, row, axes);
      this.shown.set(row, { element, end });
      fresh.append(element);
    }
    const fitted = [...fresh.querySelectorAll<HTMLElement>('.d-fit')];
    this.cells.insertBefore(fresh, behind);
    if (fitted.length > 0) fitTexts(fitted);
  }

  /** Gives a row and its cells their places; one more than the last row that a cell of it reaches down to. */
  private placeRow(
    element: HTMLElement,
    row: number,
    [rows, columns]: readonly [Axis, Axis],
  ): number {
    const top = rows.edge(row);
    element.setAttribute('role', 'row');
    element.setAttribute('aria-rowindex', String(row + 1));
    element.style.top = `${String(top)}px`;
    element.style.height = `${String(rows.edge(row + 1) - top)}px`;
    let end = row + 1;
    let at = 0;
    for (let cell = element.firstElementChild; cell !== null; cell = cell.nextElementSibling) {
      if (!(cell instanceof HTMLElement)) continue;
      const [down, right] = this.placeCell(cell, [row, at], [rows, columns]);
      end = Math.max(end, row + down);
      at = right;
    }
    return end;
  }

  /**
   * Gives a cell its place in its row, behind what ends at a position, and room for text that flows over its neighbours; the
   * number of its rows, and where it ends.
   */
  private placeCell(
    cell: HTMLElement,
    [row, at]: Span,
    [rows, columns]: readonly [Axis, Axis],
  ): Span {
    const column = Number(cell.dataset['column']);
    const spans = cell.dataset['spans'];
    const [down = 1, across = 1] = spans === undefined ? [] : spans.split(' ').map(Number);
    const [begin, end] = [columns.edge(column), columns.edge(column + across)];
    const height = rows.edge(row + down) - rows.edge(row);
    const { classList, style } = cell;
    classList.add('d-cell');
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('aria-colindex', String(column + 1));
    if (begin === end || height === 0) {
      cell.hidden = true;
      return [down, at];
    }
    style.setProperty('width', `${String(end - begin)}px`);
    if (down > 1) style.setProperty('height', `${String(height)}px`);
    // A cell has a direction of its own, by which its start would be meant.
    if (begin !== at)
      style.setProperty(
        this.rightToLeft ? 'margin-right' : 'margin-left',
        `${String(begin - at)}px`,
      );
    const spill = cell.dataset['spill'];
    if (spill !== undefined) {
      const [before = 0, after = 0] = spill.split(' ').map(Number);
      const room = [begin - columns.edge(column - before), columns.edge(column + 1 + after) - end];
      const [left = 0, right = 0] = this.rightToLeft ? room.reverse() : room;
      style.clipPath = `inset(-1px ${String(-right)}px -1px ${String(-left)}px)`;
    }
    return [down, end];
  }

  /** Moves the pane to its place, and cuts off what is outside of the part of the screen that it fills. */
  private place(down: Axis, across: Axis): void {
    const [rowsFixed, columnsFixed] = this.fixed;
    const shift = across.offset(columnsFixed) * (this.rightToLeft ? -1 : 1);
    const size = (axis: Axis, isFixed: boolean): Span =>
      isFixed ? [axis.fixedFrom, axis.fixedFrom + axis.fixedSize] : [0, axis.edge(axis.count)];
    const [top, bottom] = size(down, rowsFixed);
    const [begin, end] = size(across, columnsFixed);
    const place = [shift, down.offset(rowsFixed), top, bottom, begin, end].join(' ');
    if (place === this.placed) return;
    this.placed = place;
    const { style } = this.element;
    style.transform = `translate(${String(shift)}px, ${String(down.offset(rowsFixed))}px)`;
    style.width = `${String(end)}px`;
    style.height = `${String(bottom)}px`;
    // The line at the edge of a fixed part stands outside of it.
    const inset = [top, rowsFixed ? -1 : 0, begin, columnsFixed ? -1 : 0];
    const [above = 0, below = 0, start = 0, last = 0] = inset;
    const [left, right] = this.rightToLeft ? [last, start] : [start, last];
    style.clipPath =
      rowsFixed || columnsFixed
        ? `inset(${String(above)}px ${String(right)}px ${String(below)}px ${String(left)}px)`
        : '';
  }
}
