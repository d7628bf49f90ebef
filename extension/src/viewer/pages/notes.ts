/** The speaker's notes of the present slide, below the slides: a line of them, or all when it is unfolded. */
import { element, onPress, setText } from '../../shared/dom';
import { t } from '../../shared/i18n';
import type { PagesView } from './view';

/** The panel, for one presentation; a text has none. */
export class NotesPanel {
  private readonly panel = element('slide-notes', HTMLElement);
  private readonly opener = element('slide-notes-fold', HTMLButtonElement);
  private readonly text = element('slide-notes-text', HTMLElement);
  private readonly ending = new AbortController();
  private shown: string | undefined;

  constructor(private readonly view: PagesView) {
    const { slides } = view.source;
    if (slides === undefined || slides.count === 0) return;
    onPress('slide-notes-fold', () => this.toggle(), this.ending.signal);
    this.panel.hidden = false;
    view.watch(() => this.show());
    this.show();
  }

  /** Folds or unfolds the panel. */
  toggle(): void {
    if (this.panel.hidden) return;
    this.text.hidden = !this.text.hidden;
    this.opener.ariaExpanded = String(!this.text.hidden);
    setText('slide-notes-hint', this.hint());
  }

  private show(): void {
    const page = this.view.source.page(this.view.state.page);
    // The slide before stays until this one has come.
    if (page === undefined || page.notes === this.shown) return;
    this.shown = page.notes;
    this.text.textContent = page.notes === '' ? t('noNotes') : page.notes;
    this.text.classList.toggle('quiet', page.notes === '');
    this.text.scrollTop = 0;
    setText('slide-notes-hint', this.hint());
  }

  /** What is seen of the notes while they are folded. */
  private hint(): string {
    if (!this.text.hidden) return '';
    return this.shown === '' || this.shown === undefined ? t('noNotes') : this.shown;
  }

  /** Takes the panel away. */
  destroy(): void {
    this.ending.abort();
    this.panel.hidden = true;
  }
}
