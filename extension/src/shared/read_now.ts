/**
 * Files of the extension for workers whose layout asks for them while it runs and cannot wait: they are read synchronously,
 * which workers may do. They lie beside the scripts, on this computer.
 */

/** The bytes of a file beside the scripts; undefined if it cannot be read. */
export function readNow(path: string): Uint8Array | undefined {
  const request = new XMLHttpRequest();
  request.open('GET', new URL(`./${path}`, import.meta.url), false);
  request.responseType = 'arraybuffer';
  try {
    request.send();
  } catch {
    return undefined;
  }
  const response: unknown = request.response;
  return request.status === 200 && response instanceof ArrayBuffer
    ? new Uint8Array(response)
    : undefined;
}
