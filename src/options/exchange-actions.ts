import type { Import } from '../core/exchange/apply.ts';
import type { Exchanged } from '../core/exchange/exchanged.ts';
import { wordingsItem } from '../platform/diagnostics-items.ts';
import { sendExchange } from '../platform/exchange-messages.ts';
import { LABEL_ITEMS } from '../platform/labels.ts';
import type { SyncedReply } from '../platform/messages.ts';
import { report } from '../platform/report.ts';
import { SEARCH_ITEMS } from '../platform/saved-searches.ts';
import { settingsItem } from '../platform/stored-items.ts';
import { readSynced } from '../platform/synced-items.ts';
import { saveFile } from '../ui/save-file.ts';

/** What the tab does outside of itself. */
export interface ExchangeActions {
  /** What the operator has here now, without what the organisation set. */
  readonly read: () => Promise<Exchanged>;
  /** All of it, or nothing. */
  readonly apply: (change: Import) => Promise<SyncedReply>;
  readonly save: (content: string, name: string) => void;
  readonly copy: (text: string) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export const exchangeActions: ExchangeActions = {
  read: async () => {
    const [{ value: searches }, { value: labels }, settings, wordings] = await Promise.all([
      readSynced(SEARCH_ITEMS),
      readSynced(LABEL_ITEMS),
      settingsItem.read(),
      wordingsItem.read(),
    ]);
    return { searches, labels, settings, wordings };
  },
  apply: (change) => sendExchange('exchange.import', change),
  save: (content, name) => saveFile(content, name, 'application/json'),
  copy: (text) => navigator.clipboard.writeText(text),
  onError: (error) => report('exchange', error),
};
