/** The grid of a sheet: up to four panes over one scrolled space, each holding the cells of its window only. */
import { make } from '../../shared/dom';
import type { Telling } from '../copying';
import type { Engine } from '../engine';
import type { NodeReader } from '../nodes';
import { Axis, type Span, columnName } from './axis';
import { tellCells } from './copy';
import { type Folding, type Group, Headings, headingRoom } from './headings';
import { type GridSurface, type Hit, listen } from './input';
import { marks } from './marks';
import { type Advice, NoteBox } from './notes';
import { type CellSource, Pane } from './pane';
import { type Block, type CellAt, Selection } from './selection';

/** Rows and columns are built in steps of so many, so that most scrolling finds them there. */
const STEP_ROWS = 8;
const STEP_COLUMNS = 6;
/** So near to its end, in pixels, is beyond it: a window that fills the screen has nothing beyond. */
const BRINK = 6;
/** The sheet moves by so much at most in a frame while the pointer draws a selection beyond it, in pixels. */
const MOST_DRIFT = 30;
/** Browsers do not scroll farther than this, in pixels. */
const MOST_PIXELS = 30_000_000;

/** What is known of the sheet only when its texts and drawings are laid out. */
export interface LaidOut {
  /** Rows that grow to their texts, each before its height in pixels. */
  grownRows(): Promise<Uint32Array>;
  /** Draws what lies upon the cells, whose rows and columns begin at these places. */
  drawings(rows: Uint32Array, columns: Uint32Array): Promise<(into: HTMLElement) => void>;
}

/** What a grid tells its surroundings. */
export interface GridEvents {
  /** Another cell is active, or other blocks are selected. */
  onSelect(active: CellAt, blocks: readonly Block[]): void;
  onLink(location: string): void;
  /** Other cells than before are built. */
  onDraw(): void;
  onFault(thrown: unknown): void;
}

/** A sheet on the screen. */
export class Grid implements GridSurface, CellSource, Folding {
  readonly selection: Selection;
  readonly element = document.createElement('div');
  readonly rightToLeft: boolean;
  private readonly hasHeadings: boolean;
  readonly last: CellAt;
  /** Told about the cell that is active or pointed at. */
  readonly note: NoteBox;
  /** Stands for an active cell of which the page has none, for those who have it read aloud. */
  private readonly absent = document.createElement('div');
  private readonly space = document.createElement('div');
  private rows: Axis;
  private columns: Axis;
  private readonly panes: readonly Pane[];
  private readonly corner = document.createElement('div');
  private headings: readonly [Headings, Headings];
  private readonly observer = new ResizeObserver(() => {
    this.draw();
  });
  private zoom = 1;
  private waiting = 0;
  private isStopped = false;
  /** What the active cell may hold. */
  private advice: Advice | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly reader: NodeReader,
    private readonly laidOut: LaidOut,
    /** Index of the sheet. */
    private readonly index: number,
    private readonly events: GridEvents,
    /** What the class of an element that was read declares. */
    private readonly look: (element: Element) => readonly (readonly [string, string])[],
  ) {
    const geometry = engine.geometry();
    const [down, across] = geometry.frozen;
    const split = engine.split();
    const groups = [engine.outline(0), engine.outline(1)] as const;
    this.hasHeadings = geometry.headings;
    const above = headingRoom(1, groups[1], this.hasHeadings);
    const beside = headingRoom(0, groups[0], this.hasHeadings);
    this.rows = new Axis(geometry.rows, down, split?.rows, above);
    this.columns = new Axis(geometry.columns, across, split?.columns, beside);
    this.rightToLeft = geometry.rightToLeft;
    this.last = geometry.last;
    this.element.className = geometry.lines ? 'd-grid' : 'd-grid d-no-lines';
    this.element.tabIndex = 0;
    this.element.dir = geometry.rightToLeft ? 'rtl' : 'ltr';
    this.element.setAttribute('role', 'grid');
    this.element.setAttribute('aria-rowcount', String(this.rows.count));
    this.element.setAttribute('aria-colcount', String(this.columns.count));
    this.space.className = 'd-space';
    this.space.setAttribute('role', 'presentation');
    this.panes = this.makePanes();
    if (geometry.mayGrow) this.growRows(geometry.hasDrawings);
    else if (geometry.hasDrawings) this.putDrawings();
    this.headings = this.makeHeadings(groups);
    this.corner.className = 'd-headings d-corner';
    this.corner.setAttribute('aria-hidden', 'true');
    this.space.append(...this.panes.map((pane) => pane.element));
    this.putHeadings();
    this.element.append(this.space);
    this.note = new NoteBox(this.element);
    this.element.addEventListener('scroll', () => {
      this.waiting ||= requestAnimationFrame(() => {
        this.waiting = 0;
        this.draw();
      });
    });
    this.absent.setAttribute('role', 'row');
    this.absent.append(make('div', { role: 'gridcell' }));
    this.selection = new Selection(this.rows.count, this.columns.count, (part) =>
      engine.whole(part),
    );
    listen(this);
    this.observer.observe(this.element);
    this.resize();
    if (split !== undefined) this.startAt(split.main);
  }

  /** The main pane, then those that are fixed above, at the side, and in the corner. */
  private makePanes(): readonly Pane[] {
    const [down, across] = [this.rows.isFixed, this.columns.isFixed];
    const pane = (name: string, rowsFixed: boolean, columnsFixed: boolean): Pane =>
      new Pane(name, [rowsFixed, columnsFixed], this, this.rightToLeft);
    const panes = [pane('d-main', false, false)];
    if (down) panes.push(pane('d-top', true, false));
    if (across) panes.push(pane('d-left', false, true));
    if (down && across) panes.push(pane('d-both', true, true));
    return panes;
  }

  /** Rows grow to their texts when these are laid out; the drawings come then, where their rows have got to. */
  private growRows(hasDrawings: boolean): void {
    this.laidOut
      .grownRows()
      .then((rows) => {
        if (this.isStopped) return;
        if (rows.length > 0) this.grow(rows);
        else if (hasDrawings) this.putDrawings();
      })
      .catch((thrown: unknown) => {
        if (!this.isStopped) this.fault(thrown);
      });
  }

  /** What is seen stays where it is. */
  private grow(rows: Uint32Array): void {
    const first = this.rows.at(this.rows.fixedSize);
    const isScrolled = this.rows.scrolled > 0;
    const hidden = this.rows.scrolled + this.rows.mainFrom - this.rows.edge(first);
    this.refold(() => {
      this.engine.grow(rows);
    });
    if (!isScrolled) return;
    const top = this.rows.edge(first) - this.rows.mainFrom + hidden;
    this.element.scrollTop = top * this.zoom;
  }

  /** Each pane has the drawings of the sheet, and shows those in its part. They come when they are laid out. */
  private putDrawings(): void {
    const { rows, columns } = this;
    const isStale = (): boolean => this.isStopped || this.rows !== rows || this.columns !== columns;
    this.laidOut
      .drawings(rows.edges, columns.edges)
      .then((draw) => {
        if (isStale()) return;
        for (const { element } of this.panes) {
          element.querySelector(':scope > .d-drawings')?.remove();
          const layer = document.createElement('div');
          layer.className = 'd-drawings';
          element.append(layer);
          draw(layer);
        }
      })
      .catch((thrown: unknown) => {
        if (!isStale()) this.fault(thrown);
      });
  }

  private makeHeadings(
    groups: readonly [readonly Group[], readonly Group[]],
  ): readonly [Headings, Headings] {
    const { rightToLeft, hasHeadings } = this;
    return [
      new Headings(0, groups[0], this, rightToLeft, hasHeadings),
      new Headings(1, groups[1], this, rightToLeft, hasHeadings),
    ];
  }

  private putHeadings(): void {
    for (const old of this.space.querySelectorAll(':scope > .d-headings')) old.remove();
    const [rows, columns] = this.headings;
    this.corner.style.width = `${String(this.columns.heading)}px`;
    this.corner.style.height = `${String(this.rows.heading)}px`;
    this.corner.replaceChildren(...rows.levels(), ...columns.levels());
    this.space.append(columns.element, rows.element, this.corner);
  }

  setZoom(factor: number): void {
    this.zoom = factor;
    this.resize();
    this.draw();
  }

  stop(): void {
    this.isStopped = true;
    this.observer.disconnect();
    cancelAnimationFrame(this.waiting);
  }

  fold(axis: number, group: number): void {
    this.refold(() => {
      this.engine.fold(axis, group);
    });
  }

  foldLevel(axis: number, level: number): void {
    this.refold(() => {
      this.engine.foldLevel(axis, level);
    });
  }

  /** Folds or unfolds the innermost group around the active cell, or beside it; whether there is one. */
  foldActive(folded: boolean): boolean {
    const { row, column } = this.selection.active;
    for (const [axis, place] of [row, column].entries()) {
      const inside = ({ first, last, handle }: Group): boolean =>
        (place >= first && place <= last) || place === handle;
      const found = this.engine
        .outline(axis)
        .filter((group) => inside(group) && group.folded !== folded)
        .sort((one, other) => other.level - one.level)[0];
      if (found === undefined) continue;
      this.fold(axis, found.index);
      return true;
    }
    return false;
  }

  private refold(act: () => void): void {
    try {
      act();
      const geometry = this.engine.geometry();
      this.rows = this.rows.refolded(geometry.rows);
      this.columns = this.columns.refolded(geometry.columns);
      if (geometry.hasDrawings) this.putDrawings();
      this.headings = this.makeHeadings([this.engine.outline(0), this.engine.outline(1)]);
      this.putHeadings();
      this.resize();
      this.draw();
      this.mark();
    } catch (thrown) {
      this.fault(thrown);
    }
  }

  private resize(): void {
    const limit = MOST_PIXELS / this.zoom;
    this.space.style.setProperty('zoom', String(this.zoom));
    this.space.style.width = `${String(this.columns.length)}px`;
    this.space.style.height = `${String(Math.min(limit, this.rows.length))}px`;
    for (const pane of this.panes) pane.clear();
  }

  /** Scrolls the main pane to a cell, once it is in the page. */
  private startAt({ row, column }: CellAt): void {
    requestAnimationFrame(() => {
      this.element.scrollTop = (this.rows.edge(row) - this.rows.mainFrom) * this.zoom;
      this.scrollAcross(this.columns.edge(column) - this.columns.mainFrom);
    });
  }

  private scrollAcross(to: number): void {
    this.element.scrollLeft = to * this.zoom * (this.rightToLeft ? -1 : 1);
  }

  /** Width and height of what is seen, at full size. */
  private get room(): readonly [number, number] {
    return [this.element.clientWidth / this.zoom, this.element.clientHeight / this.zoom];
  }

  private draw(): void {
    if (!this.element.isConnected || this.element.clientHeight === 0) return;
    try {
      this.rows.scrolled = this.element.scrollTop / this.zoom;
      this.columns.scrolled = Math.abs(this.element.scrollLeft) / this.zoom;
      const [width, height] = this.room;
      const rows = this.rows.mainSpan(height, STEP_ROWS);
      const columns = this.columns.mainSpan(width, STEP_COLUMNS);
      let changed = false;
      for (const pane of this.panes) {
        const [rowsFixed, columnsFixed] = pane.fixed;
        const down = rowsFixed ? this.rows.fixedSpan() : rows;
        const across = columnsFixed ? this.columns.fixedSpan() : columns;
        changed = pane.show(this.rows, this.columns, down, across) || changed;
      }
      if (changed) {
        this.mark();
        this.events.onDraw();
      }
      this.drawHeadings(rows, columns);
    } catch (thrown) {
      this.stop();
      this.events.onFault(thrown);
    }
  }

  private drawHeadings(rows: Span, columns: Span): void {
    const [down, across] = [this.rows.scrolled, this.columns.scrolled];
    const side = `${String(across * (this.rightToLeft ? -1 : 1))}px`;
    const [rowHeadings, columnHeadings] = this.headings;
    columnHeadings.element.style.transform = `translateY(${String(down)}px)`;
    rowHeadings.element.style.transform = `translateX(${side})`;
    this.corner.style.transform = `translate(${side}, ${String(down)}px)`;
    rowHeadings.show(this.rows, rows);
    columnHeadings.show(this.columns, columns);
  }

  cells([top, bottom]: Span, [left, right]: Span): HTMLElement[] {
    const fresh = document.createDocumentFragment();
    this.reader.read(this.engine.cells(top, bottom, left, right), fresh);
    const rows = fresh.firstElementChild?.children ?? [];
    return [...rows].filter((row) => row instanceof HTMLElement);
  }

  /** The cells that are built. */
  *built(): Iterable<{ readonly at: CellAt; readonly element: Element }> {
    for (const element of this.element.querySelectorAll<HTMLElement>('.d-cell')) {
      const row = Number(element.parentElement?.dataset['row']);
      yield { at: { row, column: Number(element.dataset['column']) }, element };
    }
  }

  /** Selects cells and brings the first one into view. */
  go(block: Block): void {
    this.selection.putBlock(block);
    this.selected(this.selection.active);
  }

  /** How far a place of the window is from the begin of the grid, in the direction of its columns and downwards. */
  private from(x: number, y: number): readonly [number, number] {
    const box = this.element.getBoundingClientRect();
    return [this.rightToLeft ? box.right - x : x - box.left, y - box.top];
  }

  hit(x: number, y: number): Hit | undefined {
    const [along, down] = this.from(x, y);
    if (along >= this.element.clientWidth || down >= this.element.clientHeight) return undefined;
    return this.at(along, down);
  }

  drift(x: number, y: number, part: Hit['part']): { hit: Hit; moved: boolean } {
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = this.element;
    const beyond = (at: number, least: number, most: number): number =>
      at < least ? at - least : Math.max(0, at - most);
    const [along, down] = this.from(x, y);
    const [width, height] = [clientWidth - BRINK, clientHeight - BRINK];
    const least = [this.columns.heading * this.zoom, this.rows.heading * this.zoom] as const;
    const inside = (at: number, low: number, high: number): number =>
      Math.min(Math.max(at, low), high);
    const step = (by: number): number => inside(by, -MOST_DRIFT, MOST_DRIFT);
    const across = part === 'row' ? 0 : step(beyond(along, least[0], width));
    this.element.scrollLeft += across * (this.rightToLeft ? -1 : 1);
    if (part !== 'column') this.element.scrollTop += step(beyond(down, least[1], height));
    const hit = this.at(inside(along, least[0], width), inside(down, least[1], height));
    const { scrollLeft: left, scrollTop: top } = this.element;
    return { hit: { ...hit, part }, moved: left !== scrollLeft || top !== scrollTop };
  }

  /** What is so far from the begin of the grid, in pixels of the window. */
  private at(along: number, down: number): Hit {
    const inX = along / this.zoom - this.columns.heading;
    const inY = down / this.zoom - this.rows.heading;
    const column = this.columns.at(Math.max(inX, 0));
    const row = this.rows.at(Math.max(inY, 0));
    const part = inX < 0 ? (inY < 0 ? 'corner' : 'row') : inY < 0 ? 'column' : 'cell';
    return { part, row, column };
  }

  selected(reveal?: CellAt): void {
    if (reveal !== undefined) this.reveal(reveal);
    this.advice = this.engine.advice(this.index, this.selection.active);
    this.mark();
    this.events.onSelect(this.selection.active, this.selection.blocks);
    this.tell(false);
  }

  jump(from: CellAt, down: number, right: number): CellAt {
    const to = this.engine.jump(from, down, right);
    return {
      row: this.rows.shown(from.row, to.row, down),
      column: this.columns.shown(from.column, to.column, right),
    };
  }

  step({ row, column }: CellAt, down: number, right: number): CellAt {
    return { row: this.rows.next(row, down), column: this.columns.next(column, right) };
  }

  page({ row, column }: CellAt, down: number, right: number): CellAt {
    const [width, height] = this.room;
    const to = {
      row: this.rows.page(row, down, height),
      column: this.columns.page(column, right, width),
    };
    // The view goes on as far as the cell does.
    this.element.scrollTop += (this.rows.edge(to.row) - this.rows.edge(row)) * this.zoom;
    const across = (this.columns.edge(to.column) - this.columns.edge(column)) * this.zoom;
    this.element.scrollLeft += across * (this.rightToLeft ? -1 : 1);
    return to;
  }

  get home(): CellAt {
    return { row: this.rows.home, column: this.columns.home };
  }

  link(location: string): void {
    this.events.onLink(location);
  }

  wheel(x: number, y: number, across: number, down: number): boolean {
    const [along, below] = this.from(x, y);
    const isIn = (axis: Axis, place: number): boolean => {
      const at = place / this.zoom - axis.heading;
      return at >= 0 && at < axis.fixedSize;
    };
    const isAbove = isIn(this.rows, below) && this.rows.scrollSplit(down / this.zoom);
    const isBeside = isIn(this.columns, along) && this.columns.scrollSplit(across / this.zoom);
    if (isAbove || isBeside) this.draw();
    return isAbove || isBeside;
  }

  point(cell: HTMLElement | null): void {
    if (cell === null || !this.note.comment(cell)) this.tell(false);
  }

  openChoices(): boolean {
    return this.advice?.hasList === true && this.tell(true);
  }

  copied(): Telling {
    return tellCells(this.selection, {
      texts: (block) => this.engine.texts(block),
      rows: ({ top, bottom, left, right }) => this.cells([top, bottom + 1], [left, right + 1]),
      look: this.look,
      lastRow: this.last.row,
    });
  }

  fault(thrown: unknown): void {
    this.events.onFault(thrown);
  }

  /** Scrolls no farther than is needed to see a cell. */
  private reveal({ row, column }: CellAt): void {
    const [width, height] = this.room;
    this.rows.scrolled = this.element.scrollTop / this.zoom;
    this.columns.scrolled = Math.abs(this.element.scrollLeft) / this.zoom;
    this.element.scrollTop = this.rows.revealing(row, height) * this.zoom;
    this.scrollAcross(this.columns.revealing(column, width));
  }

  /** Draws the selected blocks over the cells of each pane, and tells readers which cell is active. */
  private mark(): void {
    const { blocks, activeBlock: active } = this.selection;
    const { top: row, left: column } = active;
    this.element.querySelector('#q-active-cell')?.removeAttribute('id');
    this.absent.remove();
    const marked = { blocks, active, hasList: this.advice?.hasList === true };
    let found: Element | null = null;
    for (const { element } of this.panes) {
      element.querySelector(':scope > .d-selection')?.remove();
      element.append(marks(marked, this.rows, this.columns));
      found ??= element.querySelector(
        `[data-row="${String(row)}"] > [data-column="${String(column)}"]`,
      );
    }
    const cell = found ?? this.stand(row, column);
    cell.id = 'q-active-cell';
    this.element.setAttribute('aria-activedescendant', cell.id);
    const [down, across] = this.headings;
    down.pick(blocks.map(({ top, bottom }) => [top, bottom + 1]));
    across.pick(blocks.map(({ left, right }) => [left, right + 1]));
  }

  /** An element for an active cell of which the page has none. */
  private stand(row: number, column: number): Element {
    this.absent.ariaRowIndex = String(row + 1);
    this.element.querySelector('.d-main > .d-selection')?.append(this.absent);
    const cell = this.absent.firstElementChild ?? this.absent;
    cell.ariaColIndex = String(column + 1);
    cell.ariaLabel = `${columnName(column)}${String(row + 1)}`;
    return cell;
  }

  /** Tells what is known about the active cell; with `open`, its list, too. */
  private tell(open: boolean): boolean {
    const cell = this.element.querySelector<HTMLElement>('#q-active-cell');
    const box = cell ?? this.element.querySelector<HTMLElement>('.d-active');
    this.note.hide();
    if (box === null) return false;
    const { advice } = this;
    if (advice !== undefined && this.note.advice(box, advice, open)) return true;
    return cell !== null && this.note.comment(cell);
  }
}
