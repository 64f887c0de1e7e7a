import { labelForm } from '../customer/text.ts';
import type { PartnerKnowledge } from './judge.ts';

/** Under which a partner's records are kept; `null` while it has shown no account. */
export function partnerKey(partner: PartnerKnowledge | null): string | null {
  const label = partner?.labels[0];
  return label === undefined ? null : labelForm(label);
}
