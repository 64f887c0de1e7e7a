import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import schema from '../public/managed_schema.json' with { type: 'json' };
import { POLICY_KEYS, parsePolicy } from '../src/core/policy/parse-policy.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const section = /^## Team policy\n([\s\S]*?)^## /m.exec(readme)?.[1] ?? '';
const examples = [...section.matchAll(/^\*\*(\w+)\*\*[\s\S]*?```json\n([\s\S]*?)```/gm)].map(
  ([, browser = '', json = '']) => ({ browser, file: JSON.parse(json) }),
);

interface Schema {
  readonly type: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** As much of JSON Schema as browsers know of it. */
function fits(value: unknown, { type, properties, items }: Schema): boolean {
  if (type === 'array')
    return Array.isArray(value) && items !== undefined && value.every((one) => fits(one, items));
  if (type === 'object') {
    return (
      typeof value === 'object' &&
      Object.entries(value ?? {}).every(([key, part]) => {
        const inner = properties?.[key];
        return inner !== undefined && fits(part, inner);
      })
    );
  }
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function policyIn(browser: string, file: unknown): unknown {
  const path =
    browser === 'Firefox'
      ? ['policies', '3rdparty', 'Extensions', manifest.browser_specific_settings.gecko.id]
      : ['3rdparty', 'extensions', 'EXTENSION_ID'];
  return path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], file);
}

it('the manifest names the schema', () => {
  expect(manifest.storage.managed_schema).toBe('managed_schema.json');
});

it('schema, parser and README know the same keys', () => {
  const written = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key);
  expect(written).toEqual([...POLICY_KEYS]);
  expect(Object.keys(schema.properties)).toEqual([...POLICY_KEYS]);
});

it('there is a policy to copy for each browser', () => {
  expect(examples.map(({ browser }) => browser)).toEqual(['Chrome', 'Edge', 'Firefox']);
});

describe.each(examples)('the policy for $browser in the README', ({ browser, file }) => {
  const policy = policyIn(browser, file);

  it('fits the schema', () => {
    expect(Object.keys(policy ?? {}).length).toBeGreaterThan(2);
    expect(fits(policy, schema)).toBe(true);
    expect(fits({ ...(policy as object), protectedTags: [] }, schema)).toBe(false);
  });

  it('is understood to its last part', () => {
    const { problems, searches, labels } = parsePolicy(policy);
    expect(problems).toEqual([]);
    expect(searches.length + labels.size).toBeGreaterThan(0);
  });
});

it('the one for Chrome shows everything there is', () => {
  const [chrome] = examples;
  expect(Object.keys(policyIn('Chrome', chrome?.file) ?? {})).toEqual([...POLICY_KEYS]);
});
