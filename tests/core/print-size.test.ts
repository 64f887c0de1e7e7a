import { expect, it } from 'vitest';
import { printSize } from '../../src/core/print-size.ts';

it.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [1024, '1 KB'],
  [1025, '2 KB'],
  [1024 * 1024 - 1, '1024 KB'],
  [1024 * 1024, '1.0 MB'],
  [3_240_000, '3.1 MB'],
  [52_428_801, '51 MB'],
  [5 * 1024 ** 4, '5120 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(printSize(bytes)).toBe(words);
});
