/**
 * What handing a buffer over costs on this machine: transferred and cloned, from a worker to a page. The same script
 * is the page and the worker.
 */
import { isRecord } from '../shared/check';
import { element } from '../shared/dom';
import { byteText, loadTexts, localize, t } from '../shared/i18n';

const MEGABYTE = 1_000_000;
const SIZES = [1, 16, 64, 200].map((megabytes) => megabytes * MEGABYTE);

/** Each is measured so often; the median counts. */
const ROUNDS = 5;

type Way = 'transfer' | 'clone';

interface Sent {
  readonly buffer: ArrayBuffer;
  /** When it was sent, in ms since 1970. */
  readonly time: number;
}

interface Measurement {
  readonly ms: number;
  /** Size of the sender's buffer after sending. */
  readonly left: number;
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

/** In the worker: makes a buffer, writes to all of its pages, sends it, and tells what is left of it. */
function send(bytes: number, way: Way): void {
  const buffer = new ArrayBuffer(bytes);
  new Uint8Array(buffer).fill(1);
  const sent: Sent = { buffer, time: now() };
  self.postMessage(sent, { transfer: way === 'transfer' ? [buffer] : [] });
  self.postMessage(buffer.byteLength);
}

/** In the page: has the worker send once. */
function receive(worker: Worker, bytes: number, way: Way): Promise<Measurement> {
  return new Promise((resolve) => {
    let ms = 0;
    worker.onmessage = ({ data }: MessageEvent<Sent | number>) => {
      if (typeof data === 'number') resolve({ ms, left: data });
      // The first byte is read: the buffer is really here.
      else if (new Uint8Array(data.buffer)[0] === 1) ms = now() - data.time;
    };
    worker.postMessage({ bytes, way });
  });
}

async function median(worker: Worker, bytes: number, way: Way): Promise<Measurement> {
  const rounds: Measurement[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await receive(worker, bytes, way));
  const middle = rounds.sort((a, b) => a.ms - b.ms)[Math.floor(ROUNDS / 2)];
  return middle ?? { ms: 0, left: 0 };
}

async function measure(): Promise<void> {
  const state = element('state', HTMLElement);
  const table = element('results', HTMLTableSectionElement);
  const worker = new Worker(new URL('./bench.js', import.meta.url), { type: 'module' });
  state.textContent = t('benchRunning');
  table.replaceChildren();
  // Starts the worker, and both engines' code for it.
  await receive(worker, MEGABYTE, 'transfer');
  for (const bytes of SIZES) {
    const transferred = await median(worker, bytes, 'transfer');
    const cloned = await median(worker, bytes, 'clone');
    const row = table.insertRow();
    row.dataset['bytes'] = String(bytes);
    row.dataset['transferred'] = String(transferred.ms);
    row.dataset['cloned'] = String(cloned.ms);
    for (const cell of [
      byteText(bytes),
      `${transferred.ms.toFixed(1)} ms`,
      `${cloned.ms.toFixed(1)} ms`,
      `${byteText(transferred.left)} / ${byteText(cloned.left)}`,
    ]) {
      row.insertCell().textContent = cell;
    }
  }
  worker.terminate();
  state.textContent = t('benchDone');
}

if ('document' in globalThis) {
  await loadTexts();
  localize(document);
  const run = element('run', HTMLButtonElement);
  run.addEventListener('click', () => {
    run.disabled = true;
    void measure().finally(() => {
      run.disabled = false;
    });
  });
} else {
  self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isRecord(data)) return;
    const { bytes, way } = data;
    if (typeof bytes === 'number' && (way === 'transfer' || way === 'clone')) send(bytes, way);
  });
}
