import { useEffect } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import type { Settings, SettingsChange } from '../core/settings.ts';
import { CUSTOMER_MANAGEMENT } from '../core/sites.ts';
import { LanguageChoice } from '../ui/LanguageChoice.tsx';
import { popupWords } from '../ui/strings/popup.ts';
import { welcomeWords } from '../ui/strings/welcome.ts';
import { chooseLanguage } from '../ui/strings/words.ts';
import { useStore } from '../ui/use-store.ts';
import { Hosts } from './Hosts.tsx';
import { BannerPicture } from './pictures/BannerPicture.tsx';
import { ListPicture } from './pictures/ListPicture.tsx';
import { PopupPicture } from './pictures/PopupPicture.tsx';
import { Tour } from './Tour.tsx';

export interface WelcomeState {
  readonly language: Settings['language'];
  /** The browser lets us see and act on the console's pages. */
  readonly mayWork: boolean;
  /** It was asked, and did not. */
  readonly wasRefused: boolean;
}

interface Props {
  readonly store: StoreApi<WelcomeState>;
  readonly onAsk: () => void;
  readonly onSetting: (change: SettingsChange) => void;
}

/** What we do in three steps, whether the browser lets us, and how it looks. */
export function Welcome({ store, onAsk, onSetting }: Props) {
  const { language: setting, mayWork, wasRefused } = useStore(store, (all) => all);
  const language = chooseLanguage(setting, [navigator.language]);
  const words = welcomeWords(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);
  return (
    <>
      <header>
        <h1>{words.title}</h1>
        <LanguageChoice
          label={words.language}
          auto={popupWords(language).auto}
          value={setting}
          onChoose={(value) => onSetting({ key: 'language', value })}
        />
        <p class="lead">{words.lead}</p>
      </header>
      <Hosts mayWork={mayWork} wasRefused={wasRefused} language={language} onAsk={onAsk} />
      <ol class="steps" aria-label={words.steps}>
        <li>
          <ListPicture language={language} />
          <h2>{words.list.title}</h2>
          <p>{words.list.text}</p>
          <p class="links">
            <a href={CUSTOMER_MANAGEMENT.international}>{words.list.international}</a>
            <a href={CUSTOMER_MANAGEMENT.china}>{words.list.china}</a>
          </p>
        </li>
        <li>
          <BannerPicture language={language} />
          <h2>{words.banner.title}</h2>
          <p>{words.banner.text}</p>
        </li>
        <li>
          <PopupPicture language={language} />
          <h2>{words.popup.title}</h2>
          <p>{words.popup.text}</p>
          <p>{words.popup.keys}</p>
        </li>
      </ol>
      <Tour language={language} />
      <p class="privacy">{words.privacy}</p>
    </>
  );
}
