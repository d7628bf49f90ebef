/** Cells as markup for the clipboard: a table whose cells look as they do on the sheet. */
import { type Block, tableMarkup } from './selection';

/** Tables of more cells than this are copied without their looks. */
const MOST_CELLS = 20_000;

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

/** What is known of the cells of a block. */
export interface Copied {
  readonly block: Block;
  readonly texts: readonly (readonly string[])[];
  /** The rows as elements with `data-row`, which hold cells with `data-column`. */
  readonly rows: (block: Block) => readonly HTMLElement[];
  /** What the class of an element declares. */
  readonly look: (element: Element) => readonly (readonly [string, string])[];
}

/** The markup of a table of cells. */
export function cellsMarkup(copied: Copied): string {
  const { texts, block } = copied;
  const width = texts[0]?.length ?? 0;
  if (texts.length * width > MOST_CELLS) return tableMarkup(texts);
  const page = document.implementation.createHTMLDocument('');
  const table = page.createElement('table');
  table.style.borderCollapse = 'collapse';
  const { top, left } = block;
  const found = new Map<string, HTMLElement>();
  const covered = new Set<string>();
  const end = { bottom: top + texts.length - 1, right: left + width - 1 };
  for (const row of copied.rows({ top, left, ...end })) {
    for (const cell of row.querySelectorAll<HTMLElement>(':scope > [data-column]'))
      found.set(`${row.dataset['row'] ?? ''} ${cell.dataset['column'] ?? ''}`, cell);
  }
  for (const [down, values] of texts.entries()) {
    const line = table.insertRow();
    for (const [across, text] of values.entries()) {
      const place = `${String(top + down)} ${String(left + across)}`;
      if (covered.has(place)) continue;
      const made = line.insertCell();
      const cell = found.get(place);
      const spans = cell === undefined ? [1, 1] : spansOf(cell);
      if (cell !== undefined) dress(made, cell, copied);
      put(made, text, cell);
      const [rows = 1, columns = 1] = spans;
      if (rows > 1) made.rowSpan = Math.min(rows, texts.length - down);
      if (columns > 1) made.colSpan = Math.min(columns, width - across);
      for (let row = 0; row < made.rowSpan; row += 1)
        for (let column = 0; column < made.colSpan; column += 1)
          covered.add(`${String(top + down + row)} ${String(left + across + column)}`);
    }
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
