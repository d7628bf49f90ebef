/** Work on a document that is shown: how far it is, in a corner of the page, with a way to call it off. */
import { button, element, make } from '../shared/dom';
import { percentText, t } from '../shared/i18n';

let made = 0;

/** Tells of one piece of work. */
export class Strip {
  private readonly title: HTMLElement;
  private readonly amount = make('span', { className: 'quiet' });
  private readonly bar = make('progress');
  private readonly element: HTMLElement;

  /** `title` says what is done; `cancel` ends it. */
  constructor(title: string, cancel: () => void) {
    made += 1;
    const id = `strip-${String(made)}`;
    this.title = make('span', { id, role: 'status' }, title);
    this.element = make(
      'div',
      { className: 'strip', role: 'group' },
      this.title,
      this.amount,
      button(t('cancel'), cancel),
      this.bar,
    );
    for (const part of [this.element, this.bar]) part.setAttribute('aria-labelledby', id);
    element('strips', HTMLElement).append(this.element);
  }

  /** Tells which share is done; `undefined` if that is not known. */
  tell(share: number | undefined): void {
    if (share === undefined) this.bar.removeAttribute('value');
    else this.bar.value = share;
    this.amount.textContent = share === undefined ? '' : percentText(share);
  }

  /** Says that the work is done but for what the user has to do. */
  offer(title: string, action: string, onPress: () => void): void {
    this.title.textContent = title;
    this.amount.replaceChildren(button(action, onPress));
    this.bar.remove();
  }

  /** Takes it away. */
  remove(): void {
    this.element.remove();
  }
}

/** Does work that tells how far it is, and that is called off by a signal; what is called off is no fault. */
export async function withStrip(
  title: string,
  work: (progress: (share: number) => void, calledOff: AbortSignal) => Promise<void>,
): Promise<void> {
  const ending = new AbortController();
  const strip = new Strip(title, () => {
    ending.abort();
    strip.remove();
  });
  try {
    await work((share) => {
      strip.tell(share);
    }, ending.signal);
  } catch (thrown) {
    if (!ending.signal.aborted) throw thrown;
  } finally {
    strip.remove();
  }
}
