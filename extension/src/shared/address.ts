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
      /** Whether it is to be converted and saved rather than shown. */
      readonly save: boolean;
    };

/** The viewer's page. */
export const VIEWER = 'viewer.html';

/** The address for a document on a server. The document's address stands last and as it is, as the redirect rules put it. */
export function viewerForUrl(
  url: string,
  ticket: string,
  options: { name?: string; save?: boolean } = {},
): string {
  const name =
    options.name === undefined || options.name === ''
      ? ''
      : `&name=${encodeURIComponent(options.name)}`;
  return `${VIEWER}?ticket=${encodeURIComponent(ticket)}${name}${options.save === true ? '&save=1' : ''}&url=${url}`;
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
      save: head.get('save') === '1',
    };
  }
  const id = head.get('file');
  return id === null ? { kind: 'none' } : { kind: 'file', id };
}

/** Whether an address is of a kind that a document is fetched from. */
export function isFetchable(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
