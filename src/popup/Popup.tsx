import { useEffect } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import type { Refusal } from '../core/account/refusal.ts';
import type { Stay } from '../core/account/stay.ts';
import type { SwitchPlan } from '../core/account/switch-plan.ts';
import type { JournalStay } from '../core/journal/stays.ts';
import type { Acting } from '../core/label/acting.ts';
import type { LabelChange, Labels } from '../core/label/label.ts';
import { type EffectiveSettings, isLocked } from '../core/policy/policy.ts';
import type { SettingsChange } from '../core/settings.ts';
import type { SwitchBackReply, SyncedReply } from '../platform/messages.ts';
import { LanguageChoice } from '../ui/LanguageChoice.tsx';
import { LockMark } from '../ui/LockMark.tsx';
import { LabelEditor } from '../ui/label/LabelEditor.tsx';
import type { LabelledCustomer } from '../ui/label/label-drafts.ts';
import { popupWords } from '../ui/strings/popup.ts';
import { chooseLanguage } from '../ui/strings/words.ts';
import { applyDensity, applyTheme } from '../ui/theme.ts';
import { useStore } from '../ui/use-store.ts';
import { Account } from './Account.tsx';
import { FinderPane } from './FinderPane.tsx';
import type { FinderActions, FinderView } from './finder-view.ts';
import { HostsMissing } from './HostsMissing.tsx';
import { type PlanActions, PlanStatus } from './PlanStatus.tsx';
import { StayQuestion } from './StayQuestion.tsx';

export interface PopupState extends Acting {
  readonly settings: EffectiveSettings;
  readonly listAddress: string;
  /** Language of the console page seen last. */
  readonly locale: string | null;
  readonly switching: boolean;
  readonly reply: SwitchBackReply | null;
  /** The browser lets us see and act on the console's pages. */
  readonly mayWork: boolean;
  /** Under way or ended; `null` when there was none, or its end has been seen. */
  readonly plan: SwitchPlan | null;
  /** Why the last key or address was refused. */
  readonly refusal: Refusal | null;
  /** False where the console page in front hides the banner. */
  readonly isPageTold: boolean;
  /** The page of customers was seen, and its words are unknown. */
  readonly isStrange: boolean;
  /** In a customer's account, and what is asked about it. */
  readonly stay: Stay | null;
  readonly labels: Labels;
  /** The stay that a note would be about; `null` when there is none. */
  readonly noteOn: JournalStay | null;
  /** Whose label is being edited. */
  readonly labelled: LabelledCustomer | null;
}

interface Props {
  readonly store: StoreApi<PopupState>;
  readonly finder: StoreApi<FinderView>;
  readonly actions: FinderActions;
  readonly planActions: PlanActions;
  readonly onSwitchBack: () => void;
  readonly onForget: () => void;
  readonly onStayAnswer: (leaves: boolean) => void;
  readonly onNote: (stay: string, note: string) => Promise<void>;
  readonly onSetting: (change: SettingsChange) => void;
  readonly onOptions: () => void;
  /** Opens the page on which the console's words are taught. */
  readonly onTeach: () => void;
  readonly onLabel: (change: LabelChange) => Promise<SyncedReply>;
  /** Opens the full page that asks for the console's pages. */
  readonly onAllow: () => void;
}

export function Popup(props: Props) {
  const { store, finder, actions, planActions, onSwitchBack, onForget, onSetting, onLabel } = props;
  const state = useStore(store, (all) => all);
  const view = useStore(finder, (all) => all);
  const language = chooseLanguage(state.settings.language, [state.locale, navigator.language]);
  const words = popupWords(language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const { theme, density } = state.settings;
  useEffect(() => applyTheme(document.documentElement, theme), [theme]);
  useEffect(() => applyDensity(document.documentElement, density), [density]);
  return (
    <>
      <h1 class="unseen">{words.title}</h1>
      {!state.mayWork && <HostsMissing language={language} onAllow={props.onAllow} />}
      <Account
        state={state}
        language={language}
        onSwitchBack={onSwitchBack}
        onForget={onForget}
        onLabel={() => actions.label(null)}
        onNote={props.onNote}
      />
      {!state.isPageTold && (
        <p class="plan failed" role="alert">
          {words.bannerHidden}
        </p>
      )}
      {state.isStrange && (
        <div class="plan failed" role="status">
          <p>{words.strange}</p>
          <button type="button" onClick={props.onTeach}>
            {words.teach}
          </button>
        </div>
      )}
      {state.refusal !== null && (
        <p class="plan failed" role="alert">
          {words.plan.refused[state.refusal]}
        </p>
      )}
      {state.stay !== null && (
        <StayQuestion stay={state.stay} language={language} now={Date.now()} onAnswer={props.onStayAnswer} />
      )}
      {state.plan !== null && (
        <PlanStatus plan={state.plan} labels={state.labels} language={language} actions={planActions} />
      )}
      <FinderPane view={view} actions={actions} labels={state.labels} language={language} now={Date.now()} />
      <footer>
        <button type="button" class="link" onClick={actions.openList}>
          {words.open}
        </button>
        <button type="button" class="link" onClick={props.onOptions}>
          {words.options}
        </button>
        <LanguageChoice
          label={words.language}
          auto={words.auto}
          value={state.settings.language}
          onChoose={(value) => onSetting({ key: 'language', value })}
        />
        <label>
          <input
            type="checkbox"
            checked={state.settings.stopAtDialog}
            disabled={isLocked(state.settings, 'stopAtDialog')}
            onChange={(event) => onSetting({ key: 'stopAtDialog', value: event.currentTarget.checked })}
          />
          {words.stopAtDialog}
          {isLocked(state.settings, 'stopAtDialog') && <LockMark language={language} />}
        </label>
      </footer>
      {state.labelled !== null && (
        <LabelEditor
          key={state.labelled.id}
          language={language}
          customer={state.labelled}
          labels={state.labels}
          onChange={onLabel}
          onClose={() => store.setState({ labelled: null })}
        />
      )}
    </>
  );
}
