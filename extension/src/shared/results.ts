/** What the last conversions came to, until the browser closes: kept in IndexedDB, and forgotten when it starts again. */
import type { FaultRecord } from './fault';
import { KEPT_RESULTS } from './limits';
import { FileStore, type Kept } from './store';

const store = new FileStore('results');

/** Keeps a result and what it lacks; the oldest ones go. */
export async function keepResult(
  id: string,
  { name, file, losses }: Pick<Kept, 'name' | 'file' | 'losses'>,
): Promise<void> {
  await keep(id, { name, file, time: Date.now(), losses: losses ?? [] });
}

/** Keeps why there is no result; the oldest ones go. */
export async function keepFailure(id: string, name: string, fault: FaultRecord): Promise<void> {
  await keep(id, { name, file: new Blob(), time: Date.now(), fault });
}

async function keep(id: string, kept: Kept): Promise<void> {
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
