/** Headings of rows and columns, and beside them the groups that can be folded. */
import { button } from '../../shared/dom';
import { type Axis, type Span, columnName } from './axis';

/** Size of the headings without groups, in pixels. */
export const HEADING_HEIGHT = 22;
export const HEADING_WIDTH = 48;
/** Room for a level of groups, in pixels. */
const LEVEL = 14;

/** Rows or columns that are folded together. */
export interface Group {
  readonly index: number;
  readonly level: number;
  readonly first: number;
  readonly last: number;
  /** The row or column beside which it is folded; -1 for none. */
  readonly handle: number;
  readonly folded: boolean;
}

/** Level of the group that stands in most others. */
function deepestOf(groups: readonly Group[]): number {
  return Math.max(0, ...groups.map(({ level }) => level));
}

/** Room that the groups of a direction need beside its headings. */
export function groupRoom(groups: readonly Group[]): number {
  const deepest = deepestOf(groups);
  return deepest === 0 ? 0 : (deepest + 1) * LEVEL;
}

/** What folding asks for. */
export interface Folding {
  fold(axis: number, group: number): void;
  foldLevel(axis: number, level: number): void;
}

/** The headings of one direction. */
export class Headings {
  readonly element = document.createElement('div');
  private readonly main = document.createElement('section');
  private readonly fixed = document.createElement('section');
  private shown: Axis | undefined;
  private span: Span = [0, 0];
  /** How far the axis was scrolled, and its pane, when those that are fixed were made. */
  private fixedAt = '';

  constructor(
    /** 0 for those of rows, which stand at the side; 1 for those of columns. */
    private readonly direction: 0 | 1,
    private readonly groups: readonly Group[],
    private readonly folding: Folding,
  ) {
    const name = direction === 0 ? 'd-row-headings' : 'd-column-headings';
    this.element.className = `d-headings ${name}`;
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(this.main, this.fixed);
    const room = String(groupRoom(groups) + (direction === 0 ? HEADING_WIDTH : HEADING_HEIGHT));
    this.element.style[direction === 0 ? 'width' : 'height'] = `${room}px`;
  }

  /** Shows the headings of the rows or columns in view; those that are there already stay. */
  show(axis: Axis, main: Span): void {
    const hasChanged = this.shown !== axis;
    if (hasChanged || this.span[0] !== main[0] || this.span[1] !== main[1]) {
      [this.shown, this.span] = [axis, main];
      const labels: HTMLElement[] = [];
      this.labels(axis, main, false, labels);
      this.main.replaceChildren(...labels);
    }
    if (!axis.isFixed) return;
    const place = `${String(axis.scrolled)} ${String(axis.fixedFrom)}`;
    if (hasChanged || place !== this.fixedAt) this.fixedAt = place;
    else return;
    const labels: HTMLElement[] = [];
    this.labels(axis, axis.fixedSpan(), true, labels);
    this.fixed.replaceChildren(...labels);
  }

  private labels(axis: Axis, [from, to]: Span, isFixed: boolean, labels: HTMLElement[]): void {
    const shift = axis.offset(isFixed);
    for (let index = from; index < to; index += 1) {
      const size = axis.size(index);
      if (size === 0) continue;
      const label = document.createElement('div');
      label.textContent = this.direction === 0 ? String(index + 1) : columnName(index);
      this.put(label, axis.edge(index) + shift, size);
      if (isFixed) label.classList.add('d-fixed');
      labels.push(label);
    }
    for (const group of this.groups) {
      if (group.handle < from - 1 && group.last < from) continue;
      if (group.first >= to && group.handle >= to) continue;
      this.bracket(axis, group, shift, labels);
    }
  }

  /** The line along a group, and the button that folds it. */
  private bracket(axis: Axis, group: Group, shift: number, labels: HTMLElement[]): void {
    const { first, last, handle, folded, index, level } = group;
    const across = `${String((level - 1) * LEVEL)}px`;
    const side = this.direction === 0 ? 'insetInlineStart' : 'top';
    if (!folded) {
      const line = document.createElement('i');
      line.className = 'd-group-line';
      this.put(line, axis.edge(first) + shift, axis.edge(last + 1) - axis.edge(first));
      line.style[side] = across;
      labels.push(line);
    }
    if (handle < 0 || handle >= axis.count) return;
    const fold = foldButton(folded ? '+' : '−', () => {
      this.folding.fold(this.direction, index);
    });
    const middle = axis.edge(handle) + Math.max(0, axis.size(handle) - LEVEL) / 2;
    this.put(fold, middle + shift, LEVEL);
    fold.style[side] = across;
    labels.push(fold);
  }

  /** The buttons that show groups down to a level. */
  levels(): HTMLElement[] {
    const deepest = deepestOf(this.groups);
    if (deepest === 0) return [];
    return Array.from({ length: deepest + 1 }, (_, place) => {
      const fold = foldButton(String(place + 1), () => {
        this.folding.foldLevel(this.direction, place + 1);
      });
      const [along, across] =
        this.direction === 0
          ? (['insetInlineStart', 'bottom'] as const)
          : (['top', 'insetInlineEnd'] as const);
      fold.style[along] = `${String(place * LEVEL)}px`;
      fold.style[across] = '2px';
      return fold;
    });
  }

  private put(element: HTMLElement, at: number, size: number): void {
    const { style } = element;
    if (this.direction === 0) {
      style.top = `${String(at)}px`;
      style.height = `${String(size)}px`;
    } else {
      style.insetInlineStart = `${String(at)}px`;
      style.width = `${String(size)}px`;
    }
  }
}

function foldButton(text: string, onClick: () => void): HTMLButtonElement {
  const made = button(text, onClick);
  made.tabIndex = -1;
  made.className = 'd-fold';
  return made;
}
