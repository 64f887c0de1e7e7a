import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url);

it('every test that SECURITY.md names is there', () => {
  const files = readdirSync(new URL('tests', ROOT), { recursive: true }).map((file) => `tests/${file}`);
  const named = [...readFileSync(new URL('SECURITY.md', ROOT), 'utf8').matchAll(/`(tests\/[\w/.-]+)`/g)];
  expect(named.length).toBeGreaterThan(20);
  for (const [, name = ''] of named) {
    const isThere = files.some((file) => file === `${name}.ts` || file.startsWith(`${name}.`));
    expect(isThere, name).toBe(true);
  }
});
