import { colourOf, initialsOf } from '../core/account/colour.ts';
import { popupWords } from '../ui/strings/popup.ts';
import type { Language } from '../ui/strings/words.ts';
import type { CustomerChoice } from './choice.ts';
import { factsOf } from './facts.ts';
import { Marked } from './Marked.tsx';

interface Props {
  readonly choice: CustomerChoice;
  readonly language: Language;
  readonly now: number;
}

/** Who it is, what was found of it, and what one should know before going there. */
export function CustomerOption({ choice, language, now }: Props) {
  const { id, name, account, manager, tags, record, isPinned } = choice;
  const words = popupWords(language);
  const { paint, ink } = colourOf(id.text);
  const facts = record === null ? [] : factsOf(record, now, language);
  const called = name.text || account.text;
  return (
    <>
      <span class="initials" aria-hidden="true" style={{ background: paint, color: ink }}>
        {called === '' ? '?' : initialsOf(called)}
      </span>
      <span class="lines">
        <span class="line">
          <span class={name.text === '' ? 'name hidden' : 'name'}>
            {name.text === '' ? words.hiddenName : <Marked {...name} />}
          </span>{' '}
          {isPinned && (
            <span class="pin" role="img" aria-label={words.pinnedMark}>
              ★
            </span>
          )}
        </span>
        <span class="line second">
          {account.text !== '' && (
            <span class="account-name">
              <Marked {...account} />
            </span>
          )}{' '}
          {(account.text === '' || id.marks.length > 0) && (
            <code>
              <Marked {...id} />
            </code>
          )}{' '}
          {manager.marks.length > 0 && (
            <span>
              {words.manager} <Marked {...manager} />
            </span>
          )}
        </span>
      </span>{' '}
      <span class="facts">
        {facts.map(({ text, isWarning }) => (
          <span key={text} class={isWarning ? 'fact warning' : 'fact'}>
            {text}
          </span>
        ))}{' '}
        {tags.map((tag) => (
          <span key={tag.text} class="fact tag">
            <Marked {...tag} />
          </span>
        ))}
      </span>
    </>
  );
}
