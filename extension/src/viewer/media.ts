const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  bmp: 'image/bmp',
};

/** Metafiles, which the layout plays: they are looked into, but no picture of theirs is shown. */
const PLAYED: Readonly<Record<string, string>> = { emf: 'image/emf', wmf: 'image/wmf' };

/** How names begin that are a bitmap themselves, which a metafile had in it. */
const INLINE = 'data:image/bmp;base64,';

/** Addresses for the pictures of one document, made when they are first asked for. */
export class MediaUrls {
  private readonly urls = new Map<string, string>();
  private readonly blobs = new Map<string, Blob>();

  constructor(private readonly media: ReadonlyMap<string, ArrayBuffer>) {}

  /** The address of a picture; none if there is no such file or browsers cannot show it. */
  get(name: string): string | undefined {
    const known = this.urls.get(name);
    if (known !== undefined) return known;
    const file = inline(name) ?? this.file(name, TYPES);
    if (file === undefined) return undefined;
    const url = URL.createObjectURL(file);
    this.urls.set(name, url);
    return url;
  }

  /** All pictures that browsers can show, and those that are played. */
  files(): readonly { readonly name: string; readonly file: Blob }[] {
    return [...this.media.keys()].flatMap((name) => {
      const file = this.file(name, { ...TYPES, ...PLAYED });
      return file === undefined ? [] : [{ name, file }];
    });
  }

  private file(name: string, types: typeof TYPES): Blob | undefined {
    const bytes = this.media.get(name);
    const type = types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
    if (bytes === undefined || type === undefined) return undefined;
    const known = this.blobs.get(name);
    if (known !== undefined) return known;
    const file = new Blob([bytes], { type });
    this.blobs.set(name, file);
    return file;
  }

  /** Lets go of all pictures. */
  revoke(): void {
    for (const url of this.urls.values()) URL.revokeObjectURL(url);
    this.urls.clear();
  }
}

function inline(name: string): Blob | undefined {
  if (!name.startsWith(INLINE)) return undefined;
  const bytes = Uint8Array.from(atob(name.slice(INLINE.length)), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'image/bmp' });
}
