import { customerOf } from '../core/account/assumed-account.ts';
import type { CustomerRef } from '../core/account/customer-ref.ts';
import type { StartedBy } from '../core/journal/entry.ts';
import { type OperateOutcome, operate, requestAuthorization } from '../pages/customer-list/operate.ts';
import { sendSwitch } from '../platform/switch-messages.ts';
import { type Guard, type Seen, seenOf } from './guard.ts';
import { type OverlayStore, setRow } from './store.ts';

export interface Operation {
  /** `key` is what the operator saw on the row when it was pressed. */
  operate(key: string, approach: Approach): Promise<OperateOutcome | null>;
  /** Opens the console's own dialog, which is the operator's from then on. */
  requestAuthorization(key: string, locate?: () => Promise<boolean>): Promise<OperateOutcome | null>;
}

/** How the customer is come to. */
export interface Approach {
  readonly by: StartedBy;
  /** Brings the row onto the page first. */
  readonly locate?: () => Promise<boolean>;
  /** Who it is and which tags it has, where the row is not on the page yet. */
  readonly customer?: Seen;
  readonly commission?: Commission;
}

/** Somebody else's word that goes for the operator's: a switch plan's. It may be taken back until OK. */
export interface Commission {
  readonly signal: AbortSignal;
  /** Asked right before OK is pressed. */
  readonly holds: () => Promise<boolean>;
  /** The operator was asked already, and confirmed this customer. */
  readonly agreed: boolean;
}

export class RevokedError extends Error {
  override name = 'RevokedError';
}

/** One customer at a time: the whole browser acts as one. */
export function createOperation(store: OverlayStore, guard: Guard, signal: AbortSignal): Operation {
  const showOutcome = (key: string, outcome: OperateOutcome): void => {
    if (outcome.state === 'followed') setRow(store, key, null);
    else if (outcome.state === 'at-dialog') setRow(store, key, { state: 'at-dialog' });
    else setRow(store, key, { state: 'failed', why: outcome.why, detail: outcome.detail ?? '' });
  };

  /** `null` when another customer is worked on, or this one's row was not found. */
  const withRow = async (
    key: string,
    locate: (() => Promise<boolean>) | undefined,
    work: () => Promise<OperateOutcome>,
    mayBegin: () => Promise<boolean> = async () => true,
  ): Promise<OperateOutcome | null> => {
    if (store.getState().working !== null) return null;
    try {
      store.setState({ working: key });
      if (!(await mayBegin())) return null;
      if (locate !== undefined) {
        setRow(store, key, { state: 'busy', step: 'find' });
        if (!(await locate())) {
          setRow(store, key, { state: 'failed', why: 'row-gone', detail: '' });
          return null;
        }
      }
      return await work();
    } catch (error) {
      setRow(store, key, { state: 'failed', why: 'broken', detail: '' });
      throw error;
    } finally {
      store.setState({ working: null });
    }
  };

  return {
    operate: (key, { by, locate, customer, commission }) => {
      let agreed = commission?.agreed ?? false;
      /** Judged by the row as it is now: what was true of the customer at the press may not be any more. */
      const isLeftAlone = async (): Promise<boolean> =>
        !agreed && (await guard.judge(seenOf(key))) !== 'free';
      const ask = async (): Promise<boolean> => {
        // Whoever gave the commission has asked; whether that was enough is judged with the row on the page.
        if (commission !== undefined) return true;
        const seen = customer ?? seenOf(key);
        const protection = await guard.judge(seen);
        agreed = protection !== 'free' && (await guard.ask(seen, protection));
        return agreed || protection === 'free';
      };
      const work = async (): Promise<OperateOutcome> => {
        const { settings } = store.getState();
        if (commission !== undefined && (await isLeftAlone())) {
          const outcome = { state: 'failed', step: 'find', why: 'protected' } as const;
          showOutcome(key, outcome);
          return outcome;
        }
        const asked: { customer: CustomerRef | null; wasLeftAlone: boolean } = {
          customer: null,
          wasLeftAlone: false,
        };
        const ended = await operate({
          key,
          stopAtDialog: settings.stopAtDialog,
          signal: commission === undefined ? signal : AbortSignal.any([signal, commission.signal]),
          onStep: (step) => setRow(store, key, { state: 'busy', step }),
          beforeOk: async (customer) => {
            // Where the operator presses OK, that is all the word it takes.
            if (!settings.stopAtDialog) {
              asked.wasLeftAlone = await isLeftAlone();
              if (asked.wasLeftAlone || (commission !== undefined && !(await commission.holds())))
                throw new RevokedError('cancelled');
            }
            await sendSwitch('switch.request', { customer, by });
            asked.customer = customer;
          },
          isSettled: () => {
            const { account } = store.getState();
            return asked.customer !== null && account.state !== 'requested' && customerOf(account) !== null;
          },
        });
        const outcome: OperateOutcome =
          asked.wasLeftAlone && ended.state === 'failed' ? { ...ended, why: 'protected' } : ended;
        // Nothing was switched when the console said so; what gave no answer stays asked for until it times out.
        if (asked.customer !== null && wasRefused(outcome)) await sendSwitch('switch.refuse', asked.customer);
        showOutcome(key, outcome);
        return outcome;
      };
      return withRow(key, locate, work, ask);
    },
    requestAuthorization: (key, locate) =>
      withRow(key, locate, async () => {
        const outcome = await requestAuthorization(key, signal);
        if (outcome.state === 'at-dialog') setRow(store, key, { state: 'authorization-opened' });
        else if (outcome.state === 'failed' && outcome.why === 'not-offered')
          setRow(store, key, { state: 'failed', why: 'no-request', detail: '' });
        else showOutcome(key, outcome);
        return outcome;
      }),
  };
}

function wasRefused(outcome: OperateOutcome): boolean {
  return outcome.state === 'failed' && outcome.why !== 'no-answer' && outcome.why !== 'stopped';
}
