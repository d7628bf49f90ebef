/** The grid of a sheet: four panes over one scrolled space, each holding the cells of its window only. */
import type { Engine } from './engine';
import { type GridSurface, type Hit, listen } from './grid_input';
import type { NodeReader } from './nodes';
import { type Block, type CellAt, Selection, tabSeparated, tableMarkup } from './selection';

/** Rows and columns built beyond the window, so that scrolling finds them and text can flow in from the left. */
const MARGIN_ROWS = 8;
const MARGIN_COLUMNS = 6;
/** Size of the headings, in pixels. */
const HEADING_HEIGHT = 22;
const HEADING_WIDTH = 48;
/** Browsers do not scroll farther than this, in pixels. */
const MOST_PIXELS = 30_000_000;

/** What a grid tells its surroundings. */
export interface GridEvents {
  /** Another cell is active, or other blocks are selected. */
  onSelect(active: CellAt, blocks: readonly Block[]): void;
  onLink(location: string): void;
  onFault(thrown: unknown): void;
}

/** A pane: which rows and columns it may show, and what it shows now. */
interface Pane {
  readonly element: HTMLElement;
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
  shown: string;
}

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

/** A sheet on the screen. */
export class Grid implements GridSurface {
  readonly selection: Selection;
  readonly element = document.createElement('div');
  private readonly space = document.createElement('div');
  private readonly rows: Uint32Array;
  private readonly columns: Uint32Array;
  private readonly frozen: readonly [number, number];
  private readonly panes: readonly Pane[];
  private readonly columnHeadings = heading('d-column-headings');
  private readonly rowHeadings = heading('d-row-headings');
  private readonly observer = new ResizeObserver(() => {
    this.draw();
  });
  private zoom = 1;
  private waiting = 0;

  constructor(
    private readonly engine: Engine,
    private readonly reader: NodeReader,
    drawings: DocumentFragment,
    private readonly events: GridEvents,
  ) {
    const geometry = engine.geometry();
    this.rows = geometry.rows;
    this.columns = geometry.columns;
    const [rows, columns] = [this.rows.length - 1, this.columns.length - 1];
    const [down, across] = geometry.frozen;
    this.frozen = [Math.min(down, rows), Math.min(across, columns)];
    this.element.className = geometry.lines ? 'd-grid' : 'd-grid d-no-lines';
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'grid');
    this.element.setAttribute('aria-rowcount', String(rows));
    this.element.setAttribute('aria-colcount', String(columns));
    if (geometry.rightToLeft) this.element.classList.add('d-right-to-left');
    this.space.className = 'd-space';
    this.space.setAttribute('role', 'presentation');
    this.panes = this.makePanes(rows, columns);
    const main = this.panes[0]?.element;
    const layer = drawings.firstElementChild;
    if (layer !== null) main?.append(layer);
    this.space.append(
      ...this.panes.map((pane) => pane.element),
      this.columnHeadings,
      this.rowHeadings,
    );
    const corner = heading('d-corner');
    this.space.append(corner);
    this.element.append(this.space);
    this.element.addEventListener('scroll', () => {
      this.waiting ||= requestAnimationFrame(() => {
        this.waiting = 0;
        this.draw();
      });
    });
    this.selection = new Selection(rows, columns);
    listen(this);
    this.observer.observe(this.element);
    this.resize();
  }

  /** The main pane, then those that are frozen above, at the left, and in the corner. */
  private makePanes(rows: number, columns: number): readonly Pane[] {
    const [down, across] = this.frozen;
    const pane = (name: string, from: [number, number], to: [number, number]): Pane => {
      const element = document.createElement('div');
      element.className = `d-pane ${name}`;
      element.setAttribute('role', 'rowgroup');
      return { element, rows: [from[0], to[0]], columns: [from[1], to[1]], shown: '' };
    };
    const panes = [pane('d-main', [down, across], [rows, columns])];
    if (down > 0) panes.push(pane('d-top', [0, across], [down, columns]));
    if (across > 0) panes.push(pane('d-left', [down, 0], [rows, across]));
    if (down > 0 && across > 0) panes.push(pane('d-both', [0, 0], [down, across]));
    return panes;
  }

  setZoom(factor: number): void {
    this.zoom = factor;
    this.resize();
    this.draw();
  }

  stop(): void {
    this.observer.disconnect();
    cancelAnimationFrame(this.waiting);
  }

  private resize(): void {
    const limit = MOST_PIXELS / this.zoom;
    const width = HEADING_WIDTH + (this.columns.at(-1) ?? 0);
    const height = Math.min(limit, HEADING_HEIGHT + (this.rows.at(-1) ?? 0));
    this.space.style.setProperty('zoom', String(this.zoom));
    this.space.style.width = `${String(width)}px`;
    this.space.style.height = `${String(height)}px`;
    for (const pane of this.panes) pane.shown = '';
  }

  private draw(): void {
    if (!this.element.isConnected || this.element.clientHeight === 0) return;
    try {
      const left = this.element.scrollLeft / this.zoom;
      const top = this.element.scrollTop / this.zoom;
      const [down, across] = this.frozen;
      const frozenHeight = this.rows[down] ?? 0;
      const frozenWidth = this.columns[across] ?? 0;
      const rows = this.window(
        this.rows,
        top + frozenHeight,
        this.element.clientHeight / this.zoom,
        MARGIN_ROWS,
      );
      const columns = this.window(
        this.columns,
        left + frozenWidth,
        this.element.clientWidth / this.zoom,
        MARGIN_COLUMNS,
      );
      for (const pane of this.panes) this.fill(pane, rows, columns, [top, left]);
      this.headings([rows, columns], [top, left]);
    } catch (thrown) {
      this.stop();
      this.events.onFault(thrown);
    }
  }

  private window(edges: Uint32Array, from: number, size: number, margin: number): [number, number] {
    const first = indexAt(edges, from);
    const last = indexAt(edges, from + size);
    return [Math.max(0, first - margin), Math.min(edges.length - 1, last + 1 + margin)];
  }

  private fill(
    pane: Pane,
    rows: readonly [number, number],
    columns: readonly [number, number],
    [top, left]: readonly [number, number],
  ): void {
    const { element } = pane;
    const isTop = element.classList.contains('d-top') || element.classList.contains('d-both');
    const isLeft = element.classList.contains('d-left') || element.classList.contains('d-both');
    const [r0, r1] = isTop ? pane.rows : clip(rows, pane.rows);
    const [c0, c1] = isLeft ? pane.columns : clip(columns, pane.columns);
    element.style.transform = `translate(${String(HEADING_WIDTH + (isLeft ? left : 0))}px, ${String(
      HEADING_HEIGHT + (isTop ? top : 0),
    )}px)`;
    if (isLeft) element.style.width = `${String(this.columns[pane.columns[1]] ?? 0)}px`;
    if (isTop) element.style.height = `${String(this.rows[pane.rows[1]] ?? 0)}px`;
    if (!isLeft) element.style.width = `${String(this.columns.at(-1) ?? 0)}px`;
    if (!isTop) element.style.height = `${String(this.rows.at(-1) ?? 0)}px`;
    const key = [r0, r1, c0, c1].join();
    if (pane.shown === key) return;
    pane.shown = key;
    const fresh = document.createDocumentFragment();
    this.reader.read(this.engine.cells(r0, r1, c0, c1), fresh);
    const cells = fresh.firstElementChild;
    if (!(cells instanceof HTMLElement)) return;
    for (const cell of cells.children) if (cell instanceof HTMLElement) this.place(cell);
    gather(cells);
    this.lines(cells, [r0, r1], [c0, c1]);
    element.querySelector(':scope > .d-cells')?.remove();
    element.prepend(cells);
    const { row, column } = this.selection.active;
    if (row >= r0 && row < r1 && column >= c0 && column < c1) this.mark();
  }

  /** Gives a cell its place, and room for text that flows over its neighbours. */
  private place(cell: HTMLElement): void {
    const row = Number(cell.dataset['row']);
    const column = Number(cell.dataset['column']);
    const [down = 1, across = 1] = (cell.dataset['spans'] ?? '1 1').split(' ').map(Number);
    const [left, right] = [this.columns[column] ?? 0, this.edge(this.columns, column + across)];
    const [top, bottom] = [this.rows[row] ?? 0, this.edge(this.rows, row + down)];
    cell.classList.add('d-cell');
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('aria-rowindex', String(row + 1));
    cell.setAttribute('aria-colindex', String(column + 1));
    cell.style.left = `${String(left)}px`;
    cell.style.top = `${String(top)}px`;
    cell.style.width = `${String(right - left)}px`;
    cell.style.height = `${String(bottom - top)}px`;
    if (right === left || bottom === top) cell.hidden = true;
    const [before = 0, after = 0] = (cell.dataset['spill'] ?? '0 0').split(' ').map(Number);
    const text = cell.firstElementChild;
    if (text instanceof HTMLElement && cell.dataset['spill'] !== undefined) {
      const room = [
        left - (this.columns[Math.max(0, column - before)] ?? 0),
        this.edge(this.columns, column + 1 + after) - right,
      ];
      cell.style.overflow = 'visible';
      cell.style.clipPath = `inset(-1px -${String(room[1])}px -1px -${String(room[0])}px)`;
    }
  }

  private edge(edges: Uint32Array, index: number): number {
    return edges[Math.min(index, edges.length - 1)] ?? 0;
  }

  /** The lines between the cells of a window, as one picture of strokes. */
  private lines(
    cells: HTMLElement,
    [r0, r1]: readonly [number, number],
    [c0, c1]: readonly [number, number],
  ): void {
    const [x0, x1] = [this.columns[c0] ?? 0, this.edge(this.columns, c1)];
    const [y0, y1] = [this.rows[r0] ?? 0, this.edge(this.rows, r1)];
    let data = '';
    for (let row = r0 + 1; row <= r1; row += 1)
      data += `M${String(x0)} ${String(this.edge(this.rows, row) - 0.5)}H${String(x1)}`;
    for (let column = c0 + 1; column <= c1; column += 1) {
      data += `M${String(this.edge(this.columns, column) - 0.5)} ${String(y0)}V${String(y1)}`;
    }
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.classList.add('d-lines');
    svg.setAttribute(
      'viewBox',
      `${String(x0)} ${String(y0)} ${String(x1 - x0)} ${String(y1 - y0)}`,
    );
    svg.style.left = `${String(x0)}px`;
    svg.style.top = `${String(y0)}px`;
    svg.style.width = `${String(x1 - x0)}px`;
    svg.style.height = `${String(y1 - y0)}px`;
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', data);
    svg.append(path);
    cells.prepend(svg);
  }

  private headings(
    [rows, columns]: readonly [readonly [number, number], readonly [number, number]],
    [top, left]: readonly [number, number],
  ): void {
    const [down, across] = this.frozen;
    this.columnHeadings.style.transform = `translateY(${String(top)}px)`;
    this.rowHeadings.style.transform = `translateX(${String(left)}px)`;
    const corner = this.space.querySelector<HTMLElement>('.d-corner');
    if (corner !== null) corner.style.transform = `translate(${String(left)}px, ${String(top)}px)`;
    const labels = (
      edges: Uint32Array,
      from: number,
      to: number,
      shift: number,
      axis: 'left' | 'top',
    ): HTMLElement[] => {
      const list: HTMLElement[] = [];
      for (let index = from; index < to; index += 1) {
        const begin = edges[index] ?? 0;
        const size = this.edge(edges, index + 1) - begin;
        if (size === 0) continue;
        const label = document.createElement('div');
        label.textContent = axis === 'left' ? columnName(index) : String(index + 1);
        label.style[axis] = `${String(begin + shift)}px`;
        label.style[axis === 'left' ? 'width' : 'height'] = `${String(size)}px`;
        list.push(label);
      }
      return list;
    };
    this.columnHeadings.replaceChildren(
      ...labels(this.columns, Math.max(columns[0], across), columns[1], HEADING_WIDTH, 'left'),
      ...labels(this.columns, 0, across, HEADING_WIDTH + left, 'left'),
    );
    this.rowHeadings.replaceChildren(
      ...labels(this.rows, Math.max(rows[0], down), rows[1], HEADING_HEIGHT, 'top'),
      ...labels(this.rows, 0, down, HEADING_HEIGHT + top, 'top'),
    );
  }

  /** Selects a cell and brings it into view. */
  go(cell: CellAt): void {
    this.selection.put(cell);
    this.selected(cell);
  }

  hit(x: number, y: number): Hit | undefined {
    const box = this.element.getBoundingClientRect();
    const [down, across] = this.frozen;
    const at = (place: number, edges: Uint32Array, frozen: number, scrolled: number): number =>
      indexAt(edges, place < (edges[frozen] ?? 0) ? place : place + scrolled / this.zoom);
    const [left, top] = [x - box.left, y - box.top];
    if (left >= this.element.clientWidth || top >= this.element.clientHeight) return undefined;
    const inX = left / this.zoom - HEADING_WIDTH;
    const inY = top / this.zoom - HEADING_HEIGHT;
    const column = at(Math.max(inX, 0), this.columns, across, this.element.scrollLeft);
    const row = at(Math.max(inY, 0), this.rows, down, this.element.scrollTop);
    const part = inX < 0 ? (inY < 0 ? 'corner' : 'row') : inY < 0 ? 'column' : 'cell';
    return { part, row, column };
  }

  selected(reveal?: CellAt): void {
    if (reveal !== undefined) this.reveal(reveal);
    this.mark();
    this.events.onSelect(this.selection.active, this.selection.blocks);
  }

  jump(from: CellAt, down: number, right: number): CellAt {
    return this.engine.jump(from, down, right);
  }

  step({ row, column }: CellAt, down: number, right: number): CellAt {
    return {
      row: nextSeen(this.rows, row, down),
      column: nextSeen(this.columns, column, right),
    };
  }

  pageRows(): number {
    const top = this.rows[this.selection.corner.row] ?? 0;
    const height = this.element.clientHeight / this.zoom - HEADING_HEIGHT;
    return Math.max(1, indexAt(this.rows, top + height) - this.selection.corner.row - 1);
  }

  link(location: string): void {
    this.events.onLink(location);
  }

  copied(): { readonly text: string; readonly markup: string } {
    const block = this.selection.blocks.at(-1);
    const rows = block === undefined ? [] : this.engine.texts(block);
    return { text: tabSeparated(rows), markup: tableMarkup(rows) };
  }

  fault(thrown: unknown): void {
    this.events.onFault(thrown);
  }

  /** Scrolls no farther than is needed to see a cell. */
  private reveal({ row, column }: CellAt): void {
    const [down, across] = this.frozen;
    const along = (
      edges: Uint32Array,
      index: number,
      frozen: number,
      now: number,
      size: number,
    ) => {
      if (index < frozen) return now;
      const begin = ((edges[index] ?? 0) - (edges[frozen] ?? 0)) * this.zoom;
      const end = (this.edge(edges, index + 1) - (edges[frozen] ?? 0)) * this.zoom;
      const room = size - (edges[frozen] ?? 0) * this.zoom;
      if (begin < now) return begin;
      return end > now + room ? Math.min(begin, end - room) : now;
    };
    const { element } = this;
    const height = element.clientHeight - HEADING_HEIGHT * this.zoom;
    const width = element.clientWidth - HEADING_WIDTH * this.zoom;
    element.scrollTop = along(this.rows, row, down, element.scrollTop, height);
    element.scrollLeft = along(this.columns, column, across, element.scrollLeft, width);
  }

  /** Draws the selected blocks over the cells of each pane, and tells readers which cell is active. */
  private mark(): void {
    const { row, column } = this.selection.active;
    const around = (top: number, bottom: number, left: number, right: number, name: string) => {
      const box = document.createElement('div');
      box.className = name;
      box.style.left = `${String(this.edge(this.columns, left) - 1)}px`;
      box.style.top = `${String(this.edge(this.rows, top) - 1)}px`;
      box.style.width = `${String(this.edge(this.columns, right + 1) - this.edge(this.columns, left))}px`;
      box.style.height = `${String(this.edge(this.rows, bottom + 1) - this.edge(this.rows, top))}px`;
      return box;
    };
    this.element.querySelector('#q-active-cell')?.removeAttribute('id');
    this.element.removeAttribute('aria-activedescendant');
    for (const { element } of this.panes) {
      const layer = document.createElement('div');
      layer.className = 'd-selection';
      layer.setAttribute('aria-hidden', 'true');
      for (const { top, bottom, left, right } of this.selection.blocks)
        layer.append(around(top, bottom, left, right, 'd-selected'));
      layer.append(around(row, row, column, column, 'd-active'));
      element.querySelector(':scope > .d-selection')?.remove();
      element.append(layer);
      const cell = element.querySelector(
        `.d-cell[data-row="${String(row)}"][data-column="${String(column)}"]`,
      );
      if (cell === null) continue;
      cell.id = 'q-active-cell';
      this.element.setAttribute('aria-activedescendant', cell.id);
    }
  }
}

/** The next row or column in a direction that has a size; the present one if there is none. */
function nextSeen(edges: Uint32Array, index: number, step: number): number {
  if (step === 0) return index;
  let next = index + step;
  while (next >= 0 && next < edges.length - 1) {
    if (edges[next] !== edges[next + 1]) return next;
    next += step;
  }
  return index;
}

function heading(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = `d-headings ${name}`;
  element.setAttribute('aria-hidden', 'true');
  return element;
}

function clip(
  [from, to]: readonly [number, number],
  [first, last]: readonly [number, number],
): [number, number] {
  const begin = Math.max(from, first);
  return [begin, Math.max(begin, Math.min(to, last))];
}

/** Puts the cells of each row into an element of their own, for readers. */
function gather(cells: HTMLElement): void {
  cells.setAttribute('role', 'presentation');
  let row: HTMLElement | undefined;
  for (const cell of [...cells.children]) {
    if (!(cell instanceof HTMLElement)) continue;
    const index = String(Number(cell.dataset['row']) + 1);
    if (row?.getAttribute('aria-rowindex') !== index) {
      row = document.createElement('div');
      row.className = 'd-row';
      row.setAttribute('role', 'row');
      row.setAttribute('aria-rowindex', index);
      cell.before(row);
    }
    row.append(cell);
  }
}
