import { expect, test } from 'vitest';
import { Whereabouts } from './whereabouts';

/** Pages of fifty sentences each. */
function pagesOf(sentences: readonly string[]): { index: number; text: string }[] {
  const pages: { index: number; text: string }[] = [];
  for (let at = 0; at < sentences.length; at += 50)
    pages.push({ index: at / 50, text: sentences.slice(at, at + 50).join('\n') });
  return pages;
}

const SENTENCES = Array.from(
  { length: 400 },
  (_, at) => `Sentence number ${String(at)} stands here. `,
);

function lengthOf(sentences: readonly string[]): number {
  return sentences.join('').length;
}

test('a place is found again though words before it are gone', () => {
  const sought = new Whereabouts(lengthOf(SENTENCES.slice(0, 230)), SENTENCES.slice(230).join(''));
  const shorter = pagesOf(SENTENCES.filter((_, at) => at % 7 !== 0));
  const enough = shorter.findIndex((page) => sought.look(page));
  const { page = 0, start = 0 } = sought.place ?? {};
  expect(shorter[page]?.text.replaceAll('\n', '').slice(start)).toMatch(/^Sentence number 230 /);
  expect(enough).toBeLessThan(shorter.length);
});

test('a place is found again though it has changed itself', () => {
  const sought = new Whereabouts(lengthOf(SENTENCES.slice(0, 100)), SENTENCES.slice(100).join(''));
  const changed = SENTENCES.map((text, at) => (at === 100 ? 'Something else. ' : text));
  pagesOf(changed).some((page) => sought.look(page));
  expect(sought.place?.page).toBe(2);
});

test('of equal places the one is taken that is as far from the begin', () => {
  const same = Array.from({ length: 300 }, () => 'The same sentence, over and over again. ');
  const sought = new Whereabouts(lengthOf(same.slice(0, 120)), same.slice(120).join(''));
  pagesOf(same).some((page) => sought.look(page));
  expect(sought.place).toMatchObject({ page: 2, start: lengthOf(same.slice(0, 20)) });
});

test('what is nowhere is not found', () => {
  const sought = new Whereabouts(10, 'Nothing of this is there, nor was it ever.');
  expect(pagesOf(SENTENCES).some((page) => sought.look(page))).toBe(false);
  expect(sought.place).toBeUndefined();
});
