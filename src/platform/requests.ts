import { parseCustomerRef, parseObservation } from '../core/account/parse-account.ts';
import { parseCustomerRecord } from '../core/customer/parse-record.ts';
import { parseList } from '../core/directory/ask.ts';
import { flag, list, nullable, number, object } from '../core/parse.ts';
import { parseSettingsChange } from '../core/settings.ts';
import type { PageRead } from './messages.ts';
import type { RequestParsers } from './messaging.ts';

const parseWindow = object<{ incognito: boolean }>({ incognito: flag });

/** The parsers of everything that the background receives. */
export const parseRequests = {
  'account.observe': parseObservation,
  'account.read': parseWindow,
  'account.forget': parseWindow,
  'directory.absorb': object<PageRead>({
    records: list(parseCustomerRecord, 500),
    list: nullable(parseList),
    total: nullable(number),
  }),
  'switch.request': parseCustomerRef,
  'switch.refuse': parseCustomerRef,
  'switch.back': parseWindow,
  'settings.change': parseSettingsChange,
} satisfies Partial<RequestParsers>;
