/** Places in the text of a page, and where they are among its nodes. */

/** The text of a page for comparing: same length, without case, every blank and end of a line the same. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  // A few capitals have small letters of another length; such a text keeps them.
  return (lower.length === text.length ? lower : text).replace(/[\s\u{A0}]/gu, ' ');
}

/**
 * The range of nodes that has a part of a page's text; undefined if the nodes have less text.
 *
 * The text has line ends which the nodes have not (`plain_text` in `src/render/page`).
 */
export function rangeOf(root: Node, text: string, start: number, end: number): Range | undefined {
  const skipped = (to: number): number => {
    let count = 0;
    for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
      count += 1;
    return count;
  };
  const from = start - skipped(start);
  const to = end - skipped(end);
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let begun = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node as Text;
    if (!begun && from < passed + length) {
      range.setStart(node, from - passed);
      begun = true;
    }
    if (begun && to <= passed + length) {
      range.setEnd(node, to - passed);
      return range;
    }
    passed += length;
  }
  return undefined;
}
