import { displayName } from '../core/account/customer-ref.ts';
import { isolated } from '../core/customer/text.ts';
import type { ShownPlan } from '../platform/shown-items.ts';
import { doubtWords } from '../ui/strings/doubt.ts';
import type { Drawing } from './draw.ts';
import { subjectName } from './names.ts';

type Text = ReturnType<typeof doubtWords>;

/** Words of states that a page is hardly ever in. */
export interface Described {
  /** What is not known, or wrong; `null` where all is well. */
  readonly state: string | null;
  readonly notice: string;
  readonly endPlan: string;
  readonly forget: string;
  readonly forgetHint: string;
}

export function describe(drawing: Drawing): Described {
  const { plan, notice, language } = drawing;
  const text = doubtWords(language);
  const isWord = notice === 'pointedOut' || notice === 'notFound';
  return {
    state: stateOf(drawing, text),
    notice: plan ? planWords(plan, text) : isWord ? text[notice] : '',
    endPlan: plan?.ended ? text.dismiss : text.cancel,
    forget: text.forget,
    forgetHint: text.forgetHint,
  };
}

function stateOf({ account, standing: { verdict }, partner, shown }: Drawing, text: Text): string | null {
  if (verdict === 'unclear') return text.unclear(isolated(shown));
  if (verdict !== 'same') {
    const { openedAs, now } = verdict;
    return text.stale(
      subjectName(openedAs.customer, partner, text),
      subjectName(now.customer, partner, text),
    );
  }
  if (account.state === 'mismatch') {
    return text.mismatch(isolated(displayName(account.customer)), isolated(displayName(account.observed)));
  }
  if (account.state !== 'unknown') return null;
  const words = text.unknown[account.why];
  return typeof words === 'string' ? words : words(isolated(account.shown ?? ''));
}

/** Where the plan stands. Why it failed takes more room: the popup says it, and offers to try again. */
function planWords({ step, customer, ended }: ShownPlan, text: Text): string {
  const words = ended
    ? text.planFailed
    : step === 'leave'
      ? text.leaving
      : step === 'confirm'
        ? text.confirming
        : text.finding;
  return words(isolated(displayName(customer)));
}
