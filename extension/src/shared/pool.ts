import { Fault } from './fault';
import { hold, onRelease } from './lifeline';
import { CANCEL_GRACE_MS, MAX_WORKERS, RECYCLE_BYTES } from './limits';
import { type Channels, type Endpoint, ask, serve } from './protocol';

/** What the pool needs of a Worker. */
export interface WorkerLike extends Endpoint {
  terminate(): void;
  addEventListener(type: 'error', listener: (event: Event) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
}

/** A worker, and what to call when it breaks under its job. */
interface Seat {
  readonly worker: WorkerLike;
  onBreak: (fault: Fault) => void;
}

interface Waiting {
  readonly start: (seat: Seat) => void;
}

/** A few converter workers, each with one job at a time; jobs wait in line for a free one. */
export class WorkerPool {
  private readonly free: Seat[] = [];
  private readonly waiting: Waiting[] = [];
  private readonly lifeline = hold();
  private busy = 0;

  /**
   * `spawn` makes a worker, `size` is the most there may be, `onWork` is called whenever the number of jobs changes.
   */
  constructor(
    private readonly spawn: () => WorkerLike,
    private readonly size = poolSize(),
    private readonly onWork: (jobs: number) => void = () => undefined,
  ) {}

  /** Jobs under way and waiting. */
  get jobs(): number {
    return this.busy + this.waiting.length;
  }

  /** Takes on a job: its asker watches it on `control` and talks to the worker on `data`. */
  attach({ control, data }: Channels): void {
    const stop = serve(control, {
      supervise: async ({ lifeline }, call) => {
        const over = new AbortController();
        const signal = AbortSignal.any([call.signal, over.signal]);
        onRelease(lifeline, signal, () => {
          over.abort();
        });
        const { name } = await this.lifeline;
        call.progress({ state: 'queued', lifeline: name });
        try {
          const seat = await this.acquire(signal);
          call.progress({ state: 'running', lifeline: name });
          await this.run(seat, data, signal);
        } finally {
          over.abort();
          data.close();
          setTimeout(() => {
            stop();
            control.close();
          }, CANCEL_GRACE_MS);
        }
        return undefined;
      },
    });
  }

  /** Has a worker ready for the next job; `memory` is the most linear memory that it may take, in MiB. */
  prepare(memory: number): void {
    if (this.free.length === 0 && this.busy < this.size) {
      const seat = this.newSeat();
      seat.onBreak = () => {
        const place = this.free.indexOf(seat);
        if (place >= 0) this.free.splice(place, 1);
        seat.worker.terminate();
      };
      this.free.push(seat);
    }
    const [seat] = this.free;
    // Its fault is told when a document is converted.
    if (seat !== undefined)
      ask(seat.worker, 'prepare-converter', { memory }).catch(() => undefined);
  }

  /** Ends all workers that have nothing to do. */
  rest(): void {
    for (const { worker } of this.free.splice(0)) worker.terminate();
  }

  private acquire(signal: AbortSignal): Promise<Seat> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        start: (seat) => {
          signal.removeEventListener('abort', leave);
          resolve(seat);
        },
      };
      const leave = (): void => {
        const place = this.waiting.indexOf(waiting);
        if (place >= 0) this.waiting.splice(place, 1);
        this.onWork(this.jobs);
        reject(new Fault('cancelled'));
      };
      if (signal.aborted) {
        reject(new Fault('cancelled'));
        return;
      }
      signal.addEventListener('abort', leave);
      this.waiting.push(waiting);
      this.onWork(this.jobs);
      this.startNext();
    });
  }

  private startNext(): void {
    while (this.busy < this.size) {
      const next = this.waiting.shift();
      if (next === undefined) return;
      this.busy += 1;
      next.start(this.free.pop() ?? this.newSeat());
    }
  }

  private newSeat(): Seat {
    const seat: Seat = { worker: this.spawn(), onBreak: () => undefined };
    seat.worker.addEventListener('error', (event) => {
      event.preventDefault();
      seat.onBreak(new Fault('trap', 'message' in event ? String(event.message) : ''));
    });
    return seat;
  }

  private async run(seat: Seat, data: MessagePort, signal: AbortSignal): Promise<void> {
    let reusable = false;
    try {
      const end = await ended(seat, data, signal);
      reusable = end.healthy && end.memory <= RECYCLE_BYTES;
    } finally {
      if (reusable) this.free.push(seat);
      else seat.worker.terminate();
      this.busy -= 1;
      this.startNext();
      this.onWork(this.jobs);
    }
  }
}

/** How the worker's job ended. Rejects if the worker broke, or if it did not stop in time after being cancelled. */
function ended(
  seat: Seat,
  data: MessagePort,
  signal: AbortSignal,
): Promise<{ readonly memory: number; readonly healthy: boolean }> {
  return new Promise((resolve, reject) => {
    seat.onBreak = reject;
    signal.addEventListener('abort', () => {
      setTimeout(() => {
        reject(new Fault('cancelled'));
      }, CANCEL_GRACE_MS);
    });
    ask(seat.worker, 'work', { data }).then(resolve, reject);
  });
}

/** As many workers as there are spare cores, within the limit. */
function poolSize(): number {
  const cores = typeof navigator === 'undefined' ? 2 : navigator.hardwareConcurrency;
  return Math.min(MAX_WORKERS, Math.max(1, cores - 1));
}
