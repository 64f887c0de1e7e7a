import { DAY } from '../core/customer/calendar.ts';
import { knownValue } from '../core/customer/field.ts';
import { printDistance } from '../core/customer/print-date.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { popupWords } from '../ui/strings/popup.ts';
import type { Language } from '../ui/strings/words.ts';
import { obstacleOf } from './obstacle.ts';

export interface Fact {
  readonly text: string;
  readonly isWarning: boolean;
}

/** Resources that end within this time are worth a word. */
const SOON = 30 * DAY;

/** What an operator should know before going there; nothing about what was not seen. */
export function factsOf(record: DirectoryRecord, now: number, language: Language): readonly Fact[] {
  const { facts } = popupWords(language);
  const { fields } = record;
  const obstacle = obstacleOf(record);
  const expires = knownValue(fields.expires);
  const reseller = knownValue(fields.reseller);
  const texts: (readonly [string, boolean] | null)[] = [
    knownValue(fields.frozen) === true ? [facts.frozen, true] : null,
    obstacle === null ? null : [obstacle === 'referral' ? facts.referral : facts.notAuthorized, true],
    expires === null || expires - now > SOON
      ? null
      : expires < now
        ? [facts.expired, true]
        : [facts.expires(printDistance(Math.floor((expires - now) / DAY), language)), true],
    knownValue(fields.list) !== 'resellers'
      ? null
      : [reseller === null ? facts.resellers : facts.ofReseller(reseller), false],
  ];
  return texts.flatMap((fact) => (fact ? [{ text: fact[0], isWarning: fact[1] }] : []));
}
