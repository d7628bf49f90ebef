/** What is saved of conversions: one file, or an archive if there are several. */
import { type ArchiveFile, archiveOf } from './archive';
import { formatOf } from './formats';
import type { Converted } from './protocol';

/** A file to be saved. */
export interface Output {
  readonly name: string;
  readonly file: Blob;
}

/** The files of one document. */
export interface DocumentFiles {
  /** The document's name. */
  readonly name: string;
  readonly files: readonly ArchiveFile[];
}

/** The files that a conversion made. */
export function filesOf(converted: Converted): readonly ArchiveFile[] {
  if (converted.files.length > 0) return converted.files;
  return [
    { path: 'Editor.bin', bytes: converted.editorBin },
    ...converted.media.map(({ name, bytes }) => ({ path: `media/${name}`, bytes })),
  ];
}

/** What a file may lack that was made: warnings of `src/render/pdf`, and the texts that tell them. */
export const LOSSES: ReadonlyMap<string, string> = new Map([
  ['drawn-text', 'lossDrawn'],
  ['missing-font', 'lossFont'],
  ['unprintable-picture', 'lossPicture'],
]);

/** What is not in the files that a conversion made, by the codes of its warnings. */
export function lossesOf({ warnings }: Converted): readonly string[] {
  const codes = warnings.map(({ code }) => code).filter((code) => LOSSES.has(code));
  return [...new Set(codes)];
}

/** What one document is saved as: `Plan.docx` gives `Plan.zip`. */
export async function outputOf({ name, files }: DocumentFiles, format: string): Promise<Output> {
  const { ending } = formatOf(format);
  const [only] = files;
  if (files.length === 1 && only !== undefined && ending !== 'zip') {
    return { name: `${baseName(name)}.${ending}`, file: typed(only.bytes, ending) };
  }
  return { name: `${baseName(name)}.zip`, file: await archiveOf(files) };
}

/** What several documents are saved as together: one archive, with a folder for each document of several files. */
export async function archiveOutput(
  documents: readonly DocumentFiles[],
  format: string,
  archive: string,
): Promise<Output> {
  const { ending } = formatOf(format);
  const taken = new Set<string>();
  const files = documents.flatMap((one) => {
    const base = unique(baseName(one.name), taken);
    const [only] = one.files;
    return one.files.length === 1 && only !== undefined && ending !== 'zip'
      ? [{ path: `${base}.${ending}`, bytes: only.bytes }]
      : one.files.map(({ path, bytes }) => ({ path: `${base}/${path}`, bytes }));
  });
  return { name: `${archive}.zip`, file: await archiveOf(files) };
}

/** Media types by extensions; without the right one the browser gives a file another extension. */
const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
};

function typed(bytes: ArrayBuffer, ending: string): Blob {
  return new Blob([bytes], { type: TYPES[ending] ?? 'application/octet-stream' });
}

/** A document's name without folder and extension. */
export function baseName(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || 'document';
}

/** The name itself, or with a number if it is taken. */
function unique(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1)
    free = `${name} (${String(count)})`;
  taken.add(free.toLowerCase());
  return free;
}
