import { expect, it } from 'vitest';
import { GAP, Places } from './places';

function places(...heights: number[]): Places {
  const made = new Places();
  heights.forEach((height, index) => made.set(index, { width: 75, height }));
  return made;
}

it('pages stand below each other with gaps between', () => {
  const made = places(75, 150, 75);
  expect(made.place(0)).toEqual({ top: GAP, width: 100, height: 100 });
  expect(made.place(2)).toEqual({ top: 3 * GAP + 300, width: 100, height: 100 });
  expect(made.extent).toEqual({ width: 100 + 2 * GAP, height: 4 * GAP + 400 });
});

it('the zoom changes pages and not gaps', () => {
  const made = places(75, 75);
  made.zoom = 2;
  expect(made.place(1)).toEqual({ top: 2 * GAP + 200, width: 200, height: 200 });
});

it('a page is found by its height', () => {
  const made = places(75, 75, 75);
  expect(made.at(-50)).toBe(0);
  expect(made.at(GAP + 99)).toBe(0);
  expect(made.at(2 * GAP + 100)).toBe(1);
  expect(made.at(100_000)).toBe(2);
  expect(new Places().at(10)).toBe(0);
});

it('a page that changes its size moves those that follow', () => {
  const made = places(75, 75);
  made.set(0, { width: 150, height: 150 });
  expect(made.place(1).top).toBe(2 * GAP + 200);
  expect(made.extent.width).toBe(200 + 2 * GAP);
  made.set(9, { width: 1, height: 1 });
  expect(made.count).toBe(2);
});

it('pages fit the width or the view', () => {
  const made = places(150);
  expect(made.fitting(0, 300 + 2 * GAP)).toBe(3);
  expect(made.fitting(0, 300 + 2 * GAP, 100 + 2 * GAP)).toBe(0.5);
});
