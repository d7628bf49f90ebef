/** Headings of rows and columns, and beside them the groups that can be folded. */
import { button } from '../../shared/dom';
import { type Axis, type Span, columnName } from './axis';

/** Size of the headings without groups, in pixels. */
const HEADING_HEIGHT = 22;
const HEADING_WIDTH = 48;
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

/** Room of the headings of a direction, with its groups; where headings are hidden, only these have any. */
export function headingRoom(direction: 0 | 1, groups: readonly Group[], isShown: boolean): number {
  const own = direction === 0 ? HEADING_WIDTH : HEADING_HEIGHT;
  return groupRoom(groups) + (isShown ? own : 0);
}

/** Room that the groups of a direction need beside its headings. */
function groupRoom(groups: readonly Group[]): number {
  const deepest = deepestOf(groups);
  return deepest === 0 ? 0 : (deepest + 1) * LEVEL;
}

/** What folding asks for. */
export interface Folding {
  fold(axis: number, group: number): void;
  foldLevel(axis: number, level: number): void;
}

/** A part of the headings of one direction: those that scroll, or those that are fixed. */
class Part {
  readonly element = document.createElement('section');
  readonly labels = new Map<number, HTMLElement>();
  axis: Axis | undefined;
  span: Span = [0, 0];
  shift = NaN;
}

/** The headings of one direction. */
export class Headings {
  readonly element = document.createElement('div');
  private picked: readonly Span[] = [];
  private readonly main = new Part();
  private readonly fixed = new Part();

  constructor(
    /** 0 for those of rows, which stand at the side; 1 for those of columns. */
    private readonly direction: 0 | 1,
    private readonly groups: readonly Group[],
    private readonly folding: Folding,
    private readonly rightToLeft: boolean,
    /** Whether the names of the rows or columns are shown. */
    private readonly isShown: boolean,
  ) {
    const name = direction === 0 ? 'd-row-headings' : 'd-column-headings';
    this.element.className = `d-headings ${name}`;
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(this.main.element, this.fixed.element);
    const room = headingRoom(direction, groups, isShown);
    this.element.style[direction === 0 ? 'width' : 'height'] = `${String(room)}px`;
    this.element.hidden = room === 0;
  }

  /** Shows the headings of the rows or columns in view; those that are there already stay. */
  show(axis: Axis, main: Span): void {
    this.fill(this.main, axis, main);
    this.move(this.main, axis.offset(false));
    if (!axis.isFixed) return;
    this.fill(this.fixed, axis, axis.fixedSpan());
    this.move(this.fixed, axis.offset(true));
    if (axis.isSplit) this.cut(axis.fixedFrom, axis.fixedSize);
  }

  /** Cuts off what of the fixed part is outside of its room: it may end within a row or column. */
  private cut(from: number, size: number): void {
    const [begin, end] = [`${String(from)}px`, `calc(100% - ${String(from + size)}px)`];
    const [before, behind] = this.rightToLeft ? [end, begin] : [begin, end];
    this.fixed.element.style.clipPath =
      this.direction === 0 ? `inset(${begin} 0 ${end})` : `inset(0 ${behind} 0 ${before})`;
  }

  /** Shows which rows or columns have selected cells: the first one, and the one after the last of each block. */
  pick(picked: readonly Span[]): void {
    this.picked = picked;
    for (const { labels } of [this.main, this.fixed])
      for (const [index, label] of labels) this.colour(index, label);
  }

  private colour(index: number, label: HTMLElement): void {
    const isPicked = this.picked.some(([from, to]) => index >= from && index < to);
    label.classList.toggle('d-picked', isPicked);
  }

  private move(part: Part, shift: number): void {
    if (part.shift === shift) return;
    part.shift = shift;
    const along = String(this.direction === 1 && this.rightToLeft ? -shift : shift);
    part.element.style.transform =
      this.direction === 0 ? `translateY(${along}px)` : `translateX(${along}px)`;
  }

  private fill(part: Part, axis: Axis, span: Span): void {
    const [from, to] = span;
    if (part.axis === axis && part.span[0] === from && part.span[1] === to) return;
    const { element, labels } = part;
    if (part.axis !== axis) {
      labels.clear();
      element.replaceChildren();
    }
    part.axis = axis;
    part.span = span;
    for (const [index, label] of labels) {
      if (index >= from && index < to) continue;
      label.remove();
      labels.delete(index);
    }
    for (let index = from; index < to; index += 1) {
      const size = axis.size(index);
      if (size === 0 || !this.isShown || labels.has(index)) continue;
      const label = document.createElement('div');
      label.textContent = this.direction === 0 ? String(index + 1) : columnName(index);
      this.put(label, axis.edge(index), size);
      this.colour(index, label);
      labels.set(index, label);
      element.append(label);
    }
    for (const old of element.querySelectorAll('.d-fold, .d-group-line')) old.remove();
    const brackets: HTMLElement[] = [];
    for (const group of this.groups) {
      if (group.handle < from - 1 && group.last < from) continue;
      if (group.first >= to && group.handle >= to) continue;
      this.bracket(axis, group, brackets);
    }
    element.append(...brackets);
  }

  /** The line along a group, and the button that folds it. */
  private bracket(axis: Axis, group: Group, brackets: HTMLElement[]): void {
    const { first, last, handle, folded, index, level } = group;
    const across = `${String((level - 1) * LEVEL)}px`;
    const side = this.direction === 0 ? 'insetInlineStart' : 'top';
    if (!folded) {
      const line = document.createElement('i');
      line.className = 'd-group-line';
      this.put(line, axis.edge(first), axis.edge(last + 1) - axis.edge(first));
      line.style[side] = across;
      brackets.push(line);
    }
    if (handle < 0 || handle >= axis.count) return;
    const fold = foldButton(folded ? '+' : '−', () => {
      this.folding.fold(this.direction, index);
    });
    const middle = axis.edge(handle) + Math.max(0, axis.size(handle) - LEVEL) / 2;
    this.put(fold, middle, LEVEL);
    fold.style[side] = across;
    brackets.push(fold);
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
