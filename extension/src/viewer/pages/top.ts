/** The words at the top of the view, and how to bring them there again. */
import type { Page } from '../../shared/protocol';
import { SOFT_HYPHEN, rangeOf } from './text_map';
import type { PagesView } from './view';
import { type TextPlace, Whereabouts, bareText } from './whereabouts';

/** The first words that are seen: how to find them, and how far below the view's top they are, in pixels. */
export interface TopWords {
  readonly sought: Whereabouts;
  readonly below: number;
}

/** The first words that are seen; undefined at the begin of the document, and where there are none. */
export function topWords(view: PagesView): TopWords | undefined {
  const { scroller, places } = view;
  if (scroller.scrollTop <= 0) return undefined;
  const { top } = scroller.getBoundingClientRect();
  const first = places.at(scroller.scrollTop);
  for (let index = first; index <= first + 1; index += 1) {
    const paper = view.paper(index);
    const found = paper === undefined ? undefined : wordsBelow(paper, top);
    if (found === undefined) continue;
    const lengthOf = (page: Page): number => bareText(page).length;
    const before = view.source.known().slice(0, index).map(lengthOf);
    const passed = before.reduce((sum, length) => sum + length, found.start);
    return { sought: new Whereabouts(passed, found.behind), below: found.top - top };
  }
  return undefined;
}

/** The first text of a page below a height; headers and footers are not of its text. */
function wordsBelow(
  paper: HTMLElement,
  height: number,
): { readonly start: number; readonly behind: string; readonly top: number } | undefined {
  const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let found: { start: number; top: number } | undefined;
  let behind = '';
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const { parentElement: run } = node;
    if (run !== null && run.closest('.d-artifact') === null) {
      const { top, bottom } = run.getBoundingClientRect();
      const isSeen = bottom > height + 1 && node.data.trim() !== '';
      if (found === undefined && isSeen) found = { start: passed, top };
      if (found !== undefined)
        behind += run.closest('.d-hyphen') === null ? node.data : SOFT_HYPHEN;
    }
    passed += node.length;
  }
  return found && { ...found, behind };
}

/** Brings a place as far below the view's top as it was. */
export function bringTo(view: PagesView, { page, start }: TextPlace, below: number): void {
  view.goTo(page);
  const paper = view.paper(page);
  const known = view.source.page(page);
  if (paper === undefined || known === undefined) return;
  const range = rangeOf(paper, bareText(known), start, start + 1);
  if (range === undefined) return;
  const { scroller } = view;
  const { top } = scroller.getBoundingClientRect();
  scroller.scrollTop += range.getBoundingClientRect().top - top - below;
}
