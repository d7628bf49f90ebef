import { expect, it } from 'vitest';
import { folded, isWhole, searchable, withoutLineEnds } from './text_map';

it('case and kinds of blanks make no difference', () => {
  expect(folded('One\u{A0}Two\nÄRGER\t3')).toBe('one two ärger 3');
});

it('case makes one where it counts', () => {
  expect(folded('One\u{A0}Two', true)).toBe('One Two');
});

it('words are whole where no letter joins them', () => {
  const at = (text: string, words: string): boolean => {
    const start = text.indexOf(words);
    return isWhole(text, [start, start + words.length]);
  };
  expect([at('art', 'art'), at('an art-like', 'art'), at('part(art)', '(art')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([at('party', 'art'), at('art_1', 'art'), at('𝐀art', 'art')]).toEqual([
    false,
    false,
    false,
  ]);
});

it('places stay what they were', () => {
  const text = 'İstanbul und ẞ';
  expect(folded(text)).toHaveLength(text.length);
});

it('places are counted without the ends of lines', () => {
  const bare = withoutLineEnds('one\ntwo\n\nthree');
  expect([0, 3, 4, 7, 9, 12].map(bare)).toEqual([0, 3, 3, 6, 6, 9]);
});

it('words that are parted are whole for who looks for them', () => {
  const { text, placeOf } = searchable('Un\u{AD}be\u{AD}lievable\nwell-known');
  expect(text).toBe('unbelievable well-known');
  expect([0, 1, 2, 3, 4, 12].map(placeOf)).toEqual([0, 1, 3, 4, 6, 14]);
});
