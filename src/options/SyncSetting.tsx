import { useState } from 'preact/hooks';
import type { SyncedReply } from '../platform/messages.ts';
import { syncWords } from '../ui/strings/sync.ts';
import type { Language } from '../ui/strings/words.ts';
import { Setting } from './Setting.tsx';

interface Props {
  readonly on: boolean;
  readonly language: Language;
  readonly onChange: (on: boolean) => Promise<SyncedReply>;
}

/** Shows what is so, not what was clicked: turning it on or off moves things, and may be refused. */
export function SyncSetting({ on, language, onChange }: Props) {
  const words = syncWords(language);
  const [said, setSaid] = useState('');
  const change = (checkbox: HTMLInputElement): void => {
    const wanted = checkbox.checked;
    checkbox.checked = on;
    setSaid('');
    onChange(wanted).then(
      ({ problem, where }) => {
        if (problem !== null)
          setSaid(words.problems[problem === 'newer' || problem === 'quota' ? problem : 'failed']);
        else if (where === 'local') setSaid(words.partly);
      },
      () => setSaid(words.problems.failed),
    );
  };
  return (
    <Setting
      name={words.name}
      hint={words.hint}
      more={
        <p class="outcome" role="alert">
          {said}
        </p>
      }
    >
      <input type="checkbox" checked={on} onChange={(event) => change(event.currentTarget)} />
    </Setting>
  );
}
