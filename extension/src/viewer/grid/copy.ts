/** Cells for the clipboard: as lines with tabs, and as a table whose cells look as they do on the sheet. */
import type { Telling } from '../copying';
import { type Block, type Selection, rowsMarkup, tabSeparated } from './selection';

/** More cells than this are not copied. */
const MOST_CELLS = 4_000_000;
/** Tables of more cells than this are copied without their looks. */
const MOST_DRESSED = 20_000;
/** Rows that are told in one go. */
const ROWS = 100;

/** What of the look of cells other programs are told; the rest places texts in the grid. */
const COPIED =
  /^(?:color|background-color|border(?:-.*)?|direction|font(?:-.*)?|text-decoration(?:-.*)?|white-space)$/;
/** What stands for the alignment of cells, which are boxes of their own in the grid. */
const ALIGNED: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
  'justify-content': [
    'text-align',
    { 'flex-start': 'left', center: 'center', 'flex-end': 'right' },
  ],
  'align-items': [
    'vertical-align',
    { 'flex-start': 'top', center: 'middle', 'flex-end': 'bottom' },
  ],
};

/** What is known of cells that are copied. */
export interface Copied {
  /** The texts of a block row by row; empty rows and columns behind all cells are left out. */
  readonly texts: (block: Block) => string[][];
  /** The rows of a block as elements with `data-row`, which hold cells with `data-column`. */
  readonly rows: (block: Block) => readonly HTMLElement[];
  /** What the class of an element declares. */
  readonly look: (element: Element) => readonly (readonly [string, string])[];
  /** The last row that has cells. */
  readonly lastRow: number;
}

/** Tells what the blocks of a selection that are copied say and look like. */
export function* tellCells(selection: Selection, copied: Copied): Telling {
  const blocks = selection.copied;
  const texts: string[][][] = [];
  for (const [index, block] of blocks.entries()) {
    const rows: string[][] = [];
    for (const part of partsOf(block, copied.lastRow)) {
      rows.push(...copied.texts(part));
      if (rows.length * (rows[0]?.length ?? 1) > MOST_CELLS) break;
      yield (index + shareOf(part, block, copied)) / blocks.length / 2;
    }
    texts.push(rows);
  }
  const [block] = blocks;
  const rows = selection.joined(texts);
  const isDressed = blocks.length === 1 && rows.length * (rows[0]?.length ?? 0) <= MOST_DRESSED;
  const markup = isDressed && block !== undefined ? cellsMarkup(block, rows, copied) : undefined;
  const lines: string[] = [];
  const made: string[] = [];
  for (let row = 0; row < rows.length; row += ROWS) {
    const part = rows.slice(row, row + ROWS);
    lines.push(tabSeparated(part));
    if (markup === undefined) made.push(rowsMarkup(part));
    yield (1 + row / rows.length) / 2;
  }
  const text = lines.join('\n');
  return { text, markup: markup === undefined ? `<table>${made.join('')}</table>` : yield* markup };
}

/** A block in parts of some rows, as far as there are cells. */
function* partsOf(block: Block, lastRow: number): Generator<Block, void> {
  const bottom = Math.min(block.bottom, Math.max(block.top, lastRow));
  for (let top = block.top; top <= bottom; top += ROWS)
    yield { ...block, top, bottom: Math.min(bottom, top + ROWS - 1) };
}

/** Which share of a block is done once a part of it is. */
function shareOf(part: Block, { top, bottom }: Block, { lastRow }: Copied): number {
  return (part.bottom + 1 - top) / (Math.min(bottom, Math.max(top, lastRow)) + 1 - top);
}

/** The markup of a table of cells that look as they do on the sheet. */
function* cellsMarkup(
  block: Block,
  texts: readonly (readonly string[])[],
  copied: Copied,
): Generator<number, string> {
  const page = document.implementation.createHTMLDocument('');
  const table = page.createElement('table');
  table.style.borderCollapse = 'collapse';
  const { top, left } = block;
  const width = texts[0]?.length ?? 0;
  const covered = new Set<string>();
  const end = { bottom: top + texts.length - 1, right: left + width - 1 };
  for (const part of partsOf({ top, left, ...end }, end.bottom)) {
    const found = new Map<string, HTMLElement>();
    for (const row of copied.rows(part)) {
      for (const cell of row.querySelectorAll<HTMLElement>(':scope > [data-column]'))
        found.set(`${row.dataset['row'] ?? ''} ${cell.dataset['column'] ?? ''}`, cell);
    }
    for (let row = part.top; row <= part.bottom; row += 1) {
      const line = table.insertRow();
      for (const [across, text] of (texts[row - top] ?? []).entries()) {
        const place = `${String(row)} ${String(left + across)}`;
        if (covered.has(place)) continue;
        const made = line.insertCell();
        const cell = found.get(place);
        const [rows = 1, columns = 1] = cell === undefined ? [] : spansOf(cell);
        if (cell !== undefined) dress(made, cell, copied);
        put(made, text, cell);
        if (rows > 1) made.rowSpan = Math.min(rows, end.bottom + 1 - row);
        if (columns > 1) made.colSpan = Math.min(columns, width - across);
        for (let down = 0; down < made.rowSpan; down += 1)
          for (let right = 0; right < made.colSpan; right += 1)
            covered.add(`${String(row + down)} ${String(left + across + right)}`);
      }
    }
    yield 1;
  }
  return new XMLSerializer().serializeToString(table);
}

function spansOf(cell: HTMLElement): readonly number[] {
  return (cell.dataset['spans'] ?? '1 1').split(' ').map(Number);
}

function dress(made: HTMLElement, cell: HTMLElement, { look }: Copied): void {
  for (const [property, value] of look(cell)) {
    const [aligned, values] = ALIGNED[property] ?? [];
    if (aligned !== undefined) made.style.setProperty(aligned, values?.[value] ?? '');
    else if (COPIED.test(property)) made.style.setProperty(property, value);
  }
}

function put(made: HTMLElement, text: string, cell: HTMLElement | undefined): void {
  const address = cell?.querySelector('a[target]')?.getAttribute('href');
  const lines = text.split('\n').flatMap((line) => ['br', line]);
  const { ownerDocument: page } = made;
  const link = typeof address === 'string' ? page.createElement('a') : undefined;
  if (link !== undefined) link.href = address ?? '';
  const into = link ?? made;
  for (const [place, line] of lines.entries()) {
    if (place % 2 === 1) into.append(line);
    else if (place > 0) into.append(page.createElement('br'));
  }
  if (link !== undefined) made.append(link);
}
