/** The lines between the cells of a pane: pictures of strokes, each of a band of rows. */
import type { Axis, Span } from './axis';

const SPACE = 'http://www.w3.org/2000/svg';
/** Rows of a band. */
const BAND = 8;

export class Lines {
  readonly element = document.createElement('div');
  private readonly bands = new Map<number, SVGElement>();
  private columns: Span = [0, 0];

  constructor() {
    this.element.className = 'd-line-bands';
    this.element.setAttribute('aria-hidden', 'true');
  }

  /** Forgets what it shows. */
  clear(): void {
    this.bands.clear();
    this.element.replaceChildren();
  }

  /** Shows the lines of a window; bands that are there already stay. */
  show(down: Axis, across: Axis, rows: Span, columns: Span): void {
    if (columns[0] !== this.columns[0] || columns[1] !== this.columns[1]) this.clear();
    this.columns = columns;
    const [first, last] = [Math.floor(rows[0] / BAND), Math.ceil(rows[1] / BAND)];
    for (const [band, picture] of this.bands) {
      if (band >= first && band < last) continue;
      picture.remove();
      this.bands.delete(band);
    }
    for (let band = first; band < last; band += 1) {
      if (this.bands.has(band)) continue;
      const picture = draw(down, across, [band * BAND, (band + 1) * BAND], columns);
      this.bands.set(band, picture);
      this.element.append(picture);
    }
  }
}

function draw(down: Axis, across: Axis, [top, bottom]: Span, columns: Span): SVGElement {
  const [x0, x1] = [across.edge(columns[0]), across.edge(columns[1])];
  const [y0, y1] = [down.edge(top), down.edge(bottom)];
  let data = '';
  for (let row = top + 1; row <= Math.min(bottom, down.count); row += 1)
    data += `M${String(x0)} ${String(down.edge(row) - 0.5)}H${String(x1)}`;
  for (let column = columns[0] + 1; column <= columns[1]; column += 1)
    data += `M${String(across.edge(column) - 0.5)} ${String(y0)}V${String(y1)}`;
  const svg = document.createElementNS(SPACE, 'svg');
  svg.classList.add('d-lines');
  const size = [x1 - x0, y1 - y0].map(String);
  svg.setAttribute('viewBox', [x0, y0, ...size].map(String).join(' '));
  svg.style.insetInlineStart = `${String(x0)}px`;
  svg.style.top = `${String(y0)}px`;
  svg.style.width = `${size[0] ?? ''}px`;
  svg.style.height = `${size[1] ?? ''}px`;
  const path = document.createElementNS(SPACE, 'path');
  path.setAttribute('d', data);
  svg.append(path);
  return svg;
}
