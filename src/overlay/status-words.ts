import type { rowActionWords } from '../ui/strings/row-action.ts';
import type { RowStatus } from './store.ts';

/** What a step of operating on behalf says of itself. */
export function statusWords(status: RowStatus, text: ReturnType<typeof rowActionWords>): string {
  switch (status.state) {
    case 'busy':
      return text.busy[status.step];
    case 'at-dialog':
      return text.atDialog;
    case 'authorization-opened':
      return text.authorizationOpened;
    case 'changed':
      return text.changed;
    case 'failed': {
      const sentence = text.failed[status.why];
      return typeof sentence === 'string' ? sentence : sentence(status.detail);
    }
  }
}
