/** Files that are kept in IndexedDB for a while, since contexts come and go. */

import type { FaultRecord } from './fault';

/** What is kept with an id. */
export interface Kept {
  readonly name: string;
  readonly file: Blob;
  /** When it was laid down, in ms. */
  readonly time: number;
  /** What it lacks, see `lossesOf`. */
  readonly losses?: readonly string[];
  /** Why there is nothing in the file. */
  readonly fault?: FaultRecord;
}

const STORE = 'files';

/** A database of files. */
export class FileStore {
  constructor(private readonly database: string) {}

  /** Lays files down by their ids; all of them or none. */
  async put(files: ReadonlyMap<string, Kept>): Promise<void> {
    await this.within((store) => {
      for (const [id, kept] of files) store.put(kept, id);
    });
  }

  /** The file with an id; undefined if it is not there. */
  async get(id: string): Promise<Kept | undefined> {
    let kept: Kept | undefined;
    await this.within((store) => {
      const found = store.get(id);
      found.onsuccess = () => {
        kept = found.result as Kept | undefined;
      };
    });
    return kept;
  }

  /** Takes the file with an id out: it is gone afterwards. */
  async take(id: string): Promise<Kept | undefined> {
    let kept: Kept | undefined;
    await this.within((store) => {
      const found = store.get(id);
      found.onsuccess = () => {
        kept = found.result as Kept | undefined;
        store.delete(id);
      };
    });
    return kept;
  }

  /** All files, the oldest first. */
  async all(): Promise<readonly (readonly [string, Kept])[]> {
    const found: [string, Kept][] = [];
    await this.within((store) => {
      const walk = store.openCursor();
      walk.onsuccess = () => {
        const cursor = walk.result;
        if (cursor === null) return;
        found.push([cursor.key as string, cursor.value as Kept]);
        cursor.continue();
      };
    });
    return found.sort(([, a], [, b]) => a.time - b.time);
  }

  /** Forgets the file with an id. */
  async delete(id: string): Promise<void> {
    await this.within((store) => {
      store.delete(id);
    });
  }

  /** Forgets what was laid down before a time, in ms. */
  async forgetBefore(time: number): Promise<void> {
    await this.within((store) => {
      const walk = store.openCursor();
      walk.onsuccess = () => {
        const cursor = walk.result;
        if (cursor === null) return;
        if ((cursor.value as Kept).time < time) cursor.delete();
        cursor.continue();
      };
    });
  }

  private async within(work: (store: IDBObjectStore) => void): Promise<void> {
    const database = await this.open();
    try {
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction(STORE, 'readwrite');
        const fail = (): void => {
          reject(transaction.error ?? new Error(`the store ${this.database} failed`));
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

  private open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(this.database, 1);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore(STORE);
      };
      opening.onsuccess = () => {
        resolve(opening.result);
      };
      opening.onerror = () => {
        reject(opening.error ?? new Error(`the store ${this.database} cannot be opened`));
      };
    });
  }
}
