import { describe, expect, it } from 'vitest';
import { columnName, indexAt } from './grid';

describe('the grid', () => {
  it('names columns', () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });

  it('finds rows by their place, hidden ones included', () => {
    const edges = Uint32Array.from([0, 20, 20, 40, 60]);
    expect([0, 19, 20, 39, 40, 1000].map((at) => indexAt(edges, at))).toEqual([0, 0, 2, 2, 3, 3]);
    expect(indexAt(Uint32Array.from([0]), 5)).toBe(0);
  });
});
