/** An expected failure as a value. `code` picks the sentence in the strings, `detail` is what the page or browser said. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly detail?: string;
}

export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem<Code> };

export function succeed<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<Code extends string>(
  code: Code,
  detail?: string,
): { readonly ok: false; readonly problem: Problem<Code> } {
  return { ok: false, problem: detail === undefined ? { code } : { code, detail } };
}
