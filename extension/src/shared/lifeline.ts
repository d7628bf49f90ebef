/**
 * How one context notices that another is gone: closed, crashed, killed. A port does not tell (Chromium has no event
 * `close` on them), but the browser frees the locks of whoever is gone, in whatever way.
 */

/** Where there are no locks (a plain page without TLS), nobody is ever noticed to be gone. */
const locks =
  typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : undefined;

/** A lock that is held. */
export interface Lifeline {
  /** To be told to those who want to notice; empty if there are no locks. */
  readonly name: string;
  /** Lets go of it. */
  readonly release: () => void;
}

/** Takes a lock, held until it is released or this context is gone. */
export async function hold(): Promise<Lifeline> {
  if (locks === undefined) return { name: '', release: () => undefined };
  const name = `lifeline-${crypto.randomUUID()}`;
  return new Promise((resolve, reject) => {
    const held = locks.request(
      name,
      () =>
        new Promise<void>((release) => {
          resolve({ name, release });
        }),
    );
    held.catch(reject);
  });
}

/** Calls back when the holder of a lifeline has let go of it or is gone. */
export function onRelease(name: string, signal: AbortSignal, callback: () => void): void {
  if (locks === undefined || name === '') return;
  // Aborted: nobody wants to know any more.
  locks.request(name, { signal }, callback).catch(() => undefined);
}
