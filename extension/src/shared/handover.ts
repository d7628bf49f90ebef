/**
 * Files on their way from the page where they were chosen to the tab that shows them.
 *
 * They are laid down in IndexedDB, since a popup closes as soon as a tab opens, and with it every port and every
 * reference that it holds. A file is taken out once; what nobody came for is forgotten.
 */
import { HANDOVER_MS } from './limits';
import { FileStore, type Kept } from './store';

const store = new FileStore('handover');

/** Lays files down; all of them or none. Returns their ids in the same order. */
export async function layDown(files: readonly File[]): Promise<string[]> {
  const entries = files.map((file): [string, Kept] => [
    crypto.randomUUID(),
    { name: file.name, file, time: Date.now() },
  ]);
  await store.put(new Map(entries));
  return entries.map(([id]) => id);
}

/** Takes a file out: it is gone from the store afterwards. Undefined if it is not there. */
export async function takeOut(id: string): Promise<{ name: string; file: Blob } | undefined> {
  return store.take(id);
}

/** Forgets what was laid down too long ago. */
export async function forgetOld(now = Date.now()): Promise<void> {
  await store.forgetBefore(now - HANDOVER_MS);
}
