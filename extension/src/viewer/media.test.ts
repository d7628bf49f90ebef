import { expect, test } from 'vitest';
import { MediaUrls } from './media';

test('metafiles are given to the layout, and are no pictures by themselves', () => {
  const urls = new MediaUrls(new Map([['image1.emf', new ArrayBuffer(4)]]));
  expect(urls.files().map(({ name, file }) => [name, file.type])).toEqual([
    ['image1.emf', 'image/emf'],
  ]);
  expect(urls.get('image1.emf')).toBeUndefined();
});

test.each(['bmp', 'png', 'jpeg'])('a name that is a %s itself has an address', async (kind) => {
  const urls = new MediaUrls(new Map());
  const name = `data:image/${kind};base64,${btoa('BM\u{1}')}`;
  const url = urls.get(name);
  expect(url).toMatch(/^blob:/);
  expect(urls.get(name)).toBe(url);
  const file = await (await fetch(url ?? '')).blob();
  expect(file.type).toBe(`image/${kind}`);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(Uint8Array.of(66, 77, 1));
  urls.revoke();
});

test('a name that is something else has none', () => {
  expect(new MediaUrls(new Map()).get('data:text/html;base64,AA==')).toBeUndefined();
});
