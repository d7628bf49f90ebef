/**
 * The fonts that come with the extension, for workers: a layout asks for them while it runs and cannot wait, so they are
 * read synchronously, which workers may do. They lie beside the scripts, on this computer.
 */

/** The files of the folder `fonts`, as `src/wasm/fonts.rs` asks for them; each is read once. */
export class FontFiles {
  private readonly known = new Map<string, Uint8Array | undefined>();

  /** The bytes of a file; undefined if it cannot be read. */
  read(file: string): Uint8Array | undefined {
    if (!this.known.has(file)) this.known.set(file, readNow(file));
    return this.known.get(file);
  }
}

function readNow(file: string): Uint8Array | undefined {
  const request = new XMLHttpRequest();
  request.open('GET', new URL(`./fonts/${encodeURIComponent(file)}`, import.meta.url), false);
  request.responseType = 'arraybuffer';
  try {
    request.send();
  } catch {
    return undefined;
  }
  const { status, response } = request;
  return status === 200 && response instanceof ArrayBuffer ? new Uint8Array(response) : undefined;
}
