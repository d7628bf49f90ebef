/** Fits text into the widths that the layout gave it, whatever the browser makes of its fonts. */

import { PIXELS_PER_POINT } from './places';

/** Differences that are not seen, in pixels. */
const UNSEEN = 0.04;
/** Blanks are narrowed by this share of a character at most; what needs more is squeezed as a whole. */
const NARROWED = 1 / 3;
const BLANKS = /[ \u{A0}]/gu;

/** How a run is made to fit: by how many pixels its blanks are wider, and how many times as wide the whole is then. */
interface Change {
  readonly run: HTMLElement;
  readonly blank: number;
  readonly scale: number;
}

/** Fits the runs (`.d-run`) of what is in the document. Everything is measured before anything is changed. */
export function fitText(root: HTMLElement): void {
  const range = document.createRange();
  const changes: Change[] = [];
  // Without all that turns or scales, so that widths are those of the layout.
  root.classList.add('d-measured');
  for (const run of root.querySelectorAll<HTMLElement>('.d-run[data-extent]')) {
    const change = fitted(run, range);
    if (change !== undefined) changes.push(change);
    delete run.dataset['extent'];
    delete run.dataset['letters'];
  }
  root.classList.remove('d-measured');
  for (const { run, blank, scale } of changes) {
    if (blank !== 0) run.style.setProperty('word-spacing', `${String(blank)}px`);
    if (scale !== 1) run.style.setProperty('transform', `scaleX(${String(scale)})`);
  }
}

function fitted(run: HTMLElement, range: Range): Change | undefined {
  const text = run.firstChild;
  if (!(text instanceof Text)) return undefined;
  const length = text.data.trimEnd().length;
  const measured = (start: number, end: number): number => {
    range.setStart(text, start);
    range.setEnd(text, end);
    return range.getBoundingClientRect().width;
  };
  const width = measured(0, length);
  const wanted = Number(run.dataset['extent']) * PIXELS_PER_POINT;
  const missing = wanted - width;
  if (width === 0 || Math.abs(missing) < UNSEEN) return undefined;
  const said = text.data.slice(0, length);
  const blanks = said.match(BLANKS)?.length ?? 0;
  const letters = Number(run.dataset['letters'] ?? 0) * PIXELS_PER_POINT;
  if (blanks > 0 && letters > 0) {
    const first = said.search(BLANKS);
    const scale = letters / (width - blanks * measured(first, first + 1));
    return { run, blank: (wanted / scale - width) / blanks, scale };
  }
  if (blanks > 0 && missing / blanks > (-width / length) * NARROWED)
    return { run, blank: missing / blanks, scale: 1 };
  return { run, blank: 0, scale: wanted / width };
}
