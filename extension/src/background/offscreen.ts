/** The offscreen document that hosts the converter workers: made when there is work, closed when there is none. */
import { Fault } from '../shared/fault';
import { ANSWER_MS } from '../shared/limits';
import { type Batch, type Channels, ask, greeting } from '../shared/protocol';

const PAGE = 'offscreen.html';

/** Jobs are brought, and the document is closed, one after the other: so none is brought to a document that closes. */
let chain: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = chain.then(work);
  chain = next.catch(() => undefined);
  return next;
}

/** Has a converter made ready. */
export function prepareConverter(memory: number): Promise<void> {
  return inTurn(async () => {
    await open();
    const line = await reach();
    await ask(line, 'prepare-converter', { memory }, { patience: ANSWER_MS });
    line.close();
  });
}

/** Brings a job to the offscreen document. */
export function bringJob(channels: Channels): Promise<void> {
  return inTurn(async () => {
    await open();
    const line = await reach();
    await ask(line, 'attach', channels, { patience: ANSWER_MS });
    line.close();
  });
}

/** Brings a line to the list of conversions, or to the sender of the page of measurements. */
export function bringLine(to: 'attach-list' | 'reach-sender', line: MessagePort): Promise<void> {
  return inTurn(async () => {
    await open();
    const host = await reach();
    await ask(host, to, { line }, { patience: ANSWER_MS });
    host.close();
  });
}

/** Has documents converted and saved. */
export async function beginBatch(batch: Batch): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await bringLine('attach-list', port2);
  await ask(port1, 'begin-batch', batch, { patience: ANSWER_MS });
  port1.close();
}

/** Closes the offscreen document, unless work has come in the meantime. */
export function closeIfIdle(): Promise<void> {
  return inTurn(async () => {
    if (!(await exists())) return;
    const line = await reach();
    const idle = await ask(line, 'is-idle', undefined, { patience: ANSWER_MS });
    line.close();
    if (idle) await chrome.offscreen.closeDocument();
  });
}

async function exists(): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}

async function open(): Promise<void> {
  // Browsers without it: the viewer keeps workers of its own.
  if (!('offscreen' in chrome)) throw new Fault('no-offscreen');
  if (await exists()) return;
  await chrome.offscreen.createDocument({
    url: PAGE,
    reasons: ['WORKERS'],
    justification: 'Converts Office files in workers, which a service worker cannot start.',
  });
}

async function reach(): Promise<MessagePort> {
  const address = new URL(PAGE, location.href).href;
  const pages = await clients.matchAll({ includeUncontrolled: true });
  const page = pages.find(({ url }) => url === address);
  if (page === undefined) throw new Fault('gone', 'the offscreen document cannot be found');
  const channel = new MessageChannel();
  page.postMessage(greeting('offscreen'), [channel.port2]);
  return channel.port1;
}

declare const clients: {
  matchAll(options: { includeUncontrolled: boolean }): Promise<readonly OffscreenClient[]>;
};

interface OffscreenClient {
  readonly url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
}
