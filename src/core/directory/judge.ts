import type { ResolvedFilter, Subject } from '../filter/resolve.ts';
import { allBits, and, andInto, type Bits, invert, noBits, or, orInto } from './bits.ts';
import type { DirectoryIndex } from './columns.ts';
import { judgeTests } from './judge-tests.ts';

/**
 * What a filter says about every row at once, in three values: the rows for which it is surely true, and those for which
 * it is possibly true. Unknown is what lies between. Where nothing is unknown the two are one and the same array, and
 * every operation is done once. The arrays may belong to the index: they are never written to.
 */
export interface Judged {
  readonly sure: Bits;
  readonly possible: Bits;
}

export function judge(index: DirectoryIndex, filter: ResolvedFilter): Judged {
  switch (filter.kind) {
    case 'all':
      return judgeAll(
        filter.of.map((part) => judge(index, part)),
        index.count,
      );
    case 'any':
      return judgeAny(
        filter.of.map((part) => judge(index, part)),
        index.count,
      );
    case 'not':
      return judgeNot(judge(index, filter.of), index.count);
    case 'condition':
      return judgeAny(
        filter.subjects.flatMap((subject) => [
          ...judgeTests(index, subject.property, filter.tests),
          ...judgeHidden(index, subject),
        ]),
        index.count,
      );
  }
}

export function judgeAll(parts: readonly Judged[], count: number): Judged {
  return combine(parts, and, andInto) ?? certain(allBits(count));
}

export function judgeAny(parts: readonly Judged[], count: number): Judged {
  return combine(parts, or, orInto) ?? certain(noBits(count));
}

function judgeNot(part: Judged, count: number): Judged {
  const sure = invert(part.possible, count);
  return { sure, possible: part.possible === part.sure ? sure : invert(part.sure, count) };
}

export function certain(bits: Bits): Judged {
  return { sure: bits, possible: bits };
}

/** Kleene's *and* is *and* on both sets, his *or* is *or* on both. */
function combine(
  parts: readonly Judged[],
  two: (a: Bits, b: Bits) => Bits,
  into: (target: Bits, other: Bits) => void,
): Judged | undefined {
  const [first, second, ...rest] = parts;
  if (!first || !second) return first;
  const sure = two(first.sure, second.sure);
  for (const part of rest) into(sure, part.sure);
  if (parts.every((part) => part.sure === part.possible)) return certain(sure);
  const possible = two(first.possible, second.possible);
  for (const part of rest) into(possible, part.possible);
  return { sure, possible };
}

/** The rows whose field is not shown: possible for every test, sure for none. */
function judgeHidden(index: DirectoryIndex, subject: Subject): Judged[] {
  const column = index.columns[subject.property];
  const nothing = noBits(index.count);
  if (!column) return subject.absent === 'unknown' ? [{ sure: nothing, possible: allBits(index.count) }] : [];
  const absent = subject.absent === 'unknown' ? column.absent : undefined;
  return [column.masked, absent].flatMap((possible) => (possible ? [{ sure: nothing, possible }] : []));
}
