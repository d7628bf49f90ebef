/** Where words are parted, by the patterns in the extension's folder `hyphenation`: Liang's algorithm, as in TeX. */
import { readNow } from './read_now';

/** Words whose points are remembered before all are forgotten: a bound for the memory. */
const REMEMBERED = 50_000;

/** The patterns of a language. */
export class Patterns {
  /** By their letters: the levels before each of them and behind the last, as digits. */
  private readonly levels = new Map<string, readonly number[]>();
  private longest = 0;
  /** Points by words. */
  private readonly known = new Map<string, readonly number[]>();

  /** Reads patterns as those of TeX, such as `a1b2c`, one a line. */
  constructor(text: string) {
    for (const line of text.split('\n')) {
      const letters: string[] = [];
      const levels: number[] = [];
      for (const character of line.trim()) {
        if (/\d/.test(character)) levels[letters.length] = Number(character);
        else letters.push(character);
      }
      this.longest = Math.max(this.longest, letters.length);
      this.levels.set(letters.join(''), levels);
    }
  }

  /** How many letters of a word stand before each of its points, ascending. */
  points(word: string): readonly number[] {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    if (this.known.size >= REMEMBERED) this.known.clear();
    const points = this.find(word);
    this.known.set(word, points);
    return points;
  }

  private find(word: string): readonly number[] {
    const letters = ['.', ...Array.from(word), '.'];
    const highest = new Uint8Array(letters.length + 1);
    for (let start = 0; start < letters.length; start += 1) {
      let part = '';
      for (const letter of letters.slice(start, start + this.longest)) {
        part += letter;
        this.levels.get(part)?.forEach((level, place) => {
          highest[start + place] = Math.max(highest[start + place] ?? 0, level);
        });
      }
    }
    const points: number[] = [];
    for (let before = 1; before < letters.length - 2; before += 1)
      if ((highest[before + 1] ?? 0) % 2 === 1) points.push(before);
    return points;
  }
}

/** The files of the folder `hyphenation`, as `src/wasm/hyphenation.rs` asks for them; each is read once. */
export class PatternFiles {
  private readonly known = new Map<string, Patterns | undefined>();

  /** How many letters of a word stand before each of its points; none if there are no patterns of the language. */
  points(language: string, word: string): readonly number[] {
    if (!this.known.has(language)) this.known.set(language, read(language));
    return this.known.get(language)?.points(word) ?? [];
  }
}

function read(language: string): Patterns | undefined {
  const bytes = readNow(`hyphenation/${encodeURIComponent(language)}.txt`);
  return bytes && new Patterns(new TextDecoder().decode(bytes));
}
