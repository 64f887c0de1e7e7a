import type { Page } from 'puppeteer-core';
import type { StandInCustomer } from '../console/server.ts';
import { inPage } from './in-page.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

/** What tests look at of the stored plan. */
export interface PlanView {
  readonly step: string;
  readonly ended: { readonly state: string; readonly why?: string } | null;
}

/** The popup's page as a tab: what may ask for a switch. */
export function openPopup(session: Session): Promise<Page> {
  return session.extensionPage('popup');
}

/** As the popup sends it. A background that is just being ended gives no answer; then it is asked again, as people do. */
function say<T>(popup: Page, name: string, payload: object): Promise<T> {
  return until(
    `an answer to ${name}`,
    () =>
      inPage(
        popup,
        async (behalf, request) => {
          type Api = typeof import('webextension-polyfill');
          const { browser, chrome } = globalThis as unknown as {
            readonly browser?: Api;
            readonly chrome: Api;
          };
          const answer = (await (browser ?? chrome).runtime.sendMessage({ behalf, payload: request })) as {
            ok: boolean;
            value: unknown;
          };
          if (!answer.ok) throw new Error(String(answer.value));
          return { value: answer.value };
        },
        name,
        payload,
      ),
    (answer) => answer !== undefined,
  ).then((answer) => answer.value as T);
}

/** Why it was refused, or `null`. */
export async function startPlan(popup: Page, customer: StandInCustomer): Promise<string | null> {
  const { refused } = await say<{ refused: string | null }>(popup, 'plan.start', {
    id: customer.id,
    incognito: false,
  });
  return refused;
}

export function cancelPlan(popup: Page): Promise<null> {
  return say(popup, 'plan.cancel', { incognito: false });
}

/** From storage, since asking would wake a background that was ended. */
export function storedPlan(popup: Page): Promise<PlanView | null> {
  return inPage(popup, async () => {
    type Api = typeof import('webextension-polyfill');
    const { browser, chrome } = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
    const stored = await (browser ?? chrome).storage.local.get('plan.normal');
    const { value } = (stored['plan.normal'] ?? { value: null }) as { value: PlanView | null };
    return value && { step: value.step, ended: value.ended };
  });
}

export async function seePlan(
  popup: Page,
  what: string,
  isWanted: (plan: PlanView) => boolean,
  limit?: number,
): Promise<PlanView> {
  const plan = await until(
    what,
    () => storedPlan(popup),
    (seen) => seen !== null && isWanted(seen),
    limit,
  );
  if (plan === null) throw new Error('The plan was there and is gone.');
  return plan;
}

/** Waits for the end, however it comes out, and says it in one line. */
export async function planEnd(popup: Page, limit = 60_000): Promise<string> {
  const { step, ended } = await seePlan(popup, 'the plan to end', (plan) => plan.ended !== null, limit);
  return ended?.state === 'failed' ? `${step}: ${ended.why}` : (ended?.state ?? '');
}
