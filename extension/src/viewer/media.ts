const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  bmp: 'image/bmp',
};

/** Addresses for the pictures of one document, made when they are first asked for. */
export class MediaUrls {
  private readonly urls = new Map<string, string>();
  private readonly blobs = new Map<string, Blob>();

  constructor(private readonly media: ReadonlyMap<string, ArrayBuffer>) {}

  /** The address of a picture; none if there is no such file or browsers cannot show it. */
  get(name: string): string | undefined {
    const known = this.urls.get(name);
    if (known !== undefined) return known;
    const file = this.file(name);
    if (file === undefined) return undefined;
    const url = URL.createObjectURL(file);
    this.urls.set(name, url);
    return url;
  }

  /** All pictures that browsers can show. */
  files(): readonly { readonly name: string; readonly file: Blob }[] {
    return [...this.media.keys()].flatMap((name) => {
      const file = this.file(name);
      return file === undefined ? [] : [{ name, file }];
    });
  }

  private file(name: string): Blob | undefined {
    const known = this.blobs.get(name);
    if (known !== undefined) return known;
    const bytes = this.media.get(name);
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
    if (bytes === undefined || type === undefined) return undefined;
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
