import { connectByBackground, isExtension } from '../shared/browser';
import { Fault } from '../shared/fault';
import { type Connect, type Job, type JobState, type Order, startJob } from '../shared/job';
import { WorkerPool } from '../shared/pool';
import { spawnWorker } from '../shared/spawn';

let ownWorkers: WorkerPool | undefined;

/** Workers of this page's own: as a plain web page, and in browsers without offscreen documents. */
const connectOwnWorkers: Connect = (channels) => {
  ownWorkers ??= new WorkerPool(spawnWorker, 1);
  ownWorkers.attach(channels);
  return Promise.resolve();
};

/** Starts a conversion wherever the workers are; once more if the host closed just when it was asked. */
export function convert(order: Order, onState: (state: JobState) => void): Job {
  let job: Job;
  let cancelled = false;
  let begun = false;
  const start = (connect: Connect): Job['result'] => {
    job = startJob(connect, order, (state) => {
      begun = true;
      onState(state);
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
