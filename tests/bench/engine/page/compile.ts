import { compareText, isWithin } from '../../../../src/core/filter/evaluate.ts';
import type { ResolvedFilter, ResolvedTest } from '../../../../src/core/filter/resolve.ts';
import type { Row } from '../customers.ts';

type Check = (row: Row) => boolean;

/** A filter as closures in closures, the way a program without an engine would run it; over folded texts. */
export function compile(filter: ResolvedFilter): Check {
  switch (filter.kind) {
    case 'all': {
      const parts = filter.of.map(compile);
      return (row) => parts.every((part) => part(row));
    }
    case 'any':
      return some(filter.of.map(compile));
    case 'not': {
      const part = compile(filter.of);
      return (row) => !part(row);
    }
    case 'condition':
      return some(
        filter.subjects.flatMap(({ property }) =>
          filter.tests.map((test) => compileTest(property as keyof Row, test)),
        ),
      );
  }
}

function some(parts: readonly Check[]): Check {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return (row) => parts.some((part) => part(row));
}

const FOLDED: { readonly [K in keyof Row]?: keyof Row } = {
  name: 'nameFolded',
  account: 'accountFolded',
  manager: 'managerFolded',
};

function compileTest(property: keyof Row, test: ResolvedTest): Check {
  switch (test.kind) {
    case 'text': {
      const key = FOLDED[property] ?? property;
      const { how, text } = test;
      if (key === 'tag') return (row) => row.tag.some((tag) => compareText(how, tag, text));
      return (row) => {
        const value = row[key];
        return typeof value === 'string' && compareText(how, value, text);
      };
    }
    case 'choice':
    case 'flag':
      return (row) => row[property] === test.value;
    case 'none':
      return (row) => row[property] === null;
    default: {
      const { range } = test;
      return (row) => {
        const value = row[property];
        return typeof value === 'number' && isWithin(range, value);
      };
    }
  }
}
