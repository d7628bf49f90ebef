import { describe, expect, it } from 'vitest';
import { Axis, columnName, indexAt } from './axis';

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

  it('has a frozen part that stays, and a main part behind it', () => {
    const axis = new Axis(Uint32Array.from([0, 20, 40, 60, 80, 100]), 2, undefined, 10);
    axis.scrolled = 20;
    expect([axis.fixedSize, axis.length, axis.at(30), axis.at(45)]).toEqual([40, 110, 1, 3]);
    expect(axis.fixedSpan()).toEqual([0, 2]);
    expect(axis.mainSpan(90, 2)).toEqual([2, 5]);
    expect([axis.revealing(1, 90), axis.revealing(2, 90), axis.revealing(4, 90)]).toEqual([
      20, 0, 20,
    ]);
  });

  it('has a part that is split off and scrolls by itself', () => {
    const edges = Uint32Array.from({ length: 101 }, (_, index) => index * 20);
    const axis = new Axis(edges, 0, { size: 60, first: 10 }, 0);
    expect(axis.fixedSpan()).toEqual([10, 14]);
    expect([axis.at(0), axis.at(60), axis.length]).toEqual([10, 0, 2060]);
    expect([axis.scrollSplit(40), axis.at(0), axis.scrollSplit(0)]).toEqual([true, 12, false]);
    expect(axis.scrollSplit(1e9)).toBe(true);
    expect(axis.fixedFrom).toBe(1940);
  });

  it('turns views, and begins behind what is frozen', () => {
    const edges = Uint32Array.from({ length: 101 }, (_, index) => index * 20);
    const axis = new Axis(edges, 2, undefined, 10);
    expect(axis.home).toBe(2);
    // 250 pixels have room for the heading, the frozen rows and ten others.
    expect([axis.page(5, 1, 250), axis.page(5, -1, 250), axis.page(5, 0, 250)]).toEqual([15, 0, 5]);
    expect(axis.page(99, 1, 250)).toBe(99);
    // A view that is smaller than a row turns a row at a time.
    expect(axis.page(5, 1, 60)).toBe(6);
    expect(new Axis(Uint32Array.from([0, 0, 20, 40]), 0, undefined, 0).home).toBe(1);
  });

  it('steps over what is hidden', () => {
    const axis = new Axis(Uint32Array.from([0, 20, 20, 40]), 0, undefined, 0);
    expect([axis.next(0, 1), axis.next(2, -1), axis.next(2, 1)]).toEqual([2, 0, 2]);
    const ends = new Axis(Uint32Array.from([0, 20, 40, 40, 40, 60]), 0, undefined, 0);
    expect([ends.shown(0, 3, 1), ends.shown(1, 3, 1), ends.shown(0, 4, 1)]).toEqual([1, 4, 4]);
  });
});
