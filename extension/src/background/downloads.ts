/**
 * Downloads that did not come by navigation (script, `download` attribute): opened instead, if what comes is an Office
 * file and can be fetched again. Everything else is left to the browser, untouched.
 */
import { isFetchable, isLocalFile } from '../shared/address';
import { fileAccess } from '../shared/browser';
import { PROBE_MS } from '../shared/limits';
import {
  isOfficeName,
  isOfficeType,
  isVagueType,
  liesIn,
  pathName,
  siteOf,
  startsLikePackage,
  typeOfMedia,
  typeOfName,
} from '../shared/office';
import type { Note } from '../shared/protocol';
import { type Settings, readSettings } from '../shared/settings';
import { leaveNote, nameOfSave, wasPosted } from './session';
import { openUrl } from './tabs';

type Item = chrome.downloads.DownloadItem;

/** What is to become of a download. */
type Verdict =
  { readonly open: string; readonly save: string } | { readonly leave: Note['reason'] | undefined };

/** Looks at a download that has just begun, and opens it in place of the browser if that is right. */
export async function considerDownload(item: Item): Promise<void> {
  const { settings } = await readSettings();
  const verdict = await judge(item, settings);
  if ('open' in verdict) {
    await chrome.downloads.cancel(item.id);
    await chrome.downloads.erase({ id: item.id });
    await openUrl(verdict.open, { name: itemName(item), save: verdict.save });
  } else if (verdict.leave !== undefined) {
    await leaveNote(itemName(item), verdict.leave);
  }
}

/** Whether a download concerns Quire at all; told at once, so that other downloads are not held up. */
export function isCandidate(item: Item): boolean {
  // What an extension downloads, it wants saved; this one's own «Download» above all.
  if (item.byExtensionId !== undefined || item.state !== 'in_progress') return false;
  // Private windows have a background of their own.
  if (item.incognito !== chrome.extension.inIncognitoContext) return false;
  if (item.url.startsWith(`blob:${location.origin}`)) return false;
  return isOfficeType(item.mime) || (isVagueType(item.mime) && isOfficeName(itemName(item)));
}

/** Whether this extension started a download, by `chrome.downloads`. */
export function isOwn(item: Item): boolean {
  return item.byExtensionId === chrome.runtime.id;
}

/** The name that a download of this extension is to have: the browser forgets it when an extension looks at downloads. */
export async function ownName(item: Item): Promise<string> {
  return (await nameOfSave(item.url)) ?? item.filename;
}

/** Tells of a download of this extension that came to nothing, such as for want of room on the disk. */
export async function considerEnd(change: chrome.downloads.DownloadDelta): Promise<void> {
  const error = change.error?.current;
  if (error === undefined || error === 'USER_CANCELED' || error === 'USER_SHUTDOWN') return;
  const [item] = await chrome.downloads.search({ id: change.id });
  if (item !== undefined && isOwn(item)) await leaveNote(itemName(item), 'unsaved');
}

async function judge(item: Item, settings: Settings): Promise<Verdict> {
  const url = addressOf(item);
  if (!isWanted(item, url, settings)) return { leave: undefined };
  if (/^(?:blob|data):/.test(url)) return { leave: 'blob' };
  const open = { open: url, save: settings.action === 'convert' ? settings.format : '' };
  if (isLocalFile(url)) return (await fileAccess()) ? open : { leave: 'local' };
  if (!isFetchable(url)) return { leave: undefined };
  if (await wasPosted(url)) return { leave: 'posted' };
  return (await canBeFetchedAgain(url)) ? open : { leave: 'once' };
}

/** Whether the user wants files of this kind, from this site, to be opened. */
function isWanted(item: Item, url: string, settings: Settings): boolean {
  const type = typeOfName(itemName(item)) ?? typeOfMedia(item.mime);
  if (!settings.intercept || (type !== undefined && settings.downloadTypes.includes(type)))
    return false;
  const host = siteOf(url);
  return host === undefined || !settings.downloadSites.some((site) => liesIn(host, site));
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
