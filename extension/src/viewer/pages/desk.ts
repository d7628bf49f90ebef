/** What stands around the pages of a document: going to pages, fitting, finding, the panel at the side, printing. */
import { element, onPress, setText } from '../../shared/dom';
import { t } from '../../shared/i18n';
import { copySelections } from './copy';
import { FindBar } from '../find/bar';
import { PageFinder } from './find';
import { keysOf } from './keys';
import { NotesPanel } from './notes';
import { Printer } from './print';
import { ReviewMenu } from './review';
import { Sidebar } from './sidebar';
import { withStrip } from '../strip';
import type { PagesView } from './view';

/** What the desk tells the rest of the viewer. */
export interface DeskEvents {
  /** How large the pages are shown now. */
  readonly onZoom: (factor: number) => void;
}

/** The elements that are seen with pages only. */
const PARTS = ['side', 'page-group', 'fit-width', 'fit-page', 'print'] as const;

/** The surroundings of one document's pages. */
export class Desk {
  private readonly ending = new AbortController();
  private readonly printer: Printer;
  private readonly find: FindBar;
  private readonly sidebar: Sidebar;
  private readonly review: ReviewMenu;
  private readonly notes: NotesPanel;
  private readonly endCopying: () => void;
  /** A number is being typed into the field of pages. */
  private isTyping = false;
  /** A page that is to be shown once it has been laid out. */
  private sought: number | undefined;
  /** What the zoom was told to be. */
  private factor: number | undefined;

  constructor(
    private readonly view: PagesView,
    private readonly events: DeskEvents,
  ) {
    const { source, drawer } = view;
    this.printer = new Printer({ all: () => source.all(), known: () => source.known(), drawer });
    view.watchRestart(() => this.printer.clear());
    this.find = new FindBar(
      (onChange) => new PageFinder(view, onChange),
      () => {
        view.scroller.focus({ preventScroll: true });
      },
    );
    this.sidebar = new Sidebar(view);
    this.review = new ReviewMenu(view);
    this.notes = new NotesPanel(view);
    this.endCopying = copySelections(view);
    for (const part of PARTS) element(part, HTMLElement).hidden = false;
    this.wire();
    view.watch(() => {
      this.show();
    });
    this.show();
  }

  private wire(): void {
    const { signal } = this.ending;
    const press = (id: string, action: () => void): void => {
      onPress(id, action, signal);
    };
    press('page-back', () => {
      this.turn(-1);
    });
    press('page-on', () => {
      this.turn(1);
    });
    press('fit-width', () => {
      this.view.setZoom('width');
    });
    press('fit-page', () => {
      this.view.setZoom('page');
    });
    press('print', () => {
      this.print();
    });
    const field = element('page', HTMLInputElement);
    field.addEventListener(
      'change',
      () => {
        this.goToNumber(field.value);
      },
      { signal },
    );
    field.addEventListener('input', () => (this.isTyping = true), { signal });
    field.addEventListener('blur', () => (this.isTyping = false), { signal });
    field.addEventListener(
      'focus',
      () => {
        field.select();
      },
      { signal },
    );
    const keys = keysOf(this.view, {
      turn: (direction) => {
        this.turn(direction);
      },
      find: (direction) => {
        this.find.open(direction);
      },
      print: () => {
        this.print();
      },
      sidebar: () => {
        this.sidebar.toggle();
      },
      notes: () => {
        this.notes.toggle();
      },
      page: () => {
        field.focus();
      },
    });
    document.addEventListener('keydown', keys, { signal });
  }

  /** Goes to the next page or the one before. */
  private turn(direction: 1 | -1): void {
    this.view.goTo(this.view.state.page + direction);
  }

  /** Goes to the page with a number: as the document counts, or from the first one on. */
  private goToNumber(text: string): void {
    const wanted = text.trim();
    const labelled = this.view.source.known().find(({ label }) => label === wanted);
    this.isTyping = false;
    const number = Number.parseInt(wanted, 10);
    const index = Number.isInteger(number) ? number - 1 : labelled?.index;
    const { count, complete } = this.view.state;
    if (index !== undefined) this.view.jump(index);
    // It may be a page that has not been laid out yet.
    this.sought = index !== undefined && index >= count && !complete ? index : undefined;
    this.show();
  }

  private print(): void {
    void withStrip(t('printing'), (progress, calledOff) => this.printer.print(progress, calledOff));
  }

  /** Shows where in the document the view is. */
  private show(): void {
    const { sought } = this;
    if (sought !== undefined && this.view.state.count > sought) {
      this.sought = undefined;
      this.view.goTo(sought);
    }
    const { page, count, complete, zoom, factor } = this.view.state;
    const field = element('page', HTMLInputElement);
    if (!this.isTyping)
      field.value = String(complete && count === 0 ? 0 : (this.sought ?? page) + 1);
    setText('page-count', t(complete ? 'pageCount' : 'pageCountSoFar', String(count)));
    element('page-back', HTMLButtonElement).disabled = page <= 0;
    element('page-on', HTMLButtonElement).disabled = page >= count - 1;
    element('fit-width', HTMLElement).ariaPressed = String(zoom === 'width');
    element('fit-page', HTMLElement).ariaPressed = String(zoom === 'page');
    if (factor === this.factor) return;
    this.factor = factor;
    this.events.onZoom(factor);
  }

  /** Takes the surroundings away. */
  destroy(): void {
    this.ending.abort();
    this.endCopying();
    this.printer.destroy();
    this.find.destroy();
    this.sidebar.destroy();
    this.review.destroy();
    this.notes.destroy();
    for (const part of PARTS) element(part, HTMLElement).hidden = true;
  }
}
