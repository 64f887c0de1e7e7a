import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anything,
  check,
  flag,
  list,
  nothing,
  nullable,
  number,
  object,
  oneOf,
  otherwise,
  ParseError,
  type Parser,
  tagged,
  text,
  tryParse,
} from '../../src/core/parse.ts';

const refused = (parser: Parser<unknown>, value: unknown): string => {
  try {
    parser(value);
  } catch (error) {
    if (error instanceof ParseError) return error.message;
    throw error;
  }
  throw new Error(`${JSON.stringify(value)} was taken`);
};

interface Node {
  readonly name: string;
  readonly children: readonly { readonly size: number }[];
}

const node = object<Node>({ name: text(5), children: list(object<{ size: number }>({ size: number }), 3) });

type Shape = { kind: 'round'; radius: number } | { kind: 'named'; of: Node };

const shape = tagged<Shape>('kind', {
  round: object<Extract<Shape, { kind: 'round' }>>({ kind: oneOf('round'), radius: number }),
  named: object<Extract<Shape, { kind: 'named' }>>({ kind: oneOf('named'), of: node }),
});

describe('single values', () => {
  it.each<[string, Parser<unknown>, readonly unknown[], readonly unknown[]]>([
    ['text', text(3), ['', 'abc', '云图'], ['abcd', 1, null, undefined, ['a'], Object('a')]],
    ['number', number, [0, -1.5, 1e300], ['1', Number.NaN, Number.POSITIVE_INFINITY, null, 1n]],
    ['flag', flag, [true, false], [0, 'true', null, undefined]],
    ['one of', oneOf('a', 'b'), ['a', 'b'], ['c', '', null, 0, 'toString']],
    ['nullable', nullable(flag), [null, true], [undefined, 1]],
    ['anything', anything, [undefined, null, { a: 1 }], []],
    ['list', list(flag, 2), [[], [true, false]], [[1], [true, true, true], {}, 'ab', { length: 1, 0: true }]],
    ['check', check(number, (value) => value > 0, 'above 0'), [1], [0, '1']],
  ])('%s', (_, parser, taken, not) => {
    for (const value of taken) expect(parser(value)).toEqual(value);
    for (const value of not) refused(parser, value);
  });

  it('nothing is null, however it was said', () => {
    expect([nothing(null), nothing(undefined)]).toEqual([null, null]);
    refused(nothing, 0);
  });

  it('a text is 512 characters and a list 1000 items at most, where nothing else is said', () => {
    expect(text()('x'.repeat(512))).toHaveLength(512);
    refused(text(), 'x'.repeat(513));
    expect(list(anything)(Array(1000).fill(0))).toHaveLength(1000);
    refused(list(anything), Array(1001).fill(0));
  });

  it('a fallback stands for what is refused, not for what is taken', () => {
    const parser = otherwise(flag, true);
    expect([parser(false), parser('no'), parser(undefined)]).toEqual([false, true, true]);
  });

  it('holes in a list are items like others', () => {
    refused(list(flag), new Array(2));
    expect(Object.keys(list(otherwise(flag, true))(new Array(2)))).toEqual(['0', '1']);
  });
});

describe('objects', () => {
  it('keep what is declared and drop the rest', () => {
    const given = { name: 'a', children: [{ size: 1, extra: 1 }], more: 'x' };
    expect(node(given)).toEqual({ name: 'a', children: [{ size: 1 }] });
  });

  it('are no lists, texts or null', () => {
    for (const value of [null, undefined, [], 'a', 1, () => undefined]) refused(object({}), value);
  });

  it('take no notice of keys that mean something to the language', () => {
    const sly = JSON.parse(
      '{"__proto__":{"name":"sly","admin":true},"constructor":{"prototype":{"admin":true}},"children":[]}',
    );
    expect(refused(node, sly)).toBe('.name: a text of at most 5 characters expected');
    const parsed = node({ ...sly, name: 'a' });
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect(Object.keys(parsed)).toEqual(['name', 'children']);
    expect('admin' in parsed || 'admin' in {}).toBe(false);
  });

  it('have what they own: what is inherited is missing', () => {
    refused(node, Object.create({ name: 'a', children: [] }));
    refused(object({ toString: anything, name: text() }), { toString: 1 });
    expect(object<{ constructor: unknown }>({ constructor: anything })({}).constructor).toBeUndefined();
  });

  it('may be declared with such a key, and still have no other prototype', () => {
    const shapeWithProto = Object.fromEntries([['__proto__', anything]]) as Record<string, Parser<unknown>>;
    const parsed = object<Record<string, unknown>>(shapeWithProto)(
      JSON.parse('{"__proto__":{"admin":true}}'),
    );
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect(parsed.admin).toBeUndefined();
  });
});

describe('tagged shapes', () => {
  it('are told apart by their tag', () => {
    expect(shape({ kind: 'round', radius: 1, of: 2 })).toEqual({ kind: 'round', radius: 1 });
    expect(refused(shape, { kind: 'named', radius: 1 })).toBe('.of: an object expected');
  });

  it.each(['toString', 'constructor', '__proto__', '', 'Round', null, ['round']])(
    'have no tag %j',
    (kind) => {
      expect(refused(shape, { kind, radius: 1 })).toBe('kind: one of round, named expected');
    },
  );

  it('need an object of their own', () => {
    for (const value of [null, undefined, 'round', 1, []]) refused(shape, value);
    refused(shape, Object.create({ kind: 'round', radius: 1 }));
  });
});

describe('the place of an error', () => {
  it.each([
    [{ name: 1 }, '.name: a text of at most 5 characters expected'],
    [{ name: 'a', children: [{ size: 1 }, { size: '2' }] }, '.children[1].size: a number expected'],
    [{ name: 'a', children: [{ size: 1 }, null] }, '.children[1]: an object expected'],
    [{ name: 'a', children: [1, 2, 3, 4] }, '.children: a list of at most 3 expected'],
    [{ name: 'a' }, '.children: a list of at most 3 expected'],
  ])('%j', (value, words) => {
    expect(refused(node, value)).toBe(words);
  });

  it('goes through lists of lists, tags and checks', () => {
    expect(refused(list(list(flag)), [[true], [false, 0]])).toBe('[1][1]: true or false expected');
    const named = { kind: 'named', of: { name: 'a', children: [{}] } };
    expect(refused(object({ shape }), { shape: named })).toBe(
      '.shape.of.children[0].size: a number expected',
    );
    expect(refused(object({ shape }), { shape: { kind: 'x' } })).toBe(
      '.shape: kind: one of round, named expected',
    );
    expect(refused(list(check(number, (n) => n > 0, 'above 0')), [1, 0])).toBe('[1]: above 0 expected');
  });
});

describe('whatever comes', () => {
  it('is taken or refused with a ParseError, and what was taken is taken again as it is', () => {
    const parser = nullable(object({ shape, rest: otherwise(list(node), []), tag: anything }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (value) => {
        const parsed = tryParse(parser, value);
        if (parsed !== undefined) expect(parser(parsed)).toEqual(parsed);
        tryParse(shape, value);
        tryParse(list(node), value);
      }),
      { numRuns: 500 },
    );
  });

  it('never has to fear the refusal of something nearly right', () => {
    const nearly = fc.record(
      {
        kind: fc.constantFrom<unknown>('round', 'named', '__proto__', 1),
        radius: fc.anything(),
        of: fc.record({ name: fc.anything(), children: fc.array(fc.anything()) }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(nearly, (value) => {
        const parsed = tryParse(shape, value);
        if (parsed !== undefined) expect(shape(parsed)).toEqual(parsed);
      }),
    );
  });

  it('that is a bug in a parser is not hidden', () => {
    const broken: Parser<string> = () => {
      throw new TypeError('a bug');
    };
    expect(() => tryParse(object({ a: broken }), { a: 1 })).toThrow(TypeError);
    expect(() => otherwise(broken, 'x')(1)).toThrow(TypeError);
  });
});
