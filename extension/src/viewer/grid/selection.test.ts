import { describe, expect, it } from 'vitest';
import { Selection, tabSeparated, tableMarkup } from './selection';

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
    expect(tableMarkup(rows)).toBe(
      '<table><tr><td>a</td><td>1</td></tr><tr><td>b "c"</td><td>&lt;i><br>x</td></tr></table>',
    );
  });
});
