import { labelIn } from '../../core/customer/language.ts';
import { referenceOf } from '../../core/filter/reference.ts';
import { CUSTOMER_VOCABULARY } from '../../core/filter/vocabulary.ts';
import { Popover } from '../Popover.tsx';
import { filterWords } from '../strings/filter.ts';
import type { Language } from '../strings/words.ts';

const KEYS = [
  ['/', 'focus'],
  ['↑ ↓', 'walk'],
  ['Enter, Tab', 'take'],
  ['Esc', 'back'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'undo'],
  ['N', 'native'],
] as const;

export function Help({ language }: { readonly language: Language }) {
  const { help } = filterWords(language);
  return (
    <Popover label={help.open} title={help.open} face="?" buttonClass="plain" boxClass="help" isText>
      {() => (
        <>
          <h3>{help.keys}</h3>
          <dl>
            {KEYS.map(([keys, does]) => (
              <div key={does}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{help.key[does]}</dd>
              </div>
            ))}
          </dl>
          <h3>{help.language}</h3>
          <p>{help.intro}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{help.property}</th>
                <th scope="col">{help.example}</th>
              </tr>
            </thead>
            <tbody>
              {referenceOf(CUSTOMER_VOCABULARY).map(({ key, label, example, comparisons }) => (
                <tr key={key}>
                  <td>{labelIn(language, label)}</td>
                  <td title={comparisons.map((one) => one.example).join('   ')}>
                    <code>{example}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Popover>
  );
}
