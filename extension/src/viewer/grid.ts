/** The grid of a sheet: four panes over one scrolled space, each holding the cells of its window only. */
import type { Engine } from './engine';
import type { NodeReader } from './nodes';

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
  onSelect(reference: string, content: string): void;
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
export class Grid {
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
    this.element.addEventListener('click', (event) => {
      this.click(event);
    });
    this.observer.observe(this.element);
    this.resize();
  }

  /** The main pane, then those that are frozen above, at the left, and in the corner. */
  private makePanes(rows: number, columns: number): readonly Pane[] {
    const [down, across] = this.frozen;
    const pane = (name: string, from: [number, number], to: [number, number]): Pane => {
      const element = document.createElement('div');
      element.className = `d-pane ${name}`;
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

  /** Brings a cell into view. */
  scrollTo(row: number, column: number): void {
    this.element.scrollTop = ((this.rows[row] ?? 0) - (this.rows[this.frozen[0]] ?? 0)) * this.zoom;
    this.element.scrollLeft =
      ((this.columns[column] ?? 0) - (this.columns[this.frozen[1]] ?? 0)) * this.zoom;
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
    this.lines(cells, [r0, r1], [c0, c1]);
    element.querySelector(':scope > .d-cells')?.remove();
    element.prepend(cells);
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

  private click(event: MouseEvent): void {
    const target = event.target as Element;
    const location = target.closest<HTMLElement>('[data-target]')?.dataset['target'];
    if (location !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      this.events.onLink(location);
      return;
    }
    const cell = target.closest<HTMLElement>('.d-cell');
    if (cell === null) return;
    this.element.querySelector('.d-selected')?.classList.remove('d-selected');
    cell.classList.add('d-selected');
    const reference = `${columnName(Number(cell.dataset['column']))}${String(Number(cell.dataset['row']) + 1)}`;
    this.events.onSelect(reference, cell.dataset['formula'] ?? cell.textContent);
  }
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
