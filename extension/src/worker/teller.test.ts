import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PROGRESS_MS } from '../shared/limits';
import { Teller } from './teller';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function bytes(done: number) {
  return { stage: 'fetch', done, total: 100 } as const;
}

it('tells the first at once, of many the last, and each when there is time', () => {
  const told: number[] = [];
  const teller = new Teller(({ done }) => told.push(done));
  for (const done of [1, 2, 3]) teller.tell(bytes(done));
  expect(told).toEqual([1]);
  vi.advanceTimersByTime(PROGRESS_MS);
  expect(told).toEqual([1, 3]);
  vi.advanceTimersByTime(PROGRESS_MS);
  teller.tell(bytes(4));
  expect(told).toEqual([1, 3, 4]);
});

it('does not tell what was forgotten', () => {
  const told: number[] = [];
  const teller = new Teller(({ done }) => told.push(done));
  teller.tell(bytes(1));
  teller.tell(bytes(2));
  teller.forget();
  vi.advanceTimersByTime(10 * PROGRESS_MS);
  expect(told).toEqual([1]);
});
