/** A pane of a grid: the cells of a window of the sheet, row by row, of which only those that are new are built. */
import type { Axis, Span } from './axis';

/** Where the cells come from. */
export interface CellSource {
  /** The cells of a window of rows and columns, as elements with `data-row` and `data-column`. */
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
  private columns: Span = [0, 0];
  private lines: SVGElement | undefined;
  private drawn: Span = [0, 0];

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
    this.element.append(this.cells);
  }

  /** Forgets what it shows. */
  clear(): void {
    for (const { element } of this.shown.values()) element.remove();
    this.shown.clear();
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
    this.drawLines(down, across, rows, columns);
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
    let row: HTMLElement | undefined;
    let index = -1;
    let end = 0;
    // Readers go through the rows in the order of the page.
    const above = [...this.shown.keys()].filter((shown) => shown >= rows[1]);
    const behind = this.shown.get(Math.min(...above))?.element ?? null;
    const finish = (): void => {
      if (row === undefined || this.shown.has(index)) return;
      this.shown.set(index, { element: row, end });
      this.cells.insertBefore(row, behind);
    };
    for (const cell of this.source.cells(rows, columns)) {
      const own = Number(cell.dataset['row']);
      if (own !== index) {
        finish();
        index = own;
        end = own + 1;
        row = document.createElement('div');
        row.className = 'd-row';
        row.setAttribute('role', 'row');
        row.setAttribute('aria-rowindex', String(own + 1));
      }
      end = Math.max(end, own + this.placeCell(cell, own, axes));
      row?.append(cell);
    }
    finish();
  }

  /** Gives a cell its place, and room for text that flows over its neighbours; the number of its rows. */
  private placeCell(
    cell: HTMLElement,
    row: number,
    [rows, columns]: readonly [Axis, Axis],
  ): number {
    const column = Number(cell.dataset['column']);
    const [down = 1, across = 1] = (cell.dataset['spans'] ?? '1 1').split(' ').map(Number);
    const [begin, end] = [columns.edge(column), columns.edge(column + across)];
    const [top, bottom] = [rows.edge(row), rows.edge(row + down)];
    cell.classList.add('d-cell');
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('aria-rowindex', String(row + 1));
    cell.setAttribute('aria-colindex', String(column + 1));
    // A cell has a direction of its own, by which its start would be meant.
    cell.style[this.rightToLeft ? 'right' : 'left'] = `${String(begin)}px`;
    cell.style.top = `${String(top)}px`;
    cell.style.width = `${String(end - begin)}px`;
    cell.style.height = `${String(bottom - top)}px`;
    if (begin === end || top === bottom) cell.hidden = true;
    const spill = cell.dataset['spill'];
    if (spill !== undefined) {
      const [before = 0, after = 0] = spill.split(' ').map(Number);
      const room = [begin - columns.edge(column - before), columns.edge(column + 1 + after) - end];
      const [left = 0, right = 0] = this.rightToLeft ? room.reverse() : room;
      cell.style.overflow = 'visible';
      cell.style.clipPath = `inset(-1px ${String(-right)}px -1px ${String(-left)}px)`;
    }
    return down;
  }

  /** Moves the pane to its place, and cuts off what is outside of the part of the screen that it fills. */
  private place(down: Axis, across: Axis): void {
    const [rowsFixed, columnsFixed] = this.fixed;
    const { style } = this.element;
    const shift = across.offset(columnsFixed) * (this.rightToLeft ? -1 : 1);
    style.transform = `translate(${String(shift)}px, ${String(down.offset(rowsFixed))}px)`;
    const size = (axis: Axis, isFixed: boolean): Span =>
      isFixed ? [axis.fixedFrom, axis.fixedFrom + axis.fixedSize] : [0, axis.edge(axis.count)];
    const [top, bottom] = size(down, rowsFixed);
    const [begin, end] = size(across, columnsFixed);
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

  /** The lines between the cells of a window, as one picture of strokes. */
  private drawLines(down: Axis, across: Axis, rows: Span, columns: Span): void {
    const [x0, x1] = [across.edge(columns[0]), across.edge(columns[1])];
    const [y0, y1] = [down.edge(rows[0]), down.edge(rows[1])];
    let data = '';
    for (let row = rows[0] + 1; row <= rows[1]; row += 1)
      data += `M${String(x0)} ${String(down.edge(row) - 0.5)}H${String(x1)}`;
    for (let column = columns[0] + 1; column <= columns[1]; column += 1)
      data += `M${String(across.edge(column) - 0.5)} ${String(y0)}V${String(y1)}`;
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.classList.add('d-lines');
    const size = [x1 - x0, y1 - y0].map(String);
    svg.setAttribute('viewBox', [x0, y0, ...size].map(String).join(' '));
    svg.style.insetInlineStart = `${String(x0)}px`;
    svg.style.top = `${String(y0)}px`;
    svg.style.width = `${size[0] ?? ''}px`;
    svg.style.height = `${size[1] ?? ''}px`;
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', data);
    svg.append(path);
    this.lines?.remove();
    this.lines = svg;
    this.cells.prepend(svg);
  }
}
