/** Mouse and keyboard of a grid: they change the selection and tell the grid. */
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
  /** What is at a place of the window; `undefined` outside of the sheet. */
  hit(x: number, y: number): Hit | undefined;
  /** Shows the selection, and brings a cell of it into view. */
  selected(reveal?: CellAt): void;
  /** Where Ctrl and an arrow lead. */
  jump(from: CellAt, down: number, right: number): CellAt;
  /** The next row or column that is not hidden. */
  step(from: CellAt, down: number, right: number): CellAt;
  /** Rows that are in view at once. */
  pageRows(): number;
  /** Follows a link inside the workbook. */
  link(location: string): void;
  /** The selected texts, of one block, as plain text and as markup. */
  copied(): { readonly text: string; readonly markup: string };
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
  let start: Hit | undefined;
  const guarded = (action: () => void): void => {
    try {
      action();
    } catch (thrown) {
      grid.fault(thrown);
    }
  };
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
    guarded(() => {
      press(grid, hit, event);
    });
  });
  element.addEventListener('pointermove', (event) => {
    if (start === undefined || (event.buttons & 1) === 0) return;
    const hit = grid.hit(event.clientX, event.clientY);
    const from = start;
    if (hit === undefined) return;
    guarded(() => {
      drag(grid, from, hit);
    });
  });
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
  element.addEventListener('pointerup', () => {
    start = undefined;
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
      const { text, markup } = grid.copied();
      event.clipboardData?.setData('text/plain', text);
      event.clipboardData?.setData('text/html', markup);
      event.preventDefault();
    });
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
  if (from.part === 'row') selection.putRows(from.row, to.row);
  else if (from.part === 'column') selection.putColumns(from.column, to.column);
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
  if (event.altKey) {
    if (event.key === 'ArrowDown' && !event.shiftKey) return grid.openChoices();
    if (!event.shiftKey) return false;
    if (event.key === 'ArrowLeft') return grid.foldActive(true);
    return event.key === 'ArrowRight' && grid.foldActive(false);
  }
  if (control && event.key.toLowerCase() === 'a') {
    selection.putAll();
    grid.selected();
    return true;
  }
  const from = event.shiftKey && event.key !== 'Enter' ? selection.corner : selection.active;
  const target = destination(grid, event, from, control);
  if (target === undefined) return false;
  if (event.shiftKey && event.key !== 'Enter') selection.extend(target);
  else selection.put(target);
  grid.selected(target);
  return true;
}

function destination(
  grid: GridSurface,
  event: KeyboardEvent,
  from: CellAt,
  control: boolean,
): CellAt | undefined {
  const move = MOVES[event.key];
  if (move !== undefined) {
    const down = move[0];
    const right = grid.rightToLeft ? -move[1] : move[1];
    return control ? grid.jump(from, down, right) : grid.step(from, down, right);
  }
  switch (event.key) {
    case 'Enter':
      return grid.step(from, event.shiftKey ? -1 : 1, 0);
    case 'Home':
      return control ? { row: 0, column: 0 } : { row: from.row, column: 0 };
    case 'End':
      return control
        ? grid.jump(grid.jump({ row: 0, column: 0 }, 1, 0), 0, 1)
        : grid.jump(from, 0, 1);
    case 'PageDown':
      return control ? undefined : { row: from.row + grid.pageRows(), column: from.column };
    case 'PageUp':
      return control ? undefined : { row: from.row - grid.pageRows(), column: from.column };
    default:
      return undefined;
  }
}
