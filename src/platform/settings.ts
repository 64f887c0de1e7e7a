import { type EffectiveSettings, settingsUnder } from '../core/policy/policy.ts';
import { onPolicyChange, readPolicy } from './policy.ts';
import { readAnew } from './read-anew.ts';
import { settingsItem } from './stored-items.ts';

/** The settings as they count: what the organisation set is over what the operator decided. */
export async function readSettings(): Promise<EffectiveSettings> {
  const [policy, own] = await Promise.all([readPolicy(), settingsItem.read()]);
  return settingsUnder(policy, own);
}

/** Calls `listen` after every change of either until `signal` aborts. */
export function observeSettings(listen: (settings: EffectiveSettings) => void, signal: AbortSignal): void {
  const again = readAnew(readSettings, listen, signal);
  settingsItem.observe(again, signal);
  onPolicyChange(again, signal);
}
