import { expect, it } from 'vitest';
import { isFetchable, purposeOf, viewerForFile, viewerForUrl } from './address';

const BASE = 'chrome-extension://abc/';

it.each([
  'https://a.example/b/c.docx',
  'https://a.example/get?id=1&url=https://b.example/&file=7#page',
  'http://a.example/100%25%20&name=x.docx',
])('the address %s comes out as it went in', (url) => {
  const purpose = purposeOf(
    BASE + viewerForUrl(url, 'the ticket', { name: 'a & b.docx', save: 'html' }),
  );
  expect(purpose).toEqual({
    kind: 'url',
    url,
    name: 'a & b.docx',
    ticket: 'the ticket',
    save: 'html',
  });
  expect(purposeOf(BASE + viewerForUrl(url, ''))).toEqual({
    kind: 'url',
    url,
    name: '',
    ticket: '',
    save: '',
  });
});

it('nothing in the document address passes for the ticket', () => {
  const purpose = purposeOf(`${BASE}viewer.html?url=https://a/?ticket=stolen&save=html`);
  expect(purpose).toMatchObject({ ticket: '', save: '' });
});

it('a file is asked for by its id', () => {
  expect(purposeOf(BASE + viewerForFile('a b'))).toEqual({ kind: 'file', id: 'a b' });
  expect(purposeOf(`${BASE}viewer.html`)).toEqual({ kind: 'none' });
  expect(purposeOf(`${BASE}viewer.html?x=1#y`)).toEqual({ kind: 'none' });
});

it('only web addresses are fetched', () => {
  expect(isFetchable('https://a/')).toBe(true);
  expect(isFetchable('http://a/')).toBe(true);
  for (const url of [
    'javascript:alert(1)',
    'data:,x',
    'file:///etc/passwd',
    'blob:https://a/1',
    'x',
    '',
  ]) {
    expect(isFetchable(url), url).toBe(false);
  }
});
