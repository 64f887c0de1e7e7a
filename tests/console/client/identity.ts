import { page } from './page-options.ts';
import { requestIdentity } from './requests.ts';

export interface Identity {
  readonly agencyId: string;
  readonly userId: string;
  readonly domainId: string;
  readonly domainName: string;
  readonly customerName: string;
  readonly hasAssumeRoleFlag: boolean;
}

let shown: Identity | null = null;

/** Whom this page was loaded as; not asked for again until it is loaded anew. */
export function shownIdentity(): Identity | null {
  return shown;
}

/** Asked once a page; afterwards the address carries the `agencyId` of whoever it was loaded as. */
export async function loadIdentity(): Promise<Identity> {
  const service = page.part === 'console' ? location.pathname : '/usercenter/';
  const identity = await requestIdentity<Identity>(`${service}rest/me`);
  shown = identity;
  const address = new URL(location.href);
  if (address.searchParams.get('agencyId') !== identity.agencyId) {
    address.searchParams.set('agencyId', identity.agencyId);
    if (!address.searchParams.has('region')) address.searchParams.set('region', page.region);
    history.replaceState(history.state, '', address);
  }
  return identity;
}
