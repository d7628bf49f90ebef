/** The kinds of files that Quire opens: how a server, a name or the first bytes tell them. */

const OPEN_XML = 'application/vnd.openxmlformats-officedocument.';

/** What a document is: pages of text, a workbook, a presentation. */
export type Kind = 'text' | 'sheets' | 'slides';

interface OfficeKind {
  readonly kind: Kind;
  /** Extension of the name, without dot. */
  readonly extension: string;
  /** Media type as registered with IANA. */
  readonly type: string;
}

/** Everything that the core converts, see `package` in the core. */
export const OFFICE_KINDS: readonly OfficeKind[] = [
  { kind: 'text', extension: 'docx', type: `${OPEN_XML}wordprocessingml.document` },
  { kind: 'text', extension: 'docm', type: 'application/vnd.ms-word.document.macroEnabled.12' },
  { kind: 'text', extension: 'dotx', type: `${OPEN_XML}wordprocessingml.template` },
  { kind: 'text', extension: 'dotm', type: 'application/vnd.ms-word.template.macroEnabled.12' },
  { kind: 'sheets', extension: 'xlsx', type: `${OPEN_XML}spreadsheetml.sheet` },
  { kind: 'sheets', extension: 'xlsm', type: 'application/vnd.ms-excel.sheet.macroEnabled.12' },
  { kind: 'sheets', extension: 'xltx', type: `${OPEN_XML}spreadsheetml.template` },
  { kind: 'sheets', extension: 'xltm', type: 'application/vnd.ms-excel.template.macroEnabled.12' },
  { kind: 'slides', extension: 'pptx', type: `${OPEN_XML}presentationml.presentation` },
  {
    kind: 'slides',
    extension: 'pptm',
    type: 'application/vnd.ms-powerpoint.presentation.macroEnabled.12',
  },
  { kind: 'slides', extension: 'potx', type: `${OPEN_XML}presentationml.template` },
  {
    kind: 'slides',
    extension: 'potm',
    type: 'application/vnd.ms-powerpoint.template.macroEnabled.12',
  },
  { kind: 'slides', extension: 'ppsx', type: `${OPEN_XML}presentationml.slideshow` },
  {
    kind: 'slides',
    extension: 'ppsm',
    type: 'application/vnd.ms-powerpoint.slideshow.macroEnabled.12',
  },
];

/** What servers call a file when they do not know better; then the name decides. */
export const VAGUE_TYPES: readonly string[] = [
  'application/octet-stream',
  'binary/octet-stream',
  'application/zip',
  'application/x-zip',
  'application/x-zip-compressed',
  'application/download',
  'application/x-download',
  'application/force-download',
  'application/x-force-download',
];

/** Whether a name ends like that of an Office file. */
export function isOfficeName(name: string): boolean {
  return typeOfName(name) !== undefined;
}

/** The extension of a name if it is that of an Office file: `docx`. */
export function typeOfName(name: string): string | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  return OFFICE_KINDS.find(({ extension }) => extension === ending)?.extension;
}

/** What kind of document a name is of; undefined if its extension does not say. */
export function kindOfName(name: string): Kind | undefined {
  const type = typeOfName(name);
  return OFFICE_KINDS.find(({ extension }) => extension === type)?.kind;
}

/** Whether a media type, with or without parameters, is that of an Office file. */
export function isOfficeType(type: string): boolean {
  return typeOfMedia(type) !== undefined;
}

/** The extension that goes with a media type, with or without parameters: `docx`. */
export function typeOfMedia(type: string): string | undefined {
  const bare = bareType(type);
  return OFFICE_KINDS.find((kind) => kind.type.toLowerCase() === bare)?.extension;
}

/** The host of a web address, as sites are remembered; undefined for other addresses. */
export function siteOf(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) return undefined;
  // The browser's rules know no addresses of IPv6, and its parser lets blanks pass.
  return /^[a-z\d._-]+$/.test(parsed.hostname) ? parsed.hostname : undefined;
}

/** Whether a text is a host in the form that browsers give it. */
export function isSite(text: string): boolean {
  return text !== '' && siteOf(`https://${text}/`) === text;
}

/** Whether a host is a site or lies in it: `docs.example.com` lies in `example.com`. */
export function liesIn(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/** Whether a media type says nothing, so that the name decides. */
export function isVagueType(type: string): boolean {
  return type === '' || VAGUE_TYPES.includes(bareType(type));
}

/** A media type without parameters, in lower case. */
export function bareType(type: string): string {
  return (type.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** Whether the bytes begin like a ZIP archive, as every package does. */
export function startsLikePackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Whether the bytes begin like a web page. */
export function startsLikePage(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b/is.test(
    start,
  );
}

/** The name that a response gives its file: by Content-Disposition (RFC 6266, RFC 8187), else the last step of the path. */
export function nameOf(url: string, disposition: string | null): string {
  return (disposition === null ? undefined : dispositionName(disposition)) ?? pathName(url);
}

/** The file name in a Content-Disposition header, without any folder; `filename*` goes first. */
export function dispositionName(header: string): string | undefined {
  const extended = /(?:^|;)\s*filename\*\s*=\s*([\w-]+)'[^']*'([^;\s]+)/i.exec(header);
  if (extended?.[1] !== undefined && extended[2] !== undefined) {
    const decoded = decodeExtended(extended[1], extended[2]);
    if (decoded !== undefined) return bareName(decoded);
  }
  const plain = /(?:^|;)\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;"]+))/i.exec(header);
  if (plain === null) return undefined;
  const raw = plain[1]?.replace(/\\(.)/g, '$1') ?? plain[2]?.trim() ?? '';
  return bareName(utf8IfItIs(raw));
}

/** The last step of an address's path, decoded. */
export function pathName(url: string): string {
  const step = URL.canParse(url) ? (new URL(url).pathname.split('/').pop() ?? '') : '';
  try {
    return bareName(decodeURIComponent(step)) ?? '';
  } catch {
    return step;
  }
}

function decodeExtended(charset: string, value: string): string | undefined {
  try {
    const bytes = Uint8Array.from(
      value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
      (unit) => unit.charCodeAt(0),
    );
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Servers send UTF-8 where only Latin-1 is allowed; fetch hands it out one byte a character. */
function utf8IfItIs(raw: string): string {
  if (!/[\u0080-\u00ff]/.test(raw) || /[\u0100-\uffff]/.test(raw)) return raw;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(raw, (unit) => unit.charCodeAt(0)),
    );
  } catch {
    return raw;
  }
}

/** A name without folders and control characters, or undefined if nothing is left. */
function bareName(name: string): string | undefined {
  const bare = (name.split(/[\\/]/).pop() ?? '').replace(/\p{Cc}/gu, '').trim();
  return bare === '' || bare === '.' || bare === '..' ? undefined : bare;
}
