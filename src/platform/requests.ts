import { parseCustomerRef, parseObservation } from '../core/account/parse-account.ts';
import { parseCustomerRecord } from '../core/customer/parse-record.ts';
import { flag, list, object } from '../core/parse.ts';
import { parseSettingsChange } from '../core/settings.ts';
import type { RequestParsers } from './messaging.ts';

const parseWindow = object<{ incognito: boolean }>({ incognito: flag });

/** The parsers of everything that the background receives. */
export const parseRequests = {
  'account.observe': parseObservation,
  'account.read': parseWindow,
  'account.forget': parseWindow,
  'directory.absorb': list(parseCustomerRecord, 500),
  'switch.request': parseCustomerRef,
  'switch.refuse': parseCustomerRef,
  'switch.back': parseWindow,
  'settings.change': parseSettingsChange,
} satisfies Partial<RequestParsers>;
