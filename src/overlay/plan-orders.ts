import type { PageReport } from '../core/account/plan-report.ts';
import { isUnderWay, type SwitchPlan } from '../core/account/switch-plan.ts';
import { dialogDone } from '../pages/customer-list/dialog.ts';
import { keyOfId, readList } from '../pages/customer-list/read.ts';
import { waitFor } from '../pages/dom.ts';
import type { Jar } from '../platform/jar.ts';
import type { PlanOrder } from '../platform/messages.ts';
import { planItem } from '../platform/plan-items.ts';
import { sendPlan } from '../platform/plan-messages.ts';
import type { FilterStore } from './filter-store.ts';
import type { KeptList } from './kept-list.ts';
import { locate } from './locate.ts';
import type { Operation } from './operation.ts';
import { type OverlayStore, setRow } from './store.ts';

/** How long the page may take to show its list, and a walk over all pages to stop, milliseconds. */
const LIST_LIMIT = 20_000;

interface Context {
  readonly jar: Jar;
  readonly overlay: OverlayStore;
  readonly filters: FilterStore;
  readonly operation: Operation;
  readonly kept: KeptList;
  readonly stopReading: () => void;
  /** Has the background hear what this page's header shows. */
  readonly tellAccount: () => Promise<void>;
  /** Whether the header names the partner, or nobody else at least. */
  readonly isPartner: () => Promise<boolean>;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
}

type Said = PageReport extends infer R ? (R extends PageReport ? Omit<R, 'plan' | 'attempt'> : never) : never;

/**
 * Works for the switch plan of this jar when the background says that this is the page to do it: finds the row, asks
 * whether it may go on, and does the one click. The stored plan is the signal, so that nothing is lost when the
 * background ends or this page is loaded again.
 */
export function takeOrders(context: Context): void {
  const { jar, signal, onError } = context;
  const run = crypto.randomUUID();
  const item = planItem(jar);
  let work: { readonly plan: string; readonly stop: AbortController } | null = null;
  let asked = '';

  const consider = (plan: SwitchPlan | null): void => {
    if (work !== null) {
      if (!isUnderWay(plan) || plan.id !== work.plan) work.stop.abort();
      return;
    }
    if (!isUnderWay(plan) || plan.step !== 'locate' || plan.tab === null) return;
    const question = `${plan.id} ${plan.tab}`;
    // Another tab's order stays another tab's.
    if (question === asked) return;
    asked = question;
    take(plan.id).catch(onError);
  };

  const take = async (plan: string): Promise<void> => {
    const own = { plan, stop: new AbortController() };
    work = own;
    try {
      const order = await sendPlan('plan.order', { run });
      if (order === null) return;
      const stopped = AbortSignal.any([signal, own.stop.signal]);
      // From the first look on: behind a result list there is no native one to be seen.
      await context.kept.around(() => carryOut(order, stopped, context));
      asked = '';
    } finally {
      work = null;
      // What was planned meanwhile had to wait for this.
      if (!signal.aborted) item.read().then(consider, onError);
    }
  };

  item.observe(consider, signal);
  item.read().then(consider, onError);
}

async function carryOut(order: PlanOrder, stop: AbortSignal, context: Context): Promise<void> {
  const { filters, operation } = context;
  const { plan, attempt, id } = order;
  const report = (said: Said): Promise<boolean> =>
    sendPlan('plan.report', { plan, attempt, ...said } as PageReport);
  const waiting = { signal: stop, limit: LIST_LIMIT };
  if (filters.getState().walking) {
    context.stopReading();
    await waitFor(() => !filters.getState().walking, waiting);
  }
  if ((await waitFor(() => readList(document.body), waiting)) === null) {
    if (!stop.aborted) await report({ at: 'no-list' });
    return;
  }
  await context.tellAccount();
  const key = keyOfId(id);
  const found = { row: false, tried: false };
  const bring = async (): Promise<boolean> => {
    found.tried = true;
    const turning = (step: 'search' | 'pages'): void => {
      if (step === 'pages') report({ at: 'turning-pages' }).catch(context.onError);
    };
    found.row = await locate({ id, list: order.list }, turning, stop);
    return found.row && (await report({ at: 'located', isPartner: await context.isPartner() }));
  };
  const outcome = await operation.operate(key, {
    by: order.by,
    locate: bring,
    commission: {
      signal: stop,
      holds: async () => report({ at: 'at-ok', isPartner: await context.isPartner() }),
      agreed: order.agreed,
    },
  });
  if (stop.aborted) setRow(context.overlay, key, null);
  else if (outcome?.state === 'at-dialog') {
    await report({ at: 'at-dialog' });
    await dialogDone(stop);
  } else if (outcome?.state === 'failed')
    await report({ at: 'failed', why: outcome.why, detail: outcome.detail?.slice(0, 500) ?? '' });
  else if (outcome === null && !found.tried) await report({ at: 'failed', why: 'busy', detail: '' });
  else if (outcome === null && !found.row) await report({ at: 'not-found' });
  else if (outcome === null) setRow(context.overlay, key, null);
}
