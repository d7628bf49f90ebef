import { type Checked, amount, maybe, shape, text } from './check';

/** How an error travels between contexts: its fields, without a stack. */
export const faultRecord = shape({
  /** Stable name: those of the core (`src/error.rs`) and those listed in `SHELL_CODES`. */
  code: text,
  /** Package part in which the fault was found; empty if it concerns the whole. */
  part: text,
  /** Byte position in `part`. */
  at: maybe(amount),
  /** What exactly was found, in English, for the details. */
  hint: text,
});

/** See {@link faultRecord}. */
export type FaultRecord = Checked<typeof faultRecord>;

/** The codes that the core gives, see `ErrorKind` in `src/error.rs`. */
export const CORE_CODES = [
  'empty',
  'not-a-package',
  'truncated',
  'damaged-archive',
  'encrypted',
  'wrong-password',
  'legacy-binary',
  'unsupported',
  'missing-part',
  'xml',
  'limit-exceeded',
  'cancelled',
  'editor-bin',
  'no-sheets',
  'pdf',
] as const;

/** The codes that arise outside the core. */
export const SHELL_CODES = [
  /** The converter stopped by a fault of its own. */
  'trap',
  /** Linear memory is full. */
  'out-of-memory',
  /** The other context ended without an answer. */
  'gone',
  /** No sign of life for too long. */
  'timeout',
  /** The server's answer was an error. */
  'http',
  /** The server could not be reached, or the connection broke. */
  'network',
  /** A web page came instead of a file. */
  'web-page',
  /** The address is of a kind that is not opened. */
  'address',
  /** A file on this computer that the user does not allow to be read by its address. */
  'file-access',
  /** The browser could not write a file. */
  'disk',
  /** The format that was asked for cannot hold such a document. */
  'unfit-format',
  /** A file that was to be handed over is not there any more. */
  'file-gone',
  /** Both sides speak different versions. */
  'version',
  /** A message that contradicts the protocol. */
  'protocol',
  /** This browser has no offscreen documents. */
  'no-offscreen',
  /** A fault that nobody foresaw. */
  'internal',
] as const;

/** An error with a stable code, from whatever context it came. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: string;
  readonly part: string;
  readonly at: number | undefined;

  constructor(code: string, hint = '', part = '', at?: number) {
    super(hint === '' ? code : hint);
    this.code = code;
    this.part = part;
    this.at = at;
  }

  /** The fields, to be sent. */
  toRecord(): FaultRecord {
    return { code: this.code, part: this.part, at: this.at, hint: this.message };
  }

  /** The error of a record that came from another context. */
  static fromRecord(record: FaultRecord): Fault {
    return new Fault(record.code, record.hint, record.part, record.at);
  }

  /** Whatever was thrown, as a Fault. */
  static of(thrown: unknown): Fault {
    if (thrown instanceof Fault) return thrown;
    if (thrown instanceof Error && thrown.name === 'AbortError') return new Fault('cancelled');
    return new Fault('internal', thrown instanceof Error ? thrown.message : String(thrown));
  }
}
