import { expect, it } from 'vitest';
import { FORMATS, formatOf } from './formats';
import { filesOf, outputOf } from './output';

it('names every format once', () => {
  const ids = FORMATS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(formatOf('no such').id).toBe('pdf');
});

it('saves one file as it is, and several as an archive', async () => {
  const bytes = new TextEncoder().encode('# A').buffer;
  const made = {
    container: 'docy',
    editorBin: new ArrayBuffer(0),
    media: [],
    warnings: [],
    name: 'Plan.docx',
    original: undefined,
  } as const;
  const text = { path: 'Plan.md', bytes };
  const picture = { path: 'media/image1.png', bytes: new ArrayBuffer(3) };
  const alone = filesOf({ ...made, files: [text] });
  expect((await outputOf({ name: made.name, files: alone }, 'markdown')).name).toBe('Plan.md');
  const both = filesOf({ ...made, files: [text, picture] });
  expect(both.map(({ path }) => path)).toEqual(['Plan.md', 'media/image1.png']);
  expect((await outputOf({ name: made.name, files: both }, 'markdown')).name).toBe('Plan.zip');
});
