/** Menus of the toolbar: popovers with one button for each entry, gone through by the arrow keys. */
import { button, element } from '../shared/dom';

/** An entry of a menu. */
export interface MenuEntry {
  readonly text: string;
  readonly action: () => void;
  /** For an entry that is chosen among others, or switched. */
  readonly choice?: { readonly kind: 'radio' | 'check'; readonly checked: boolean };
}

/** Puts entries into the menu with an id; the browser opens and closes it. */
export function fillMenu(id: string, entries: readonly MenuEntry[]): void {
  const menu = element(id, HTMLElement);
  const items = entries.map(({ text, action, choice }, index) => {
    const item = button(text, () => {
      menu.hidePopover();
      action();
    });
    if (choice === undefined) item.setAttribute('role', 'menuitem');
    else {
      item.setAttribute('role', choice.kind === 'radio' ? 'menuitemradio' : 'menuitemcheckbox');
      item.ariaChecked = String(choice.checked);
    }
    item.tabIndex = -1;
    // The browser sets the focus there as it opens the menu, before the next key comes.
    item.autofocus = index === 0;
    return item;
  });
  menu.replaceChildren(...items);
}

/** Makes the arrow keys go through a menu. */
export function wireMenu(id: string): void {
  const menu = element(id, HTMLElement);
  const items = (): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  menu.addEventListener('keydown', (event) => {
    const all = items();
    const here = all.indexOf(document.activeElement as HTMLElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: -1,
    };
    const step = steps[event.key];
    if (event.key === 'Tab') menu.hidePopover();
    if (step === undefined) return;
    event.preventDefault();
    all.at(step % all.length)?.focus();
  });
}
