/** Where the bytes of a body are. */
import { expect, it } from '@jest/globals';
import { Store } from '../../src/http/body/store.ts';

const MEGABYTE = 1024 * 1024;

it('a body of more than a megabyte is in a buffer that glibc does not keep, and a shorter one is not', () => {
  const store = new Store(2 * MEGABYTE);
  const isResizable = (): boolean => (store.all.buffer as ArrayBuffer).resizable;
  const piece = Buffer.alloc(MEGABYTE / 8, 'abc');
  for (let eighth = 0; eighth < 8; eighth += 1) store.add(piece);
  expect(isResizable()).toBe(false);
  for (let eighth = 8; eighth < 20; eighth += 1) store.add(piece);
  expect(isResizable()).toBe(true);
  expect(store.length).toBe(2 * MEGABYTE);
  expect(store.all.equals(Buffer.concat(Array.from({ length: 16 }, () => piece)))).toBe(true);
});
