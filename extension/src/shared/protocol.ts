/**
 * Every message between the contexts of Quire: what is asked, what is answered, what is transferred.
 *
 * A message is asked with {@link ask} on a port and answered by {@link serve} on the other end. Both sides check all
 * that they receive; what does not fit is ignored. Transfer lists are computed here from the descriptions.
 */
import {
  type Check,
  type Checked,
  amount,
  blob,
  buffer,
  either,
  flag,
  isRecord,
  list,
  maybe,
  nothing,
  port,
  shape,
  text,
  word,
} from './check';
import { Fault, faultRecord } from './fault';

/** Both sides must speak the same version: an extension that was updated meets pages of the former version. */
export const PROTOCOL_VERSION = 1;

function message<Q, R, P>(request: Check<Q>, reply: Check<R>, progress: Check<P>) {
  return { request, reply, progress };
}

const media = shape({ name: text, bytes: buffer });

/** Where a document comes from. */
export const source = either(
  shape({ kind: word('url'), url: text }),
  shape({ kind: word('file'), name: text, file: blob }),
  shape({ kind: word('bytes'), name: text, bytes: buffer }),
  /** An Editor.bin that is there already, with its pictures. */
  shape({ kind: word('converted'), name: text, editorBin: buffer, media: list(media) }),
);
/** See {@link source}. */
export type Source = Checked<typeof source>;

const progress = shape({
  stage: word('fetch', 'convert'),
  /** Bytes read, or the share of the conversion between 0 and 1. */
  done: amount,
  /** Bytes in all, if known; 1 for a conversion. */
  total: maybe(amount),
});
/** How far a conversion is. */
export type Progress = Checked<typeof progress>;

const converted = shape({
  /** Which Editor.bin it is. */
  container: word('docy', 'xlsy', 'ppty'),
  /** Empty, as `media` is, if another format was asked for. */
  editorBin: buffer,
  media: list(media),
  /** The files of another format, the document itself first; empty for Editor.bin. */
  files: list(shape({ path: text, bytes: buffer })),
  warnings: list(shape({ code: text, part: text, message: text })),
  /** The name that the source gives the document. */
  name: text,
  /** The file as it came, if it was fetched. */
  original: maybe(buffer),
});
/** What a conversion made. */
export type Converted = Checked<typeof converted>;

const channels = shape({ control: port, data: port });
/** The two lines of a job: `control` ends at the host of the workers, `data` at the worker itself. */
export type Channels = Checked<typeof channels>;

/** A download that was left to the browser, and why; or a file that could not be saved. */
export const note = shape({
  name: text,
  reason: word('posted', 'blob', 'once', 'local', 'unsaved'),
  time: amount,
});
/** See {@link note}. */
export type Note = Checked<typeof note>;

/** A document that is to be converted and saved: a file in the hand-over store, or an address. */
const batchItem = either(
  shape({ kind: word('file'), id: text }),
  shape({ kind: word('url'), url: text }),
);
/** See {@link batchItem}. */
export type BatchItem = Checked<typeof batchItem>;

const batch = shape({
  items: list(batchItem),
  /** See `formats.ts`. */
  format: text,
  /** Name of the archive that all results are saved in, without extension; empty: each is saved by itself. */
  archive: text,
  /** Most linear memory that each may take, in MiB. */
  memory: amount,
});
/** Documents that are converted and saved together. */
export type Batch = Checked<typeof batch>;

const entry = shape({
  id: text,
  /** The document's name; that of the file that was saved once it is done. */
  name: text,
  state: word('queued', 'fetch', 'convert', 'done', 'failed', 'cancelled'),
  /** As in a {@link Progress}; size of the result in bytes once it is done. */
  done: amount,
  total: maybe(amount),
  /** Why it failed. */
  fault: maybe(faultRecord),
  /** What the result lacks, see `lossesOf`. */
  losses: list(text),
  /** Whether its result can be saved again: results that went into an archive are in that one only. */
  kept: flag,
});
/** A conversion in the popup's list. */
export type Entry = Checked<typeof entry>;

const font = shape({
  /** File in the folder `fonts`, or in that of the media; empty for a font of the system. */
  file: text,
  /** The bytes of one that the document has in itself, when its file is told for the first time. */
  bytes: maybe(buffer),
  family: text,
  /** Generic family in CSS. */
  generic: text,
  /** Whether a font of the system is bold, and italic. */
  bold: flag,
  italic: flag,
});
/** A font that pages are set in. */
export type PageFont = Checked<typeof font>;

const showing = shape({
  /** Tracked changes: all marked, the final text after them, the original one before them. */
  markup: word('all', 'final', 'original'),
  /** Whether comments stand in a margin. */
  comments: flag,
});
/** What the pages of a text show. */
export type Showing = Checked<typeof showing>;

const page = shape({
  index: amount,
  /** In points. */
  width: amount,
  height: amount,
  /** Its number as the document counts; may be empty. */
  label: text,
  /** Definitions of styles for the nodes of this page and of later ones (`src/render/stream.rs`). */
  styles: buffer,
  nodes: buffer,
  /** What it says, a line for each paragraph; without its line ends it is the text of the nodes. */
  text,
  /** Whether it is a slide that is skipped when slides are presented. */
  hidden: flag,
  /** The speaker's notes, a line for each paragraph. */
  notes: text,
  /** Whether the text has tracked changes up to here, shown or not. */
  revised: flag,
  /** Headings, with levels from 1, and places that links lead to, with level 0; `top` in points. */
  landmarks: list(shape({ name: text, level: amount, text, top: amount })),
  /** Fonts that no page before had; their numbers go on from theirs. */
  fonts: list(font),
});
/** A page of a text, or a slide. */
export type Page = Checked<typeof page>;

/** All messages by name. */
export const MESSAGES = {
  /** Page to background: bring me to a converter. */
  connect: message(channels, nothing, nothing),
  /** Page to background: may the viewer open an address by itself? Only with the ticket of this session. */
  trust: message(shape({ ticket: text }), flag, nothing),
  /** Page to background: open each of these files, laid down in the hand-over store, in a tab of its own. */
  'open-files': message(shape({ ids: list(text) }), nothing, nothing),
  /** Page to background: fetch an address again and save it as it is. */
  'save-url': message(shape({ url: text }), nothing, nothing),
  /** Page to background: which downloads were left to the browser? */
  notes: message(nothing, list(note), nothing),
  /** Page to background: bring me to the list of conversions that are saved. */
  'reach-list': message(shape({ line: port }), nothing, nothing),
  /** Offscreen document to background: save what lies at this address of its own. */
  'save-result': message(shape({ url: text, name: text }), nothing, nothing),
  /** Offscreen document to background: so many conversions are under way. */
  'count-batch': message(shape({ count: amount }), nothing, nothing),
  /** Offscreen document to background: there has been no work for a while. */
  idle: message(nothing, nothing, nothing),
  /** Background to offscreen document: serve this job. */
  attach: message(channels, nothing, nothing),
  /** Background to offscreen document: this line wants the list of conversions. */
  'attach-list': message(shape({ line: port }), nothing, nothing),
  /** Page to background, background to offscreen document: have this line served by a sender (`sender.ts`). */
  'reach-sender': message(shape({ line: port }), nothing, nothing),
  /** Page to list: convert and save these. */
  'begin-batch': message(batch, nothing, nothing),
  /** Page to list: tell what it holds, whenever it changes; ends when it is cancelled. */
  'watch-list': message(nothing, nothing, shape({ entries: list(entry) })),
  /** Page to list: end this conversion. */
  'end-entry': message(shape({ id: text }), nothing, nothing),
  /** Page to list: save this result again. */
  'save-entry': message(shape({ id: text }), nothing, nothing),
  /** Page to list: forget what is done. */
  'clear-list': message(nothing, nothing, nothing),
  /** Background to offscreen document: is there still no work? */
  'is-idle': message(nothing, flag, nothing),
  /**
   * Viewer to host, on `control`: ends when the worker is done with the job; cancelling it ends the job. Each tells the
   * other its lifeline (`lifeline.ts`).
   */
  supervise: message(
    shape({ lifeline: text }),
    nothing,
    shape({ state: word('queued', 'running'), lifeline: text }),
  ),
  /**
   * Page to background, background to offscreen document, host to worker: a document may be converted soon, with so much
   * linear memory at most, in MiB.
   */
  'prepare-converter': message(shape({ memory: amount }), nothing, nothing),
  /** Host to worker: serve this job. `healthy` is false if the worker must not be used again. */
  work: message(shape({ data: port }), shape({ memory: amount, healthy: flag }), nothing),
  /**
   * Viewer to worker, on `data`. With `beginning`, that of a large document is told first: an Editor.bin of its own, with the
   * pictures that it needs.
   */
  convert: message(
    // `memory` is the most linear memory that it may take, in MiB; `format` see `formats.ts`; `showing` is for PDF.
    shape({
      source,
      format: text,
      memory: amount,
      beginning: flag,
      showing: maybe(showing),
      /** What protects the document, as far as it was typed. */
      password: maybe(text),
    }),
    converted,
    either(progress, shape({ stage: word('begun'), beginning: converted })),
  ),
  /** Viewer to layout worker, first of all: load what lays out; `memory` is the most linear memory that it may take, in MiB. */
  'prepare-pages': message(shape({ memory: amount }), nothing, nothing),
  /**
   * Viewer to layout worker: open this Editor.bin, in place of one that is open. `count` and `size` are of slides; a text has none yet. `comments`:
   * whether a text has any.
   */
  'open-pages': message(
    // Pictures go by reference: only those are read whose size matters.
    shape({ editorBin: buffer, pictures: list(shape({ name: text, file: blob })) }),
    shape({ vocabulary: text, count: maybe(amount), size: list(amount), comments: flag }),
    nothing,
  ),
  /**
   * Viewer to layout worker: lay out the text, page after page, some of them together; a page that comes again replaces the
   * one that came first. Styles and fonts are told from the first on each time.
   */
  'text-pages': message(showing, nothing, shape({ pages: list(page) })),
  /** Viewer to layout worker: lay out a slide. */
  slide: message(shape({ index: amount }), page, nothing),
  /**
   * Viewer to layout worker: which rows of a sheet, whose height nothing gives, grow to their texts: numbers of 32 bits, each
   * row before its height in pixels.
   */
  'sheet-rows': message(shape({ sheet: amount }), shape({ rows: buffer }), nothing),
  /**
   * Viewer to layout worker: draw what lies upon the cells of a sheet. `rows` and `columns` are where these begin, in pixels:
   * numbers of 32 bits.
   */
  'sheet-drawings': message(shape({ sheet: amount, rows: buffer, columns: buffer }), page, nothing),
  /**
   * Viewer to layout worker: lay out the pages of a sheet, or of all that may be looked at. Headers tell the name of the
   * file, and the time: seconds since the beginning of 1970 by the user's clock.
   */
  'print-sheets': message(
    shape({ sheet: maybe(amount), file: text, seconds: amount }),
    nothing,
    shape({ pages: list(page) }),
  ),
} as const;

/** The name of a message. */
export type Name = keyof typeof MESSAGES;
/** What is sent with a message. */
export type Request<N extends Name> = Checked<(typeof MESSAGES)[N]['request']>;
/** What is answered. */
export type Reply<N extends Name> = Checked<(typeof MESSAGES)[N]['reply']>;
/** What is told in the meantime. */
export type ProgressOf<N extends Name> = Checked<(typeof MESSAGES)[N]['progress']>;

type Kind = 'ask' | 'reply' | 'fault' | 'progress' | 'cancel';

/** What travels: `body` is checked once it is known which message it belongs to. */
export interface Envelope {
  readonly quire: number;
  readonly kind: Kind;
  readonly id: number;
  readonly name: Name;
  readonly body: unknown;
}

const KINDS: ReadonlySet<unknown> = new Set<Kind>(['ask', 'reply', 'fault', 'progress', 'cancel']);

/** The envelope in a message, or undefined if it is none of this protocol. */
export function parse(value: unknown): Envelope | undefined {
  if (!isRecord(value)) return undefined;
  const { quire, kind, id, name, body } = value;
  if (typeof quire !== 'number' || !KINDS.has(kind) || typeof id !== 'number') return undefined;
  if (typeof name !== 'string' || !Object.hasOwn(MESSAGES, name)) return undefined;
  if (quire === PROTOCOL_VERSION && !bodyFits(kind as Kind, name as Name, body)) return undefined;
  return { quire, kind: kind as Kind, id, name: name as Name, body };
}

function bodyFits(kind: Kind, name: Name, body: unknown): boolean {
  const { request, reply, progress } = MESSAGES[name];
  switch (kind) {
    case 'ask':
      return request.is(body);
    case 'reply':
      return reply.is(body);
    case 'progress':
      return progress.is(body);
    case 'fault':
      return faultRecord.is(body);
    case 'cancel':
      return body === undefined;
    default:
      return kind satisfies never;
  }
}

/** What messages go through: a MessagePort, a Worker, or the inside of one. */
export interface Endpoint {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: 'close', listener: () => void): void;
  start?(): void;
}

function post(to: Endpoint, kind: Kind, id: number, name: Name, body: unknown): void {
  const transfer: Transferable[] = [];
  const { request, reply, progress } = MESSAGES[name];
  const check = { ask: request, reply, progress, fault: faultRecord, cancel: nothing }[
    kind
  ] as Check<unknown>;
  if (!check.is(body))
    throw new Fault('protocol', `${kind} of ${name} does not fit its description`);
  check.collect(body, transfer);
  to.postMessage({ quire: PROTOCOL_VERSION, kind, id, name, body } satisfies Envelope, transfer);
}

/** How a message is asked. */
export interface AskOptions<N extends Name> {
  /** Cancels on the other side too. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: ProgressOf<N>) => void;
  /** Fault `gone` if there is no answer in this time, in ms. */
  readonly patience?: number;
}

let lastId = 0;

/**
 * Sends a request and waits for its reply. Buffers and ports in the request are transferred.
 *
 * Rejects with a {@link Fault}: the other side's, `cancelled`, `gone` if the other end closes, `version`.
 */
export function ask<N extends Name>(
  to: Endpoint,
  name: N,
  request: Request<N>,
  options: AskOptions<N> = {},
): Promise<Reply<N>> {
  const id = ++lastId;
  const { promise, resolve, reject } = withResolvers<Reply<N>>();
  const onMessage = (event: MessageEvent<unknown>): void => {
    const envelope = parse(event.data);
    if (envelope?.id !== id || envelope.name !== name) return;
    if (envelope.quire !== PROTOCOL_VERSION) {
      reject(new Fault('version', `version ${String(envelope.quire)} answered`));
    } else if (envelope.kind === 'reply') {
      resolve(envelope.body as Reply<N>);
    } else if (envelope.kind === 'fault' && faultRecord.is(envelope.body)) {
      reject(Fault.fromRecord(envelope.body));
    } else if (envelope.kind === 'progress') {
      options.onProgress?.(envelope.body as ProgressOf<N>);
    }
  };
  const onClose = (): void => {
    reject(new Fault('gone', 'the other end was closed'));
  };
  const onAbort = (): void => {
    post(to, 'cancel', id, name, undefined);
    reject(new Fault('cancelled'));
  };
  if (options.signal?.aborted === true) return Promise.reject(new Fault('cancelled'));
  to.addEventListener('message', onMessage);
  to.addEventListener('close', onClose);
  options.signal?.addEventListener('abort', onAbort);
  const timer =
    options.patience === undefined
      ? undefined
      : setTimeout(() => {
          reject(new Fault('gone', `no answer to ${name}`));
        }, options.patience);
  to.start?.();
  try {
    post(to, 'ask', id, name, request);
  } catch (thrown) {
    reject(Fault.of(thrown));
  }
  return promise.finally(() => {
    clearTimeout(timer);
    to.removeEventListener('message', onMessage);
    to.removeEventListener('close', onClose);
    options.signal?.removeEventListener('abort', onAbort);
  });
}

/** What a handler knows of the request that it answers. */
export interface Call<N extends Name> {
  /** Aborted when the asker cancels or is gone. */
  readonly signal: AbortSignal;
  /** Tells the asker how far the work is. */
  readonly progress: (progress: ProgressOf<N>) => void;
}

/** One function for each message that this end answers. */
export type Handlers = {
  readonly [N in Name]?: (request: Request<N>, call: Call<N>) => Promise<Reply<N>> | Reply<N>;
};

type AnyHandler = (request: unknown, call: Call<Name>) => unknown;

/** Answers the messages that come in at an endpoint. Returns a function that stops it and aborts what is under way. */
export function serve(at: Endpoint, handlers: Handlers): () => void {
  const calls = new Map<number, AbortController>();
  const answer = async (
    id: number,
    name: Name,
    handler: AnyHandler,
    body: unknown,
  ): Promise<void> => {
    const controller = new AbortController();
    calls.set(id, controller);
    try {
      const reply = await handler(body, {
        signal: controller.signal,
        progress: (told) => {
          if (!controller.signal.aborted) post(at, 'progress', id, name, told);
        },
      });
      if (!controller.signal.aborted) post(at, 'reply', id, name, reply);
    } catch (thrown) {
      if (!controller.signal.aborted) post(at, 'fault', id, name, Fault.of(thrown).toRecord());
    } finally {
      calls.delete(id);
    }
  };
  const onMessage = (event: MessageEvent<unknown>): void => {
    const envelope = parse(event.data);
    if (envelope === undefined) return;
    const { quire, kind, id, name, body } = envelope;
    if (kind === 'cancel') {
      calls.get(id)?.abort();
    } else if (kind === 'ask' && quire !== PROTOCOL_VERSION) {
      post(
        at,
        'fault',
        id,
        name,
        new Fault('version', `version ${String(quire)} asked`).toRecord(),
      );
    } else if (kind === 'ask') {
      const handler = handlers[name] as AnyHandler | undefined;
      if (handler !== undefined) void answer(id, name, handler, body);
    }
  };
  const onClose = (): void => {
    for (const call of calls.values()) call.abort();
  };
  at.addEventListener('message', onMessage);
  at.addEventListener('close', onClose);
  at.start?.();
  return () => {
    at.removeEventListener('message', onMessage);
    at.removeEventListener('close', onClose);
    onClose();
  };
}

/** The first word to a context that has no port yet; the port comes with it. */
export interface Greeting {
  readonly quire: number;
  readonly greet: 'background' | 'offscreen';
}

/** A greeting of this version. */
export function greeting(greet: Greeting['greet']): Greeting {
  return { quire: PROTOCOL_VERSION, greet };
}

/** Whether a message greets the context that asks, in this version. */
export function isGreeting(value: unknown, me: Greeting['greet']): boolean {
  return isRecord(value) && value['quire'] === PROTOCOL_VERSION && value['greet'] === me;
}

/** `Promise.withResolvers`, which not every browser has that the rest runs in. */
export function withResolvers<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: Error) => void;
} {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
