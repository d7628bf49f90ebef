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

/** Acts on a key; the keys of fields are the fields' own. */
export function keysOf(view: PagesView, actions: KeyActions): (event: KeyboardEvent) => void {
  const zoomed = (direction: 1 | -1) => (): void => {
    view.setZoom(nextZoom(view.state.factor, direction));
  };
  const scrolled = (distance: () => number) => (): void => {
    view.scroller.scrollBy({ top: distance() });
  };
  const height = (): number => view.scroller.clientHeight * (1 - OVERLAP);
  const zooming: Readonly<Record<string, () => void>> = {
    '+': zoomed(1),
    '=': zoomed(1),
    '-': zoomed(-1),
    '0': () => {
      view.setZoom(1);
    },
  };
  const withControl: Readonly<Record<string, () => void>> = {
    ...zooming,
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
    ...zooming,
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
    home: () => {
      view.goTo(0);
    },
    end: scrolled(() => view.scroller.scrollHeight),
    pagedown: scrolled(height),
    pageup: scrolled(() => -height()),
    ' ': scrolled(height),
    'shift+ ': scrolled(() => -height()),
    arrowdown: scrolled(() => LINE),
    arrowup: scrolled(() => -LINE),
  };
  return (event) => {
    const { target } = event;
    const control = event.ctrlKey || event.metaKey;
    if (!control && target instanceof Element && target.closest(OWN_KEYS) !== null) return;
    const key = event.key.toLowerCase();
    const shift = event.shiftKey && /^[a-z ]$/.test(key) ? 'shift+' : '';
    const name = `${shift}${event.altKey ? 'alt+' : ''}${key}`;
    const action = (control ? withControl : plain)[name];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
}

/** What has keys of its own. */
const OWN_KEYS =
  'input, select, textarea, button, summary, [popover], #sidebar-panel, #slide-notes-text, .d-film, .d-playing';
