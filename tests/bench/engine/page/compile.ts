import { compareText, isWithin } from '../../../../src/core/filter/evaluate.ts';
import type { ResolvedFilter, ResolvedTest } from '../../../../src/core/filter/resolve.ts';
import type { Row } from '../customers.ts';

type Check = (row: Row) => boolean;

/** A filter as closures in closures, the way a program without an engine would run it; over folded texts. */
export function compile(filter: ResolvedFilter): Check {
  switch (filter.kind) {
    case 'all':
      return filter.of.map(compile).reduceRight((rest, part) => (row) => part(row) && rest(row));
    case 'any':
      return some(filter.of.map(compile));
    case 'not': {
      const part = compile(filter.of);
      return (row) => !part(row);
    }
    case 'condition':
      return some(filter.subjects.map(({ property }) => compileTests(property as keyof Row, filter.tests)));
  }
}

function some(parts: readonly Check[]): Check {
  return parts.reduceRight((rest, part) => (row) => part(row) || rest(row));
}

function compileTests(property: keyof Row, tests: readonly ResolvedTest[]): Check {
  const whole = tests.flatMap((test) => (test.kind === 'text' && test.how === 'equals' ? [test.text] : []));
  if (whole.length < 2 || whole.length < tests.length || property === 'tag')
    return some(tests.map((test) => compileTest(property, test)));
  const wanted = new Set<unknown>(whole);
  const key = FOLDED[property] ?? property;
  return (row) => wanted.has(row[key]);
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
      if (how === 'equals') return (row) => row[key] === text;
      const holds = how === 'starts' ? 'startsWith' : 'includes';
      return (row) => {
        const value = row[key];
        return typeof value === 'string' && value[holds](text);
      };
    }
    case 'choice':
    case 'flag':
      return (row) => row[property] === test.value;
    case 'none':
      return (row) => row[property] === null;
    default: {
      const { from, to } = test.range;
      if (!test.range.fromInclusive || !test.range.toInclusive)
        return (row) => {
          const value = row[property];
          return typeof value === 'number' && isWithin(test.range, value);
        };
      return (row) => {
        const value = row[property];
        return typeof value === 'number' && value >= from && value <= to;
      };
    }
  }
}
