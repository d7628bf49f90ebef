import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { archiveOf } from './archive';

it('the archive holds Editor.bin and its media', async () => {
  const editorBin = new Uint8Array(2_500_000).map((_, index) => index % 251);
  const picture = new Uint8Array([1, 2, 3]);
  const archive = await archiveOf([
    { path: 'Editor.bin', bytes: editorBin.buffer },
    { path: 'media/image1.png', bytes: picture.buffer },
    { path: 'media/empty.emf', bytes: new ArrayBuffer(0) },
  ]);
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
  expect(Object.keys(files)).toEqual(['Editor.bin', 'media/image1.png', 'media/empty.emf']);
  expect(Buffer.from(files['Editor.bin'] ?? []).equals(editorBin)).toBe(true);
  expect(files['media/image1.png']).toEqual(picture);
  expect(editorBin.byteLength).toBe(2_500_000);
});
