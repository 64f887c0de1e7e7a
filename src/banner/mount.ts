import { type AssumedAccount, isNoteworthy } from '../core/account/assumed-account.ts';
import { isDeliberate } from '../ui/deliberate.ts';
import { hostElement, styleSheet } from '../ui/host-element.ts';
import { pageLanguageHints } from '../ui/page-language.ts';
import { accountWords } from '../ui/strings/account.ts';
import { chooseLanguage } from '../ui/strings/words.ts';
import css from './banner.css?inline';
import { type BannerEvents, type BannerView, bannerView, stateWords } from './draw.ts';
import { makeRoom, type Room } from './room.ts';
import type { BannerState, BannerStore } from './store.ts';
import { showTabIcon } from './tab-icon.ts';

const NAME = 'behalf-banner';
const HEIGHT = { full: 32, folded: 20 };

export interface BannerActions {
  readonly switchBack: () => void;
  readonly fold: (folded: boolean) => void;
  readonly forget: () => void;
  /** Cancels the switch plan, or takes note that it has failed. */
  readonly endPlan: () => void;
}

interface Mounted {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly view: BannerView;
  room: Room;
  height: number;
  /** What is drawn now, all but the time. */
  drawn: string;
}

/** Shows what the store says, as long as there is anything to show; until `signal` aborts. */
export function mountBanner(store: BannerStore, actions: BannerActions, signal: AbortSignal): void {
  let mounted: Mounted | null = null;

  const hide = (): void => {
    mounted?.room.remove();
    mounted?.host.remove();
    mounted = null;
    showTabIcon(null);
  };

  const update = (state: BannerState): void => {
    const { account, plan } = state;
    if (signal.aborted || account === null || (plan === null && !isNoteworthy(account))) hide();
    else show(account, state);
  };

  const show = (account: AssumedAccount, state: BannerState): void => {
    // Red is never folded away.
    const folded = state.settings.bannerFolded && account.state !== 'mismatch';
    const height = folded ? HEIGHT.folded : HEIGHT.full;
    mounted ??= mount(height, events);
    const { host, root } = mounted;
    if (mounted.height !== height) {
      mounted.room.remove();
      mounted.room = makeRoom(height, host);
      mounted.height = height;
    }
    host.style.setProperty('--height', `${height}px`);
    host.dataset.state = account.state;
    draw(account, state, folded, root);
    mounted.room.keep();
    showTabIcon(state.picture);
  };

  const draw = (account: AssumedAccount, state: BannerState, folded: boolean, root: ShadowRoot): void => {
    const language = chooseLanguage(state.settings.language, pageLanguageHints());
    const text = accountWords(language);
    const { at: _, ...lasting } = account;
    const drawn = JSON.stringify([lasting, folded, state.notice, state.plan, state.marking, language]);
    if (mounted?.drawn === drawn) {
      // Only time went by: what has the focus keeps it.
      const words = root.querySelector('.words');
      if (words !== null) words.textContent = stateWords(account, state.now, text);
      return;
    }
    if (mounted === null) return;
    mounted.drawn = drawn;
    mounted.view.update({ ...state, account, folded, text, language });
  };

  const deliberately = (act: () => void) => (event: Event) => {
    if (mounted !== null && isDeliberate(event, mounted.host)) act();
  };
  const events: BannerEvents = {
    switchBack: deliberately(actions.switchBack),
    forget: deliberately(actions.forget),
    endPlan: deliberately(actions.endPlan),
    fold: () => actions.fold(!store.getState().settings.bannerFolded),
  };

  const keep = throttle(() => {
    if (mounted === null) return;
    // Never gone: some pages empty their document while they start.
    if (!mounted.host.isConnected) document.documentElement.append(mounted.host);
    mounted.room.keep();
    showTabIcon(store.getState().picture);
  });
  const observer = new MutationObserver(() => {
    if (mounted !== null) keep();
  });
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['class', 'style', 'open'] });
  for (const type of ['resize', 'scroll', 'transitionend', 'animationend']) {
    addEventListener(type, keep, { signal, passive: true, capture: true });
  }
  const unsubscribe = store.subscribe(update);
  signal.addEventListener('abort', () => {
    unsubscribe();
    observer.disconnect();
    hide();
  });
  update(store.getState());
}

function mount(height: number, events: BannerEvents): Mounted {
  // A host left behind by an earlier version of this script has nobody to keep it true.
  for (const old of document.querySelectorAll(NAME)) old.remove();
  const { host, root } = hostElement(NAME, styleSheet(css));
  const view = bannerView(events);
  root.append(view.bar);
  document.documentElement.append(host);
  return { host, root, view, height, room: makeRoom(height, host), drawn: '' };
}

/** In the next frame, at most every 60 ms, and once more after the last call. */
function throttle(run: () => void): () => void {
  let waiting = false;
  let again = false;
  return () => {
    if (waiting) {
      again = true;
      return;
    }
    waiting = true;
    requestAnimationFrame(run);
    setTimeout(() => {
      waiting = false;
      if (again) run();
      again = false;
    }, 60);
  };
}
