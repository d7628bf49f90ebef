/**
 * What one has to know of linear memory to hand buffers over, each as an example that runs: on the page of measurements,
 * and in a test.
 */

/** What an example found; each entry is shown as it is. */
export type Facts = Readonly<Record<string, number | boolean | string>>;

/** Memory comes in pages of 64 KiB: sizes are counted in them, and nothing smaller can be had. */
export function pages(): Facts {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const before = memory.grow(2);
  return { before, bytes: memory.buffer.byteLength, page: memory.buffer.byteLength / 3 };
}

/** Growing takes the old buffer away: every view into it is dead, and reads nothing. */
export function growth(): Facts {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const view = new Uint8Array(memory.buffer);
  view[0] = 7;
  memory.grow(1);
  const fresh = new Uint8Array(memory.buffer);
  return { oldLength: view.byteLength, oldFirst: String(view[0]), freshFirst: Number(fresh[0]) };
}

/** Addresses have 32 bits, so there are at most 65,536 pages: 4 GiB. */
export function limit(): Facts {
  const refused = (maximum: number): boolean => {
    try {
      return new WebAssembly.Memory({ initial: 0, maximum }).buffer.byteLength > 0;
    } catch {
      return true;
    }
  };
  return { most: 65_536 * 64 * 1024, mostRefused: refused(65_536), moreRefused: refused(65_537) };
}

/** It never shrinks, and it cannot be transferred: what leaves it is a copy. */
export function copies(): Facts {
  const memory = new WebAssembly.Memory({ initial: 1 });
  let refused = false;
  try {
    structuredClone(memory.buffer, { transfer: [memory.buffer] });
  } catch {
    refused = true;
  }
  const copy = memory.buffer.slice(0, 16);
  const moved = structuredClone(copy, { transfer: [copy] });
  return { refused, left: copy.byteLength, moved: moved.byteLength };
}

/** A typed view has to begin at a multiple of its element's size; a DataView reads anywhere. */
export function alignment(): Facts {
  const { buffer } = new WebAssembly.Memory({ initial: 1 });
  let refused = false;
  try {
    new Uint32Array(buffer, 1, 1).fill(0);
  } catch {
    refused = true;
  }
  new DataView(buffer).setUint32(1, 0x0102_0304, true);
  return { refused, read: new DataView(buffer).getUint32(1, true) };
}

/** WebAssembly stores the low byte first; typed views go by the machine, a DataView by what it is told. */
export function endianness(): Facts {
  const { buffer } = new WebAssembly.Memory({ initial: 1 });
  new Uint8Array(buffer).set([0x78, 0x56, 0x34, 0x12]);
  const view = new DataView(buffer);
  return {
    little: view.getUint32(0, true).toString(16),
    big: view.getUint32(0, false).toString(16),
    machine: (new Uint32Array(buffer, 0, 1)[0] ?? 0).toString(16),
  };
}

/** All examples; the key of the text that explains one is its name behind `memory_`. */
export const EXAMPLES = { pages, growth, limit, copies, alignment, endianness } as const;
