// The patterns of the extension, as the build leaves them, and the points of words of all languages, which the command gives, too
// (`src/cli/hyphenation.rs`).
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Patterns } from './hyphenation';

const words = readFileSync('tests/hyphenation.txt', 'utf8').trim().split('\n');

/** The file of a language: from the repository, or made by the build. */
function patternsOf(language: string): Patterns {
  const [own, made] = [
    `extension/hyphenation/${language}.txt`,
    `build/hyphenation/${language}.txt`,
  ];
  return new Patterns(readFileSync(existsSync(own) ? own : made, 'utf8'));
}

function parted(patterns: Patterns, word: string): string {
  const letters = Array.from(word);
  for (const point of [...patterns.points(word)].reverse()) letters.splice(point, 0, '-');
  return letters.join('');
}

describe('points of hyphenation', () => {
  it.each(words.map((line) => line.split(' ')))(
    'are those of words of the language %s',
    (...line) => {
      const [language = '', ...known] = line;
      const patterns = patternsOf(language);
      for (const word of known) expect(parted(patterns, word.replaceAll('-', ''))).toBe(word);
    },
  );

  it('come from the highest levels of all patterns', () => {
    const patterns = new Patterns('a1b\n.a2b\nb1c\nb2c2\nc3d.\n');
    expect(parted(patterns, 'ab')).toBe('ab');
    expect(parted(patterns, 'xab')).toBe('xa-b');
    expect(parted(patterns, 'xbcd')).toBe('xbc-d');
    expect(parted(patterns, '')).toBe('');
  });
});
