import type { Marked as MarkedText } from '../core/type-ahead/hit.ts';

/** A text with the parts that were found. */
export function Marked({ text, marks }: MarkedText) {
  let at = 0;
  const parts = marks.flatMap(([from, to]) => {
    const before = text.slice(at, from);
    at = to;
    return [before, <mark key={from}>{text.slice(from, to)}</mark>];
  });
  return (
    <bdi>
      {parts}
      {text.slice(at)}
    </bdi>
  );
}
