/** The receiving end: has a sender hand buffers over, and measures how long that takes and how much memory. */
import { askBackground, onRuntimeMessage } from '../shared/browser';
import { isRecord } from '../shared/check';
import { type Demand, type Sent, type TextPart, type Way, bytesOf, now } from '../shared/sender';

/** Waits without blocking, which a page may not do; the library of the language's version that is compiled for has no word of it. */
const { waitAsync } = Atomics as unknown as {
  readonly waitAsync: (
    flag: Int32Array,
    index: number,
    value: number,
  ) => { readonly value: unknown };
};

/** Where buffers come from. */
export type From = 'worker' | 'offscreen';

/** What one hand-over took. */
export interface Measurement {
  /** From the beginning of sending to the reading of the first byte, in ms. */
  readonly ms: number;
  /** Size of the sender's buffer afterwards. */
  readonly left: number;
}

/** How long a way that does not work is waited for, in ms. */
const PATIENCE_MS = 60_000;

interface Line {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'messageerror', listener: () => void): void;
  start?(): void;
}

/** One sender. */
export class Receiver {
  private onSent: (sent: Sent) => void = () => undefined;
  private onError: () => void = () => undefined;
  /** What was received last; kept while memory is measured. */
  private readonly held = new Set<ArrayBufferLike>();

  private constructor(
    private readonly line: Line,
    private readonly from: From,
  ) {
    line.addEventListener('message', ({ data }) => {
      this.onSent(data as Sent);
    });
    // A SharedArrayBuffer does not reach another group of pages.
    line.addEventListener('messageerror', () => {
      this.onError();
    });
    line.start?.();
  }

  /** Reaches a sender. */
  static async reach(from: From): Promise<Receiver> {
    if (from === 'worker') {
      const script = new URL('./bench.js', import.meta.url);
      return new Receiver(new Worker(script, { type: 'module' }), from);
    }
    const { port1, port2 } = new MessageChannel();
    await askBackground('reach-sender', { line: port2 });
    return new Receiver(port1, from);
  }

  /** Has a buffer sent once. Undefined if this way does not work from here. */
  async receive(bytes: number, way: Way): Promise<Measurement | undefined> {
    // Workers know nothing of the extension's own messages.
    if (way === 'runtime' && this.from === 'worker') return undefined;
    this.held.clear();
    const arrived = way === 'runtime' ? this.byText(bytes) : this.byPort();
    const left = this.sent('left');
    this.ask({ kind: 'send', bytes, way });
    const ms = await arrived;
    return ms === undefined ? undefined : { ms, left: (await left).bytes };
  }

  /** Lets both ends go of what they hold. */
  async forget(): Promise<void> {
    this.held.clear();
    const answer = this.sent('left');
    this.ask({ kind: 'forget' });
    await answer;
  }

  private ask(demand: Demand): void {
    this.line.postMessage(demand);
  }

  private readonly waiting = new Map<Sent['kind'], (sent: Sent) => void>();

  /** The next message of a kind. */
  private sent<K extends Sent['kind']>(kind: K): Promise<Extract<Sent, { kind: K }>> {
    this.onSent = (sent) => {
      this.waiting.get(sent.kind)?.(sent);
    };
    return new Promise((resolve) => {
      this.waiting.set(kind, (sent) => {
        resolve(sent as Extract<Sent, { kind: K }>);
      });
    });
  }

  private async byPort(): Promise<number | undefined> {
    const buffer = this.sent('buffer').then((sent) => {
      this.held.add(sent.buffer);
      // The first byte is read: the buffer is really here.
      return new Uint8Array(sent.buffer)[0] === 1 ? now() - sent.time : undefined;
    });
    const shared = this.sent('shared').then(async (sent) => {
      this.held.add(sent.buffer);
      const flag = new Int32Array(sent.buffer, 0, 1);
      await waitAsync(flag, 0, 0).value;
      return now() - (new Float64Array(sent.buffer, 8, 1)[0] ?? 0);
    });
    const failed = new Promise<undefined>((resolve) => {
      this.onError = () => {
        resolve(undefined);
      };
      setTimeout(resolve, PATIENCE_MS);
    });
    return Promise.race([buffer, shared, failed]);
  }

  private byText(bytes: number): Promise<number | undefined> {
    const whole = new Uint8Array(bytes);
    this.held.add(whole.buffer);
    let done = 0;
    return new Promise((resolve) => {
      setTimeout(() => {
        stop();
        resolve(undefined);
      }, PATIENCE_MS);
      const stop = onRuntimeMessage((message) => {
        if (!isRecord(message) || typeof message['quireBench'] !== 'number') return;
        const part = message as unknown as TextPart;
        whole.set(bytesOf(part.text), done);
        done += part.quireBench;
        if (!part.last) return;
        stop();
        resolve(now() - part.time);
      });
    });
  }
}

/** How long the browser is waited for to tell memory, in ms: it does so when it next collects garbage, but never while there is an offscreen document. */
const MEMORY_MS = 45_000;

/** The memory that this page takes with its workers, in bytes, where the browser tells it. */
export async function memoryNow(): Promise<number | undefined> {
  const { measureUserAgentSpecificMemory: measure } = performance as {
    measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
  };
  if (measure === undefined) return undefined;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, MEMORY_MS));
  return (await Promise.race([measure.call(performance), late]))?.bytes;
}
