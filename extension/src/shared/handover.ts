/**
 * Files on their way from the page where they were chosen to the tab that shows them.
 *
 * They are laid down in IndexedDB, since a popup closes as soon as a tab opens, and with it every port and every
 * reference that it holds. A file is taken out once; what nobody came for is forgotten.
 */
import { HANDOVER_MS } from './limits';

const DATABASE = 'handover';
const STORE = 'files';

interface Entry {
  readonly name: string;
  readonly file: Blob;
  /** When it was laid down, in ms. */
  readonly time: number;
}

/** Lays files down; all of them or none. Returns their ids in the same order. */
export async function layDown(files: readonly File[]): Promise<string[]> {
  const ids = files.map(() => crypto.randomUUID());
  await inStore('readwrite', (store) => {
    files.forEach((file, place) => {
      store.put({ name: file.name, file, time: Date.now() } satisfies Entry, ids[place]);
    });
  });
  return ids;
}

/** Takes a file out: it is gone from the store afterwards. Undefined if it is not there. */
export async function takeOut(id: string): Promise<{ name: string; file: Blob } | undefined> {
  let entry: Entry | undefined;
  await inStore('readwrite', (store) => {
    const found = store.get(id);
    found.onsuccess = () => {
      entry = found.result as Entry | undefined;
      store.delete(id);
    };
  });
  return entry;
}

/** Forgets what was laid down too long ago. */
export async function forgetOld(now = Date.now()): Promise<void> {
  await inStore('readwrite', (store) => {
    const walk = store.openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (cursor === null) return;
      if ((cursor.value as Entry).time < now - HANDOVER_MS) cursor.delete();
      cursor.continue();
    };
  });
}

async function inStore(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => void,
): Promise<void> {
  const database = await openDatabase();
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const fail = (): void => {
        reject(transaction.error ?? new Error('the hand-over store failed'));
      };
      transaction.oncomplete = () => {
        resolve();
      };
      transaction.onabort = fail;
      transaction.onerror = fail;
      work(transaction.objectStore(STORE));
    });
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(STORE);
    };
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = () => {
      reject(opening.error ?? new Error('the hand-over store cannot be opened'));
    };
  });
}
