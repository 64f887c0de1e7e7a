import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { domainOf } from '../hosts.ts';
import type { Session } from '../sessions.ts';

export interface Request {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON object, or an empty one. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly session: Session | null;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export const SESSION_COOKIE = 'J_SESSION_ID';

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}

/** Not `no-store`: browsers must be able to keep the page in their back-forward cache, where it grows stale. */
export function html(body: string, status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    body,
  };
}

export function redirect(location: string, headers: Record<string, string> = {}): Reply {
  return { status: 302, headers: { location, 'cache-control': 'no-store', ...headers }, body: '' };
}

/** On the parent domain of the host that is asked, so that account and console hosts share one session. */
export function sessionCookie(id: string, { host }: Pick<Request, 'host'>): Record<string, string> {
  return { 'set-cookie': `${SESSION_COOKIE}=${id}; Domain=.${domainOf(host)}; Path=/; Secure; HttpOnly` };
}

export function readCookie(headers: IncomingHttpHeaders, name: string): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name) return value ?? null;
  }
  return null;
}

export async function readBody(message: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk as Uint8Array));
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
