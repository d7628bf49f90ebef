/** What documents can be converted to. */
import type { Kind } from './office';

/** A format to convert to. */
export interface Format {
  /** Its name in messages, settings and addresses. */
  readonly id: string;
  /** Key of the text that names it. */
  readonly title: string;
  /** Extension of the file that is saved, without dot. */
  readonly ending: string;
  /** The kinds of documents that can be converted to it. */
  readonly kinds: readonly Kind[];
}

/** All formats, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [
  {
    id: 'editor-bin',
    title: 'formatEditorBin',
    ending: 'zip',
    kinds: ['text', 'sheets', 'slides'],
  },
];

/** The format with an id; the first one if there is none such. */
export function formatOf(id: string): Format {
  const [first] = FORMATS;
  const found = FORMATS.find((format) => format.id === id) ?? first;
  if (found === undefined) throw new Error('there is no format');
  return found;
}
