/**
 * Which answers of servers are opened in the viewer instead of being downloaded: rules that the browser applies itself
 * when the headers of a tab's own navigation arrive. Frames are left alone, and so is everything but GET, which
 * cannot be asked for again.
 */
import { VIEWER, viewerForUrl } from '../shared/address';
import { EXTENSIONS_PATTERN, OFFICE_KINDS, VAGUE_TYPES } from '../shared/office';

type HeaderInfo = chrome.declarativeNetRequest.HeaderInfo;

interface Condition {
  /** Regular expression of the whole address. */
  readonly address: string;
  readonly headers?: HeaderInfo[];
  readonly excluded?: HeaderInfo[];
}

const ANY_ADDRESS = '^https?://.*$';

const PATH_WITH_OFFICE_NAME = `^https?://[^?#]*\\.(?:${EXTENSIONS_PATTERN})(?:[?#].*)?$`;

const CONDITIONS: readonly Condition[] = [
  // The server says that it is an Office file, as an attachment or not.
  {
    address: ANY_ADDRESS,
    headers: [
      { header: 'content-type', values: OFFICE_KINDS.flatMap(({ type }) => [type, `${type};*`]) },
    ],
  },
  // The server does not know the type, but gives the file an Office name.
  ...OFFICE_KINDS.map(({ extension }) => ({
    address: ANY_ADDRESS,
    headers: [
      {
        header: 'content-disposition',
        // The name may stand in quotes, and other parameters may follow.
        values: [
          `*filename*.${extension}`,
          `*filename*.${extension}"*`,
          `*filename*.${extension};*`,
        ],
      },
    ],
    // A page about a file is a page, whatever it would be called when saved.
    excluded: [
      {
        header: 'content-type',
        values: ['text/*', 'application/xhtml*', 'application/pdf*', 'image/*'],
      },
    ],
  })),
  // The server says nothing useful: the address decides.
  {
    address: PATH_WITH_OFFICE_NAME,
    headers: [
      { header: 'content-type', values: VAGUE_TYPES.flatMap((type) => [type, `${type};*`]) },
    ],
    excluded: [{ header: 'content-disposition', values: ['*filename*'] }],
  },
  {
    address: PATH_WITH_OFFICE_NAME,
    excluded: [
      { header: 'content-type' },
      { header: 'content-disposition', values: ['*filename*'] },
    ],
  },
];

/** The rules of a session, with its ticket in the address that they lead to. */
export function redirectRules(
  viewerBase: string,
  ticket: string,
): chrome.declarativeNetRequest.Rule[] {
  return CONDITIONS.map((condition, index) => ({
    id: index + 1,
    action: {
      type: 'redirect',
      redirect: { regexSubstitution: `${viewerBase}${viewerForUrl('\\0', ticket)}` },
    },
    condition: {
      regexFilter: condition.address,
      isUrlFilterCaseSensitive: false,
      resourceTypes: ['main_frame'],
      requestMethods: ['get'],
      ...(condition.headers === undefined ? {} : { responseHeaders: condition.headers }),
      ...(condition.excluded === undefined ? {} : { excludedResponseHeaders: condition.excluded }),
    },
  }));
}

/**
 * Puts the rules of this session in force. Browsers that cannot look at response headers refuse them: there the
 * same answers are opened once they turn into downloads (`downloads.ts`).
 */
export async function applyRules(ticket: string): Promise<void> {
  const old = await chrome.declarativeNetRequest.getSessionRules();
  const removeRuleIds = old.map((rule) => rule.id);
  // The address of the page itself: only of that the browser tells the one that changes with every session.
  const addRules = redirectRules(chrome.runtime.getURL(VIEWER).replace(VIEWER, ''), ticket);
  await chrome.declarativeNetRequest
    .updateSessionRules({ removeRuleIds, addRules })
    .catch(async () => {
      await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds });
    });
}
