/** Fits text into the widths that the layout gave it, whatever the browser makes of its fonts. */

import { PIXELS_PER_POINT } from './places';

/** Differences that are not seen, in pixels. */
const UNSEEN = 0.04;
/** Blanks are narrowed by this share of a character at most; what needs more is squeezed as a whole. */
const NARROWED = 1 / 3;
const BLANKS = /[ \u{A0}]/gu;

/** How a run is made to fit. */
interface Change {
  readonly run: HTMLElement;
  readonly property: 'word-spacing' | 'transform';
  readonly value: string;
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
  }
  root.classList.remove('d-measured');
  for (const { run, property, value } of changes) run.style.setProperty(property, value);
}

function fitted(run: HTMLElement, range: Range): Change | undefined {
  const text = run.firstChild;
  if (!(text instanceof Text)) return undefined;
  const length = text.data.trimEnd().length;
  range.setStart(text, 0);
  range.setEnd(text, length);
  const { width } = range.getBoundingClientRect();
  const wanted = Number(run.dataset['extent']) * PIXELS_PER_POINT;
  const missing = wanted - width;
  if (width === 0 || Math.abs(missing) < UNSEEN) return undefined;
  const blanks = text.data.slice(0, length).match(BLANKS)?.length ?? 0;
  if (blanks > 0 && missing / blanks > (-width / length) * NARROWED)
    return { run, property: 'word-spacing', value: `${String(missing / blanks)}px` };
  return { run, property: 'transform', value: `scaleX(${String(wanted / width)})` };
}
