/** The offscreen document: hosts the converter workers, and the conversions that are saved, while there is work. */
import { askBackground } from '../shared/browser';
import { IDLE_MS, SAVE_MS } from '../shared/limits';
import { WorkerPool } from '../shared/pool';
import { isGreeting, serve } from '../shared/protocol';
import { serveSender } from '../shared/sender';
import { spawnWorker } from '../shared/spawn';
import { ConversionList } from './list';

let idleTimer: ReturnType<typeof setTimeout> | undefined;
let lastWork = performance.now();

const pool = new WorkerPool(spawnWorker, undefined, onWork);

const list = new ConversionList({
  connect: (channels) => {
    pool.attach(channels);
    return Promise.resolve();
  },
  save: async (file, name) => {
    const url = URL.createObjectURL(file);
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, SAVE_MS);
    lastWork = performance.now();
    await askBackground('save-result', { url, name });
  },
  onCount: (count) => {
    void askBackground('count-batch', { count }).catch(() => undefined);
    onWork();
  },
});

/** Whether there is something under way, or was a moment ago. */
function isBusy(): boolean {
  return pool.jobs + list.count > 0 || performance.now() - lastWork < IDLE_MS;
}

function onWork(): void {
  lastWork = performance.now();
  waitIdle();
}

/** The background closes this document: only there can it be told apart from a job that is just being brought. */
function waitIdle(): void {
  clearTimeout(idleTimer);
  idleTimer = setTimeout(() => {
    if (isBusy()) {
      waitIdle();
      return;
    }
    pool.rest();
    void askBackground('idle', undefined).catch(waitIdle);
  }, IDLE_MS);
}

navigator.serviceWorker.addEventListener('message', (event: MessageEvent<unknown>) => {
  const port = event.ports[0];
  if (port === undefined || !isGreeting(event.data, 'offscreen')) return;
  serve(port, {
    'prepare-converter': ({ memory }) => {
      onWork();
      pool.prepare(memory);
      return undefined;
    },
    attach: (channels) => {
      onWork();
      pool.attach(channels);
      return undefined;
    },
    'attach-list': ({ line }) => {
      onWork();
      serveList(line);
      return undefined;
    },
    'reach-sender': ({ line }) => {
      onWork();
      serveSender(line);
      line.start();
      return undefined;
    },
    // A job that was just brought has not asked for a worker yet.
    'is-idle': () => !isBusy(),
  });
});

function serveList(line: MessagePort): void {
  serve(line, {
    'begin-batch': async (batch) => {
      await list.begin(batch);
      return undefined;
    },
    'watch-list': (_, { progress, signal }) =>
      list.watch((entries) => {
        progress({ entries });
      }, signal),
    'end-entry': ({ id }) => {
      list.end(id);
      return undefined;
    },
    'save-entry': async ({ id }) => {
      await list.save(id);
      return undefined;
    },
    'clear-list': async () => {
      await list.clear();
      return undefined;
    },
  });
}

navigator.serviceWorker.startMessages();
waitIdle();
