import { beforeEach, describe, expect, it } from 'vitest';
import { number, object } from '../../src/core/parse.ts';
import { install } from './fake-browser.ts';

const fake = install();
const { NewerVersionError, storedItem } = await import('../../src/platform/stored-item.ts');

beforeEach(() => fake.reset());

interface Size {
  readonly width: number;
  readonly height: number;
}
const FALLBACK: Size = { width: 0, height: 0 };

/** Version 1 was a number, version 2 a pair, version 3 has names. */
const size = () =>
  storedItem<Size>({
    key: 'size',
    version: 3,
    parse: object<Size>({ width: number, height: number }),
    fallback: FALLBACK,
    migrations: [
      (one) => [one, one],
      (pair) => {
        const [width, height] = pair as [unknown, unknown];
        return { width, height };
      },
    ],
  });

describe('reading', () => {
  it.each([
    ['nothing stored', undefined, FALLBACK],
    ['this version', { version: 3, value: { width: 1, height: 2 } }, { width: 1, height: 2 }],
    ['one version older', { version: 2, value: [1, 2] }, { width: 1, height: 2 }],
    ['two versions older: the whole chain', { version: 1, value: 4 }, { width: 4, height: 4 }],
    ['unreadable', { version: 3, value: 'wide' }, FALLBACK],
    ['unreadable after its migration', { version: 1, value: 'wide' }, FALLBACK],
    ['a migration that fails', { version: 2, value: null }, FALLBACK],
    ['no version', { value: { width: 1, height: 2 } }, FALLBACK],
    ['a version that is none', { version: 0.5, value: 4 }, FALLBACK],
    ['a newer version', { version: 4, value: { width: 1, height: 2 } }, FALLBACK],
    ['no document', 'size', FALLBACK],
  ])('%s', async (_, document, value) => {
    if (document !== undefined) fake.stored.size = document;
    expect(await size().read()).toEqual(value);
    expect(fake.stored.size).toEqual(document);
  });
});

describe('writing', () => {
  const value = { width: 5, height: 6 };

  it('stores the version with the value', async () => {
    await size().write(value);
    expect(fake.stored).toEqual({ size: { version: 3, value } });
    expect(await size().read()).toEqual(value);
  });

  it('replaces what is older', async () => {
    fake.stored.size = { version: 1, value: 4 };
    await size().write(value);
    expect(fake.stored).toEqual({ size: { version: 3, value } });
  });

  it('sets aside what cannot be read, once', async () => {
    fake.stored.size = { version: 2, value: 'wide' };
    await size().write(value);
    await size().write({ width: 7, height: 8 });
    expect(fake.stored).toEqual({
      size: { version: 3, value: { width: 7, height: 8 } },
      'size.unreadable': { version: 2, value: 'wide' },
    });
  });

  it('never overwrites a newer version', async () => {
    const newer = { version: 4, value: { wide: true } };
    fake.stored.size = newer;
    await expect(size().write(value)).rejects.toThrow(NewerVersionError);
    expect(fake.stored).toEqual({ size: newer });
  });
});

describe('observing', () => {
  it('hears every later value of this item until it is told to stop', async () => {
    const heard: Size[] = [];
    const stop = new AbortController();
    size().observe((value) => heard.push(value), stop.signal);
    await size().write({ width: 1, height: 2 });
    fake.change({ other: { newValue: { version: 3, value: { width: 9, height: 9 } } } });
    fake.change({ size: { newValue: { version: 1, value: 4 } } });
    fake.change({ size: {} });
    expect(heard).toEqual([{ width: 1, height: 2 }, { width: 4, height: 4 }, FALLBACK]);
    stop.abort();
    await size().write({ width: 3, height: 3 });
    expect(heard).toHaveLength(3);
    expect(fake.storage.local.onChanged.listeners.size).toBe(0);
  });
});
