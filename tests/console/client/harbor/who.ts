import type { Identity } from '../identity.ts';
import { page } from '../page-options.ts';
import { requestIdentity } from '../requests.ts';

export type { Identity };

/** The address of a page of this layout says nothing about who acts. */
export function requestedIdentity(): Promise<Identity> {
  return requestIdentity<Identity>(page.part === 'console' ? '/console/rest/me' : '/usercenter/rest/me');
}
