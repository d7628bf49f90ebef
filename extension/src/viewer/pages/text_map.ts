/** Places in the text of a page, and where they are among its nodes. */

/** What stands in the text of a page for a hyphen that only the end of a line asks for (`plain_text` in `src/render/page`). */
export const SOFT_HYPHEN = '\u{AD}';

/** The text of a page for comparing: same length, every blank and end of a line the same; without case unless that counts. */
export function folded(text: string, matchesCase = false): string {
  const lower = matchesCase ? text : text.toLowerCase();
  // A few capitals have small letters of another length; such a text keeps them.
  return (lower.length === text.length ? lower : text).replace(/[\s\u{A0}]/gu, ' ');
}

/** A text in which words are looked for, and where its characters stand in the text of its page. */
export interface Searchable {
  /** The text, {@link folded}, its words whole: without the soft hyphens at which the ends of lines part them. */
  readonly text: string;
  /** The place in the page's text of a place in this one. */
  readonly placeOf: (index: number) => number;
}

/** The text of a page to be looked through. */
export function searchable(text: string, matchesCase = false): Searchable {
  const [first = '', ...others] = folded(text, matchesCase).split(SOFT_HYPHEN);
  const hyphens: number[] = [];
  let whole = first;
  for (const part of others) {
    hyphens.push(whole.length);
    whole += part;
  }
  return {
    text: whole,
    placeOf: (index) => {
      const behind = hyphens.findIndex((place) => place > index);
      return index + (behind < 0 ? hyphens.length : behind);
    },
  };
}

/** A letter, digit or mark beside which another one belongs to the same word. */
const OF_WORD = /[\p{L}\p{N}\p{M}_]/u;

/** Whether a part of a text has no letter beside it that belongs to its first or last word. */
export function isWhole(text: string, [start, end]: Span): boolean {
  const joins = (place: number): boolean => {
    const before = /.$/su.exec(text.slice(Math.max(0, place - 2), place))?.[0] ?? '';
    const behind = /^./su.exec(text.slice(place, place + 2))?.[0] ?? '';
    return OF_WORD.test(before) && OF_WORD.test(behind);
  };
  return !joins(start) && !joins(end);
}

/** A part of a text: its first character, and the one behind its last. */
export type Span = readonly [start: number, end: number];

/** The range of nodes that has a part of a page's text; undefined if the nodes have less text. See {@link rangesOf}. */
export function rangeOf(root: Node, text: string, start: number, end: number): Range | undefined {
  return rangesOf(root, text, [[start, end]])[0];
}

/**
 * The ranges of nodes that have parts of a page's text; fewer than parts if the nodes have less text. The parts stand in
 * their order and none reaches into the next one, so that text and nodes are gone through once.
 *
 * The text has line ends which the nodes have not (`plain_text` in `src/render/page`).
 */
export function rangesOf(root: Node, text: string, spans: readonly Span[]): readonly Range[] {
  const bare = withoutLineEnds(text);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  let passed = 0;
  const ranges: Range[] = [];
  for (const [start, end] of spans) {
    const from = bare(start);
    const to = bare(end);
    const range = document.createRange();
    let isBegun = false;
    while (node instanceof Text) {
      const behind = passed + node.length;
      if (!isBegun && from < behind) {
        range.setStart(node, from - passed);
        isBegun = true;
      }
      if (isBegun && to <= behind) {
        range.setEnd(node, to - passed);
        break;
      }
      passed = behind;
      node = walker.nextNode();
    }
    if (node === null) break;
    ranges.push(range);
  }
  return ranges;
}

/** Turns places in a text into those that it has without its line ends; to be asked for places in their order. */
export function withoutLineEnds(text: string): (place: number) => number {
  let ends = 0;
  let next = text.indexOf('\n');
  return (place) => {
    while (next >= 0 && next < place) {
      ends += 1;
      next = text.indexOf('\n', next + 1);
    }
    return place - ends;
  };
}
