import { randomBytes } from 'node:crypto';
import type { Overrides } from './options.ts';

export type Acting =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'partner'; readonly account: string }
  | { readonly kind: 'customer'; readonly id: string; readonly account: string; readonly name: string };

export type LogEvent =
  | 'sign-in'
  | 'assume'
  | 'switch-back'
  | 'refuse'
  | 'delete-server'
  | 'expire'
  | 'sign-out'
  | 'request-authorization';

export interface LogEntry {
  readonly event: LogEvent;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly session: string;
  /** Whose account the session acts in: after the event for `sign-in`, `assume` and `switch-back`, before it for the others. */
  readonly acting: Acting;
  /** The customer concerned; for `delete-server` the account whose server it was: a customer ID or the partner's account. */
  readonly id: string | null;
  readonly server?: string;
}

/** One per cookie jar: whoever acts here acts in every tab of that jar. */
export interface Session {
  readonly id: string;
  /** ID of the customer acted as, `null` for the partner. */
  customer: string | null;
  overrides: Overrides;
  /** The commitment letter is agreed to once. */
  letterAgreed: boolean;
}

export class Sessions {
  readonly #open = new Map<string, Session>();
  #newest: string | null = null;

  create(overrides: Overrides): Session {
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      customer: null,
      overrides,
      letterAgreed: false,
    };
    this.#open.set(session.id, session);
    this.#newest = session.id;
    return session;
  }

  /** Without an id: the one signed in last. */
  get(id?: string): Session | null {
    return this.#open.get(id ?? this.#newest ?? '') ?? null;
  }

  end(id: string): void {
    this.#open.delete(id);
  }

  get all(): Iterable<Session> {
    return this.#open.values();
  }
}
