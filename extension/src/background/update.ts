/** A new version of the extension: it waits while a page of this one is open, which it would take away. */
import { change, session } from './session';

/** Notes that there is one, and puts it in place if nothing is open. */
export async function updateWaits(): Promise<void> {
  await change(() => ({ updateWaits: true }));
  await considerUpdate();
}

/** Puts a waiting version in place, unless a page of this one is open or converts. */
export async function considerUpdate(): Promise<void> {
  if (!(await session()).updateWaits) return;
  const pages = await chrome.runtime.getContexts({
    contextTypes: [
      chrome.runtime.ContextType.TAB,
      chrome.runtime.ContextType.POPUP,
      chrome.runtime.ContextType.OFFSCREEN_DOCUMENT,
    ],
  });
  if (pages.length === 0) chrome.runtime.reload();
}
