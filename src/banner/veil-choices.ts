import type { AssumedAccount } from '../core/account/assumed-account.ts';
import type { CustomerRef } from '../core/account/customer-ref.ts';
import type { Subject } from '../core/account/opened-page.ts';
import { styleSheet } from '../ui/host-element.ts';
import { accountWords } from '../ui/strings/account.ts';
import { doubtWords } from '../ui/strings/doubt.ts';
import type { Language } from '../ui/strings/words.ts';
import { element } from './element.ts';
import { subjectName } from './names.ts';
import type { Standing } from './standing.ts';
import css from './veil-choices.css?inline';

type Act = (event: Event) => void;

export interface VeilEvents {
  readonly reload: Act;
  /** To a customer, by a switch plan, or with `null` to the partner itself. */
  readonly goTo: (customer: CustomerRef | null) => Act;
  /** One step further towards using the page as it is. */
  readonly ease: Act;
}

export interface VeilGiven {
  readonly standing: Standing;
  readonly account: AssumedAccount;
  readonly partner: readonly string[];
  readonly language: Language;
}

interface Choice {
  readonly words: string;
  readonly act: Act;
}

/** Fills the veil with what can be done; the same choices stay the same buttons, so that no press is lost. */
export function fillVeil(room: HTMLElement, given: VeilGiven, on: VeilEvents): void {
  const { hint, choices } = choicesOf(given, on);
  const said = [hint, ...choices.map(({ words }) => words)].join('\n');
  if (room.dataset.said === said) return;
  const root = room.getRootNode() as ShadowRoot;
  if (room.dataset.said === undefined) root.adoptedStyleSheets.push(styleSheet(css));
  room.dataset.said = said;
  room.replaceChildren(
    element('p', { id: 'hint' }, hint),
    element('div', { class: 'choices' }, ...choices.map(button)),
  );
}

function choicesOf(
  { standing: { verdict, isAsked }, account, partner, language }: VeilGiven,
  on: VeilEvents,
): { readonly hint: string; readonly choices: readonly Choice[] } {
  const text = doubtWords(language);
  const call = (customer: CustomerRef | null): string => subjectName(customer, partner, text);
  const ease = { words: isAsked ? text.useAnyway : text.lookOnly, act: on.ease };
  if (typeof verdict === 'object') {
    const { openedAs, now } = verdict;
    const goBack = { words: text.goBack(call(openedAs.customer)), act: on.goTo(openedAs.customer) };
    return {
      hint: text.acts(call(now.customer)),
      choices: [
        { words: text.reloadAs(call(now.customer)), act: on.reload },
        ...(mayReturn(openedAs) ? [goBack] : []),
        ease,
      ],
    };
  }
  if (account.state !== 'mismatch') return { hint: '', choices: [ease] };
  const { customer, observed } = account;
  const goOn = { words: text.goOn(call(customer)), act: on.goTo(customer) };
  return {
    hint: text.acts(call(observed)),
    choices: [
      { words: accountWords(language).switchRole, act: on.goTo(null) },
      ...(mayReturn(account) ? [goOn] : []),
      ease,
    ],
  };
}

/** A plan finds customers by their ID. */
function mayReturn({ customer }: Subject): boolean {
  return customer === null || customer.id !== null;
}

function button({ words, act }: Choice): HTMLButtonElement {
  const made = element('button', { type: 'button' }, words);
  made.addEventListener('click', act);
  return made;
}
