import { Fault } from './fault';
import { hold, onRelease } from './lifeline';
import { SILENCE_MS } from './limits';
import {
  type Channels,
  type Converted,
  type Progress,
  type ProgressOf,
  type Request,
  ask,
  withResolvers,
} from './protocol';

/** How long the host may take to tell why a worker is gone, in ms. */
const VERDICT_MS = 1_000;

/** Brings the far ends of a job's channels to a host of workers. */
export type Connect = (channels: Channels) => Promise<void>;

/** Where a job is. */
export type JobState = { readonly stage: 'queued' } | Progress;

/** A conversion under way. */
export interface Job {
  /** What it made. Rejects with a {@link Fault}. */
  readonly result: Promise<Converted>;
  /** Ends it; `result` rejects with `cancelled`. */
  cancel(): void;
}

/** What a conversion is to do: see the message `convert`. */
export type Order = Request<'convert'>;

/** What is told of a conversion before it ends. */
export interface JobEvents {
  onState(state: JobState): void;
  /** The beginning of a large document, if it was asked for: a document of its own. */
  onBeginning?(beginning: Converted): void;
}

/** Starts a conversion in a worker. Bytes in its source are transferred, files are handed over by reference. */
export function startJob(connect: Connect, order: Order, events: JobEvents): Job {
  const stop = new AbortController();
  return {
    result: run(connect, order, events, stop),
    cancel: () => {
      stop.abort();
    },
  };
}

async function run(
  connect: Connect,
  order: Order,
  events: JobEvents,
  stop: AbortController,
): Promise<Converted> {
  const control = new MessageChannel();
  const data = new MessageChannel();
  const lifeline = await hold();
  const { promise, resolve, reject } = withResolvers<Converted>();
  const watch = new Watch(() => {
    reject(new Fault('timeout', `no sign of life for ${String(SILENCE_MS / 1000)} s`));
  });
  let host = '';
  const onSupervised = ({ state, lifeline: name }: ProgressOf<'supervise'>): void => {
    if (host === '')
      onRelease(name, stop.signal, () => {
        reject(new Fault('gone', 'the host is gone'));
      });
    host = name;
    if (state === 'queued') events.onState({ stage: 'queued' });
    else watch.feed();
  };
  const onConverting = (told: ProgressOf<'convert'>): void => {
    watch.feed();
    if (told.stage === 'begun') events.onBeginning?.(told.beginning);
    else events.onState(told);
  };
  const { signal } = stop;
  const watched = { lifeline: lifeline.name };
  ask(control.port1, 'supervise', watched, { signal, onProgress: onSupervised }).catch(reject);
  ask(data.port1, 'convert', order, { signal, onProgress: onConverting }).then(
    resolve,
    (thrown: unknown) => {
      // A broken worker closes its line at once; what broke it is told by its host a moment later.
      const fault = Fault.of(thrown);
      if (fault.code === 'gone') setTimeout(reject, VERDICT_MS, fault);
      else reject(fault);
    },
  );
  connect({ control: control.port2, data: data.port2 }).catch(reject);
  return promise.finally(() => {
    watch.end();
    stop.abort();
    lifeline.release();
    control.port1.close();
    data.port1.close();
  });
}

/** Calls back after a long silence; silent itself until it is first fed. */
class Watch {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onSilence: () => void) {}

  feed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.onSilence, SILENCE_MS);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
