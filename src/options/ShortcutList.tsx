import { useState } from 'preact/hooks';
import { optionsWords } from '../ui/strings/options.ts';
import type { Language } from '../ui/strings/words.ts';

/** What a key does, and the key as the browser writes it; empty where it has none. */
export interface Shortcut {
  readonly name: string;
  readonly keys: string;
}

interface Props {
  readonly shortcuts: readonly Shortcut[];
  readonly language: Language;
  readonly onChange: () => Promise<boolean>;
}

/** Keys belong to the browser: here they are read, on its own page they are changed. */
export function ShortcutList({ shortcuts, language, onChange }: Props) {
  const words = optionsWords(language).settings.shortcuts;
  const named: Readonly<Record<string, string>> = words.names;
  const [isByHand, setByHand] = useState(false);
  return (
    <section>
      <h2>{words.title}</h2>
      <dl class="keys">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{named[name] ?? name}</dt>
            <dd>{keys === '' ? <span class="muted">{words.none}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        class="button"
        onClick={() => void onChange().then((opened) => setByHand(!opened))}
      >
        {words.change}
      </button>
      <p class="hint" role="status">
        {isByHand ? words.byHand : ''}
      </p>
    </section>
  );
}
