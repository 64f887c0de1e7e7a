import type { Settings, SettingsChange } from '../core/settings.ts';
import { LanguageChoice } from '../ui/LanguageChoice.tsx';
import { optionsWords } from '../ui/strings/options.ts';
import type { Language } from '../ui/strings/words.ts';

interface Props {
  readonly settings: Settings;
  readonly language: Language;
  readonly onSetting: (change: SettingsChange) => void;
}

/** Every choice applies at once, here and in every page that is open. */
export function SettingsTab({ settings, language, onSetting }: Props) {
  const words = optionsWords(language).settings;
  return (
    <>
      <h2>{words.look}</h2>
      <LanguageChoice
        label={words.language}
        auto={words.auto}
        value={settings.language}
        onChoose={(value) => onSetting({ key: 'language', value })}
      />
    </>
  );
}
