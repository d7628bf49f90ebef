// The reader of node streams, on a small page of its own: Node has no DOM.
import { beforeEach, describe, expect, it } from 'vitest';
import { NodeReader, parseVocabulary } from './nodes';

class FakeNode {
  readonly children: (FakeNode | string)[] = [];
  readonly attributes = new Map<string, string>();
  readonly dataset: Record<string, string> = {};
  readonly places = new Map<string, string>();
  readonly style = {
    setProperty: (name: string, value: string): void => {
      this.places.set(name, value);
    },
  };
  readonly classes: string[] = [];
  readonly classList = { add: (name: string): number => this.classes.push(name) };
  constructor(
    readonly name: string,
    readonly namespaceURI: string,
  ) {}
  appendChild(child: FakeNode | string): void {
    this.children.push(child);
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
}

const words = parseVocabulary(
  'p a svg:path svg:image\nmargin-left color\nid href :role :target :media d :left :turn :extent',
);
const styles: (readonly (readonly [string, string])[])[] = [];

function reader(): NodeReader {
  return new NodeReader(words, {
    mediaUrl: (name) => (name === 'known.png' ? 'blob:1' : undefined),
    defineStyle: (declarations) => {
      styles.push(declarations);
      return `s${String(styles.length)}`;
    },
  });
}

function read(target: NodeReader, bytes: number[]): FakeNode {
  const root = new FakeNode('root', '');
  target.read(Uint8Array.from(bytes), root as unknown as Node);
  return root;
}

const text = (value: string): number[] => [value.length, ...Buffer.from(value)];

beforeEach(() => {
  styles.length = 0;
  Object.assign(globalThis, {
    document: {
      createElement: (name: string) => new FakeNode(name, 'html'),
      createElementNS: (space: string, name: string) => new FakeNode(name, space),
      createTextNode: (value: string) => value,
    },
  });
});

describe('NodeReader', () => {
  it('puts elements of pages in their places', () => {
    const attributes = [6, ...text('1.5'), 7, ...text('rotate(1deg)'), 8, ...text('40')];
    const [run] = read(reader(), [1, 0, 0, 3, ...attributes, 2]).children as FakeNode[];
    expect([...(run?.places ?? [])]).toEqual([
      ['left', '1.5pt'],
      ['transform', 'rotate(1deg)'],
    ]);
    expect(run?.dataset).toEqual({ extent: '40' });
  });

  it('builds what src/render/stream.rs writes', () => {
    // The bytes of the test there: margin-left -1pt, id "a", text "hé".
    const bytes = [
      4,
      1,
      0,
      0,
      0xb7,
      0xc6,
      0x01,
      1,
      0,
      1,
      1,
      0,
      ...text('a'),
      3,
      3,
      0x68,
      0xc3,
      0xa9,
      2,
    ];
    const root = read(reader(), bytes);
    const paragraph = root.children[0] as FakeNode;
    expect(styles).toEqual([[['margin-left', '-1pt']]]);
    expect([paragraph.name, paragraph.classes, paragraph.children]).toEqual(['p', ['s1'], ['hé']]);
    expect(paragraph.attributes.get('id')).toBe('a');
  });

  it('keeps styles and open nodes from one stream to the next', () => {
    const target = reader();
    const first = read(target, [4, 1, 1, 2, 1, 2, 3, 255, 1, 0, 1, 0]);
    read(target, [1, 1, 1, 0, 2, 2]);
    const outer = first.children[0] as FakeNode;
    expect((outer.children[0] as FakeNode).classes).toEqual(['s1']);
    expect(styles).toEqual([[['color', 'rgb(1 2 3 / 1)']]]);
  });

  it('makes outer links safe and inner ones plain', () => {
    const root = read(reader(), [
      1,
      1,
      0,
      1,
      1,
      ...text('https://a'),
      2,
      1,
      1,
      0,
      1,
      3,
      ...text('x'),
      2,
    ]);
    const [outer, inner] = root.children as FakeNode[];
    expect(outer?.attributes.get('rel')).toBe('noopener noreferrer');
    expect(outer?.attributes.get('target')).toBe('_blank');
    expect(inner?.dataset).toEqual({ target: 'x' });
    expect(inner?.attributes.get('target')).toBeUndefined();
  });

  it('knows namespaces and pictures', () => {
    const root = read(reader(), [
      1,
      2,
      0,
      0,
      2,
      1,
      3,
      0,
      1,
      4,
      ...text('known.png'),
      2,
      1,
      3,
      0,
      1,
      4,
      ...text('gone'),
      2,
    ]);
    const [path, known, gone] = root.children as FakeNode[];
    expect([path?.name, path?.namespaceURI]).toEqual(['path', 'http://www.w3.org/2000/svg']);
    expect(known?.attributes.get('href')).toBe('blob:1');
    expect(gone?.attributes.get('href')).toBeUndefined();
  });

  it('refuses streams that are cut off or are none', () => {
    for (const bytes of [[1], [1, 0, 0, 1, 0, 9], [3, 5, 65], [9]]) {
      expect(() => read(reader(), bytes)).toThrow(RangeError);
    }
  });
});
