import { useState } from 'preact/hooks';
import { printFile } from '../core/exchange/file.ts';
import { printLines } from '../core/exchange/lines.ts';
import { orderedIds } from '../core/saved-search/collection.ts';
import { exchangeWords } from '../ui/strings/exchange.ts';
import { policyWords } from '../ui/strings/policy.ts';
import type { Language } from '../ui/strings/words.ts';
import type { ExchangeActions } from './exchange-actions.ts';

interface Props {
  readonly language: Language;
  readonly mayExport: boolean;
  readonly actions: ExchangeActions;
}

export function ExportPart({ language, mayExport, actions }: Props) {
  const words = exchangeWords(language);
  const [said, setSaid] = useState('');
  const attempt = (work: () => Promise<string>): void => {
    work().then(setSaid, (error: unknown) => {
      setSaid(words.refusal.failed);
      actions.onError(error);
    });
  };
  const save = async (): Promise<string> => {
    const name = `behalf-${new Date().toLocaleDateString('sv')}.json`;
    actions.save(printFile(await actions.read()), name);
    return words.saved(name);
  };
  const copy = async (): Promise<string> => {
    const { searches } = await actions.read();
    const own = orderedIds(searches).flatMap((id) => searches.own.find((search) => search.id === id) ?? []);
    if (own.length > 0) await actions.copy(printLines(own));
    return words.copied(own.length);
  };
  return (
    <section>
      <h2>{words.export}</h2>
      <p class="hint">{words.exportHint}</p>
      {!mayExport && (
        <p class="lock">
          {policyWords(language).set}: {policyWords(language).noExport}
        </p>
      )}
      <div class="exchange-actions">
        <button type="button" disabled={!mayExport} onClick={() => attempt(save)}>
          {words.save}
        </button>
        <button type="button" disabled={!mayExport} onClick={() => attempt(copy)}>
          {words.copyText}
        </button>
        <output>{said}</output>
      </div>
    </section>
  );
}
