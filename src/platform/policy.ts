import { parsePolicy } from '../core/policy/parse-policy.ts';
import type { Policy } from '../core/policy/policy.ts';
import { browser } from './browser.ts';
import { readAnew } from './read-anew.ts';

/**
 * The organisation's policy, from the browser's managed storage. Who reads settings, saved searches or labels gets them
 * with it already; this is for what it says beside them.
 */
export async function readPolicy(): Promise<Policy> {
  return parsePolicy(await readManaged());
}

/** Calls `listen` after every change until `signal` aborts. */
export function observePolicy(listen: (policy: Policy) => void, signal: AbortSignal): void {
  onPolicyChange(readAnew(readPolicy, listen, signal), signal);
}

/** Calls `heard` after every change until `signal` aborts. Firefox reads a policy when it starts, and never tells. */
export function onPolicyChange(heard: () => void, signal: AbortSignal): void {
  const onChanged = managedArea()?.onChanged;
  onChanged?.addListener(heard);
  signal.addEventListener('abort', () => onChanged?.removeListener(heard), { once: true });
}

/** Firefox refuses where there is no policy, and some browsers have no such area. */
async function readManaged(): Promise<unknown> {
  try {
    return await managedArea()?.get?.(null);
  } catch {
    return undefined;
  }
}

function managedArea(): Partial<typeof browser.storage.managed> | undefined {
  return browser.storage.managed as typeof browser.storage.managed | undefined;
}
