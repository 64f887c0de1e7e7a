import type { Language } from '../ui/strings/words.ts';
import { ExportPart } from './ExportPart.tsx';
import type { ExchangeActions } from './exchange-actions.ts';
import { ImportPart } from './ImportPart.tsx';

interface Props {
  readonly language: Language;
  /** The organisation lets files be made. */
  readonly mayExport: boolean;
  readonly actions: ExchangeActions;
}

export function ExchangeTab(props: Props) {
  return (
    <>
      <ExportPart {...props} />
      <ImportPart {...props} />
    </>
  );
}
