import { viewerForFile, viewerForUrl } from '../shared/address';
import { session } from './session';

/** Opens a document on a server in a viewer tab. */
export async function openUrl(
  url: string,
  options: { name?: string; save?: string; active?: boolean } = {},
): Promise<void> {
  const { ticket } = await session();
  await openTab(viewerForUrl(url, ticket, options), options.active);
}

/** Opens each file of the hand-over store in a tab of its own; the first comes to the front. */
export async function openFiles(ids: readonly string[]): Promise<void> {
  for (const [place, id] of ids.entries()) await openTab(viewerForFile(id), place === 0);
}

async function openTab(address: string, active = true): Promise<void> {
  await chrome.tabs.create({ url: chrome.runtime.getURL(address), active });
}
