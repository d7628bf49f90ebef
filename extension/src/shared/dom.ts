/** The element with an id, of a kind. Throws if the page has none: page and script belong together. */
export function element<E extends Element>(id: string, kind: abstract new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} #${id}`);
  return found;
}

/** A new element with these properties and this inside. Text is set as text. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  properties: Partial<HTMLElementTagNameMap[T]> = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  Object.assign(made, properties);
  made.append(...inside);
  return made;
}

/** Calls back when the button with an id is pressed, until the signal ends that. */
export function onPress(id: string, action: () => void, signal?: AbortSignal): void {
  element(id, HTMLButtonElement).addEventListener('click', action, signal && { signal });
}

/** Sets the text of the element with an id if it is another: it may be read aloud when it changes. */
export function setText(id: string, text: string): void {
  const target = element(id, HTMLElement);
  if (target.textContent !== text) target.textContent = text;
}

/** A button. */
export function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button' }, text);
  made.addEventListener('click', onClick);
  return made;
}
