import { displayName } from '../core/account/customer-ref.ts';
import type { SwitchPlan } from '../core/account/switch-plan.ts';
import { doubtWords } from '../ui/strings/doubt.ts';
import { popupWords } from '../ui/strings/popup.ts';
import { rowActionWords } from '../ui/strings/row-action.ts';
import type { Language } from '../ui/strings/words.ts';

/** Where a plan stands, or how it ended. */
export function planWords(
  { step, customer, leaving, byHand, ended }: SwitchPlan,
  language: Language,
): string {
  const { plan } = popupWords(language);
  const who = displayName(customer);
  if (ended?.state === 'failed') {
    const { [ended.why]: own } = plan.failed as Readonly<Record<string, string>>;
    const { [ended.why]: ofPage } = rowActionWords(language).failed as Readonly<
      Record<string, string | ((detail: string) => string)>
    >;
    const sentence = own ?? (typeof ofPage === 'function' ? ofPage(ended.detail) : ofPage) ?? '';
    return `${plan.failedAt[step](who)} ${sentence}`;
  }
  if (ended !== null) return plan[ended.state](who);
  if (byHand && step === 'leave') return doubtWords(language).pointedOut;
  if (byHand && step === 'operate') return rowActionWords(language).atDialog;
  return step === 'leave' ? plan.leave(leaving === null ? '' : displayName(leaving)) : plan[step](who);
}
