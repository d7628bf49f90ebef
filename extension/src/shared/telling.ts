/** What is said of each error: a plain sentence, and what can be done. */
import { CORE_CODES, type Fault, SHELL_CODES } from './fault';
import { t } from './i18n';
import { LOSSES } from './output';

const KNOWN: ReadonlySet<string> = new Set([...CORE_CODES, ...SHELL_CODES]);

/** Codes for which doing the same again may end differently. */
const WORTH_RETRYING: ReadonlySet<string> = new Set([
  'trap',
  'out-of-memory',
  'gone',
  'timeout',
  'http',
  'network',
  'web-page',
  'truncated',
  'file-access',
  'disk',
  'cancelled',
  'internal',
]);

/** An error, told to people. */
export interface ToldFault {
  readonly sentence: string;
  readonly advice: string;
  /** For those who want to report it: code, place, and what exactly was found. */
  readonly details: string;
  readonly retry: boolean;
}

/** Tells an error in the user's language. */
export function tell(fault: Fault): ToldFault {
  const key = faultKey(fault.code);
  const place =
    fault.part === ''
      ? ''
      : ` · ${fault.part}${fault.at === undefined ? '' : ` @ ${String(fault.at)}`}`;
  return {
    sentence: t(`fault_${key}`),
    advice: t(`advice_${key}`),
    details: `${fault.code}${place}${fault.message === fault.code ? '' : ` · ${fault.message}`}`,
    retry: WORTH_RETRYING.has(fault.code),
  };
}

/** What a file lacks that was made, by the codes of `lossesOf`; empty if it lacks nothing. */
export function tellLosses(losses: readonly string[]): string {
  return losses.map((code) => t(LOSSES.get(code) ?? '')).join(' ');
}

/** The end of the text keys for a code; one that this version does not know is told as `internal`. */
export function faultKey(code: string): string {
  return (KNOWN.has(code) ? code : 'internal').replaceAll('-', '_');
}
