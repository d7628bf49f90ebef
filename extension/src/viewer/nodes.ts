/** Turns node streams (see `src/render/stream.rs`) into elements. Text is only ever set as text. */

/** The words of node streams. */
export interface Vocabulary {
  readonly kinds: readonly string[];
  readonly props: readonly string[];
  readonly attributes: readonly string[];
}

/** Three lines of words parted by blanks. */
export function parseVocabulary(text: string): Vocabulary {
  const [kinds = [], props = [], attributes = []] = text.split('\n').map((line) => line.split(' '));
  return { kinds, props, attributes };
}

/** What the page knows that the stream does not. */
export interface Surroundings {
  /** The address under which a media file can be shown. */
  mediaUrl(name: string): string | undefined;
  /** Gives a defined style a class; the declarations are (property, value). */
  defineStyle(declarations: readonly (readonly [string, string])[]): string;
}

const NAMESPACES: Readonly<Record<string, string>> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};
const OPEN = 1;
const CLOSE = 2;
const TEXT = 3;
const STYLE = 4;
const EMU_PER_POINT = 12700;
/** Properties whose numbers are lengths in the units of the drawing or bare numbers. */
const THOUSANDTHS = 1000;

/** Reads the streams of one document; styles and open nodes live from one stream to the next. */
export class NodeReader {
  private readonly classes: string[] = [''];
  private readonly open: Element[] = [];
  private readonly text = new TextDecoder();
  private bytes = new Uint8Array();
  private at = 0;

  constructor(
    private readonly words: Vocabulary,
    private readonly around: Surroundings,
  ) {}

  /** Adds the nodes of a stream to `root`, or to what the stream before left open. */
  read(bytes: Uint8Array, root: Node): void {
    this.bytes = bytes as Uint8Array<ArrayBuffer>;
    this.at = 0;
    while (this.at < bytes.length) {
      const parent = this.open.at(-1) ?? root;
      switch (this.byte()) {
        case OPEN: {
          const element = this.element();
          parent.appendChild(element);
          this.open.push(element);
          break;
        }
        case CLOSE:
          this.open.pop();
          break;
        case TEXT:
          parent.appendChild(document.createTextNode(this.string()));
          break;
        case STYLE:
          this.style();
          break;
        default:
          throw new RangeError('not a node stream');
      }
    }
  }

  private element(): Element {
    const kind = this.words.kinds[this.byte()] ?? 'span';
    const colon = kind.indexOf(':');
    const space = NAMESPACES[kind.slice(0, Math.max(colon, 0))];
    const element =
      space === undefined
        ? document.createElement(kind)
        : document.createElementNS(space, kind.slice(colon + 1));
    const name = this.classes[this.varint()];
    if (name !== undefined && name !== '') element.classList.add(name);
    for (let left = this.varint(); left > 0; left -= 1) {
      this.attribute(element, this.words.attributes[this.byte()] ?? '', this.string());
    }
    return element;
  }

  private attribute(element: Element, name: string, value: string): void {
    switch (name) {
      case ':role':
        element.classList.add(`d-${value}`);
        break;
      case ':media': {
        const url = this.around.mediaUrl(value);
        if (url !== undefined) element.setAttribute('href', url);
        break;
      }
      case ':target':
        (element as HTMLElement).dataset['target'] = value;
        element.setAttribute('href', '#');
        break;
      case 'href':
        element.setAttribute('href', value);
        element.setAttribute('target', '_blank');
        element.setAttribute('rel', 'noopener noreferrer');
        break;
      // Written by the object model: a stylesheet of one rule for each place would be as long as the document.
      case ':left':
      case ':top':
        styleOf(element).setProperty(name.slice(1), `${value}pt`);
        break;
      case ':turn':
        styleOf(element).setProperty('transform', value);
        break;
      case '':
        break;
      default:
        if (name.startsWith(':')) (element as HTMLElement).dataset[name.slice(1)] = value;
        else element.setAttribute(name, value);
    }
  }

  private style(): void {
    const declarations: [string, string][] = [];
    for (let left = this.varint(); left > 0; left -= 1) {
      const prop = this.words.props[this.byte()];
      const value = this.value();
      if (prop !== undefined) declarations.push([prop, value]);
    }
    this.classes.push(this.around.defineStyle(declarations));
  }

  private value(): string {
    switch (this.byte()) {
      case 0:
        return `${String(round(this.zigzag() / EMU_PER_POINT))}pt`;
      case 1:
        return String(this.zigzag() / THOUSANDTHS);
      case 2: {
        const [red, green, blue, alpha] = [this.byte(), this.byte(), this.byte(), this.byte()];
        return `rgb(${String(red)} ${String(green)} ${String(blue)} / ${String(round(alpha / 255))})`;
      }
      default:
        return this.string();
    }
  }

  private byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new RangeError('the node stream is cut off');
    this.at += 1;
    return byte;
  }

  private varint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
  }

  private zigzag(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  private string(): string {
    const length = this.varint();
    if (this.at + length > this.bytes.length) throw new RangeError('the node stream is cut off');
    const end = this.at + length;
    const text =
      plain(this.bytes, this.at, end) ?? this.text.decode(this.bytes.subarray(this.at, end));
    this.at = end;
    return text;
  }
}

/** Longest text that is put together here: the decoder is called for others. */
const SHORT = 24;

/** A short text without signs beyond ASCII: the most there are. */
function plain(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (to - from > SHORT) return undefined;
  let text = '';
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0x80;
    if (byte >= 0x80) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

function styleOf(element: Element): CSSStyleDeclaration {
  return (element as HTMLElement | SVGElement).style;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
