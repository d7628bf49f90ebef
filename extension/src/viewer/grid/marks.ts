/** What is drawn over the cells of a pane: the selected blocks, and the active cell. */
import type { Axis } from './axis';
import type { Block } from './selection';

/** What is marked. */
export interface Marked {
  readonly blocks: readonly Block[];
  /** The active cell, with those that are merged with it. */
  readonly active: Block;
  /** Whether the active cell has a list to choose from. */
  readonly hasList: boolean;
}

/** The marks of a pane. */
export function marks({ blocks, active, hasList }: Marked, rows: Axis, columns: Axis): HTMLElement {
  const layer = document.createElement('div');
  layer.className = 'd-selection';
  const around = ({ top, bottom, left, right }: Block, name: string): HTMLElement => {
    const box = document.createElement('div');
    box.className = name;
    box.style.insetInlineStart = `${String(columns.edge(left) - 1)}px`;
    box.style.top = `${String(rows.edge(top) - 1)}px`;
    box.style.width = `${String(columns.edge(right + 1) - columns.edge(left))}px`;
    box.style.height = `${String(rows.edge(bottom + 1) - rows.edge(top))}px`;
    box.setAttribute('aria-hidden', 'true');
    return box;
  };
  layer.append(...blocks.map((block) => around(block, 'd-selected')));
  const box = around(active, 'd-active');
  if (hasList) box.append(arrow());
  layer.append(box);
  return layer;
}

/** The arrow at a cell that has a list to choose from. */
function arrow(): HTMLElement {
  const made = document.createElement('span');
  made.className = 'd-choice';
  made.textContent = '▾';
  return made;
}
