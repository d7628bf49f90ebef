/** What is told about a cell beside it: comments and threads, what may be entered, and lists to choose from. */

/** What a cell may hold. */
export interface Advice {
  readonly title: string;
  readonly text: string;
  readonly hasList: boolean;
  readonly choices: readonly string[];
}

/** A box beside a cell. */
export class NoteBox {
  readonly element = document.createElement('div');
  private owner: Element | undefined;

  constructor(private readonly around: HTMLElement) {
    this.element.className = 'd-note';
    this.element.id = 'q-note';
    this.element.setAttribute('role', 'tooltip');
    this.element.hidden = true;
  }

  /** Shows the comment of a cell, if it has one. */
  comment(cell: HTMLElement): boolean {
    const text = cell.dataset['note'];
    if (text === undefined) return false;
    const line = document.createElement('p');
    line.textContent = text;
    this.show(cell, [line], cell.dataset['thread'] === undefined ? 'd-comment' : 'd-thread');
    return true;
  }

  /** Shows what may be entered into a cell; with `open`, the list of entries, too. */
  advice(cell: Element, advice: Advice, open: boolean): boolean {
    const parts: HTMLElement[] = [];
    const add = (name: 'strong' | 'p', text: string): void => {
      if (text === '') return;
      const part = document.createElement(name);
      part.textContent = text;
      parts.push(part);
    };
    add('strong', advice.title);
    add('p', advice.text);
    if (open && advice.choices.length > 0) {
      const list = document.createElement('ul');
      for (const choice of advice.choices) {
        const item = document.createElement('li');
        item.textContent = choice;
        list.append(item);
      }
      parts.push(list);
    }
    if (parts.length === 0) return false;
    this.show(cell, parts, 'd-advice');
    return true;
  }

  hide(): void {
    this.owner?.removeAttribute('aria-describedby');
    this.owner = undefined;
    this.element.hidden = true;
  }

  private show(cell: Element, parts: readonly HTMLElement[], name: string): void {
    this.hide();
    this.owner = cell;
    cell.setAttribute('aria-describedby', this.element.id);
    this.element.className = `d-note ${name}`;
    this.element.replaceChildren(...parts);
    this.element.hidden = false;
    const [box, place] = [cell.getBoundingClientRect(), this.around.getBoundingClientRect()];
    const { offsetWidth, offsetHeight } = this.element;
    const fits = box.right + 8 + offsetWidth <= place.right;
    const x = fits ? box.right + 8 : Math.max(place.left, box.left - 8 - offsetWidth);
    const y = Math.max(place.top, Math.min(box.top, place.bottom - offsetHeight - 4));
    this.element.style.left = `${String(x - place.left)}px`;
    this.element.style.top = `${String(y - place.top)}px`;
  }
}
