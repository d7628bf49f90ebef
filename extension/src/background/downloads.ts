/**
 * Downloads that did not come by navigation (script, `download` attribute): opened instead, if what comes is an Office
 * file and can be fetched again. Everything else is left to the browser, untouched.
 */
import { isFetchable } from '../shared/address';
import { PROBE_MS } from '../shared/limits';
import {
  isOfficeName,
  isOfficeType,
  isVagueType,
  pathName,
  startsLikePackage,
} from '../shared/office';
import { leaveNote, wasPosted } from './session';
import { openUrl } from './tabs';

type Item = chrome.downloads.DownloadItem;

/** What is to become of a download. */
type Verdict =
  { readonly open: string } | { readonly leave: 'posted' | 'blob' | 'once' | undefined };

/** Looks at a download that has just begun, and opens it in place of the browser if that is right. */
export async function considerDownload(item: Item): Promise<void> {
  const verdict = await judge(item);
  if ('open' in verdict) {
    await chrome.downloads.cancel(item.id);
    await chrome.downloads.erase({ id: item.id });
    await openUrl(verdict.open, { name: itemName(item) });
  } else if (verdict.leave !== undefined) {
    await leaveNote(itemName(item), verdict.leave);
  }
}

/** Whether a download concerns Quire at all; told at once, so that other downloads are not held up. */
export function isCandidate(item: Item): boolean {
  // What an extension downloads, it wants saved; this one's own «Download» above all.
  if (item.byExtensionId !== undefined || item.state !== 'in_progress') return false;
  if (item.url.startsWith(`blob:${location.origin}`)) return false;
  return isOfficeType(item.mime) || (isVagueType(item.mime) && isOfficeName(itemName(item)));
}

async function judge(item: Item): Promise<Verdict> {
  const url = addressOf(item);
  if (/^(?:blob|data):/.test(url)) return { leave: 'blob' };
  if (!isFetchable(url)) return { leave: undefined };
  if (await wasPosted(url)) return { leave: 'posted' };
  return (await canBeFetchedAgain(url)) ? { open: url } : { leave: 'once' };
}

function addressOf(item: Item): string {
  return item.finalUrl || item.url;
}

function itemName(item: Item): string {
  const name = item.filename.split(/[\\/]/).pop() ?? '';
  return name === '' ? pathName(addressOf(item)) : name;
}

/**
 * Asks the server once more, and reads no further than the first bytes. The download goes on meanwhile: a link that
 * works only once loses nothing.
 */
async function canBeFetchedAgain(url: string): Promise<boolean> {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, PROBE_MS);
  try {
    const response = await fetch(url, { credentials: 'include', signal: stop.signal });
    const first = response.ok ? await response.body?.getReader().read() : undefined;
    return first?.value !== undefined && startsLikePackage(first.value);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
