/** «Always download from this site», «always download this type»: what the viewer's menu offers for later. */
import { isExtension, openOptions } from '../shared/browser';
import { t } from '../shared/i18n';
import { liesIn, siteOf, typeOfName } from '../shared/office';
import { MAX_SITES, changeSettings, readSettings } from '../shared/settings';
import type { MenuEntry } from './menu';

/** The entries for a document: of the site that it comes from, if any, and of the type that its name has, if any. */
export function leaveEntries(
  url: string,
  name: string,
  attempt: (action: () => Promise<string>) => void,
): MenuEntry[] {
  if (!isExtension) return [];
  const site = siteOf(url);
  const type = typeOfName(name);
  const entries: MenuEntry[] = [];
  if (site !== undefined) {
    const text = t('alwaysDownloadSite', site);
    entries.push({ text, action: () => attempt(() => leaveSite(site)) });
  }
  if (type !== undefined && url !== '') {
    const text = t('alwaysDownloadType', `.${type}`);
    entries.push({ text, action: () => attempt(() => leaveType(type)) });
  }
  entries.push({ text: t('options'), action: () => void openOptions() });
  return entries;
}

async function leaveSite(site: string): Promise<string> {
  const { downloadSites } = (await readSettings()).settings;
  if (!downloadSites.some((other) => liesIn(site, other)))
    await changeSettings({ downloadSites: [...downloadSites, site].slice(-MAX_SITES) });
  return t('leftSite', site);
}

async function leaveType(type: string): Promise<string> {
  const { downloadTypes } = (await readSettings()).settings;
  await changeSettings({ downloadTypes: [...new Set([...downloadTypes, type])] });
  return t('leftType', `.${type}`);
}
