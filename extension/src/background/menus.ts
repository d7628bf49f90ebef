/** The context menu: on links, on pages and frames that are Office files themselves, and on selections of several links. */
import { isFetchable } from '../shared/address';
import { FORMATS } from '../shared/formats';
import { loadTexts, t } from '../shared/i18n';
import { OFFICE_KINDS, isOfficeName, pathName } from '../shared/office';
import { type Settings, readSettings } from '../shared/settings';
import { beginBatch } from './offscreen';
import { openUrl } from './tabs';

type Click = chrome.contextMenus.OnClickData;
type Contexts = NonNullable<chrome.contextMenus.CreateProperties['contexts']>;

/** Most links of a selection that are opened, each in a tab, and that are converted. */
const MOST_OPENED = 20;
const MOST_CONVERTED = 100;

const WEB = ['http://*/*', 'https://*/*'];

/** A place where the menu is shown. */
interface Scope {
  readonly id: string;
  readonly open: string;
  readonly convert: string;
  readonly contexts: Contexts;
  readonly patterns: Pick<
    chrome.contextMenus.CreateProperties,
    'documentUrlPatterns' | 'targetUrlPatterns'
  >;
  /** The addresses that a click means. */
  readonly links: (click: Click, tab: number | undefined) => Promise<readonly string[]>;
}

const some = (address: string | undefined): Promise<readonly string[]> =>
  Promise.resolve(address === undefined ? [] : [address]);

const SCOPES: readonly Scope[] = [
  {
    id: 'link',
    open: 'menuOpen',
    convert: 'menuConvert',
    contexts: ['link'],
    patterns: { targetUrlPatterns: [...WEB, 'file:///*'] },
    links: ({ linkUrl }) => some(linkUrl),
  },
  {
    id: 'page',
    open: 'menuOpenPage',
    convert: 'menuConvertPage',
    contexts: ['page', 'frame'],
    patterns: { documentUrlPatterns: officeAddresses() },
    links: ({ frameUrl, pageUrl }) => some(frameUrl ?? pageUrl),
  },
  {
    id: 'selection',
    open: 'menuOpenSelection',
    convert: 'menuConvertSelection',
    contexts: ['selection'],
    patterns: { documentUrlPatterns: WEB },
    links: selectedLinks,
  },
];

/** Match patterns of web addresses that end like Office files; they tell lower from upper case. */
function officeAddresses(): string[] {
  return OFFICE_KINDS.flatMap(({ extension }) =>
    [extension, extension.toUpperCase()].flatMap((ending) => [
      `*://*/*.${ending}`,
      `*://*/*.${ending}?*`,
    ]),
  );
}

let making: Promise<void> = Promise.resolve();

/** Makes the entries, in the user's language, the preferred format first. The browser keeps them. */
export function createMenus(settings: Settings): Promise<void> {
  making = making.then(async () => {
    await loadTexts(settings.language);
    await chrome.contextMenus.removeAll();
    for (const { id, open, convert, contexts, patterns } of SCOPES) {
      const add = (entry: string, title: string, parentId?: string): void => {
        chrome.contextMenus.create({
          id: `${id}/${entry}`,
          title,
          contexts,
          ...patterns,
          ...(parentId === undefined ? {} : { parentId: `${id}/${parentId}` }),
        });
      };
      add('open', t(open));
      add('convert', t(convert));
      const preferred = (format: string): number => (format === settings.format ? 0 : 1);
      for (const format of FORMATS.toSorted((a, b) => preferred(a.id) - preferred(b.id))) {
        add(`convert/${format.id}`, t(format.title), 'convert');
      }
    }
  });
  return making;
}

/** Carries out an entry. */
export async function menuClicked(click: Click, tab: number | undefined): Promise<void> {
  const [place, action, format = ''] = String(click.menuItemId).split('/');
  const scope = SCOPES.find(({ id }) => id === place);
  if (scope === undefined) return;
  const urls = (await scope.links(click, tab)).filter(isFetchable);
  if (action === 'open') {
    for (const [index, url] of urls.slice(0, MOST_OPENED).entries()) {
      await openUrl(url, { active: index === 0 });
    }
  } else if (urls.length === 1) {
    await openUrl(urls[0] ?? '', { save: format });
  } else if (urls.length > 1) {
    const items = urls.slice(0, MOST_CONVERTED).map((url) => ({ kind: 'url', url }) as const);
    const { memory } = (await readSettings()).settings;
    await beginBatch({ items, format, archive: '', memory });
  }
}

/** The links in a selection: those that look like Office files, or all if none does. */
async function selectedLinks(
  { frameId = 0 }: Click,
  tabId: number | undefined,
): Promise<readonly string[]> {
  if (tabId === undefined) return [];
  const target = { tabId, frameIds: [frameId] };
  const [answer] = await chrome.scripting.executeScript({ target, func: linksInSelection });
  // The same document under two fragments is one.
  const links = [...new Set((answer?.result ?? []).map((link) => link.replace(/#.*$/, '')))];
  const named = links.filter((url) => isOfficeName(pathName(url)));
  return named.length > 0 ? named : links;
}

/** In the page: the addresses of the links that are selected, wholly or in part. */
function linksInSelection(): string[] {
  const selection = getSelection();
  return [...document.links]
    .filter((link) => selection?.containsNode(link, true) === true)
    .map(({ href }) => href);
}
