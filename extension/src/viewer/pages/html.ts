/** Pages as HTML for the clipboard: what they are and how their text looks, without places. */
import type { PageDrawer } from './draw';

/** What the roles of pages are in HTML. */
const ELEMENTS: Readonly<Record<string, string>> = { table: 'table', row: 'tr', cell: 'td' };
const SPANS = [
  ['aria-colspan', 'colspan'],
  ['aria-rowspan', 'rowspan'],
] as const;

/** Places are rounded, in points. */
const NEAR = 0.5;

/** What stands beside the text and is no part of it: running headers, numbers of lines, comments. */
export const BESIDE = '.d-artifact, [role=note]';

/** What is left out. */
const UNCOPIED = `${BESIDE}, .d-area, .d-anchor, .d-hyphen`;

/** A part of a page. */
export interface Part {
  readonly nodes: DocumentFragment;
  /** The areas of the page that lead somewhere: they lie over the text, and may be no part of what is copied. */
  readonly links: readonly Area[];
}

/** An area that leads out of the document, and where on the page it is, in points. */
interface Area {
  readonly link: HTMLElement;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The areas in a part of a page, or in all of it, that lead out of the document. */
export function linksIn(page: ParentNode, drawer: PageDrawer): readonly Area[] {
  const links = [...page.querySelectorAll<HTMLElement>('a.d-area[target]')];
  return links.map((link) => ({ link, ...placeOf(link), ...drawer.size(link) }));
}

function placeOf({ style }: HTMLElement): { readonly left: number; readonly top: number } {
  return { left: parseFloat(style.left), top: parseFloat(style.top) };
}

/** The HTML of parts of pages. */
export function htmlOf(parts: readonly Part[], drawer: PageDrawer): string {
  const page = document.implementation.createHTMLDocument('');
  for (const { nodes, links } of parts) copy(nodes, page.body, drawer, links);
  const serializer = new XMLSerializer();
  return [...page.body.childNodes].map((node) => serializer.serializeToString(node)).join('');
}

function copy(node: Node, into: Element, drawer: PageDrawer, links: readonly Area[]): void {
  for (const child of node.childNodes) {
    if (child instanceof Text) into.append(child.data);
    if (!(child instanceof HTMLElement) || child.matches(UNCOPIED)) continue;
    const name = nameOf(child);
    if (name === undefined) {
      copy(child, into, drawer, links);
      continue;
    }
    const made = into.ownerDocument.createElement(name);
    for (const [from, to] of SPANS) {
      const count = child.getAttribute(from);
      if (count !== null && count !== '1') made.setAttribute(to, count);
    }
    for (const [property, value] of drawer.look(child)) made.style.setProperty(property, value);
    copy(child, made, drawer, links);
    if (name !== 'span' && isRightToLeft(made)) made.dir = 'rtl';
    const link = name === 'span' ? links.find((area) => covers(area, child)) : undefined;
    into.append(link === undefined ? made : linked(made, link.link));
  }
}

/** Whether an area lies over a run, and is of its words. */
function covers({ link, left, top, width, height }: Area, run: HTMLElement): boolean {
  const { left: x, top: y } = placeOf(run);
  const isWithin = x > left - NEAR && x < left + width && y > top - NEAR && y < top + height;
  return isWithin && (link.ariaLabel ?? '').includes(run.textContent.trim());
}

function linked(made: HTMLElement, link: HTMLElement): HTMLElement {
  const around = made.ownerDocument.createElement('a');
  around.href = link.getAttribute('href') ?? '';
  around.append(made);
  return around;
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
