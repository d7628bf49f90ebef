/** The offscreen document: hosts the converter workers while there is work. */
import { askBackground } from '../shared/browser';
import { IDLE_MS } from '../shared/limits';
import { WorkerPool } from '../shared/pool';
import { isGreeting, serve } from '../shared/protocol';
import { spawnWorker } from '../shared/spawn';

let idleTimer: ReturnType<typeof setTimeout> | undefined;
let lastWork = performance.now();

const pool = new WorkerPool(spawnWorker, undefined, (jobs) => {
  lastWork = performance.now();
  clearTimeout(idleTimer);
  if (jobs === 0) waitIdle();
});

/** The background closes this document: only there can it be told apart from a job that is just being brought. */
function waitIdle(): void {
  clearTimeout(idleTimer);
  idleTimer = setTimeout(() => {
    pool.rest();
    void askBackground('idle', undefined).catch(waitIdle);
  }, IDLE_MS);
}

navigator.serviceWorker.addEventListener('message', (event: MessageEvent<unknown>) => {
  const port = event.ports[0];
  if (port === undefined || !isGreeting(event.data, 'offscreen')) return;
  serve(port, {
    attach: (channels) => {
      lastWork = performance.now();
      pool.attach(channels);
      return undefined;
    },
    // A job that was just brought has not asked for a worker yet.
    'is-idle': () => pool.jobs === 0 && performance.now() - lastWork >= IDLE_MS,
  });
});
navigator.serviceWorker.startMessages();
waitIdle();
