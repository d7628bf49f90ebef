/** Mouse and keyboard of a grid: they change the selection and tell the grid. */
import { type Telling, copy } from '../copying';
import type { CellAt, Selection } from './selection';

/** What is under a pointer: a cell, or a heading of which only one of the two counts. */
export interface Hit extends CellAt {
  readonly part: 'cell' | 'row' | 'column' | 'corner';
}

/** What the grid does for its input. */
export interface GridSurface {
  readonly element: HTMLElement;
  readonly selection: Selection;
  /** Whether columns run from right to left. */
  readonly rightToLeft: boolean;
  /** The first row and column behind those that are frozen. */
  readonly home: CellAt;
  /** The last row and the last column that have cells. */
  readonly last: CellAt;
  /** What is at a place of the window; `undefined` outside of the sheet. */
  hit(x: number, y: number): Hit | undefined;
  /** Scrolls towards a place of the window that is beyond the cells; what is nearest to it, and whether anything has moved. */
  drift(x: number, y: number, part: Hit['part']): { readonly hit: Hit; readonly moved: boolean };
  /** Shows the selection, and brings a cell of it into view. */
  selected(reveal?: CellAt): void;
  /** Where Ctrl and an arrow lead. */
  jump(from: CellAt, down: number, right: number): CellAt;
  /** The next row or column that is not hidden. */
  step(from: CellAt, down: number, right: number): CellAt;
  /** The cell a view further downwards or to the right; the view goes with it. */
  page(from: CellAt, down: number, right: number): CellAt;
  /** Follows a link inside the workbook. */
  link(location: string): void;
  /** Tells what the selected cells are for other programs. */
  copied(): Telling;
  /** Scrolls the pane under a pointer, if it is one that scrolls by itself; whether it has. */
  wheel(x: number, y: number, across: number, down: number): boolean;
  /** Tells about the cell that is pointed at, or about the active one. */
  point(cell: HTMLElement | null): void;
  /** Opens the list of the active cell; whether it has one. */
  openChoices(): boolean;
  /** Folds or unfolds the group of the active cell; whether there is one. */
  foldActive(folded: boolean): boolean;
  fault(thrown: unknown): void;
}

/** Listens to a grid. */
export function listen(grid: GridSurface): void {
  const { element } = grid;
  const guarded = (action: () => void): void => {
    try {
      action();
    } catch (thrown) {
      grid.fault(thrown);
    }
  };
  select(grid, guarded);
  element.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) return;
      guarded(() => {
        const { clientX, clientY, deltaX, deltaY } = event;
        if (grid.wheel(clientX, clientY, deltaX, deltaY)) event.preventDefault();
      });
    },
    { passive: false },
  );
  let pointed: HTMLElement | null = null;
  element.addEventListener('pointerover', (event) => {
    const cell = (event.target as Element).closest<HTMLElement>('.d-cell[data-note]');
    if (cell === pointed) return;
    pointed = cell;
    guarded(() => {
      grid.point(cell);
    });
  });
  element.addEventListener('click', (event) => {
    const location = linkAt(event)?.dataset['target'];
    if (location === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    grid.link(location);
  });
  element.addEventListener('keydown', (event) => {
    guarded(() => {
      if (key(grid, event)) event.preventDefault();
    });
  });
  element.addEventListener('copy', (event) => {
    guarded(() => {
      copy(event, grid.copied(), (thrown) => {
        grid.fault(thrown);
      });
    });
  });
}

/** Cells are selected by pressing and drawing. */
function select(grid: GridSurface, guarded: (action: () => void) => void): void {
  const { element } = grid;
  let start: Hit | undefined;
  let drifting = 0;
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || linkAt(event) !== null) return;
    if ((event.target as Element).closest('button') !== null) return;
    if ((event.target as Element).closest('.d-choice') !== null) {
      guarded(() => grid.openChoices());
      return;
    }
    start = grid.hit(event.clientX, event.clientY);
    const hit = start;
    if (hit === undefined) return;
    // What is selected follows the pointer out of the window, too.
    element.setPointerCapture(event.pointerId);
    guarded(() => {
      press(grid, hit, event);
    });
  });
  const follow = (from: Hit, x: number, y: number): void => {
    cancelAnimationFrame(drifting);
    const { hit, moved } = grid.drift(x, y, from.part);
    guarded(() => {
      drag(grid, from, hit);
    });
    // The sheet goes on moving below a pointer that rests beyond it.
    if (moved)
      drifting = requestAnimationFrame(() => {
        follow(from, x, y);
      });
  };
  element.addEventListener('pointermove', (event) => {
    if (start === undefined || (event.buttons & 1) === 0) return;
    follow(start, event.clientX, event.clientY);
  });
  for (const end of ['pointerup', 'lostpointercapture'] as const)
    element.addEventListener(end, () => {
      cancelAnimationFrame(drifting);
      start = undefined;
    });
}

function linkAt(event: Event): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>('[data-target], a[href]');
}

function press(grid: GridSurface, hit: Hit, event: PointerEvent): void {
  const { selection } = grid;
  const add = event.ctrlKey || event.metaKey;
  if (event.shiftKey) drag(grid, { ...selection.active, part: hit.part }, hit);
  else if (hit.part === 'cell') selection.put(hit, add);
  else if (hit.part === 'row') selection.putRows(hit.row, hit.row, add);
  else if (hit.part === 'column') selection.putColumns(hit.column, hit.column, add);
  else selection.putAll();
  grid.selected();
}

function drag(grid: GridSurface, from: Hit, to: Hit): void {
  const { selection } = grid;
  if (from.part === 'row') selection.turnRows(from.row, to.row);
  else if (from.part === 'column') selection.turnColumns(from.column, to.column);
  else if (from.part === 'cell') selection.extend(to);
  grid.selected();
}

/** Steps downwards and to the right of the keys that move. */
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Does what a key asks for; false if it is none of the grid's. */
function key(grid: GridSurface, event: KeyboardEvent): boolean {
  const { selection } = grid;
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey && !event.key.startsWith('Page')) {
    if (event.key === 'ArrowDown' && !event.shiftKey) return grid.openChoices();
    if (!event.shiftKey) return false;
    if (event.key === 'ArrowLeft') return grid.foldActive(true);
    return event.key === 'ArrowRight' && grid.foldActive(false);
  }
  if (selectLines(selection, event, control)) {
    grid.selected();
    return true;
  }
  if (control && event.key === 'Backspace') {
    grid.selected(selection.active);
    return true;
  }
  const extending = event.shiftKey && event.key !== 'Enter';
  const target = destination(grid, event, control, extending);
  if (target === undefined) return false;
  if (extending) selection.extend(target);
  else selection.put(target);
  grid.selected(target);
  return true;
}

/** Selects what Excel has keys for beside blocks: everything, the rows or the columns of a block. */
function selectLines(selection: Selection, event: KeyboardEvent, control: boolean): boolean {
  const isSpace = event.key === ' ';
  const { top, bottom, left, right } = selection.latest;
  if (control && (event.key.toLowerCase() === 'a' || (isSpace && event.shiftKey)))
    selection.putAll();
  else if (isSpace && control) selection.putColumns(left, right);
  else if (isSpace && event.shiftKey) selection.putRows(top, bottom);
  else return false;
  return true;
}

function destination(
  grid: GridSurface,
  event: KeyboardEvent,
  control: boolean,
  extending: boolean,
): CellAt | undefined {
  const { selection, home } = grid;
  const move = MOVES[event.key];
  if (move !== undefined) {
    const down = move[0];
    const right = grid.rightToLeft ? -move[1] : move[1];
    const begin = selection.start(down, right, extending);
    return control ? grid.jump(begin, down, right) : grid.step(begin, down, right);
  }
  const from = extending ? selection.corner : selection.active;
  const back = event.shiftKey ? -1 : 1;
  switch (event.key) {
    case 'Enter':
      return grid.step(selection.start(back, 0, false), back, 0);
    case 'Home':
      // From what is frozen on, to the very first one.
      return control
        ? home
        : { row: from.row, column: from.column < home.column ? 0 : home.column };
    case 'End':
      return control ? grid.last : grid.jump(from, 0, 1);
    case 'PageDown':
      return control ? undefined : grid.page(from, ...paged(event, 1));
    case 'PageUp':
      return control ? undefined : grid.page(from, ...paged(event, -1));
    default:
      return undefined;
  }
}

/** Downwards or, with Alt, to the right. */
function paged({ altKey }: KeyboardEvent, step: number): [number, number] {
  return altKey ? [0, step] : [step, 0];
}
