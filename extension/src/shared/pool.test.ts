import { afterEach, expect, it, vi } from 'vitest';
import { Fault } from './fault';
import { type Job, type Order, startJob } from './job';
import { RECYCLE_BYTES } from './limits';
import { WorkerPool, type WorkerLike } from './pool';
import { type Converted, type Reply, type Request, serve } from './protocol';

const ORDER: Order = {
  source: { kind: 'url', url: 'https://a/' },
  format: 'editor-bin',
  memory: 1024,
  beginning: false,
  password: undefined,
  showing: undefined,
};

type Convert = (request: Request<'convert'>) => Promise<Converted> | Converted;

/** How the fake worker ends a job. */
interface Behaviour {
  readonly convert: Convert;
  readonly end?: Reply<'work'>;
}

/** A worker without a thread: the same messages over a MessageChannel. */
class FakeWorker implements WorkerLike {
  terminated = false;
  private readonly outside: MessagePort;
  private readonly inside: MessagePort;
  private readonly lines: MessagePort[] = [];
  private readonly errors = new EventTarget();

  constructor(behaviour: Behaviour) {
    ({ port1: this.outside, port2: this.inside } = new MessageChannel());
    serve(this.inside, {
      work: ({ data }) =>
        new Promise((resolve) => {
          this.lines.push(data);
          serve(data, {
            convert: async (request) => {
              try {
                return await behaviour.convert(request);
              } finally {
                setTimeout(resolve, 5, behaviour.end ?? { memory: 0, healthy: true });
              }
            },
          });
        }),
    });
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.outside.postMessage(message, transfer);
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    const target: EventTarget = type === 'error' ? this.errors : this.outside;
    target.addEventListener(type, listener as EventListener);
    this.outside.start();
  }

  removeEventListener(type: string, listener: (event: never) => void): void {
    this.outside.removeEventListener(type, listener as EventListener);
  }

  crash(): void {
    this.errors.dispatchEvent(Object.assign(new Event('error'), { message: 'unreachable' }));
  }

  terminate(): void {
    this.terminated = true;
    for (const port of [this.outside, this.inside, ...this.lines]) port.close();
  }
}

const MADE: Converted = {
  container: 'docy',
  editorBin: new ArrayBuffer(0),
  files: [],
  media: [],
  warnings: [],
  name: '',
  original: undefined,
};

const workers: FakeWorker[] = [];

function made(): Converted {
  return { ...MADE, editorBin: new ArrayBuffer(3) };
}

function pool(behaviour: Behaviour, size = 1): WorkerPool {
  return new WorkerPool(() => {
    const worker = new FakeWorker(behaviour);
    workers.push(worker);
    return worker;
  }, size);
}

function start(host: WorkerPool): Job & { readonly stages: string[] } {
  const stages: string[] = [];
  const job = startJob(
    (channels) => {
      host.attach(channels);
      return Promise.resolve();
    },
    ORDER,
    { onState: ({ stage }) => stages.push(stage) },
  );
  return { ...job, stages };
}

async function codeOf(job: Job): Promise<string> {
  return job.result.then(
    () => 'done',
    (thrown: unknown) => (thrown as Fault).code,
  );
}

afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
});

it('a worker serves one job after another', async () => {
  const host = pool({ convert: made });
  expect((await start(host).result).editorBin.byteLength).toBe(3);
  expect((await start(host).result).editorBin.byteLength).toBe(3);
  expect(workers).toHaveLength(1);
  await vi.waitFor(() => {
    expect(host.jobs).toBe(0);
  });
});

it('jobs wait for a free worker, and are told so', async () => {
  const host = pool({
    convert: () => new Promise((resolve) => setTimeout(resolve, 20, made())),
  });
  const first = start(host);
  const second = start(host);
  await Promise.all([first.result, second.result]);
  expect(second.stages[0]).toBe('queued');
  expect(workers).toHaveLength(1);
});

it('as many workers as allowed run at once', async () => {
  const host = pool({ convert: () => new Promise(() => undefined) }, 2);
  const jobs = [start(host), start(host), start(host)];
  await vi.waitFor(() => {
    expect(workers).toHaveLength(2);
    expect(host.jobs).toBe(3);
  });
  for (const job of jobs) job.cancel();
  expect(await Promise.all(jobs.map(codeOf))).toEqual(['cancelled', 'cancelled', 'cancelled']);
});

it('a worker whose memory has grown is replaced', async () => {
  const host = pool({ convert: made, end: { memory: RECYCLE_BYTES + 1, healthy: true } });
  await start(host).result;
  await start(host).result;
  expect(workers).toHaveLength(2);
  expect(workers[0]?.terminated).toBe(true);
});

it('a worker that trapped is replaced, and the next job works', async () => {
  let broken = true;
  const host = pool({
    convert: () => {
      if (!broken) return made();
      broken = false;
      throw new Fault('trap', 'unreachable');
    },
    end: { memory: 0, healthy: false },
  });
  expect(await codeOf(start(host))).toBe('trap');
  expect(await codeOf(start(host))).toBe('done');
  expect(workers[0]?.terminated).toBe(true);
});

it('a worker that breaks ends its job with trap', async () => {
  const host = pool({
    convert: () => {
      setTimeout(() => workers[0]?.crash());
      return new Promise(() => undefined);
    },
  });
  expect(await codeOf(start(host))).toBe('trap');
  expect(workers[0]?.terminated).toBe(true);
});

it('a worker that does not listen is ended when its job is cancelled', async () => {
  const host = pool({ convert: () => new Promise(() => undefined) });
  const job = start(host);
  await vi.waitFor(() => {
    expect(workers).toHaveLength(1);
  });
  job.cancel();
  expect(await codeOf(job)).toBe('cancelled');
  await vi.waitFor(() => {
    expect(workers[0]?.terminated).toBe(true);
    expect(host.jobs).toBe(0);
  });
});

it('a job that is cancelled while it waits never reaches a worker', async () => {
  const convert = vi.fn<Convert>(() => new Promise(() => undefined));
  const host = pool({ convert });
  start(host).result.catch(() => undefined);
  const second = start(host);
  await vi.waitFor(() => {
    expect(host.jobs).toBe(2);
  });
  second.cancel();
  expect(await codeOf(second)).toBe('cancelled');
  await vi.waitFor(() => {
    expect(host.jobs).toBe(1);
  });
  expect(convert).toHaveBeenCalledOnce();
});

it('a worker that was made ready serves the next job', async () => {
  const host = pool({ convert: made });
  host.prepare(ORDER.memory);
  host.prepare(ORDER.memory);
  expect(workers).toHaveLength(1);
  expect((await start(host).result).editorBin.byteLength).toBe(3);
  expect(workers).toHaveLength(1);
});

it('a host that cannot be reached ends the job', async () => {
  const job = startJob(() => Promise.reject(new Fault('gone')), ORDER, {
    onState: () => undefined,
  });
  expect(await codeOf(job)).toBe('gone');
});
