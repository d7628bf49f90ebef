/** Texts of cells that no stylesheet can place, since it takes their size: those that are turned, or made smaller until they fit. */

/** Room between a turned text and the edges of its cell, in pixels, as on paper. */
const BEFORE = 2;
const AFTER = 1;
/** Texts are not made smaller than this share of their size. */
const SMALLEST = 0.05;

/** How much of the room that is left stands before what is aligned so. */
const SHARES: Readonly<Record<string, number>> = { 'flex-start': 0, center: 0.5, 'flex-end': 1 };

/** A change of a text once all are measured. */
type Change = () => void;

/** Places texts that stand in the page. */
export function fitTexts(texts: readonly HTMLElement[]): void {
  fitNow(texts);
  if (document.fonts.status === 'loading')
    void document.fonts.ready.then(() => {
      fitNow(texts.filter(({ isConnected }) => isConnected));
    });
}

/** Measures all texts before any is changed, so that the page is laid out once. */
function fitNow(texts: readonly HTMLElement[]): void {
  const changes = texts.map(measured);
  for (const change of changes) change();
}

function measured(text: HTMLElement): Change {
  const cell = text.parentElement;
  if (cell === null) return () => undefined;
  const { justifyContent, alignItems } = getComputedStyle(cell);
  const shares = [SHARES[justifyContent] ?? 0, SHARES[alignItems] ?? 1] as const;
  const degrees = Number(cell.dataset['fit']);
  return degrees === 0 ? shrunk(text, cell, shares) : turned(text, cell, shares, degrees);
}

/** A text that is made smaller if it is wider than its cell, and stays at its side. */
function shrunk(text: HTMLElement, cell: HTMLElement, [x, y]: readonly [number, number]): Change {
  const { paddingLeft, paddingRight } = getComputedStyle(cell);
  const room = cell.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  const scale = Math.max(room / text.offsetWidth, SMALLEST);
  return () => {
    text.style.transformOrigin = `${String(x * 100)}% ${String(y * 100)}%`;
    text.style.transform = scale < 1 ? `scale(${String(scale)})` : '';
  };
}

/** A text that is turned by some degrees against the clock, with its corners as near to the edges of the cell as may be. */
function turned(
  text: HTMLElement,
  cell: HTMLElement,
  [x, y]: readonly [number, number],
  degrees: number,
): Change {
  const [long, high] = [text.offsetWidth, text.offsetHeight];
  const { clientWidth: width, clientHeight: height } = cell;
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  // Where the text reaches to from its left top corner, about which it is turned.
  const across = [Math.min(0, high * sin), long * cos + Math.max(0, high * sin)] as const;
  const down = [Math.min(0, -long * sin), high * cos + Math.max(0, -long * sin)] as const;
  const left = between([BEFORE - across[0], width - AFTER - across[1]], x);
  const top = between([AFTER - down[0], height - AFTER - down[1]], y);
  return () => {
    const { style } = text;
    style.position = 'absolute';
    style.left = `${String(left)}px`;
    style.top = `${String(top)}px`;
    style.transformOrigin = '0 0';
    style.transform = `rotate(${String(-degrees)}deg)`;
  };
}

function between([from, to]: readonly [number, number], share: number): number {
  return from + (to - from) * share;
}
