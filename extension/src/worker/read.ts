import { isFetchable, isLocalFile } from '../shared/address';
import { Fault } from '../shared/fault';
import { MAX_FILE_BYTES } from '../shared/limits';
import { bareType, nameOf, startsLikePackage, startsLikePage } from '../shared/office';
import type { Source } from '../shared/protocol';

/** A document's bytes and what is known of them. */
export interface Document {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The name that the source gives it. */
  readonly name: string;
  /** Whether the bytes came from a server, so that nobody else has them. */
  readonly fetched: boolean;
}

/**
 * In the extension the document is fetched as the user's own navigation would: with cookies, wherever it lies. On a plain
 * web page the rules for web pages hold, where asking for cookies elsewhere makes most servers' answers unreadable.
 */
const CREDENTIALS: RequestCredentials = location.protocol.startsWith('http')
  ? 'same-origin'
  : 'include';

/** Called with the bytes read so far and, if known, those expected. */
export type OnBytes = (done: number, total: number | undefined) => void;

/** Reads a source to its end. Throws a {@link Fault}. */
export async function readSource(
  source: Exclude<Source, { kind: 'converted' }>,
  onBytes: OnBytes,
  signal: AbortSignal,
): Promise<Document> {
  switch (source.kind) {
    case 'url':
      return fetchDocument(source.url, onBytes, signal);
    case 'file':
      return {
        bytes: await readFile(source.file, onBytes, signal),
        name: source.name,
        fetched: false,
      };
    case 'bytes':
      checkSize(source.bytes.byteLength);
      return { bytes: new Uint8Array(source.bytes), name: source.name, fetched: false };
    default:
      return source satisfies never;
  }
}

async function readFile(
  file: Blob,
  onBytes: OnBytes,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  checkSize(file.size);
  try {
    return await collect(file.stream(), file.size, onBytes, signal);
  } catch (thrown) {
    // The file was moved or changed after it was chosen.
    if (thrown instanceof DOMException && thrown.name !== 'AbortError')
      throw new Fault('file-gone', thrown.message);
    throw thrown;
  }
}

async function fetchDocument(
  url: string,
  onBytes: OnBytes,
  signal: AbortSignal,
): Promise<Document> {
  if (!isFetchable(url)) throw new Fault('address', url);
  const response = await request(url, signal);
  // What comes from this computer has no status.
  if ((!response.ok && !isLocalFile(url)) || response.body === null) {
    throw new Fault('http', `${String(response.status)} ${response.statusText}`.trim());
  }
  const name = nameOf(response.url, response.headers.get('content-disposition'));
  const total = expectedBytes(response.headers);
  if (total !== undefined) checkSize(total);
  let bytes;
  try {
    bytes = await collect(response.body, total, onBytes, signal);
  } catch (thrown) {
    throw thrown instanceof Fault || signal.aborted
      ? thrown
      : new Fault('network', Fault.of(thrown).message);
  }
  const type = bareType(response.headers.get('content-type') ?? '');
  const isPage = type === 'text/html' ? !startsLikePackage(bytes) : startsLikePage(bytes);
  if (isPage) throw new Fault('web-page', response.url);
  return { bytes, name, fetched: true };
}

async function request(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { credentials: CREDENTIALS, signal, referrerPolicy: 'no-referrer' });
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    throw new Fault('network', Fault.of(thrown).message);
  }
}

/** The size that the server announces, unless the body is compressed on its way and the number means something else. */
function expectedBytes(headers: Headers): number | undefined {
  const length = headers.get('content-length');
  const encoding = headers.get('content-encoding') ?? 'identity';
  return length !== null && /^\d+$/.test(length) && encoding === 'identity'
    ? Number(length)
    : undefined;
}

async function collect(
  stream: ReadableStream<Uint8Array>,
  total: number | undefined,
  onBytes: OnBytes,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  // Straight into its final place when the size is known; else the parts are joined once at the end.
  const parts = new Parts(total ?? 0);
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) break;
      checkSize(parts.length + value.byteLength);
      parts.add(value);
      onBytes(parts.length, total);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return parts.join();
}

/** Bytes that grow, with a buffer that doubles; never more than one copy of the end result is made. */
class Parts {
  length = 0;
  private whole: Uint8Array<ArrayBuffer>;

  constructor(expected: number) {
    this.whole = new Uint8Array(expected);
  }

  add(part: Uint8Array): void {
    const needed = this.length + part.byteLength;
    if (needed > this.whole.byteLength) {
      const larger = new Uint8Array(Math.max(needed, this.whole.byteLength * 2, 64 * 1024));
      larger.set(this.whole.subarray(0, this.length));
      this.whole = larger;
    }
    this.whole.set(part, this.length);
    this.length = needed;
  }

  join(): Uint8Array<ArrayBuffer> {
    return this.length === this.whole.byteLength ? this.whole : this.whole.slice(0, this.length);
  }
}

function checkSize(bytes: number): void {
  if (bytes > MAX_FILE_BYTES) {
    throw new Fault(
      'limit-exceeded',
      `a file of ${String(bytes)} bytes exceeds the limit of ${String(MAX_FILE_BYTES)}`,
    );
  }
}
