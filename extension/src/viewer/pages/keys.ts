/** The keys of a document of pages, those of pdf.js' viewer. */
import { nextZoom } from '../zoom';
import type { PagesView } from './view';

/** What keys do besides scrolling and zooming. */
export interface KeyActions {
  /** Goes to the next page or the one before. */
  readonly turn: (direction: 1 | -1) => void;
  /** Opens the bar for finding, or goes to the next place or the one before. */
  readonly find: (direction?: 1 | -1) => void;
  readonly print: () => void;
  readonly sidebar: () => void;
  readonly notes: () => void;
  /** Asks for a page. */
  readonly page: () => void;
}

/** Distance that an arrow key scrolls, in pixels. */
const LINE = 40;
/** Share of the view that remains when it is scrolled by its height. */
const OVERLAP = 0.1;

/** Keys that scroll or turn pages. */
function moving(view: PagesView, { turn }: KeyActions): Readonly<Record<string, () => void>> {
  // Where a page is seen as a whole, it is turned.
  const turned = (direction: 1 | -1, distance: () => number) => (): void => {
    if (view.state.zoom === 'page') turn(direction);
    else view.scroller.scrollBy({ top: distance() });
  };
  const sideways = (direction: 1 | -1) => (): void => {
    const { scroller } = view;
    if (scroller.scrollWidth > scroller.clientWidth) scroller.scrollBy({ left: direction * LINE });
    else turn(direction);
  };
  const height = (): number => view.scroller.clientHeight * (1 - OVERLAP);
  return {
    home: () => {
      view.goTo(0);
    },
    end: () => {
      view.scroller.scrollBy({ top: view.scroller.scrollHeight });
    },
    pagedown: turned(1, height),
    pageup: turned(-1, () => -height()),
    ' ': turned(1, height),
    'shift+ ': turned(-1, () => -height()),
    arrowdown: turned(1, () => LINE),
    arrowup: turned(-1, () => -LINE),
    arrowright: sideways(1),
    arrowleft: sideways(-1),
  };
}

/** Acts on a key; the keys of fields are the fields' own. */
export function keysOf(view: PagesView, actions: KeyActions): (event: KeyboardEvent) => void {
  const zoomed = (direction: 1 | -1) => (): void => {
    view.setZoom(nextZoom(view.state.factor, direction));
  };
  const withControl: Readonly<Record<string, () => void>> = {
    f: () => {
      actions.find();
    },
    g: () => {
      actions.find(1);
    },
    'shift+g': () => {
      actions.find(-1);
    },
    'alt+g': actions.page,
    p: actions.print,
  };
  const plain: Readonly<Record<string, () => void>> = {
    '+': zoomed(1),
    '=': zoomed(1),
    '-': zoomed(-1),
    '0': () => {
      view.setZoom(1);
    },
    n: () => {
      actions.turn(1);
    },
    j: () => {
      actions.turn(1);
    },
    p: () => {
      actions.turn(-1);
    },
    k: () => {
      actions.turn(-1);
    },
    f4: actions.sidebar,
    s: actions.notes,
    ...moving(view, actions),
    f3: () => {
      actions.find(1);
    },
    'shift+f3': () => {
      actions.find(-1);
    },
  };
  return (event) => {
    const { target } = event;
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const isIn = (owners: string): boolean =>
      target instanceof Element && target.closest(owners) !== null;
    const isOwn = isIn(OWN_KEYS) || (PRESSES.has(key) && isIn(PRESSED));
    if (event.defaultPrevented || (!control && key !== 'f3' && isOwn)) return;
    const shift = event.shiftKey && /^(?:[a-z ]|f3)$/.test(key) ? 'shift+' : '';
    const name = `${shift}${event.altKey ? 'alt+' : ''}${key}`;
    const action = (control ? withControl : plain)[name];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
}

/** What is pressed by keys, and by which. */
const PRESSED = 'button, summary';
const PRESSES: ReadonlySet<string> = new Set([' ', 'enter']);
/** What has keys of its own. */
const OWN_KEYS =
  'input, select, textarea, [popover], #sidebar-panel, #slide-notes-text, .d-film, .d-playing';
