import type { Converted } from '../shared/protocol';

type Types = Readonly<Record<string, string>>;

const PICTURES: Types = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  bmp: 'image/bmp',
};

/** Metafiles, which the layout plays: they are looked into, but no picture of theirs is shown. */
const PLAYED: Types = { emf: 'image/emf', wmf: 'image/wmf' };

/** Embedded fonts, which the layout reads. */
const FONTS: Types = {
  fntdata: 'font/fntdata',
  odttf: 'font/odttf',
  ttf: 'font/ttf',
  otf: 'font/otf',
};

/** What a player of the browser may have. */
const FILMS: Types = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
};

/** How names begin that are a picture themselves, which a metafile had in it. */
const INLINE = /^data:(image\/(?:bmp|gif|jpeg|png));base64,/;

function typeOf(name: string, types: Types): string | undefined {
  return types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}

/** Addresses for the pictures, films and sounds of one document, made when they are first asked for. */
export class MediaUrls {
  private readonly urls = new Map<string, string>();
  private blobs = new Map<string, Blob>();

  constructor(private media: ReadonlyMap<string, ArrayBuffer>) {}

  /** Those of a converted document, which are lent. */
  static of({ media }: Pick<Converted, 'media'>): MediaUrls {
    return new MediaUrls(new Map(media.map(({ name, bytes }) => [name, bytes])));
  }

  /** From here on, gives out the files of another document. Those given out before are gone. */
  become({ media, blobs }: MediaUrls): void {
    this.revoke();
    this.media = media;
    this.blobs = blobs;
  }

  /** What plays a film or a sound; undefined if there is no such file, or the browser cannot play it. */
  playerOf(name: string): 'video' | 'audio' | undefined {
    const type = typeOf(name, FILMS);
    if (type === undefined || !this.media.has(name)) return undefined;
    const kind = type.startsWith('video/') ? 'video' : 'audio';
    return document.createElement(kind).canPlayType(type) === '' ? undefined : kind;
  }

  /** The address of a picture, a film or a sound; none if there is no such file or browsers cannot show it. */
  get(name: string): string | undefined {
    const known = this.urls.get(name);
    if (known !== undefined) return known;
    const file = inline(name) ?? this.file(name, { ...PICTURES, ...FILMS });
    if (file === undefined) return undefined;
    const url = URL.createObjectURL(file);
    this.urls.set(name, url);
    return url;
  }

  /** What the layout may have to look into: pictures that browsers can show, those that are played, and fonts. */
  files(): readonly { readonly name: string; readonly file: Blob }[] {
    return [...this.media.keys()].flatMap((name) => {
      const file = this.file(name, { ...PICTURES, ...PLAYED, ...FONTS });
      return file === undefined ? [] : [{ name, file }];
    });
  }

  private file(name: string, types: Types): Blob | undefined {
    const bytes = this.media.get(name);
    const type = typeOf(name, types);
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
  const [begin, type] = INLINE.exec(name) ?? [];
  if (begin === undefined || type === undefined) return undefined;
  const bytes = Uint8Array.from(atob(name.slice(begin.length)), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type });
}
