import type { Labels } from '../core/label/label.ts';
import { markingOf } from '../core/label/marking.ts';
import { CustomerMark, LabelChip } from '../ui/label/CustomerMark.tsx';
import { popupWords } from '../ui/strings/popup.ts';
import type { Language } from '../ui/strings/words.ts';
import type { CustomerChoice } from './choice.ts';
import { factsOf } from './facts.ts';
import { Marked } from './Marked.tsx';

interface Props {
  readonly choice: CustomerChoice;
  readonly labels: Labels;
  readonly language: Language;
  readonly now: number;
}

/** Who it is, what was found of it, and what one should know before going there. */
export function CustomerOption({ choice, labels, language, now }: Props) {
  const { id, name, account, manager, tags, record, isPinned } = choice;
  const words = popupWords(language);
  const facts = record === null ? [] : factsOf(record, now, language);
  const marking = markingOf(labels, {
    id: id.text,
    name: name.text || account.text,
    tags: tags.map(({ text }) => text),
  });
  return (
    <>
      <CustomerMark marking={marking} />
      <span class="lines">
        <span class="line">
          <span class={name.text === '' ? 'name hidden' : 'name'}>
            {name.text === '' ? words.hiddenName : <Marked {...name} />}
          </span>{' '}
          <LabelChip marking={marking} />{' '}
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
