import { LIMITS } from '../filter/problem.ts';
import { parameterIn, withoutParameter, withParameter } from '../fragment.ts';

/**
 * The fragment of a console address with a filter in it (`#/route&behalf=…`), in the place of one that is there already.
 * An empty filter takes it out.
 */
export function withFilter(fragment: string, filter: string): string {
  return withParameter(fragment, 'behalf', filter);
}

/** The filter in a fragment, as text to be parsed and shown, never acted on; `null` if there is none that can be read. */
export function filterIn(fragment: string): string | null {
  return parameterIn(fragment, 'behalf', LIMITS.length);
}

export function withoutFilter(fragment: string): string {
  return withoutParameter(fragment, 'behalf');
}
