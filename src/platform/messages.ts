import type { CustomerRef } from '../core/account/customer-ref.ts';
import type { Observation } from '../core/account/observation.ts';
import type { Subject } from '../core/account/opened-page.ts';
import { parseCustomerRef } from '../core/account/parse-account.ts';
import type { PageReport } from '../core/account/plan-report.ts';
import type { PlanRefusal, SwitchPlan } from '../core/account/switch-plan.ts';
import type { ConsoleHost } from '../core/console-host.ts';
import type { CustomerList, CustomerRecord, PropertyKey } from '../core/customer/record.ts';
import type { SwitchRoleStep } from '../core/diagnostics/header.ts';
import type { PageLook } from '../core/diagnostics/landmark.ts';
import type { Answer, Ask, MatchCount } from '../core/directory/ask.ts';
import type { Coverage } from '../core/directory/coverage.ts';
import type { ValueCount } from '../core/directory/facets.ts';
import type { Reading } from '../core/directory/reading.ts';
import type { Import } from '../core/exchange/apply.ts';
import type { StartedBy } from '../core/journal/entry.ts';
import { ACTING, type Acting } from '../core/label/acting.ts';
import type { LabelChange } from '../core/label/label.ts';
import type { Guarded, Protection } from '../core/label/protection.ts';
import { flag, list, nothing, nullable, object, oneOf, type Parser, text } from '../core/parse.ts';
import type { SearchesChange } from '../core/saved-search/change.ts';
import type { SettingsChange } from '../core/settings.ts';
import type { Forgetting, StoredPart } from '../core/stored-part.ts';
import type { WordingsChange } from '../core/wording/wording.ts';

/** Where a message may come from. Content scripts speak for their own tab only; extension pages are the operator. */
export type Sender = 'console-page' | 'extension-page' | 'background';

/** An extension page names the window it is about; a console page speaks for its own cookie jar whatever it says. */
export interface OfWindow {
  readonly incognito: boolean;
  /** Of the tab in front: in Firefox a window may have tabs of several containers. */
  readonly cookieStoreId?: string | undefined;
  /** Of the page in front, as far as it may be seen. */
  readonly url?: string | undefined;
}

/** `done`: pressed, and the partner was observed. `pointed-out`: the operator has to press it. */
export type SwitchBackReply = 'done' | 'pointed-out' | 'not-found' | 'no-tab';

/** What a page of the list showed. */
export interface PageRead {
  readonly records: readonly CustomerRecord[];
  /** Which tab is in front; `null` where the tabs do not say. */
  readonly list: CustomerList | null;
  /** How many customers the console counts in this list; `null` where it does not say or a native search is on. */
  readonly total: number | null;
}

export interface Export extends ShownResults {
  readonly columns: readonly PropertyKey[];
}

/** What a result list in the place of the native one answers. */
export type ShownResults = Pick<Ask, 'filter' | 'sort' | 'language' | 'timeZone'>;

export interface SwitchRequest {
  readonly customer: CustomerRef;
  readonly by: StartedBy;
}

export interface JournalExport extends Pick<Ask, 'filter' | 'language' | 'timeZone'> {
  readonly format: 'csv' | 'json';
}

export interface ListWalked {
  readonly list: CustomerList;
  /** Epoch milliseconds; who was not seen since is gone from the list. */
  readonly startedAt: number;
  readonly total: number;
}

/** What a page of the list is to do for a switch plan: find this customer's row and operate, once it may. */
export interface PlanOrder {
  readonly plan: string;
  readonly attempt: number;
  readonly id: string;
  readonly list: CustomerList | null;
  readonly by: StartedBy;
  /** The operator confirmed this customer; else a protected one is left alone. */
  readonly agreed: boolean;
}

/** A console that the operator adds, having given the permission, or removes. */
export interface HostsChange {
  readonly kind: 'add' | 'remove';
  readonly host: ConsoleHost;
}

/** What each message carries. Parsed on arrival by `requests.ts`, which only the receiving side has to load. */
export interface Requests {
  /** Which cookie jar the page that asks is in. */
  readonly 'jar.name': null;
  /** A console page shows who is acting. */
  readonly 'account.observe': Observation;
  /** Who is acting in a cookie jar. */
  readonly 'account.read': OfWindow;
  /** "I am not in any customer": drop what is believed and observe anew. */
  readonly 'account.forget': OfWindow;
  /** A page of the Customer Management list was read. */
  readonly 'directory.absorb': PageRead;
  /** Every page of a list was read. */
  readonly 'directory.complete': ListWalked;
  readonly 'directory.ask': Ask & Partial<OfWindow>;
  /** How many each filter matches; `null` for one that cannot be read. */
  readonly 'directory.count': {
    readonly filters: readonly string[];
    readonly timeZone: string;
  } & Partial<OfWindow>;
  /** What occurs in the directory, for completion: most frequent first. */
  readonly 'directory.values': { readonly property: PropertyKey; readonly typed: string };
  /** Every match as CSV. */
  readonly 'directory.export': Export;
  readonly 'directory.pin': { readonly id: string; readonly pinned: boolean } & Partial<OfWindow>;
  /** This result list is on the screen; *next customer* goes through it. */
  readonly 'directory.show': ShownResults;
  /** What is kept, of every kind and in every place. */
  readonly 'stored.read': null;
  /** Delete one kind of what is kept, or everything. */
  readonly 'stored.forget': Forgetting;
  /** One change to the saved searches. */
  readonly 'searches.change': SearchesChange;
  /** The label of one customer or tag. */
  readonly 'labels.change': LabelChange;
  /** What was picked of a file: all of it, or nothing. */
  readonly 'exchange.import': Import;
  /** Where a walk over every page stands; `null` when it is over. */
  readonly 'reading.save': Reading | null;
  /** Whether this tab may walk: no other tab does. */
  readonly 'reading.claim': null;
  /** OK is about to be pressed for this customer. */
  readonly 'switch.request': SwitchRequest;
  /** The console refused, or a step before OK failed: nothing was switched. */
  readonly 'switch.refuse': CustomerRef;
  /** A console page is about to press Switch Role, or did: which words were taught for it. */
  readonly 'switch.role': SwitchRoleStep;
  /** Popup: drive Switch Role in a console tab of this jar. */
  readonly 'switch.back': OfWindow;
  /** Puts the script that drives the console's Switch Role into the page that asks. */
  readonly 'switch.load': null;
  /** Background to a console tab: press the console's own Switch Role. */
  readonly 'page.switch-back': null;
  /** Popup to the console tab in front: can be seen there whose account it is? */
  readonly 'page.is-told': null;
  readonly 'settings.change': SettingsChange;
  /** Take this jar to that customer, whoever is assumed now. Only the operator's own surfaces may ask for it. */
  readonly 'plan.start': OfWindow & { readonly id: string };
  /** The operator confirmed the protected customer that this plan asks about. */
  readonly 'plan.agree': OfWindow & { readonly plan: string };
  /** Whether a customer is protected, as it is shown on the page that asks. */
  readonly 'plan.protection': Guarded;
  readonly 'plan.cancel': OfWindow;
  /** The operator was asked whether to stay in a customer's account. */
  readonly 'stay.answer': OfWindow & { readonly leaves: boolean };
  /** The plan of this jar, under way or ended; `null` when there was none, or it was dismissed. */
  readonly 'plan.read': OfWindow;
  /** From a console page that was opened as somebody else: to that customer again, or with `null` to the partner. */
  readonly 'plan.return': { readonly id: string | null };
  /** An ended plan has been seen and need not be shown any more. */
  readonly 'plan.dismiss': OfWindow;
  /** The operator has read why the last key was refused. */
  readonly 'plan.see-refusal': OfWindow;
  /** A page of the list asks whether it is the one to work; `run` is its own name, the same as long as it lives. */
  readonly 'plan.order': { readonly run: string };
  readonly 'plan.report': PageReport;
  readonly 'consoles.change': HostsChange;
  /** Saved searches and labels are to follow the operator from machine to machine, or not. */
  readonly 'sync.change': boolean;
  /** What was found on the page of customers, and what was not. */
  readonly 'diagnostics.look': PageLook;
  /** Words of the console that are to be understood from now on, or no more. */
  readonly 'wordings.change': WordingsChange;
  /** The operator's words, a ticket number for example: on a stay, or (`null`) on the one under way in this jar. */
  readonly 'journal.note': { readonly stay: string | null; readonly note: string };
  /** The entries that a filter lets through, as a file. */
  readonly 'journal.export': JournalExport;
}

/** `where`: `local` where the browser's sync refused, `sync` where everything is as the operator wants it. `problem` is `newer`, `quota`, or what the rules of the items say. */
export interface SyncedReply {
  readonly problem: string | null;
  readonly where: 'sync' | 'local';
}

/** Who acts, and whom the page was taken for that showed it; `null` for nobody known. */
export interface Observed extends Acting {
  readonly page: Subject | null;
}

/** Nothing was begun when there is a `refused`. */
export interface PlanReply {
  readonly refused: PlanRefusal | null;
}

/** What each message answers; `null` where there is nothing to say. */
export interface Replies {
  readonly 'jar.name': string;
  readonly 'account.observe': Observed;
  readonly 'account.read': Acting;
  readonly 'account.forget': null;
  readonly 'switch.request': null;
  readonly 'switch.refuse': null;
  /** In label form. */
  readonly 'switch.role': readonly string[];
  readonly 'switch.back': SwitchBackReply;
  readonly 'switch.load': null;
  readonly 'page.switch-back': SwitchBackReply;
  readonly 'page.is-told': boolean;
  readonly 'settings.change': null;
  readonly 'directory.absorb': null;
  readonly 'directory.complete': Coverage;
  readonly 'directory.ask': Answer;
  readonly 'directory.count': readonly (MatchCount | null)[];
  readonly 'directory.values': readonly ValueCount[];
  readonly 'directory.export': string;
  readonly 'directory.pin': null;
  readonly 'directory.show': null;
  readonly 'stored.read': readonly StoredPart[];
  readonly 'stored.forget': null;
  readonly 'searches.change': SyncedReply;
  readonly 'labels.change': SyncedReply;
  readonly 'exchange.import': SyncedReply;
  readonly 'reading.save': null;
  readonly 'reading.claim': boolean;
  readonly 'plan.start': PlanReply;
  readonly 'plan.agree': null;
  readonly 'plan.protection': Protection;
  readonly 'plan.cancel': null;
  readonly 'stay.answer': null;
  readonly 'plan.read': SwitchPlan | null;
  readonly 'plan.dismiss': null;
  readonly 'plan.return': null;
  readonly 'plan.see-refusal': null;
  readonly 'plan.order': PlanOrder | null;
  /** Whether the page may go on: OK is never pressed without it. */
  readonly 'plan.report': boolean;
  /** Why it was not done. */
  readonly 'consoles.change': 'too-many' | null;
  readonly 'sync.change': SyncedReply;
  readonly 'diagnostics.look': null;
  readonly 'wordings.change': null;
  readonly 'journal.note': null;
  readonly 'journal.export': string;
}

export type MessageName = keyof Requests & keyof Replies;

/** Some of the protocol: how replies are read, and who may send. */
export type MessageTable<N extends MessageName> = {
  readonly [K in N]: { readonly reply: Parser<Replies[K]>; readonly senders: readonly Sender[] };
};

export const parseSwitchBackReply = oneOf('done', 'pointed-out', 'not-found', 'no-tab');

export type AccountMessage = Extract<
  MessageName,
  'jar.name' | 'account.observe' | 'switch.role' | 'switch.load' | `page.${string}` | `settings.${string}`
>;

/** The part of the protocol that every console page carries; the rest is in `directory-messages.ts`. */
export const ACCOUNT_MESSAGES: MessageTable<AccountMessage> = {
  'jar.name': { reply: text(), senders: ['console-page', 'extension-page'] },
  'account.observe': {
    reply: object<Observed>({
      ...ACTING,
      page: nullable(object<Subject>({ customer: nullable(parseCustomerRef) })),
    }),
    senders: ['console-page'],
  },
  'switch.role': { reply: list(text()), senders: ['console-page'] },
  'switch.load': { reply: nothing, senders: ['console-page'] },
  'page.switch-back': { reply: parseSwitchBackReply, senders: ['background'] },
  'page.is-told': { reply: flag, senders: ['extension-page'] },
  'settings.change': { reply: nothing, senders: ['console-page', 'extension-page'] },
};
