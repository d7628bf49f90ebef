import { expect, it } from 'vitest';
import { inSlices } from './slices';

function* count(to: number, each: () => void): Generator<number, string> {
  for (let at = 1; at <= to; at += 1) {
    each();
    yield at;
  }
  return 'done';
}

/** Takes longer than a slice. */
function wait(): void {
  const end = performance.now() + 10;
  while (performance.now() < end);
}

it('what is short is done at once', async () => {
  let done = 0;
  const result = inSlices(
    count(3, () => (done += 1)),
    new AbortController().signal,
  );
  expect(done).toBe(3);
  expect(await result).toBe('done');
});

it('what is long goes on later, and tells how far it is', async () => {
  const told: number[] = [];
  const result = inSlices(count(3, wait), new AbortController().signal, (step) => told.push(step));
  expect(told).toEqual([1]);
  expect(await result).toBe('done');
  expect(told).toEqual([1, 2, 3]);
});

it('a signal ends it', async () => {
  const ending = new AbortController();
  const told: number[] = [];
  const result = inSlices(count(9, wait), ending.signal, (step) => {
    told.push(step);
    if (step === 2) ending.abort();
  });
  expect(await result).toBeUndefined();
  expect(told).toEqual([1, 2]);
});
