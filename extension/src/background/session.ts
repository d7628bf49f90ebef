/**
 * What the background has to know again after it was killed, until the browser closes: kept in `storage.session`.
 * Writes are chained, so that none overtakes another.
 */
import { type Note, note } from '../shared/protocol';
import { type Checked, isRecord, shape, text } from '../shared/check';

/** Most notes and addresses that are kept. */
const KEPT = 20;

interface Session {
  /** Proves to the viewer that an address was made by the extension; no web page can know it. */
  readonly ticket: string;
  /** Set last when the session was prepared: a background killed before that does it again. */
  readonly prepared: boolean;
  /** Addresses that were last asked for by something other than GET: fetching them again would ask another thing. */
  readonly posted: readonly string[];
  readonly notes: readonly Note[];
  /** Names under which the last downloads of this extension are saved, by their addresses. */
  readonly saves: readonly Save[];
  /** Whether a new version of the extension waits until no page of this one is open. */
  readonly updateWaits: boolean;
}

const save = shape({ url: text, name: text });
type Save = Checked<typeof save>;

const EMPTY: Session = {
  ticket: '',
  prepared: false,
  posted: [],
  notes: [],
  saves: [],
  updateWaits: false,
};
const KEY = 'session';

let chain: Promise<unknown> = Promise.resolve();

/** The session as it is now, after all writes so far. */
export async function session(): Promise<Session> {
  await chain;
  return load();
}

/** Changes the session, after all changes so far. */
export function change(alter: (session: Session) => Partial<Session>): Promise<void> {
  const next = chain.then(async () => {
    const now = await load();
    await chrome.storage.session.set({ [KEY]: { ...now, ...alter(now) } });
  });
  chain = next.catch(() => undefined);
  return next;
}

async function load(): Promise<Session> {
  const stored: unknown = (await chrome.storage.session.get(KEY))[KEY];
  if (!isRecord(stored)) return EMPTY;
  const { ticket, prepared, posted, notes, saves, updateWaits } = stored;
  return {
    ticket: typeof ticket === 'string' ? ticket : '',
    prepared: prepared === true,
    posted: Array.isArray(posted) ? posted.filter((url) => typeof url === 'string') : [],
    notes: Array.isArray(notes) ? notes.filter(note.is) : [],
    saves: Array.isArray(saves) ? saves.filter(save.is) : [],
    updateWaits: updateWaits === true,
  };
}

/** Remembers how an address was last asked for. */
export async function rememberMethod(address: string, method: string): Promise<void> {
  const url = withoutFragment(address);
  const isPosted = method !== 'GET';
  await chain;
  if (!isPosted && !(await load()).posted.includes(url)) return;
  await change(({ posted }) => {
    const others = posted.filter((other) => other !== url);
    return { posted: isPosted ? [...others, url].slice(-KEPT) : others };
  });
}

/** Notes for the popup that a download was left to the browser. */
export async function leaveNote(name: string, reason: Note['reason']): Promise<void> {
  await change(({ notes }) => ({
    notes: [...notes, { name, reason, time: Date.now() }].slice(-KEPT),
  }));
}

/** Whether an address was last asked for by something other than GET. */
export async function wasPosted(address: string): Promise<boolean> {
  return (await session()).posted.includes(withoutFragment(address));
}

/** Remembers under which name an address is about to be saved. */
export async function rememberSave(url: string, name: string): Promise<void> {
  await change(({ saves }) => ({ saves: [...saves, { url, name }].slice(-KEPT) }));
}

/** The name under which an address is saved, if this extension saves it. */
export async function nameOfSave(url: string): Promise<string | undefined> {
  return (await session()).saves.findLast((entry) => entry.url === url)?.name;
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, '');
}
