/** The panel at the side: the outline, or the pages small. */
import { element } from '../../shared/dom';
import { showOutline } from './outline';
import { showThumbnails } from './thumbnails';
import type { PagesView } from './view';

const TABS = ['outline', 'thumbnails'] as const;
type Tab = (typeof TABS)[number];

/** The panel, for one document. */
export class Sidebar {
  private readonly bar = element('sidebar', HTMLElement);
  private readonly opener = element('side', HTMLButtonElement);
  private readonly panel = element('sidebar-panel', HTMLElement);
  private readonly ending = new AbortController();
  private tab: Tab;
  private endPanel: (() => void) | undefined;

  constructor(private readonly view: PagesView) {
    this.tab = view.source.slides === undefined ? 'outline' : 'thumbnails';
    view.watchRestart(() => {
      if (!this.bar.hidden) this.show(this.tab);
    });
    const { signal } = this.ending;
    this.opener.addEventListener(
      'click',
      () => {
        this.toggle();
      },
      { signal },
    );
    for (const tab of TABS) {
      const head = element(`tab-${tab}`, HTMLButtonElement);
      head.addEventListener(
        'click',
        () => {
          this.show(tab);
        },
        { signal },
      );
      head.addEventListener(
        'keydown',
        (event) => {
          if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
          const other = TABS.find((one) => one !== tab) ?? tab;
          this.show(other);
          element(`tab-${other}`, HTMLButtonElement).focus();
          event.preventDefault();
        },
        { signal },
      );
    }
  }

  /** Opens or closes the panel. */
  toggle(): void {
    const isOpen = this.bar.hidden;
    this.bar.hidden = !isOpen;
    this.opener.ariaExpanded = String(isOpen);
    if (isOpen) this.show(this.tab);
    else this.empty();
  }

  private show(tab: Tab): void {
    this.empty();
    this.tab = tab;
    for (const one of TABS) {
      const head = element(`tab-${one}`, HTMLButtonElement);
      head.ariaSelected = String(one === tab);
      head.tabIndex = one === tab ? 0 : -1;
    }
    this.panel.setAttribute('aria-labelledby', `tab-${tab}`);
    this.endPanel =
      tab === 'outline'
        ? showOutline(this.view, this.panel)
        : showThumbnails(this.view, this.panel);
  }

  private empty(): void {
    this.endPanel?.();
    this.endPanel = undefined;
  }

  /** Takes the panel away. */
  destroy(): void {
    this.ending.abort();
    this.empty();
    this.bar.hidden = true;
    this.opener.ariaExpanded = 'false';
  }
}
