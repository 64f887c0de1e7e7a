import { parseCustomerRef, parseObservation } from '../core/account/parse-account.ts';
import { parseReport } from '../core/account/parse-plan.ts';
import { parseHost } from '../core/console-host.ts';
import { parseCustomerRecord } from '../core/customer/parse-record.ts';
import { PROPERTIES } from '../core/customer/properties.ts';
import { parsePageLook } from '../core/diagnostics/document.ts';
import { SWITCH_ROLE_STEPS } from '../core/diagnostics/header.ts';
import { parseAsk, parseList, parseSort } from '../core/directory/ask.ts';
import { parseReading } from '../core/directory/reading.ts';
import { parseImport } from '../core/exchange/apply.ts';
import { LIMITS } from '../core/filter/problem.ts';
import { parseNote, parseStartedBy } from '../core/journal/parse-journal.ts';
import { parseLabelChange } from '../core/label/document.ts';
import type { Guarded } from '../core/label/protection.ts';
import {
  flag,
  list,
  nothing,
  nullable,
  number,
  object,
  oneOf,
  otherwise,
  type Parser,
  text,
  tryParse,
} from '../core/parse.ts';
import { parseSearchesChange } from '../core/saved-search/change.ts';
import { parseSettingsChange } from '../core/settings.ts';
import { parseForgetting } from '../core/stored-part.ts';
import { parseWordingsChange } from '../core/wording/document.ts';
import type {
  Export,
  HostsChange,
  JournalExport,
  ListWalked,
  OfWindow,
  PageRead,
  Requests,
  ShownResults,
  SwitchRequest,
} from './messages.ts';
import type { RequestParsers } from './messaging.ts';

const parseProperty = oneOf(...PROPERTIES.map(({ key }) => key));
const window = {
  incognito: flag,
  cookieStoreId: otherwise<string | undefined>(text(64), undefined),
  url: otherwise<string | undefined>(text(4000), undefined),
};
const parseWindow = object<OfWindow>(window);

/** Pages of the extension say of which window they are, pages of the console say nothing. */
function ofWindow<T extends object>(parser: Parser<T>): Parser<T & Partial<OfWindow>> {
  return (value) => ({ ...parser(value), ...tryParse(parseWindow, value) });
}

const shown = {
  filter: text(LIMITS.length),
  sort: nullable(parseSort),
  language: oneOf('en', 'zh-CN'),
  timeZone: text(64),
};

/** The parsers of everything that the background receives. */
export const parseRequests = {
  'jar.name': nothing,
  'account.observe': parseObservation,
  'account.read': parseWindow,
  'account.forget': parseWindow,
  'directory.absorb': object<PageRead>({
    records: list(parseCustomerRecord, 500),
    list: nullable(parseList),
    total: nullable(number),
  }),
  'directory.complete': object<ListWalked>({ list: parseList, startedAt: number, total: number }),
  'directory.ask': ofWindow(parseAsk),
  'directory.count': ofWindow(
    object<{ filters: readonly string[]; timeZone: string }>({
      filters: list(text(LIMITS.length), 400),
      timeZone: text(64),
    }),
  ),
  'directory.values': object<Requests['directory.values']>({
    property: parseProperty,
    typed: text(LIMITS.length),
  }),
  'directory.export': object<Export>({
    ...shown,
    columns: list(parseProperty, PROPERTIES.length),
  }),
  'directory.pin': ofWindow(object<{ id: string; pinned: boolean }>({ id: text(128), pinned: flag })),
  'directory.show': object<ShownResults>(shown),
  'stored.read': nothing,
  'stored.forget': parseForgetting,
  'searches.change': parseSearchesChange,
  'labels.change': parseLabelChange,
  'exchange.import': parseImport,
  'reading.claim': nothing,
  'reading.save': nullable(parseReading),
  'switch.request': object<SwitchRequest>({ customer: parseCustomerRef, by: parseStartedBy }),
  'switch.refuse': parseCustomerRef,
  'switch.role': oneOf(...SWITCH_ROLE_STEPS),
  'switch.back': parseWindow,
  'switch.load': nothing,
  'settings.change': parseSettingsChange,
  'plan.start': object<Requests['plan.start']>({ id: text(128), ...window }),
  'plan.agree': object<Requests['plan.agree']>({ plan: text(64), ...window }),
  'plan.protection': object<Guarded>({ id: nullable(text(128)), tags: nullable(list(text())) }),
  'plan.cancel': parseWindow,
  'stay.answer': object<Requests['stay.answer']>({ leaves: flag, ...window }),
  'plan.read': parseWindow,
  'plan.dismiss': parseWindow,
  'plan.return': object<Requests['plan.return']>({ id: nullable(text(128)) }),
  'plan.see-refusal': parseWindow,
  'plan.order': object<Requests['plan.order']>({ run: text(64) }),
  'plan.report': parseReport,
  'consoles.change': object<HostsChange>({ kind: oneOf('add', 'remove'), host: parseHost }),
  'sync.change': flag,
  'diagnostics.look': parsePageLook,
  'wordings.change': parseWordingsChange,
  'journal.note': object<Requests['journal.note']>({ stay: nullable(text(64)), note: parseNote }),
  'journal.export': object<JournalExport>({
    filter: shown.filter,
    language: shown.language,
    timeZone: shown.timeZone,
    format: oneOf('csv', 'json'),
  }),
} satisfies Partial<RequestParsers>;
