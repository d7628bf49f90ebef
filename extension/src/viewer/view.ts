/** Shows a converted document. */
import { Fault } from '../shared/fault';
import type { Converted } from '../shared/protocol';
import { element } from '../shared/dom';
import { t } from '../shared/i18n';
import { BookPages } from './book_pages';
import { BookView } from './book_view';
import { Engine } from './engine';
import { MediaUrls } from './media';
import { fillMenu } from './menu';
import { NodeReader } from './nodes';
import { Desk, type DeskEvents } from './pages/desk';
import { PagesView } from './pages/view';
import { withStrip } from './strip';
import { StyleRules } from './styles';

/** A document on the screen. */
export interface View {
  /** Its pages, if it is one of pages. */
  readonly pages?: PagesView;
  /** How large everything is shown; 1 is the document's own size. */
  readonly zoom: number;
  /** Shows everything larger or smaller; what is at a place of the window stays there, if one is given. */
  setZoom(factor: number, at?: { readonly x: number; readonly y: number }): void;
  /** Shows the whole document, of which the beginning is shown. Rejects with a {@link Fault} if it cannot be read. */
  finish(whole: Converted): Promise<void>;
  /** Takes the document off the screen and lets go of all that it holds. */
  destroy(): void;
}

/**
 * Shows a document in `host`, or its beginning until {@link View.finish} is called.
 *
 * Editor.bin and media (by the names that Editor.bin uses) are lent: they are neither transferred nor changed. Text
 * reaches the page as text nodes only. Styles are set by the object model: the page's policy forbids `style` attributes
 * in markup, and every request but for blobs.
 *
 * Rejects with a `Fault` (code `editor-bin`) if it cannot be read. A fault that is met later, while the rest of a long
 * document is laid out, is shown where the document ends.
 */
export async function openDocument(
  converted: Converted,
  isBeginning: boolean,
  host: HTMLElement,
  events: DeskEvents,
): Promise<View> {
  if (converted.container === 'xlsy') return openBook(converted, host, events);
  const onFault = (fault: Fault): void => {
    host.append(faultLine(fault));
  };
  const pages = await PagesView.open(converted, isBeginning, host, onFault);
  const desk = new Desk(pages, events);
  return {
    pages,
    get zoom() {
      return pages.state.factor;
    },
    setZoom: (factor, at) => {
      if (at === undefined) pages.setZoom(factor);
      else pages.zoomAt(factor, at.x, at.y);
    },
    finish: (whole) => pages.finish(whole),
    destroy: () => {
      desk.destroy();
      pages.destroy();
      host.replaceChildren();
    },
  };
}

async function openBook(
  converted: Converted,
  host: HTMLElement,
  events: DeskEvents,
): Promise<View> {
  let shown = mountBook(await Engine.open(converted.editorBin), converted, host);
  let zoom = 1;
  const setZoom = (factor: number): void => {
    zoom = factor;
    shown.book.setZoom(factor);
    events.onZoom(factor);
  };
  setZoom(zoom);
  return {
    get zoom() {
      return zoom;
    },
    setZoom,
    finish: async (whole) => {
      const engine = await Engine.open(whole.editorBin);
      const place = shown.book.spot;
      const { wanted } = shown.book.find;
      shown.destroy();
      shown = mountBook(engine, whole, host);
      shown.book.setZoom(zoom);
      shown.book.comeBack(place);
      if (wanted !== undefined) shown.book.find.resume(wanted);
    },
    destroy: () => {
      shown.destroy();
    },
  };
}

/** A workbook on the screen, and what takes it away. */
interface Mounted {
  readonly book: BookView;
  destroy(): void;
}

/** Shows a workbook. Throws a {@link Fault}. */
function mountBook(engine: Engine, converted: Converted, host: HTMLElement): Mounted {
  const urls = MediaUrls.of(converted);
  const rules = new StyleRules();
  const reader = new NodeReader(engine.vocabulary, {
    mediaUrl: (name) => urls.get(name),
    defineStyle: (declarations) => rules.define(declarations),
  });
  const pages = new BookPages(converted.editorBin, urls, converted.name);
  const stage = document.createElement('div');
  stage.className = 'd-kind-book';
  host.replaceChildren(stage);
  // The browser's own menu does not wait for pages: it prints what can be done instead.
  const advice = document.createElement('p');
  advice.className = 'd-print-advice';
  advice.textContent = t('printAdvice');
  document.body.append(advice);
  const closing = new AbortController();
  let grid: BookView | undefined;
  const destroy = (): void => {
    closing.abort();
    advice.remove();
    grid?.stop();
    offerPrint(undefined);
    pages.close();
    host.replaceChildren();
    rules.remove();
    urls.revoke();
    engine.close();
  };
  try {
    const onFault = (thrown: unknown): void => {
      stage.append(faultLine(Fault.of(thrown)));
    };
    const look = ({ classList }: Element): readonly (readonly [string, string])[] =>
      [...classList].flatMap((name) => rules.declared(name));
    const book = new BookView(engine, reader, pages, stage, look, onFault);
    grid = book;
    // Keys work at once, unless the user is somewhere else.
    if (document.activeElement === document.body) book.focus();
    const print = (sheet: number | undefined): void => {
      withStrip(t('printing'), (progress, calledOff) =>
        pages.print(sheet, progress, calledOff),
      ).catch(onFault);
    };
    offerPrint(print, () => book.current);
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      print(book.current);
    };
    document.addEventListener('keydown', onKey, { signal: closing.signal });
    return { book, destroy };
  } catch (thrown) {
    destroy();
    throw Fault.of(thrown);
  }
}

/** Offers to print the present sheet of a workbook, or all; without `print`, takes that away. */
function offerPrint(
  print: ((sheet: number | undefined) => void) | undefined,
  present = (): number => 0,
): void {
  element('print-sheets', HTMLElement).hidden = print === undefined;
  if (print === undefined) return;
  fillMenu('print-menu', [
    {
      text: t('printSheet'),
      action: () => {
        print(present());
      },
    },
    {
      text: t('printBook'),
      action: () => {
        print(undefined);
      },
    },
  ]);
}

function faultLine(fault: Fault): HTMLElement {
  const line = document.createElement('p');
  line.className = 'd-fault';
  line.setAttribute('role', 'alert');
  line.textContent = fault.message;
  return line;
}
