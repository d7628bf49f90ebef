/** Long work in slices, between which the page does what else there is. */

/** How long a slice is, in ms. */
const SLICE = 8;

/**
 * Does work until it ends, or the signal ends it: then `undefined`. The first slice is done at once; `onPause` is told what the
 * work yielded last whenever a slice ends before it.
 */
export async function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  signal: AbortSignal,
  onPause: (step: Step) => void = () => undefined,
): Promise<Result | undefined> {
  while (!signal.aborted) {
    const step = slice(work, SLICE);
    if (step.done === true) return step.value;
    onPause(step.value);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}

/** Does work for so long at least, in ms: what it yielded last, or its result. */
export function slice<Step, Result>(
  work: Generator<Step, Result>,
  length: number,
): IteratorResult<Step, Result> {
  const end = performance.now() + length;
  let step = work.next();
  while (step.done !== true && performance.now() < end) step = work.next();
  return step;
}
