import type { WorkerLike } from './pool';

/** A new converter worker. Its script lies beside the script of the page. */
export function spawnWorker(): WorkerLike {
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'converter' });
}
