/** The bar in which words are looked for. */
import { element, onPress, setText } from '../../shared/dom';
import { t } from '../../shared/i18n';
import type { Finder } from './finder';

/** Words are looked for when none has been typed for so long, in ms. */
const PAUSE = 150;

/** How words are looked for: buttons that are pressed or not. */
const WAYS = ['find-case', 'find-whole'] as const;

/** The bar for finding, for one document. */
export class FindBar {
  private readonly bar = element('find', HTMLElement);
  private readonly words = element('find-words', HTMLInputElement);
  private readonly opener = element('find-open', HTMLButtonElement);
  private readonly finder: Finder;
  private readonly ending = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `finderOf` makes what finds, and calls back when there are other places than before; `leave` gives the keys to the document. */
  constructor(
    finderOf: (onChange: () => void) => Finder,
    private readonly leave: () => void,
  ) {
    this.finder = finderOf(() => {
      this.show();
    });
    this.opener.hidden = false;
    const { signal } = this.ending;
    const press = (id: string, action: () => void): void => {
      onPress(id, action, signal);
    };
    press('find-open', () => {
      if (this.bar.hidden) this.open();
      else this.close();
    });
    press('find-close', () => {
      this.close();
    });
    press('find-back', () => {
      this.step(-1);
    });
    press('find-on', () => {
      this.step(1);
    });
    for (const way of WAYS)
      press(way, () => {
        const pressed = element(way, HTMLElement);
        pressed.ariaPressed = String(pressed.ariaPressed !== 'true');
        this.search();
      });
    this.words.addEventListener(
      'input',
      () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
          this.search();
        }, PAUSE);
      },
      { signal },
    );
    this.bar.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') this.close();
        else if (event.key === 'Enter' && event.target === this.words)
          this.step(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
      },
      { signal },
    );
  }

  /** Opens the bar, with what is selected; if it is open, goes on to the next place. */
  open(direction?: 1 | -1): void {
    if (direction !== undefined && !this.bar.hidden) {
      this.step(direction);
      return;
    }
    const selected = getSelection()?.toString() ?? '';
    if (selected !== '' && !selected.includes('\n')) this.words.value = selected;
    this.bar.hidden = false;
    this.opener.ariaExpanded = 'true';
    this.words.focus();
    this.words.select();
    this.search();
  }

  /** The words that are looked for; `undefined` while the bar is closed. */
  get wanted(): string | undefined {
    return this.bar.hidden ? undefined : this.words.value;
  }

  /** Opens the bar with words that were looked for before. */
  resume(words: string): void {
    this.words.value = words;
    this.open();
  }

  private close(): void {
    const hadFocus = this.bar.contains(document.activeElement);
    this.bar.hidden = true;
    this.opener.ariaExpanded = 'false';
    this.finder.close();
    // Keys go on with the text where it was found.
    if (hadFocus) this.leave();
  }

  private search(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const [matchesCase = false, areWhole = false] = WAYS.map(
      (way) => element(way, HTMLElement).ariaPressed === 'true',
    );
    this.finder.search({ words: this.words.value, matchesCase, areWhole });
    this.show();
  }

  private step(direction: 1 | -1): void {
    if (this.timer === undefined) this.finder.step(direction);
    else this.search();
    this.show();
  }

  private show(): void {
    const { count, current, hasMore } = this.finder.state;
    let told = '';
    if (count > 0)
      told = t(hasMore ? 'findCountSoFar' : 'findCount', String(current), String(count));
    else if (this.words.value.trim() !== '') told = hasMore ? '…' : t('findNone');
    setText('find-count', told);
  }

  /** Takes the bar away. */
  destroy(): void {
    clearTimeout(this.timer);
    this.ending.abort();
    this.bar.hidden = true;
    this.opener.hidden = true;
    this.opener.ariaExpanded = 'false';
    this.words.value = '';
    this.finder.destroy();
  }
}
