/** The sending end of the page of measurements: in a worker of that page, and in the offscreen document. */
import { sendRuntimeMessage } from './browser';
import { isRecord } from './check';

/** How a buffer is handed over. */
export const WAYS = ['transfer', 'clone', 'shared', 'runtime'] as const;
/** See {@link WAYS}. */
export type Way = (typeof WAYS)[number];

/** What the sender is asked: to send once, to let go of what it holds. */
export type Demand =
  | { readonly kind: 'send'; readonly bytes: number; readonly way: Way }
  | { readonly kind: 'forget' };

/** What the sender posts. `time` is when it began to send, in ms since 1970. */
export type Sent =
  | { readonly kind: 'buffer'; readonly buffer: ArrayBuffer; readonly time: number }
  /** The first word of the buffer is set and notified when the rest is written. */
  | { readonly kind: 'shared'; readonly buffer: SharedArrayBuffer }
  /** What is left at the sender, in bytes. */
  | { readonly kind: 'left'; readonly bytes: number };

/** A part of a buffer as a message of the extension's own channel, which carries JSON alone. */
export interface TextPart {
  readonly quireBench: number;
  readonly time: number;
  /** Base64. */
  readonly text: string;
  readonly last: boolean;
}

/** What the sender posts through. */
interface Line {
  postMessage(message: unknown, options?: StructuredSerializeOptions): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/** Bytes of one message: base64 makes a third more of it, and the browser refuses messages over 64 MiB, and takes long over large ones. */
const PART_BYTES = 6 * 1024 * 1024;

/** Bytes that are made text at once: an argument list may not be much longer. */
const SLICE_BYTES = 0x6000;

/** Now, comparable between contexts: in ms since 1970. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

/** Serves demands that come in on a line. */
export function serveSender(line: Line): void {
  /** What was sent last; kept while memory is measured. */
  const held = new Set<ArrayBufferLike>();
  line.addEventListener('message', ({ data }) => {
    if (!isRecord(data)) return;
    const demand = data as unknown as Demand;
    switch (demand.kind) {
      case 'send':
        held.clear();
        void send(line, demand.bytes, demand.way).then((buffer) => {
          held.add(buffer);
          post(line, { kind: 'left', bytes: buffer.byteLength });
        });
        break;
      case 'forget':
        held.clear();
        post(line, { kind: 'left', bytes: 0 });
        break;
      default:
        demand satisfies never;
    }
  });
}

function post(line: Line, sent: Sent, transfer: Transferable[] = []): void {
  line.postMessage(sent, { transfer });
}

/** Makes a buffer, writes to all of its pages, sends it, and returns what is left of it. */
async function send(line: Line, bytes: number, way: Way): Promise<ArrayBufferLike> {
  if (way === 'shared') return share(line, bytes);
  const buffer = new ArrayBuffer(bytes);
  new Uint8Array(buffer).fill(1);
  if (way === 'runtime') await sendAsText(new Uint8Array(buffer));
  else post(line, { kind: 'buffer', buffer, time: now() }, way === 'transfer' ? [buffer] : []);
  return buffer;
}

/** The time stands in the buffer itself: behind the flag, as a number of 64 bits. */
async function share(line: Line, bytes: number): Promise<SharedArrayBuffer> {
  const buffer = new SharedArrayBuffer(bytes + 16);
  post(line, { kind: 'shared', buffer });
  // The other end begins to wait.
  await new Promise((resolve) => setTimeout(resolve, 50));
  new Uint8Array(buffer, 16).fill(1);
  new Float64Array(buffer, 8, 1)[0] = now();
  const flag = new Int32Array(buffer, 0, 1);
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
  return buffer;
}

async function sendAsText(bytes: Uint8Array): Promise<void> {
  const time = now();
  for (let start = 0; start < bytes.byteLength; start += PART_BYTES) {
    const part = bytes.subarray(start, start + PART_BYTES);
    const last = start + PART_BYTES >= bytes.byteLength;
    const message: TextPart = { quireBench: part.byteLength, time, text: base64(part), last };
    await sendRuntimeMessage(message);
  }
}

function base64(bytes: Uint8Array): string {
  const slices: string[] = [];
  for (let start = 0; start < bytes.byteLength; start += SLICE_BYTES) {
    slices.push(btoa(String.fromCharCode(...bytes.subarray(start, start + SLICE_BYTES))));
  }
  return slices.join('');
}

/** The bytes of base64 text. */
export function bytesOf(text: string): Uint8Array {
  const plain = atob(text);
  const bytes = new Uint8Array(plain.length);
  for (let place = 0; place < plain.length; place += 1) bytes[place] = plain.charCodeAt(place);
  return bytes;
}
