import { wordingsUnder } from '../core/policy/policy.ts';
import type { Wordings } from '../core/wording/wording.ts';
import { wordingsItem } from './diagnostics-items.ts';
import { onPolicyChange, readPolicy } from './policy.ts';
import { readAnew } from './read-anew.ts';

/** Taught words of the console as they count: with those of the organisation. */
export async function readWordings(): Promise<Wordings> {
  const [policy, own] = await Promise.all([readPolicy(), wordingsItem.read()]);
  return wordingsUnder(policy, own);
}

/** Calls `listen` after every change until `signal` aborts. */
export function observeWordings(listen: (wordings: Wordings) => void, signal: AbortSignal): void {
  const again = readAnew(readWordings, listen, signal);
  wordingsItem.observe(again, signal);
  onPolicyChange(again, signal);
}
