import { expect, it } from 'vitest';
import { folded } from './text_map';

it('case and kinds of blanks make no difference', () => {
  expect(folded('One\u{A0}Two\nÄRGER\t3')).toBe('one two ärger 3');
});

it('places stay what they were', () => {
  const text = 'İstanbul und ẞ';
  expect(folded(text)).toHaveLength(text.length);
});
