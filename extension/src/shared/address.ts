/** The address of the viewer page: what it is to show, and who says so. */

/** What a viewer page was opened for. */
export type Purpose =
  | { readonly kind: 'none' }
  /** A file that waits in the hand-over store. */
  | { readonly kind: 'file'; readonly id: string }
  /** A document on a server. */
  | {
      readonly kind: 'url';
      readonly url: string;
      /** The name that the link or the browser gave it, if any. */
      readonly name: string;
      /** Proves that the extension made this address, see `background/session.ts`. */
      readonly ticket: string;
      /** The format that it is to be converted to and saved in rather than shown; empty: it is shown. */
      readonly save: string;
    };

/** The viewer's page. */
export const VIEWER = 'viewer.html';

/** The address for a document on a server. The document's address stands last and as it is, as the redirect rules put it. */
export function viewerForUrl(
  url: string,
  ticket: string,
  { name = '', save = '' }: { name?: string; save?: string } = {},
): string {
  const entries = Object.entries({ ticket, name, save })
    .filter(([key, value]) => key === 'ticket' || value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `${VIEWER}?${entries.join('&')}&url=${url}`;
}

/** The address for a file in the hand-over store. */
export function viewerForFile(id: string): string {
  return `${VIEWER}?file=${encodeURIComponent(id)}`;
}

/** What the address of a viewer page asks for. `href` is the page's whole address. */
export function purposeOf(href: string): Purpose {
  const start = href.indexOf('?');
  if (start < 0) return { kind: 'none' };
  const query = href.slice(start + 1);
  const cut = /(?:^|&)url=/.exec(query);
  const head = new URLSearchParams(
    cut === null ? query.replace(/#.*$/, '') : query.slice(0, cut.index),
  );
  if (cut !== null) {
    return {
      kind: 'url',
      url: query.slice(cut.index + cut[0].length),
      name: head.get('name') ?? '',
      ticket: head.get('ticket') ?? '',
      save: head.get('save') ?? '',
    };
  }
  const id = head.get('file');
  return id === null ? { kind: 'none' } : { kind: 'file', id };
}

/** Whether an address is of a kind that a document is fetched from; `file:` only in the extension. */
export function isFetchable(url: string): boolean {
  return URL.canParse(url) && (/^https?:$/.test(new URL(url).protocol) || isLocalFile(url));
}

/** Whether an address is that of a file on this computer, which an extension may open if the user allows it. */
export function isLocalFile(url: string): boolean {
  return inExtension && url.startsWith('file:///');
}

/** Known from the address alone, which the background and workers have, too. */
const inExtension = typeof location !== 'undefined' && location.protocol.endsWith('-extension:');
