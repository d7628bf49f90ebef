/** Copying what is selected: paragraphs as lines and rows with tabs between their cells, as text and as HTML. */
import type { Page } from '../../shared/protocol';
import { type Telling, copy } from '../copying';
import type { PageDrawer } from './draw';
import { BESIDE, type Part, linksIn, markupOf } from './html';
import type { PagesView } from './view';

/** Elements that begin and end a line. */
export const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, [role=heading]';

/** Copies selections of a document, and selects all of it. Returns what ends that. */
export function copySelections(view: PagesView): () => void {
  const ending = new AbortController();
  const options = { signal: ending.signal };
  let isAll = false;
  const onCopy = (event: ClipboardEvent): void => {
    const selection = getSelection();
    if (selection === null || selection.rangeCount === 0 || event.clipboardData === null) return;
    if (!isAll && (selection.isCollapsed || !touches(view.space, selection))) return;
    const parts = isAll ? everything(view) : selected(view, selection.getRangeAt(0));
    copy(event, tellParts(parts, view.drawer), reportError);
  };
  const onKey = (event: KeyboardEvent): void => {
    const isField = event.target instanceof HTMLInputElement;
    if (event.key.toLowerCase() !== 'a' || !(event.ctrlKey || event.metaKey) || isField) return;
    event.preventDefault();
    getSelection()?.selectAllChildren(view.space);
    isAll = true;
  };
  document.addEventListener('copy', onCopy, options);
  document.addEventListener('keydown', onKey, options);
  document.addEventListener('pointerdown', () => (isAll = false), options);
  return () => {
    ending.abort();
  };
}

function touches(space: HTMLElement, selection: Selection): boolean {
  return space.contains(selection.anchorNode) || space.contains(selection.focusNode);
}

/** A part of a page that is copied; whole pages are built when it is their turn. */
type Pending = () => Part;

function* tellParts(parts: readonly Pending[], drawer: PageDrawer): Telling {
  const texts: string[] = [];
  const markups: string[] = [];
  for (const pending of parts) {
    const part = pending();
    texts.push(textOf(part.nodes));
    markups.push(markupOf(part, drawer));
    // What is told to the end is not put off.
    if (texts.length < parts.length) yield texts.length / parts.length;
  }
  return { text: texts.join('\n'), markup: markups.join('') };
}

/** All pages. */
function everything(view: PagesView): readonly Pending[] {
  return view.source.known().map((page) => whole(view, page));
}

function whole({ drawer }: PagesView, page: Page): Pending {
  return () => {
    const nodes = drawer.nodes(page);
    return { nodes, links: linksIn(nodes, drawer) };
  };
}

/** The pages of a range: parts of the first and the last, and all of those between. */
function selected(view: PagesView, range: Range): readonly Pending[] {
  const first = pageOf(range.startContainer);
  const last = pageOf(range.endContainer);
  const linksOf = (place: ParentNode | undefined): Part['links'] =>
    place === undefined ? [] : linksIn(place, view.drawer);
  if (first === undefined || last === undefined || first === last) {
    const part = { nodes: cloned(range), links: linksOf(view.paper(first ?? 0)) };
    return [() => part];
  }
  const parts: Pending[] = [];
  for (let index = first; index <= last; index += 1) {
    const place = view.paper(index);
    const page = view.source.page(index);
    if (place !== undefined && (index === first || index === last)) {
      const ends = document.createRange();
      ends.selectNodeContents(place);
      if (index === first) ends.setStart(range.startContainer, range.startOffset);
      else ends.setEnd(range.endContainer, range.endOffset);
      const part = { nodes: ends.cloneContents(), links: linksOf(place) };
      parts.push(() => part);
    } else if (page !== undefined) parts.push(whole(view, page));
  }
  return parts;
}

function pageOf(node: Node): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const page = element?.closest<HTMLElement>('.d-place')?.dataset['page'];
  return page === undefined ? undefined : Number(page);
}

/** The nodes of a range; what is within one paragraph brings along what it is and how it looks. */
function cloned(range: Range): DocumentFragment {
  let nodes = range.cloneContents();
  let around =
    range.commonAncestorContainer instanceof Element
      ? range.commonAncestorContainer
      : range.commonAncestorContainer.parentElement;
  while (around?.matches(`.d-run, ${BLOCKS}`) === true) {
    const wrapped = document.createDocumentFragment();
    const copy = around.cloneNode(false);
    copy.appendChild(nodes);
    wrapped.append(copy);
    nodes = wrapped;
    around = around.parentElement;
  }
  return nodes;
}

/** What a part of a page says. */
export function textOf(part: Node): string {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    if (line !== '') lines.push(line.trimEnd());
    line = '';
  };
  const walk = (node: Node, isInCell: boolean): void => {
    if (node instanceof Text) {
      line += node.data;
      return;
    }
    const element = node instanceof Element ? node : undefined;
    if (element?.matches(`${BESIDE}, .d-hyphen, svg`) === true) return;
    const isCell = element?.matches('[role=cell]') === true;
    const isBlock = element?.matches(BLOCKS) === true;
    const isLine = !isInCell && (isBlock || element?.matches('[role=row]') === true);
    if (isLine) end();
    // Paragraphs of a cell stand on one line.
    if (isBlock && isInCell && !/[\t ]$/.test(line) && line !== '') line += ' ';
    for (const child of node.childNodes) walk(child, isInCell || isCell);
    // Lines and grounds may be drawn between cells.
    if (isCell && element.matches(':has(~ [role=cell])')) line += '\t';
    if (isLine) end();
  };
  walk(part, false);
  end();
  return lines.join('\n');
}
