import { expect, it } from 'vitest';
import { alignment, copies, endianness, growth, limit, pages } from './memory';

it('memory comes in pages of 64 KiB', () => {
  expect(pages()).toEqual({ before: 1, bytes: 3 * 65_536, page: 65_536 });
});

it('growing kills the views into it', () => {
  expect(growth()).toEqual({ oldLength: 0, oldFirst: 'undefined', freshFirst: 7 });
});

it('there are 4 GiB at most', () => {
  expect(limit()).toEqual({ most: 4 * 1024 ** 3, mostRefused: false, moreRefused: true });
});

it('what leaves it is a copy', () => {
  // That the memory itself is refused is tested in Chromium: Node is not so strict.
  expect(copies()).toMatchObject({ left: 0, moved: 16 });
});

it('typed views are aligned, a DataView is not', () => {
  expect(alignment()).toEqual({ refused: true, read: 0x0102_0304 });
});

it('the low byte comes first', () => {
  expect(endianness()).toEqual({ little: '12345678', big: '78563412', machine: '12345678' });
});
