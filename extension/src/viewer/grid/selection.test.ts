import { describe, expect, it } from 'vitest';
import { Selection, rowsMarkup, tabSeparated } from './selection';

describe('selection', () => {
  it('grows from the active cell in every direction', () => {
    const selection = new Selection(10, 5);
    selection.put({ row: 4, column: 2 });
    selection.extend({ row: 1, column: 9 });
    expect(selection.blocks).toEqual([{ top: 1, left: 2, bottom: 4, right: 4 }]);
    expect(selection.active).toEqual({ row: 4, column: 2 });
  });

  it('keeps blocks when another one is added', () => {
    const selection = new Selection(10, 5);
    selection.put({ row: 0, column: 0 });
    selection.putRows(3, 4, true);
    expect(selection.blocks).toHaveLength(2);
    expect(selection.has(0, 0)).toBe(true);
    expect(selection.has(4, 4)).toBe(true);
    expect(selection.has(1, 0)).toBe(false);
    selection.put({ row: 9, column: 0 });
    expect(selection.blocks).toHaveLength(1);
  });

  it('takes merged cells as one, which a step leads out of', () => {
    const merged = { top: 1, left: 1, bottom: 2, right: 3 };
    const selection = new Selection(10, 9, (part) => {
      const isApart =
        part.bottom < merged.top ||
        part.top > merged.bottom ||
        part.right < merged.left ||
        part.left > merged.right;
      if (isApart) return part;
      return {
        top: Math.min(part.top, merged.top),
        left: Math.min(part.left, merged.left),
        bottom: Math.max(part.bottom, merged.bottom),
        right: Math.max(part.right, merged.right),
      };
    });
    selection.put({ row: 2, column: 2 });
    expect(selection.blocks).toEqual([merged]);
    expect(selection.active).toEqual({ row: 1, column: 1 });
    expect(selection.start(0, 1, false)).toEqual({ row: 1, column: 3 });
    expect(selection.start(1, 0, false)).toEqual({ row: 2, column: 1 });
    selection.put({ row: 0, column: 3 });
    selection.extend({ row: 1, column: 3 });
    expect(selection.blocks).toEqual([{ top: 0, left: 1, bottom: 2, right: 3 }]);
    expect(selection.start(1, 0, true)).toEqual({ row: 2, column: 3 });
    // Back to the active cell.
    expect(selection.start(-1, 0, true)).toEqual({ row: 1, column: 3 });
  });

  it('puts blocks of the same rows, or columns, together', () => {
    const selection = new Selection(10, 5);
    selection.putBlock({ top: 0, left: 3, bottom: 1, right: 4 });
    selection.put({ row: 0, column: 0 }, true);
    selection.extend({ row: 1, column: 0 });
    expect(selection.copied.map(({ left }) => left)).toEqual([0, 3]);
    const texts = [[['a'], ['b']], [['c', 'd']]];
    expect(selection.joined(texts)).toEqual([
      ['a', 'c', 'd'],
      ['b', '', ''],
    ]);
    selection.put({ row: 9, column: 0 }, true);
    expect(selection.copied).toEqual([{ top: 9, left: 0, bottom: 9, right: 0 }]);
  });

  it('keeps other blocks while rows are drawn', () => {
    const selection = new Selection(10, 5);
    selection.putRows(1, 1);
    selection.putRows(4, 4, true);
    selection.turnRows(4, 6);
    expect(selection.blocks.map(({ top, bottom }) => [top, bottom])).toEqual([
      [1, 1],
      [4, 6],
    ]);
  });

  it('selects everything and keeps the active cell', () => {
    const selection = new Selection(10, 5);
    selection.put({ row: 2, column: 2 });
    selection.putAll();
    expect(selection.has(9, 4)).toBe(true);
    // The active cell is not counted a second time.
    expect(selection.blocks).toHaveLength(1);
    expect(selection.active).toEqual({ row: 2, column: 2 });
  });
});

describe('copying', () => {
  const rows = [
    ['a', '1'],
    ['b "c"', '<i>\nx'],
  ];

  it('quotes what would break lines', () => {
    expect(tabSeparated(rows)).toBe('a\t1\n"b ""c"""\t"<i>\nx"');
  });

  it('escapes markup', () => {
    expect(rowsMarkup(rows)).toBe(
      '<tr><td>a</td><td>1</td></tr><tr><td>b "c"</td><td>&lt;i><br>x</td></tr>',
    );
  });
});
