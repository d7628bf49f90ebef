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

/** A text of `_locales` in the browser's language, or undefined outside an extension. */
export function extensionText(key: string, substitutions: readonly string[]): string | undefined {
  return isExtension ? chrome.i18n.getMessage(key, [...substitutions]) : undefined;
}

/** The language of the user interface, e.g. `zh-CN`. */
export function uiLanguage(): string {
  // Not `getUILanguage`: the texts say which language they are in, and numbers have to go with them.
  return extensionText('languageTag', []) ?? navigator.language;
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

/** Saves a file under a name, as a download of this page. */
export function saveBlob(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  // Not by `chrome.downloads`: that forgets the name when an extension looks at downloads as they begin.
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name);
  link.click();
  // The browser reads the file only after this: it is let go when that is surely under way.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, ANSWER_MS);
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
