import { type AssumedAccount, customerOf } from '../core/account/assumed-account.ts';
import { displayName } from '../core/account/customer-ref.ts';
import { NoteForm } from '../ui/journal/NoteForm.tsx';
import { LabelChip } from '../ui/label/CustomerMark.tsx';
import { accountWords } from '../ui/strings/account.ts';
import { doubtWords } from '../ui/strings/doubt.ts';
import { labelWords } from '../ui/strings/label.ts';
import { popupWords } from '../ui/strings/popup.ts';
import type { Language } from '../ui/strings/words.ts';
import type { PopupState } from './Popup.tsx';

interface Props {
  readonly state: PopupState;
  readonly language: Language;
  readonly onSwitchBack: () => void;
  readonly onForget: () => void;
  readonly onLabel: () => void;
  readonly onNote: (stay: string, note: string) => Promise<void>;
}

interface Strings {
  readonly banner: ReturnType<typeof accountWords> & ReturnType<typeof doubtWords>;
  readonly popup: ReturnType<typeof popupWords>;
}

/** Whose account is in use, and the way back. */
export function Account({ state, language, onSwitchBack, onForget, onLabel, onNote }: Props) {
  const strings = {
    banner: { ...accountWords(language), ...doubtWords(language) },
    popup: popupWords(language),
  };
  const { account, marking, noteOn } = state;
  const label = labelWords(language);
  const customer = customerOf(account);
  const isConfirmed = account.state === 'confirmed' && marking !== null;
  const style = isConfirmed ? { '--paint': marking.paint, '--ink': marking.ink } : undefined;
  const idle = account.state === 'partner' || (account.state === 'unknown' && account.why === 'not-observed');
  return (
    <section
      class={`account ${account.state}`}
      data-state={account.state}
      aria-label={strings.banner.region}
      style={style}
    >
      <span class="mark" aria-hidden="true">
        {account.state === 'mismatch' ? '!' : idle ? '–' : (marking?.initials ?? '?')}
      </span>
      <div class="who">
        <b>
          {idle || customer === null ? title(account, strings) : <bdi>{displayName(customer)}</bdi>}{' '}
          {!idle && marking !== null && <LabelChip marking={marking} />}{' '}
          {!idle && marking?.isProtected && <span class="protected-mark">{strings.banner.isProtected}</span>}
        </b>
        {!idle && customer?.account != null && customer.name !== null && <bdi>{customer.account}</bdi>}
        {!idle && customer?.id != null && <code>{customer.id}</code>}
        <span class="words" role="status">
          {words(state, strings, language)}
        </span>
      </div>
      {!idle && (
        <div class="acts">
          <button type="button" class="act" disabled={state.switching} onClick={onSwitchBack}>
            {strings.banner.switchRole}
          </button>
          {customer?.id != null && (
            <button
              type="button"
              class="quiet"
              aria-keyshortcuts="Alt+L"
              title={`${label.edit} (Alt+L)`}
              onClick={onLabel}
            >
              {label.text}
            </button>
          )}
          {account.state === 'unknown' && (
            <button type="button" class="quiet" title={strings.banner.forgetHint} onClick={onForget}>
              {strings.banner.forget}
            </button>
          )}
        </div>
      )}
      {!idle && marking !== null && marking.note !== '' && <bdi class="team-note">{marking.note}</bdi>}
      {!idle && noteOn !== null && (
        <NoteForm
          key={noteOn.id}
          name={displayName(noteOn.customer)}
          note={noteOn.note}
          language={language}
          onSave={(note) => onNote(noteOn.id, note)}
        />
      )}
    </section>
  );
}

function title(account: AssumedAccount, strings: Strings): string {
  if (account.state === 'partner') return strings.popup.partner;
  if (account.state === 'unknown' && account.why === 'not-observed') return strings.popup.notObserved;
  return account.state === 'unknown' ? (account.shown ?? strings.banner.unknownTitle) : '';
}

function words({ account, switching, reply }: PopupState, strings: Strings, language: Language): string {
  if (switching) return strings.banner.switching;
  if (reply === 'no-tab') return strings.popup.noTab;
  if (reply === 'not-found') return strings.banner.notFound;
  if (reply === 'pointed-out') return strings.banner.pointedOut;
  switch (account.state) {
    case 'partner':
      return strings.popup.partnerHint;
    case 'requested':
      return strings.banner.requested;
    case 'mismatch':
      return strings.banner.mismatch(displayName(account.customer), displayName(account.observed));
    case 'confirmed': {
      const time = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(
        account.since,
      );
      return `${strings.popup.since} ${time}`;
    }
    case 'unknown': {
      if (account.why === 'not-observed') return strings.popup.notObservedHint;
      const sentence = strings.banner.unknown[account.why];
      return typeof sentence === 'string' ? sentence : sentence(account.shown ?? '');
    }
  }
}
