import type { ComponentChildren } from 'preact';
import { type EffectiveSettings, isLocked, type LockableSetting } from '../core/policy/policy.ts';
import { JOURNAL_DAYS, KEEP_DAYS, type SettingsChange, STAY_LIMITS } from '../core/settings.ts';
import { LanguageChoice } from '../ui/LanguageChoice.tsx';
import { optionsWords } from '../ui/strings/options.ts';
import { policyWords } from '../ui/strings/policy.ts';
import type { Language } from '../ui/strings/words.ts';
import { type LabelDuties, ProtectedTags } from './ProtectedTags.tsx';
import { Setting } from './Setting.tsx';
import { type Shortcut, ShortcutList } from './ShortcutList.tsx';

interface Props extends LabelDuties {
  readonly settings: EffectiveSettings;
  readonly sync: ComponentChildren;
  /** Where Behalf works. */
  readonly consoles: ComponentChildren;
  readonly shortcuts: readonly Shortcut[];
  readonly language: Language;
  readonly onSetting: (change: SettingsChange) => void;
  /** False where the browser lets nobody but the operator open its page. */
  readonly onShortcuts: () => Promise<boolean>;
}

type Chosen = 'theme' | 'density' | 'bannerEdge' | 'bannerSize';

/** Every choice applies at once, here and in every page that is open. */
export function SettingsTab(props: Props) {
  const { settings, sync, consoles, shortcuts, language, onSetting, onShortcuts } = props;
  const words = optionsWords(language).settings;
  const lock = (key: LockableSetting) => (isLocked(settings, key) ? policyWords(language).set : undefined);
  const tick = (key: 'keepPersonal' | 'forgetOnSignOut') => (
    <Setting name={words[key]} hint={words.hints[key]} lock={lock(key)}>
      <input
        type="checkbox"
        checked={settings[key]}
        onChange={(event) => onSetting({ key, value: event.currentTarget.checked })}
      />
    </Setting>
  );
  /** `names`: of each value, in order. */
  const choice = (key: Chosen, names: Readonly<Record<string, string>>) => (
    <Setting name={words[key]} hint={words.hints[key]}>
      <select
        value={settings[key]}
        onChange={(event) => onSetting({ key, value: event.currentTarget.value } as SettingsChange)}
      >
        {Object.entries(names).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </Setting>
  );
  return (
    <>
      <section>
        <h2>{words.look}</h2>
        <div class="setting">
          <LanguageChoice
            label={words.language}
            auto={words.auto}
            value={settings.language}
            onChoose={(value) => onSetting({ key: 'language', value })}
          />
        </div>
        {choice('theme', words.themes)}
        {choice('bannerEdge', words.edges)}
        {choice('bannerSize', words.sizes)}
        {choice('density', words.densities)}
      </section>
      <section>
        <h2>{words.operating}</h2>
        <Setting name={words.operate} hint={words.hints.operate} lock={lock('stopAtDialog')}>
          <select
            value={settings.stopAtDialog ? 'stop' : 'click'}
            onChange={(event) =>
              onSetting({ key: 'stopAtDialog', value: event.currentTarget.value === 'stop' })
            }
          >
            <option value="click">{words.oneClick}</option>
            <option value="stop">{words.stop}</option>
          </select>
        </Setting>
        <Setting name={words.stayLimit} hint={words.hints.stayLimit} lock={lock('stayLimit')}>
          <select
            value={settings.stayLimit}
            onChange={(event) => onSetting({ key: 'stayLimit', value: Number(event.currentTarget.value) })}
          >
            {STAY_LIMITS.map((minutes) => (
              <option key={minutes} value={minutes}>
                {words.minutes(minutes)}
              </option>
            ))}
          </select>
        </Setting>
      </section>
      <ProtectedTags labels={props.labels} onLabel={props.onLabel} language={language} />
      <section>
        <h2>{words.kept}</h2>
        <Setting name={words.keepDays} hint={words.hints.keepDays} lock={lock('keepDays')}>
          <select
            value={settings.keepDays}
            onChange={(event) => onSetting({ key: 'keepDays', value: Number(event.currentTarget.value) })}
          >
            {KEEP_DAYS.map((days) => (
              <option key={days} value={days}>
                {words.days(days)}
              </option>
            ))}
          </select>
        </Setting>
        <Setting name={words.journalDays} hint={words.hints.journalDays} lock={lock('journalDays')}>
          <select
            value={settings.journalDays}
            onChange={(event) => onSetting({ key: 'journalDays', value: Number(event.currentTarget.value) })}
          >
            {JOURNAL_DAYS.map((days) => (
              <option key={days} value={days}>
                {words.days(days)}
              </option>
            ))}
          </select>
        </Setting>
        {tick('keepPersonal')}
        {tick('forgetOnSignOut')}
        {sync}
      </section>
      {consoles}
      <ShortcutList shortcuts={shortcuts} language={language} onChange={onShortcuts} />
    </>
  );
}
