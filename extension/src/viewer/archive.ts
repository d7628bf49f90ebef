import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Bytes packed at a time; between two of these the page gets its turn. */
const SLICE_BYTES = 1024 * 1024;

/** A ZIP archive with `Editor.bin` and its folder `media`. Pictures are stored as they are, being compressed already. */
export async function packEditorBin(
  editorBin: ArrayBuffer,
  media: ReadonlyMap<string, ArrayBuffer>,
): Promise<Blob> {
  const parts: BlobPart[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    parts.push(chunk);
  });
  await addEntry(zip, new ZipDeflate('Editor.bin', { level: 6 }), editorBin);
  for (const [name, bytes] of media)
    await addEntry(zip, new ZipPassThrough(`media/${name}`), bytes);
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}

async function addEntry(
  zip: Zip,
  entry: ZipDeflate | ZipPassThrough,
  bytes: ArrayBuffer,
): Promise<void> {
  zip.add(entry);
  for (let start = 0; start === 0 || start < bytes.byteLength; start += SLICE_BYTES) {
    const end = Math.min(start + SLICE_BYTES, bytes.byteLength);
    entry.push(new Uint8Array(bytes, start, end - start), end === bytes.byteLength);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
