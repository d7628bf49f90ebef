import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Bytes packed at a time; between two of these the page gets its turn. */
const SLICE_BYTES = 1024 * 1024;

/** Files that are compressed already: stored as they are. */
const COMPRESSED = /\.(?:png|jpe?g|gif|webp|mp3|mp4|m4a|wmv|wma|docx|xlsx|pptx|pdf|zip)$/i;

/** A file in an archive. */
export interface ArchiveFile {
  /** With `/` between folders. */
  readonly path: string;
  readonly bytes: ArrayBuffer;
}

/** A ZIP archive of files. */
export async function archiveOf(files: readonly ArchiveFile[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    parts.push(chunk);
  });
  for (const { path, bytes } of files) {
    const stored = COMPRESSED.test(path);
    await addEntry(zip, stored ? new ZipPassThrough(path) : new ZipDeflate(path), bytes);
  }
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
