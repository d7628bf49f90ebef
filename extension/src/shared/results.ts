/** What the last conversions came to, until the browser closes: kept in IndexedDB, and forgotten when it starts again. */
import type { FaultRecord } from './fault';
import { KEPT_RESULTS } from './limits';
import { FileStore, type Kept } from './store';

const store = new FileStore('results');

/** Keeps a result, or why there is none; the oldest ones go. */
export async function keepResult(
  id: string,
  name: string,
  result: Blob | FaultRecord,
): Promise<void> {
  const kept: Kept =
    result instanceof Blob
      ? { name, file: result, time: Date.now() }
      : { name, file: new Blob(), time: Date.now(), fault: result };
  await store.put(new Map([[id, kept]]));
  const all = await store.all();
  for (const [old] of all.slice(0, -KEPT_RESULTS)) await store.delete(old);
}

/** A result that was kept, or undefined. */
export async function resultOf(id: string): Promise<Kept | undefined> {
  return store.get(id);
}

/** All that was kept, the oldest first. */
export async function allResults(): Promise<readonly (readonly [string, Kept])[]> {
  return store.all();
}

/** Forgets all results. */
export async function forgetResults(): Promise<void> {
  await store.forgetBefore(Infinity);
}
