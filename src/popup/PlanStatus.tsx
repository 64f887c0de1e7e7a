import type { SwitchPlan } from '../core/account/switch-plan.ts';
import { popupWords } from '../ui/strings/popup.ts';
import type { Language } from '../ui/strings/words.ts';
import { planWords } from './plan-words.ts';

export interface PlanActions {
  readonly cancel: () => void;
  readonly tryAgain: (id: string) => void;
  readonly openByHand: (id: string) => void;
  readonly dismiss: () => void;
}

interface Props {
  readonly plan: SwitchPlan;
  readonly language: Language;
  readonly actions: PlanActions;
}

/** What goes on between two customers, and the way out of it. One that succeeded is told by the account itself. */
export function PlanStatus({ plan, language, actions }: Props) {
  const words = popupWords(language).plan;
  const { id } = plan.customer;
  if (plan.ended?.state === 'done') return null;
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
