import type { Page } from 'puppeteer-core';
import type { StandInCustomer } from '../console/server.ts';
import { inExtension } from './in-page.ts';
import type { Session } from './session.ts';
import type { Given } from './settings.ts';
import { until } from './until.ts';

/** What tests look at of the stored plan. */
export interface PlanView {
  readonly step: string;
  readonly customer: { readonly id: string | null };
  readonly ended: { readonly state: string; readonly why?: string } | null;
}

/** A switch plan's cookie jar: of ordinary windows, of private ones, or of a container of Firefox. */
export type PlanJar = 'normal' | 'private' | `firefox-container-${number}`;

/** The popup's page as a tab: what may ask for a switch. */
export function openPopup(session: Session): Promise<Page> {
  return session.extensionPage('popup');
}

/** As the popup sends it. A background that is just being ended gives no answer; then it is asked again, as people do. */
function say<T>(popup: Page, name: string, payload: object): Promise<T> {
  return until(
    `an answer to ${name}`,
    () =>
      inExtension(
        popup,
        async ({ runtime }, behalf, request) => {
          const answer = (await runtime.sendMessage({ behalf, payload: request })) as {
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
export async function startPlan(
  popup: Page,
  customer: StandInCustomer,
  jar: PlanJar = 'normal',
): Promise<string | null> {
  const { refused } = await say<{ refused: string | null }>(popup, 'plan.start', {
    id: customer.id,
    incognito: jar === 'private',
    ...(jar.startsWith('firefox-') ? { cookieStoreId: jar } : {}),
  });
  return refused;
}

export function cancelPlan(popup: Page): Promise<null> {
  return say(popup, 'plan.cancel', { incognito: false });
}

/** From storage, since asking would wake a background that was ended. */
export function storedPlan(popup: Page, jar: PlanJar = 'normal'): Promise<PlanView | null> {
  return inExtension(
    popup,
    async ({ storage }, key) => {
      const { [key]: stored } = await storage.local.get(key);
      const { value } = (stored ?? { value: null }) as { value: PlanView | null };
      return value && { step: value.step, customer: { id: value.customer.id }, ended: value.ended };
    },
    `plan.${jar}`,
  );
}

export async function seePlan(
  popup: Page,
  what: string,
  isWanted: (plan: PlanView) => boolean,
  limit?: number,
  jar?: PlanJar,
): Promise<PlanView> {
  const plan = await until(
    what,
    () => storedPlan(popup, jar),
    (seen) => seen !== null && isWanted(seen),
    limit,
  );
  if (plan === null) throw new Error('The plan was there and is gone.');
  return plan;
}

/** Waits for the end, however it comes out, and says it in one line. */
export async function planEnd(popup: Page, limit = 60_000, jar?: PlanJar): Promise<string> {
  const isOver = (plan: PlanView): boolean => plan.ended !== null;
  const { step, ended } = await seePlan(popup, 'the plan to end', isOver, limit, jar);
  return ended?.state === 'failed' ? `${step}: ${ended.why}` : (ended?.state ?? '');
}

/** The page on which somebody is assumed. */
export function consolePage({ session, standIn }: Given): Promise<Page> {
  return until(
    'a console page',
    async () => (await session.pages()).filter((page) => page.url().includes(standIn.hosts.console)).at(-1),
    (page) => page !== undefined,
  ) as Promise<Page>;
}
