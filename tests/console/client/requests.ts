import { currentAgencyId, signInAddress } from './addresses.ts';

export class RequestFailed extends Error {
  readonly status: number;
  readonly reason: string;

  constructor(status: number, reason: string) {
    super(`${status} ${reason}`);
    this.status = status;
    this.reason = reason;
  }
}

/** The page is being left: what waits for the answer shall wait for ever instead of drawing a failure. */
const LEAVING = new Promise<never>(() => undefined);

export async function request<T>(path: string, init: { method?: string; body?: unknown } = {}): Promise<T> {
  const response = await fetch(path, {
    method: init.method ?? 'GET',
    headers: { 'content-type': 'application/json', 'x-request-from': 'Framework' },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  return read<T>(response);
}

/** Only the question "who am I" carries the page's `agencyId`; the framework reloads a page whose one is stale. */
export async function requestIdentity<T>(path: string): Promise<T> {
  const response = await fetch(path, { headers: { AgencyId: currentAgencyId() ?? '' } });
  if (response.headers.has('HW-IAM-FORBIDDEN')) {
    const address = new URL(location.href);
    address.searchParams.delete('agencyId');
    location.replace(address);
    return LEAVING;
  }
  return read<T>(response);
}

async function read<T>(response: Response): Promise<T> {
  if (response.headers.has('HW-SSO-FORBIDDEN')) {
    location.assign(signInAddress());
    return LEAVING;
  }
  const value: unknown = await response.json();
  if (!response.ok) throw new RequestFailed(response.status, String((value as { error?: unknown }).error));
  return value as T;
}
