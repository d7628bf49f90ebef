/** Pages as HTML for the clipboard: what they are and how their text looks, without places. */
import type { PageDrawer } from './draw';

/** What the roles of pages are in HTML. */
const ELEMENTS: Readonly<Record<string, string>> = { table: 'table', row: 'tr', cell: 'td' };
const SPANS = [
  ['aria-colspan', 'colspan'],
  ['aria-rowspan', 'rowspan'],
] as const;

/** What is no part of the text. */
const UNCOPIED = '.d-artifact, .d-area, .d-anchor, .d-hyphen';

/** The HTML of parts of pages. */
export function htmlOf(parts: readonly Node[], drawer: PageDrawer): string {
  const page = document.implementation.createHTMLDocument('');
  for (const part of parts) copy(part, page.body, drawer);
  const serializer = new XMLSerializer();
  return [...page.body.childNodes].map((node) => serializer.serializeToString(node)).join('');
}

function copy(node: Node, into: Element, drawer: PageDrawer): void {
  for (const child of node.childNodes) {
    if (child instanceof Text) into.append(child.data);
    if (!(child instanceof HTMLElement) || child.matches(UNCOPIED)) continue;
    const name = nameOf(child);
    if (name === undefined) {
      copy(child, into, drawer);
      continue;
    }
    const made = into.ownerDocument.createElement(name);
    for (const [from, to] of SPANS) {
      const count = child.getAttribute(from);
      if (count !== null && count !== '1') made.setAttribute(to, count);
    }
    for (const [property, value] of drawer.look(child)) made.style.setProperty(property, value);
    copy(child, made, drawer);
    if (name !== 'span' && isRightToLeft(made)) made.dir = 'rtl';
    into.append(made);
  }
}

/** Whether a paragraph is read from right to left, which its first letter decides (Unicode Standard Annex 9, rule P2). */
function isRightToLeft(paragraph: HTMLElement): boolean {
  const runs = [...paragraph.querySelectorAll('span')];
  const first = runs.find(({ textContent }) => /\p{L}/u.test(textContent));
  return first?.style.direction === 'rtl';
}

function nameOf(element: HTMLElement): string | undefined {
  if (element.matches('.d-run')) return 'span';
  if (/^(p|h[1-6])$/.test(element.localName)) return element.localName;
  return ELEMENTS[element.getAttribute('role') ?? ''];
}
