import { expect, it } from 'vitest';
import { Found } from './finder';

function found(...places: readonly number[]): Found<number> {
  const made = new Found<number>((one, other) => one - other);
  made.add(places);
  return made;
}

it('places come in any order, and are gone through in theirs', () => {
  const places = found(4, 9);
  places.add([1, 6]);
  expect(places.all).toEqual([1, 4, 6, 9]);
  expect([places.number, places.next(undefined, 1), places.next(undefined, -1)]).toEqual([0, 1, 9]);
  places.show(9);
  expect([places.number, places.next(9, 1), places.next(9, -1)]).toEqual([4, 1, 6]);
  expect([places.next(5, 1), places.next(5, -1), places.next(1, -1)]).toEqual([6, 4, 9]);
  expect([1, 4, 5, 6, 9, 10].map((place) => places.numberOf(place))).toEqual([1, 2, 0, 3, 4, 0]);
});

it('what is shown stays so when its place is found anew', () => {
  const places = found(1, 4);
  places.show(4);
  places.drop((place) => place > 2);
  expect([places.number, places.next(places.current, 1)]).toEqual([0, 1]);
  places.add([3, 4]);
  expect(places.number).toBe(3);
});

it('there is nothing beside nothing', () => {
  expect(found().next(undefined, 1)).toBeUndefined();
});

it('too many are not taken', () => {
  const places = found(...Array.from({ length: 10_001 }, (_, place) => place));
  expect([places.isFull, places.all.length]).toEqual([true, 10_000]);
});
