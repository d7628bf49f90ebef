import { askBackground, connectByBackground, isExtension } from '../shared/browser';
import { Fault } from '../shared/fault';
import { type Connect, type Job, type JobEvents, type Order, startJob } from '../shared/job';
import { WorkerPool } from '../shared/pool';
import { readSettings } from '../shared/settings';
import { spawnWorker } from '../shared/spawn';

let ownWorkers: WorkerPool | undefined;

/** Workers of this page's own: as a plain web page, and in browsers without offscreen documents. */
function ownPool(): WorkerPool {
  return (ownWorkers ??= new WorkerPool(spawnWorker, 1));
}

const connectOwnWorkers: Connect = (channels) => {
  ownPool().attach(channels);
  return Promise.resolve();
};

/** Has a converter made ready, wherever the workers are: a document may come soon. */
export async function prepareConverter(): Promise<void> {
  const { memory } = (await readSettings()).settings;
  if (isExtension) await askBackground('prepare-converter', { memory });
  else ownPool().prepare(memory);
}

/** Starts a conversion wherever the workers are; once more if the host closed just when it was asked. */
export function convert(order: Order, events: JobEvents): Job {
  let job: Job;
  let cancelled = false;
  let begun = false;
  const start = (connect: Connect): Job['result'] => {
    job = startJob(connect, order, {
      ...events,
      onState: (state) => {
        begun = true;
        events.onState(state);
      },
    });
    return job.result;
  };
  const result = start(isExtension ? connectByBackground : connectOwnWorkers).catch(
    (thrown: unknown) => {
      const fault = Fault.of(thrown);
      // Bytes that were transferred are gone; they come from nowhere in the extension.
      const { kind } = order.source;
      if (cancelled || begun || kind === 'bytes' || kind === 'converted') throw fault;
      if (fault.code === 'no-offscreen') return start(connectOwnWorkers);
      if (fault.code === 'gone') return start(connectByBackground);
      throw fault;
    },
  );
  return {
    result,
    cancel: () => {
      cancelled = true;
      job.cancel();
    },
  };
}
