import { type AssumedAccount, isNoteworthy } from '../core/account/assumed-account.ts';
import type { CustomerRef } from '../core/account/customer-ref.ts';
import { isDeliberate, isInSight } from '../ui/deliberate.ts';
import { pageLanguageHints } from '../ui/page-language.ts';
import { accountWords } from '../ui/strings/account.ts';
import { chooseLanguage } from '../ui/strings/words.ts';
import { type BannerEvents, type Drawing, needsDriver, stateWords } from './draw.ts';
import { guardPage } from './guard.ts';
import { type Mounted, mount, NAME } from './mounted.ts';
import { makeRoom } from './room.ts';
import { type Ease, type Standing, standingOf } from './standing.ts';
import type { BannerState, BannerStore } from './store.ts';
import { showTabIcon } from './tab-icon.ts';
import { throttle } from './throttle.ts';
import type { VeilEvents } from './veil-choices.ts';

const HEIGHT = { folded: 20, normal: 32, large: 40 };

export interface BannerActions {
  readonly switchBack: () => void;
  readonly fold: (folded: boolean) => void;
  /** Opens the form for a note, under this button. */
  readonly note: (button: HTMLElement) => void;
  readonly forget: () => void;
  /** Cancels the switch plan, or takes note that it has failed. */
  readonly endPlan: () => void;
  /** To a customer by a switch plan, or with `null` to the partner itself. */
  readonly goTo: (customer: CustomerRef | null) => void;
  readonly reload: () => void;
  /** Brings the driver into the page, and has this drawn again. */
  readonly load: () => void;
  /** How far the operator goes on a page that is not of whoever acts. */
  readonly ease: (ease: Ease) => void;
}

/** Shows what the store says, as long as there is anything to show; until `signal` aborts. Tells whether it can be seen. */
export function mountBanner(store: BannerStore, actions: BannerActions, signal: AbortSignal): () => boolean {
  let mounted: Mounted | null = null;

  const hide = (): void => {
    mounted?.room?.remove();
    mounted?.host.remove();
    mounted = null;
    showTabIcon(null);
  };

  const update = (state: BannerState): void => {
    const { account, plan } = state;
    const standing = account && standingNow(state, account);
    if (
      signal.aborted ||
      account === null ||
      standing === null ||
      (plan === null && standing.verdict === 'same' && !isNoteworthy(account))
    )
      hide();
    else show(account, standing, state);
  };

  const show = (account: AssumedAccount, standing: Standing, state: BannerState): void => {
    // Red is never folded away.
    const { bannerFolded, bannerSize, bannerEdge } = state.settings;
    const folded = bannerFolded && standing.about === null;
    const height = HEIGHT[folded ? 'folded' : bannerSize];
    const place = `${bannerEdge} ${height}`;
    mounted ??= mount(events);
    const { host, root, veil } = mounted;
    if (mounted.place !== place) {
      mounted.room?.remove();
      mounted.room = makeRoom(height, host, bannerEdge);
      mounted.place = place;
    }
    host.dataset.edge = bannerEdge;
    host.style.setProperty('--height', `${height}px`);
    host.dataset.state = standing.state;
    const language = chooseLanguage(state.settings.language, pageLanguageHints());
    const text = accountWords(language);
    const shown = state.page.labels[0] ?? '';
    const drawing = { ...state, account, standing, folded, shown, text, language };
    draw(drawing, root);
    if (needsDriver(drawing) && globalThis.behalfDriver === undefined) actions.load();
    if (!standing.isVeiled) veil.hide();
    else {
      veil.show(stateWords(drawing), language);
      globalThis.behalfDriver?.fillVeil(veil.choices, drawing, veilEvents);
    }
    mounted.room?.keep();
    showTabIcon(state.picture);
  };

  const draw = (drawing: Drawing, root: ShadowRoot): void => {
    const { at: _, ...lasting } = drawing.account;
    const { folded, notice, plan, marking, language, standing, settings } = drawing;
    const hasDriver = globalThis.behalfDriver !== undefined;
    const drawn = JSON.stringify([
      lasting,
      folded,
      settings.bannerSize,
      notice,
      plan,
      marking,
      language,
      standing,
      hasDriver,
    ]);
    if (mounted?.drawn === drawn) {
      // Only time went by: what has the focus keeps it.
      const words = root.querySelector('.words');
      if (words !== null) words.textContent = stateWords(drawing);
      return;
    }
    if (mounted === null) return;
    mounted.drawn = drawn;
    mounted.view.update(drawing);
  };

  const deliberately = (act: (control: HTMLElement) => void) => (event: Event) => {
    if (mounted !== null && isDeliberate(event, mounted.host)) act(event.currentTarget as HTMLElement);
  };
  const events: BannerEvents = {
    switchBack: deliberately(actions.switchBack),
    note: deliberately(actions.note),
    forget: deliberately(actions.forget),
    endPlan: deliberately(actions.endPlan),
    fold: () => actions.fold(!store.getState().settings.bannerFolded),
  };

  const here = (): Standing | null => {
    const state = store.getState();
    return state.account && standingNow(state, state.account);
  };
  const goOn = (level: Ease['level']): void => {
    const about = here()?.about;
    if (about) actions.ease({ about, level });
  };
  const veilEvents: VeilEvents = {
    reload: deliberately(actions.reload),
    goTo: (customer) => deliberately(() => actions.goTo(customer)),
    ease: deliberately(() => goOn(here()?.isAsked ? 'use' : 'look')),
  };
  guardPage(
    () => store.getState().isAsking || here()?.holds === true,
    () => goOn('asked'),
    NAME,
    signal,
  );

  const keep = throttle(() => {
    if (mounted === null) return;
    // Never gone: some pages empty their document while they start.
    if (!mounted.host.isConnected) {
      document.documentElement.append(mounted.host);
      // With its place in the document the veil has lost its place above everything.
      update(store.getState());
    }
    mounted.room?.keep();
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
  return () => mounted === null || isInSight(mounted.view.bar, mounted.host);
}

function standingNow({ page, ease, notice }: BannerState, account: AssumedAccount): Standing {
  return standingOf(account, page, ease, notice);
}
