import { displayName } from '../core/account/customer-ref.ts';
import type { Labels } from '../core/label/label.ts';
import { markingOf } from '../core/label/marking.ts';
import type { Protection } from '../core/label/protection.ts';
import type { Settings } from '../core/settings.ts';
import { Agreement } from '../ui/agreement/Agreement.tsx';
import css from '../ui/agreement/agreement.css?inline';
import { isDeliberate } from '../ui/deliberate.ts';
import { styleSheet } from '../ui/host-element.ts';
import label from '../ui/label/label.css?inline';
import { shadowMount } from '../ui/shadow-mount.ts';
import type { Language } from '../ui/strings/words.ts';
import theme from '../ui/theme.css?inline';
import { applyTheme } from '../ui/theme.ts';
import type { Seen } from './guard.ts';

export interface AgreementQuestion {
  readonly customer: Seen;
  readonly protection: Exclude<Protection, 'free'>;
  readonly labels: Labels;
  readonly language: Language;
  readonly theme: Settings['theme'];
}

/** Asks in the page, above everything, whether a protected customer is meant. Taken off the page, it is not. */
export function askAgreement(question: AgreementQuestion, signal: AbortSignal): Promise<boolean> {
  const { customer, labels } = question;
  const mount = shadowMount('behalf-agreement', styleSheet(theme, label, css));
  const { host } = mount;
  applyTheme(host, question.theme);
  const marking = markingOf(labels, {
    id: customer.id ?? customer.account ?? '',
    name: displayName(customer),
    tags: customer.tags ?? [],
  });
  return new Promise<boolean>((resolve) => {
    const removed = new MutationObserver(() => {
      if (!host.isConnected) answer(false);
    });
    const answer = (agreed: boolean): void => {
      removed.disconnect();
      mount.remove();
      resolve(agreed);
    };
    document.documentElement.append(host);
    removed.observe(document.documentElement, { childList: true });
    signal.addEventListener('abort', () => answer(false), { once: true });
    mount.render(
      <Agreement
        language={question.language}
        customer={customer}
        marking={marking}
        protection={question.protection}
        isMeant={(event) => isDeliberate(event, host)}
        onAnswer={answer}
      />,
    );
  });
}
