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

/** The HTML of a part of a page. */
export function markupOf({ nodes, links }: Part, drawer: PageDrawer): string {
  const markup: string[] = [];
  write(nodes, markup, drawer, links);
  return markup.join('');
}

function write(node: Node, markup: string[], drawer: PageDrawer, links: readonly Area[]): void {
  for (const child of node.childNodes) {
    if (child instanceof Text) markup.push(escaped(child.data));
    if (!(child instanceof HTMLElement) || child.matches(UNCOPIED)) continue;
    const name = nameOf(child);
    if (name === undefined) {
      write(child, markup, drawer, links);
      continue;
    }
    const link = name === 'span' ? links.find((area) => covers(area, child))?.link : undefined;
    if (link !== undefined)
      markup.push('<a', attribute('href', link.getAttribute('href') ?? ''), '>');
    markup.push('<', name);
    for (const [from, to] of SPANS) {
      const count = child.getAttribute(from);
      if (count !== null && count !== '1') markup.push(attribute(to, count));
    }
    if (name !== 'span' && isRightToLeft(child, drawer)) markup.push(attribute('dir', 'rtl'));
    // Neighbours share their lines.
    const css = name === 'table' ? 'border-collapse: collapse' : drawer.look(child).css;
    if (css !== '') markup.push(attribute('style', css));
    markup.push('>');
    write(child, markup, drawer, links);
    markup.push('</', name, link === undefined ? '>' : '></a>');
  }
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escaped(value)}"`;
}

function escaped(text: string): string {
  return /[&<"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    : text;
}

/** Whether an area lies over a run, and is of its words. */
function covers({ link, left, top, width, height }: Area, run: HTMLElement): boolean {
  const { left: x, top: y } = placeOf(run);
  const isWithin = x > left - NEAR && x < left + width && y > top - NEAR && y < top + height;
  return isWithin && (link.ariaLabel ?? '').includes(run.textContent.trim());
}

/** Whether a paragraph is read from right to left, which its first letter decides (Unicode Standard Annex 9, rule P2). */
function isRightToLeft(paragraph: HTMLElement, drawer: PageDrawer): boolean {
  const runs = [...paragraph.querySelectorAll('.d-run')];
  const first = runs.find(({ textContent }) => /\p{L}/u.test(textContent));
  return first !== undefined && drawer.look(first).isRightToLeft;
}

function nameOf(element: HTMLElement): string | undefined {
  if (element.matches('.d-run')) return 'span';
  if (/^(p|h[1-6])$/.test(element.localName)) return element.localName;
  return ELEMENTS[element.getAttribute('role') ?? ''];
}
