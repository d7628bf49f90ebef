import { expect, it } from 'vitest';
import { depthsOf, headingsOf } from './outline';

const depths = (...levels: number[]): readonly number[] =>
  depthsOf(levels.map((level) => ({ level })));

it('headings stand below the last one of a lower level', () => {
  expect(depths(1, 2, 2, 3, 1)).toEqual([0, 1, 1, 2, 0]);
});

it('levels that are left out do not count', () => {
  expect(depths(2, 4, 9, 3, 1, 3)).toEqual([0, 1, 2, 1, 0, 1]);
});

it('places without a level are no headings', () => {
  const page = {
    index: 3,
    width: 1,
    height: 1,
    label: '',
    styles: new ArrayBuffer(),
    nodes: new ArrayBuffer(),
    text: '',
    fonts: [],
    hidden: false,
    revised: false,
    notes: '',
    landmarks: [
      { name: 'place', level: 0, text: '', top: 1 },
      { name: '', level: 2, text: ' Words ', top: 5 },
      { name: '', level: 1, text: ' ', top: 9 },
    ],
  };
  expect(headingsOf(page)).toEqual([{ level: 2, text: 'Words', page: 3, top: 5 }]);
});
