import { displayName } from '../core/account/customer-ref.ts';
import type { SwitchPlan } from '../core/account/switch-plan.ts';
import type { Labels } from '../core/label/label.ts';
import { markingOf } from '../core/label/marking.ts';
import { Agreement } from '../ui/agreement/Agreement.tsx';
import { popupWords } from '../ui/strings/popup.ts';
import type { Language } from '../ui/strings/words.ts';
import { planWords } from './plan-words.ts';

export interface PlanActions {
  readonly cancel: () => void;
  /** To a protected customer, which this plan asks about. */
  readonly agree: (plan: string) => void;
  readonly tryAgain: (id: string) => void;
  readonly openByHand: (id: string) => void;
  readonly dismiss: () => void;
}

interface Props {
  readonly plan: SwitchPlan;
  readonly labels: Labels;
  readonly language: Language;
  readonly actions: PlanActions;
}

/** What goes on between two customers, and the way out of it. One that succeeded is told by the account itself. */
export function PlanStatus({ plan, labels, language, actions }: Props) {
  const words = popupWords(language).plan;
  const { id } = plan.customer;
  if (plan.ended?.state === 'done') return null;
  if (plan.ended === null && plan.asks !== null && plan.step === 'ask')
    return (
      <Agreement
        key={plan.id}
        language={language}
        customer={plan.customer}
        marking={markingOf(labels, { id: id ?? '', name: displayName(plan.customer), tags: [] })}
        protection={plan.asks}
        isMeant={(event) => event.isTrusted}
        onAnswer={(agreed) => (agreed ? actions.agree(plan.id) : actions.cancel())}
      />
    );
  const hasFailed = plan.ended?.state === 'failed';
  return (
    <section class={hasFailed ? 'plan failed' : 'plan'} aria-label={words.region} data-step={plan.step}>
      <span role={hasFailed ? 'alert' : 'status'}>{planWords(plan, language)}</span>
      <span class="choices-of-plan">
        {plan.ended === null ? (
          <button type="button" onClick={actions.cancel}>
            {words.cancel}
          </button>
        ) : (
          <>
            {hasFailed && id !== null && (
              <>
                <button type="button" onClick={() => actions.tryAgain(id)}>
                  {words.tryAgain}
                </button>
                <button type="button" onClick={() => actions.openByHand(id)}>
                  {words.byHand}
                </button>
              </>
            )}
            <button type="button" onClick={actions.dismiss}>
              {words.dismiss}
            </button>
          </>
        )}
      </span>
    </section>
  );
}
