/**
 * Which answers of servers are opened in the viewer instead of being downloaded: rules that the browser applies itself
 * when the headers of a tab's own navigation arrive. Frames are left alone, and so is everything but GET, which
 * cannot be asked for again.
 */
import { VIEWER, viewerForUrl } from '../shared/address';
import { OFFICE_KINDS, VAGUE_TYPES } from '../shared/office';
import type { Settings } from '../shared/settings';

type HeaderInfo = chrome.declarativeNetRequest.HeaderInfo;
type Rule = chrome.declarativeNetRequest.Rule;

interface Condition {
  /** Regular expression of the whole address. */
  readonly address: string;
  readonly headers?: HeaderInfo[];
  readonly excluded?: HeaderInfo[];
  /** Files on this computer have neither headers nor methods. */
  readonly local?: boolean;
}

type Kinds = typeof OFFICE_KINDS;

const ANY_ADDRESS = '^https?://.*$';

/** A media type with and without parameters. */
const withParameters = (type: string): string[] => [type, `${type};*`];

/** What a server calls a page, whatever name it would be saved by. */
const PAGE_TYPES = ['text/*', 'application/xhtml*', 'application/pdf*', 'image/*'];

function conditions(kinds: Kinds): readonly Condition[] {
  const endings = kinds.map(({ extension }) => extension).join('|');
  const officeName = `[^?#]*\\.(?:${endings})(?:[?#].*)?$`;
  const named: HeaderInfo = { header: 'content-disposition', values: ['*filename*'] };
  return [
    // The server says that it is an Office file, as an attachment or not.
    {
      address: ANY_ADDRESS,
      headers: [
        { header: 'content-type', values: kinds.flatMap(({ type }) => withParameters(type)) },
      ],
    },
    // The server does not know the type, but gives the file an Office name.
    ...kinds.map(({ extension }) => ({
      address: ANY_ADDRESS,
      headers: [{ header: 'content-disposition', values: namePatterns(extension) }],
      excluded: [{ header: 'content-type', values: PAGE_TYPES }],
    })),
    // The server says nothing useful: the address decides.
    {
      address: `^https?://${officeName}`,
      headers: [{ header: 'content-type', values: VAGUE_TYPES.flatMap(withParameters) }],
      excluded: [named],
    },
    { address: `^https?://${officeName}`, excluded: [{ header: 'content-type' }, named] },
    { address: `^file:///${officeName}`, local: true },
  ];
}

/** The name may stand in quotes or be percent-encoded, and other parameters may follow. */
function namePatterns(extension: string): string[] {
  const ends = ['', '"*', ';*', ' *'];
  return ['.', '%2E'].flatMap((dot) => ends.map((end) => `*filename*${dot}${extension}${end}`));
}

/** The rules of a session, with its ticket in the address that they lead to. */
export function redirectRules(viewerBase: string, ticket: string, settings: Settings): Rule[] {
  const { intercept, downloadTypes, downloadSites, action, format } = settings;
  const kinds = OFFICE_KINDS.filter(({ extension }) => !downloadTypes.includes(extension));
  if (!intercept || kinds.length === 0) return [];
  const save = action === 'convert' ? format : '';
  const target = `${viewerBase}${viewerForUrl('\\0', ticket, { save })}`;
  return conditions(kinds).map(({ address, headers, excluded, local }, index) => ({
    id: index + 1,
    action: { type: 'redirect', redirect: { regexSubstitution: target } },
    condition: {
      regexFilter: address,
      isUrlFilterCaseSensitive: false,
      resourceTypes: ['main_frame'],
      ...(local === true ? {} : { requestMethods: ['get'] as const }),
      ...(downloadSites.length === 0 ? {} : { excludedRequestDomains: [...downloadSites] }),
      ...(headers === undefined ? {} : { responseHeaders: headers }),
      ...(excluded === undefined ? {} : { excludedResponseHeaders: excluded }),
    },
  }));
}

/**
 * Puts the rules of this session in force. Browsers that cannot look at response headers refuse them: there the
 * same answers are opened once they turn into downloads (`downloads.ts`).
 */
export async function applyRules(ticket: string, settings: Settings): Promise<void> {
  const old = await chrome.declarativeNetRequest.getSessionRules();
  const removeRuleIds = old.map((rule) => rule.id);
  // The address of the page itself: only of that the browser tells the one that changes with every session.
  const viewerBase = chrome.runtime.getURL(VIEWER).replace(VIEWER, '');
  const addRules = redirectRules(viewerBase, ticket, settings);
  await chrome.declarativeNetRequest
    .updateSessionRules({ removeRuleIds, addRules })
    .catch(async () => {
      await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds });
    });
}

/** The ticket of the rules in force, if there are any: private and other windows have one set of rules. */
export async function ticketInForce(): Promise<string | undefined> {
  const [rule] = await chrome.declarativeNetRequest.getSessionRules();
  const target = rule?.action.redirect?.regexSubstitution;
  return target === undefined
    ? undefined
    : (new URL(target).searchParams.get('ticket') ?? undefined);
}
