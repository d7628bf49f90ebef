/** What keys do while slides are presented: those that PowerPoint has. */

/** What can be asked of a show. */
export type Command =
  'next' | 'back' | 'first' | 'last' | 'end' | 'black' | 'white' | 'full-screen' | 'notes';

const COMMANDS: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  n: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  p: 'back',
  Home: 'first',
  End: 'last',
  Escape: 'end',
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
  f: 'full-screen',
  s: 'notes',
};

/** What a key does; nothing with a modifier, which is the browser's. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const { key } = event;
  return COMMANDS[key.length === 1 ? key.toLowerCase() : key];
}
