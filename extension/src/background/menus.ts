import { isFetchable } from '../shared/address';
import { openUrl } from './tabs';

const ITEMS = [
  { id: 'open', title: 'menuOpen', save: false },
  { id: 'convert', title: 'menuConvert', save: true },
] as const;

/** Makes the entries of the context menu on links. The browser keeps them until the next update. */
export async function createMenus(): Promise<void> {
  await chrome.contextMenus.removeAll();
  for (const { id, title } of ITEMS) {
    chrome.contextMenus.create({
      id,
      title: chrome.i18n.getMessage(title),
      contexts: ['link'],
      targetUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

/** Carries out an entry. */
export async function menuClicked({
  menuItemId,
  linkUrl,
}: chrome.contextMenus.OnClickData): Promise<void> {
  const item = ITEMS.find(({ id }) => id === menuItemId);
  if (item === undefined || linkUrl === undefined || !isFetchable(linkUrl)) return;
  await openUrl(linkUrl, { save: item.save });
}
