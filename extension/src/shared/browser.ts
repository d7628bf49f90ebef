/**
 * What the pages ask of the browser. Nothing else in the pages knows `chrome.*`, so that the viewer also runs as a
 * plain web page, where there is no extension behind it.
 */
import { Fault } from './fault';
import type { Connect } from './job';
import { ANSWER_MS } from './limits';
import { type Name, type Reply, type Request, ask, greeting } from './protocol';

/** Whether this page belongs to an installed extension. */
export const isExtension = 'chrome' in globalThis && 'runtime' in chrome && 'id' in chrome.runtime;

/** A text of `_locales` in the browser's language; empty outside an extension. */
export function extensionText(key: string, substitutions: readonly string[]): string {
  return isExtension ? chrome.i18n.getMessage(key, [...substitutions]) : '';
}

/** Where the browser keeps values: `sync` for the user's own, `managed` for those that an administrator prescribes. */
export type StoredArea = 'sync' | 'managed';

/** All values of an area; none outside an extension, or where nothing is prescribed. */
export async function readStored(area: StoredArea): Promise<Record<string, unknown>> {
  // Browsers without administration have no area for it, or refuse to read it.
  return isExtension ? chrome.storage[area].get().catch(() => ({})) : {};
}

/** Changes values of an area. */
export async function writeStored(
  area: 'sync',
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (isExtension) await chrome.storage[area].set(values);
}

/** Calls back when values of these areas have changed. */
export function onStoredChange(areas: readonly StoredArea[], callback: () => void): void {
  if (!isExtension) return;
  chrome.storage.onChanged.addListener((_, area) => {
    if (areas.some((name) => name === area)) callback();
  });
}

/** Whether the user allows the extension to read files on this computer by their addresses. */
export async function fileAccess(): Promise<boolean> {
  return isExtension && (await chrome.extension.isAllowedFileSchemeAccess());
}

/** Whether the user allows the extension in private windows. */
export async function privateAccess(): Promise<boolean> {
  return isExtension && (await chrome.extension.isAllowedIncognitoAccess());
}

/** Opens the browser's own page about this extension, where that is allowed. */
export async function openExtensionPage(): Promise<void> {
  if (isExtension)
    await chrome.tabs.create({ url: `chrome://extensions/?id=${chrome.runtime.id}` });
}

/** The address of the page that the user looks at, if it is one on the web. */
export async function currentAddress(): Promise<string | undefined> {
  if (!isExtension) return undefined;
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

/** Asks the background. It is woken if it sleeps: nothing is kept there between two requests. */
export async function askBackground<N extends Name>(
  name: N,
  request: Request<N>,
): Promise<Reply<N>> {
  const { active } = await navigator.serviceWorker.ready;
  if (active === null) throw new Fault('gone', 'the extension has no service worker');
  const channel = new MessageChannel();
  active.postMessage(greeting('background'), [channel.port2]);
  try {
    return await ask(channel.port1, name, request, { patience: ANSWER_MS });
  } finally {
    channel.port1.close();
  }
}

/** Brings a job's channels to the offscreen document. */
export const connectByBackground: Connect = async (channels) => {
  await askBackground('connect', channels);
};

/**
 * Saves a file under a name, as a download of this page. Rejects with the fault `disk` if the browser cannot write it
 * (for want of room above all), with `cancelled` if the user does not want it after all.
 */
export async function saveBlob(file: Blob, name: string): Promise<void> {
  const url = URL.createObjectURL(file);
  const end = isExtension ? endOfDownload(url) : begun();
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name);
  link.click();
  await end.finally(() => {
    URL.revokeObjectURL(url);
  });
}

/** As long as the browser may take to begin reading; outside an extension nobody tells when it has ended. */
function begun(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
}

/** How the download of an address ends that is about to begin. */
function endOfDownload(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let mine: number | undefined;
    const onCreated = ({ id, url: address }: chrome.downloads.DownloadItem): void => {
      if (address === url) mine = id;
    };
    const onChanged = ({ id, state, error }: chrome.downloads.DownloadDelta): void => {
      if (id !== mine || (state?.current ?? 'in_progress') === 'in_progress') return;
      chrome.downloads.onCreated.removeListener(onCreated);
      chrome.downloads.onChanged.removeListener(onChanged);
      if (state?.current === 'complete') resolve();
      else if (error?.current?.startsWith('USER_') === true) reject(new Fault('cancelled'));
      else reject(new Fault('disk', error?.current));
    };
    chrome.downloads.onCreated.addListener(onCreated);
    chrome.downloads.onChanged.addListener(onChanged);
  });
}

/** A name that every file system takes: no characters that some file system forbids, no dots at the ends. */
export function safeFileName(name: string): string {
  const safe = name
    .replace(/[\p{Cc}<>:"/\\|?*~\u200b-\u200f\u2028-\u202e\u2066-\u2069]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return safe === '' ? 'document' : safe.slice(-200);
}

/** Opens a page of Quire in a tab of its own. */
export async function openPage(address: string): Promise<void> {
  if (isExtension) await chrome.tabs.create({ url: chrome.runtime.getURL(address) });
  else window.open(new URL(address, location.href), '_blank', 'noopener');
}

/** Opens the page with the settings. */
export async function openOptions(): Promise<void> {
  if (isExtension) await chrome.runtime.openOptionsPage();
}

/** Sends a message of the extension's own channel, which carries JSON alone, to its other pages. */
export async function sendRuntimeMessage(message: unknown): Promise<void> {
  await chrome.runtime.sendMessage(message);
}

/** Calls back with messages of the extension's own channel. Returns a function that ends it. */
export function onRuntimeMessage(callback: (message: unknown) => void): () => void {
  const listener = (message: unknown, _: unknown, answer: () => void): void => {
    callback(message);
    answer();
  };
  chrome.runtime.onMessage.addListener(listener);
  return () => {
    chrome.runtime.onMessage.removeListener(listener);
  };
}
