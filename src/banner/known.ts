import { customerOf } from '../core/account/assumed-account.ts';
import { comparePage } from '../core/account/opened-page.ts';
import type { BannerState } from './store.ts';

/** One that is not of whoever acts is not driven: it is to stay as it is, and as the partner's it has no way back. */
export function isForeign({ page, account }: BannerState): boolean {
  return (
    page.subject?.customer === null || (account !== null && typeof comparePage(page, account) === 'object')
  );
}

/** Names that the header may show, so that it is recognised by them. */
export function knownNames({ account, partner }: BannerState): string[] {
  const customer = account === null ? null : customerOf(account);
  const asked = account?.state === 'requested' || account?.state === 'mismatch' ? account.customer : null;
  return [customer, asked]
    .flatMap((one) => [one?.account, one?.id, one?.name])
    .filter((name) => name != null)
    .concat(partner);
}
