/** Tab stops: the widths of tabs depend on where text has come to, so they are measured in the page. */

/** A tab stop: its place in points from the paragraph's edge, and how text stands at it. */
export interface TabStop {
  readonly at: number;
  readonly kind: string;
  readonly leader: string;
}

/** The stops of a paragraph, as `src/render/document/look.rs` writes them. */
export interface TabStops {
  readonly distance: number;
  readonly indent: number;
  readonly stops: readonly TabStop[];
}

/** Reads `default;indent;place kind leader;...`. */
export function parseTabStops(text: string): TabStops {
  const [distance = '36', indent = '0', ...rest] = text.split(';');
  const stops = rest.map((part) => {
    const [at = '0', kind = 'left', leader = 'none'] = part.split(' ');
    return { at: Number(at), kind, leader };
  });
  return { distance: Math.max(1, Number(distance)), indent: Number(indent), stops };
}

/** The stop that a tab at `x` leads to; `x` in points from the paragraph's edge. */
export function nextStop({ distance, indent, stops }: TabStops, x: number): TabStop {
  const near = 0.5;
  const own = stops.find((stop) => stop.at > x + near);
  // The hanging indent is a stop, too, if it comes first.
  if (indent > x + near && (own === undefined || indent < own.at)) {
    return { at: indent, kind: 'left', leader: 'none' };
  }
  if (own !== undefined) return own;
  const at = (Math.floor((x + near) / distance) + 1) * distance;
  return { at, kind: 'left', leader: 'none' };
}

const POINTS_PER_PIXEL = 0.75;

/** Gives the tabs inside `root` their widths, tab after tab: all of the first ones at once, then all of the second ones. */
export function layTabs(root: ParentNode, zoom: number): void {
  const paragraphs = [...root.querySelectorAll<HTMLElement>('[data-tabs]')].map((paragraph) => ({
    paragraph,
    stops: parseTabStops(paragraph.dataset['tabs'] ?? ''),
    tabs: [...paragraph.querySelectorAll<HTMLElement>('.d-tab')],
  }));
  for (let round = 0; round < 50; round += 1) {
    const widths: [HTMLElement, number, string][] = [];
    for (const { paragraph, stops, tabs } of paragraphs) {
      const tab = tabs[round];
      if (tab !== undefined)
        widths.push([tab, ...measure(paragraph, tab, tabs[round + 1], stops, zoom)]);
    }
    if (widths.length === 0) return;
    for (const [tab, width, leader] of widths) {
      tab.style.width = `${String(width)}pt`;
      if (leader !== 'none') tab.classList.add(`d-leader-${leader}`);
    }
  }
}

/** Width and leader of a tab. */
function measure(
  paragraph: HTMLElement,
  tab: HTMLElement,
  next: HTMLElement | undefined,
  stops: TabStops,
  zoom: number,
): [number, string] {
  const scale = POINTS_PER_PIXEL / zoom;
  const outer = (paragraph.parentElement ?? paragraph).getBoundingClientRect();
  const style = getComputedStyle(paragraph.parentElement ?? paragraph);
  const edge = outer.left + parseFloat(style.paddingLeft) * zoom;
  const x = (tab.getBoundingClientRect().left - edge) * scale;
  const stop = nextStop(stops, x);
  const room = Math.max(0, stop.at - x);
  if (stop.kind === 'left') return [room, stop.leader];
  const following = document.createRange();
  following.setStartAfter(tab);
  if (next === undefined) following.setEndAfter(paragraph.lastChild ?? tab);
  else following.setEndBefore(next);
  const width = following.getBoundingClientRect().width * scale;
  return [Math.max(0, stop.kind === 'center' ? room - width / 2 : room - width), stop.leader];
}
