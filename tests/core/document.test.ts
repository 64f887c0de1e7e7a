import { expect, it } from 'vitest';
import { type Migrations, readDocument } from '../../src/core/document.ts';
import { object, text } from '../../src/core/parse.ts';

const MIGRATIONS: Migrations = [
  (older) => ({ name: (older as { title: string }).title }),
  (older) => ({ name: (older as { name: string }).name.trim() }),
];
const read = (version: number, value: unknown) =>
  readDocument({ version, value }, 3, MIGRATIONS, object<{ name: string }>({ name: text() }));

it('an older document goes through every migration there was since', () => {
  expect(read(1, { title: ' VIPs ' })).toEqual({ state: 'read', value: { name: 'VIPs' } });
  expect(read(2, { name: ' VIPs ' })).toEqual({ state: 'read', value: { name: 'VIPs' } });
  expect(read(3, { name: ' VIPs ' })).toEqual({ state: 'read', value: { name: ' VIPs ' } });
});

it('one that no version of ours wrote cannot be read, whatever a migration makes of it', () => {
  expect(read(1, null)).toEqual({ state: 'unreadable' });
  expect(read(2, { name: 7 })).toEqual({ state: 'unreadable' });
});
