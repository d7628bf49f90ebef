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
  /** What the core is asked for; absent: Editor.bin with its pictures. */
  readonly core?: CoreFormat;
}

/** What the core writes from an Editor.bin. */
export interface CoreFormat {
  /** Extension of the document's file, without dot. */
  readonly extension: string;
  /** Which sheet of a workbook: `active`, `all`, or empty for what is usual. */
  readonly sheet: '' | 'active' | 'all';
  /** Whether slides stand on pages with their notes. */
  readonly notes?: boolean;
}

const ALL_KINDS: readonly Kind[] = ['text', 'sheets', 'slides'];

/** All formats, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [
  {
    id: 'pdf',
    title: 'formatPdf',
    ending: 'pdf',
    kinds: ALL_KINDS,
    core: { extension: 'pdf', sheet: 'all' },
  },
  {
    id: 'pdf-notes',
    title: 'formatPdfNotes',
    ending: 'pdf',
    kinds: ['slides'],
    core: { extension: 'pdf', sheet: '', notes: true },
  },
  {
    id: 'html',
    title: 'formatHtml',
    ending: 'html',
    kinds: ALL_KINDS,
    core: { extension: 'html', sheet: '' },
  },
  {
    id: 'markdown',
    title: 'formatMarkdown',
    ending: 'md',
    kinds: ALL_KINDS,
    core: { extension: 'md', sheet: '' },
  },
  {
    id: 'text',
    title: 'formatText',
    ending: 'txt',
    kinds: ALL_KINDS,
    core: { extension: 'txt', sheet: '' },
  },
  {
    id: 'csv',
    title: 'formatCsv',
    ending: 'csv',
    kinds: ['sheets'],
    core: { extension: 'csv', sheet: 'active' },
  },
  {
    id: 'csv-all',
    title: 'formatCsvAll',
    ending: 'zip',
    kinds: ['sheets'],
    core: { extension: 'csv', sheet: 'all' },
  },
  {
    id: 'tsv',
    title: 'formatTsv',
    ending: 'tsv',
    kinds: ['sheets'],
    core: { extension: 'tsv', sheet: 'active' },
  },
  {
    id: 'json',
    title: 'formatJson',
    ending: 'json',
    kinds: ['sheets'],
    core: { extension: 'json', sheet: '' },
  },
  {
    id: 'editor-bin',
    title: 'formatEditorBin',
    ending: 'zip',
    kinds: ALL_KINDS,
  },
];

/** The format with an id; the first one if there is none such. */
export function formatOf(id: string): Format {
  const [first] = FORMATS;
  const found = FORMATS.find((format) => format.id === id) ?? first;
  if (found === undefined) throw new Error('there is no format');
  return found;
}
