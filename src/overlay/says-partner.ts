import type { PartnerKnowledge } from '../core/account/judge.ts';
import { labelParts } from '../core/account/observation.ts';
import { labelForm } from '../core/customer/text.ts';
import { findAccountControl } from '../pages/account-indicator/read.ts';

/** Whether this page's header names the partner; one that surely names nobody leaves it to the background to know. */
export function saysPartner(partner: PartnerKnowledge | null): boolean {
  const control = findAccountControl(partner?.labels ?? []);
  if (control === null || !control.sure || partner === null) return true;
  const forms = (labels: readonly string[]): string[] => labels.flatMap(labelParts).map(labelForm);
  const own = new Set(forms(partner.labels));
  return forms(control.labels).some((form) => own.has(form));
}
