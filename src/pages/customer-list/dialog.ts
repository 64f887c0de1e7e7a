import { type CustomerRef, fitsMask } from '../../core/account/customer-ref.ts';
import { isMasked, labelForm, tidy } from '../../core/customer/text.ts';
import { elementsWithText, isDisabled, isVisible, textOf, waitFor } from '../dom.ts';
import { closest, contains, holds, isBefore, parentOf, renderedText, textsBelow } from '../flat-tree.ts';
import { isCancelLabel, isOkLabel, isOperateLabel, isPlainOkLabel } from './labels.ts';

/** A question of the console with an OK and a Cancel. */
export interface Dialog {
  readonly element: HTMLElement;
  readonly ok: HTMLElement;
  readonly cancel: HTMLElement;
  readonly text: string;
}

/** The visible dialogs. Found by an OK and a Cancel side by side, whatever the box around them is called. */
export function findDialogs(): Dialog[] {
  const cancels = buttons(isCancelLabel);
  const best = new Map<HTMLElement, Pair>();
  for (const ok of buttons(isOkLabel)) {
    for (const cancel of cancels) {
      const footer = commonBox(ok, cancel);
      const element = footer === null ? null : dialogAround(footer);
      if (footer === null || element === null) continue;
      const pair = { ok, cancel, footer };
      const old = best.get(element);
      if (old === undefined || isBetter(pair, old)) best.set(element, pair);
    }
  }
  return [...best].map(([element, { ok, cancel }]) => ({ element, ok, cancel, text: textOf(element) }));
}

interface Pair {
  readonly ok: HTMLElement;
  readonly cancel: HTMLElement;
  readonly footer: HTMLElement;
}

/** Titles say "Confirm" as well, and crosses "Close": buttons count first, then what stands together, then what is last. */
function isBetter(one: Pair, other: Pair): boolean {
  const [own, others] = [one.ok.matches(BUTTON), other.ok.matches(BUTTON)];
  if (own !== others) return own;
  if (one.footer === other.footer || contains(one.footer, other.footer)) return false;
  return isBefore(other.footer, one.footer);
}

const BUTTON = 'button, a, input, [role=button]';

function buttons(isLabel: (text: string) => boolean): HTMLElement[] {
  return elementsWithText(document.body, isLabel)
    .map((text) => closest(text, BUTTON) ?? text)
    .filter((button) => isVisible(button) && !isInList(button));
}

const ANNOUNCED = '[role=dialog], [role=alertdialog], dialog, [aria-modal=true]';

/** Rows offer to confirm and to cancel as well. A dialog may stand in a row, and lay out its buttons in a table. */
function isInList(button: Element): boolean {
  const list = closest(button, 'table, [role=grid], [role=listbox]');
  const dialog = closest(button, ANNOUNCED);
  if (list === null) return false;
  return dialog === null || (contains(dialog, list) && holds(list, 'th, [role=columnheader]'));
}

function commonBox(ok: Element, cancel: Element): HTMLElement | null {
  let at = parentOf(ok);
  while (at !== null && !contains(at, cancel)) at = parentOf(at);
  return at;
}

/** What is announced as a dialog or floats above the page, with more words in it than the buttons' own. */
function dialogAround(footer: HTMLElement): HTMLElement | null {
  const announced = closest(footer, ANNOUNCED);
  if (announced !== null) return announced;
  for (let at: HTMLElement | null = footer; at !== null && at !== document.body; at = parentOf(at)) {
    const { position } = getComputedStyle(at);
    if ((position === 'fixed' || position === 'absolute') && textOf(at).length > textOf(footer).length)
      return at;
  }
  return null;
}

/** Whether it names the customer by what the list shows of it. */
export function isAbout({ text }: Dialog, { id, account, name }: CustomerRef): boolean {
  return [id, account, name].some((one) => one !== null && names(text, one));
}

/** Whether a dialog speaks of operating on behalf. Its wording is not documented, so this only ranks. */
export function isAboutOperating(dialog: Dialog): boolean {
  return (
    isOperateLabel(dialog.text.slice(0, 80)) ||
    /behalf|o&m|运维|代客|運維|as (the |this )?customer|客户(账号|控制台)/i.test(dialog.text)
  );
}

/** "OK" answers any question; "Proceed" and "Enter" must stand under one that is known. */
export function asksPlainly({ ok }: Dialog): boolean {
  return isPlainOkLabel(textOf(ok));
}

export function canPress(dialog: Dialog): boolean {
  return dialog.ok.isConnected && isVisible(dialog.ok) && !isDisabled(dialog.ok, dialog.element);
}

/** Milliseconds: until the console shows what was asked for, and for what a person may take to read it. */
const APPEARS = 8000;
const LASTS = 10 * 60_000;

/** Until the dialog that was just asked for has come and gone. */
export async function dialogDone(signal: AbortSignal): Promise<void> {
  await waitFor(() => findDialogs().length > 0, { signal, limit: APPEARS });
  await waitFor(() => findDialogs().length === 0, { signal, limit: LASTS });
}

export type DialogVerdict =
  /** It names this customer, or nobody. `learnt`: a hidden account or name that it spelled out. */
  | {
      readonly fits: true;
      readonly learnt: { readonly account: string | null; readonly name: string | null };
    }
  | { readonly fits: false; readonly named: string };

/**
 * Whether the dialog is about `customer`. It names somebody else when it holds an ID other than the customer's, a value
 * behind a label like "Account:" that does not fit, or another row's ID, account or name and none of ours.
 */
export function judgeDialog(
  dialog: Dialog,
  customer: CustomerRef,
  others: readonly CustomerRef[],
  masks: { readonly account: string | null; readonly name: string | null },
): DialogVerdict {
  const text = dialog.text;
  for (const id of text.match(/(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])/gi) ?? []) {
    if (customer.id !== null && id.toLowerCase() !== customer.id.toLowerCase())
      return { fits: false, named: id };
  }
  const values = labelledValues(dialog.element);
  for (const [property, value] of values) {
    if (
      !fits(value, property === 'account' ? [customer.account, masks.account] : [customer.name, masks.name])
    ) {
      return { fits: false, named: value };
    }
  }
  if (!isAbout(dialog, customer) && values.size === 0) {
    for (const other of others) {
      const named = [other.id, other.account, other.name].find((one) => one !== null && names(text, one));
      if (named !== undefined && named !== null) return { fits: false, named };
    }
  }
  return {
    fits: true,
    learnt: {
      account: customer.account === null ? (values.get('account') ?? unmasked(text, masks.account)) : null,
      name: customer.name === null ? (values.get('name') ?? null) : null,
    },
  };
}

function fits(value: string, against: readonly (string | null)[]): boolean {
  const known = against.filter((one) => one !== null);
  return known.length === 0 || isMasked(value) || known.some((one) => fitsMask(value, one));
}

/** The whole text as a word: "acme" is not named by "acme-prod". */
function names(text: string, what: string): boolean {
  if (what.length < 2) return false;
  const escaped = tidy(what).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_.@-])${escaped}(?![\\p{L}\\p{N}_@-])`, 'iu').test(text);
}

/** The one word of a text that fits a mask. */
function unmasked(text: string, mask: string | null): string | null {
  if (mask === null || !/[^*＊•●∗\s]/.test(mask)) return null;
  const words = text.split(/[\s"“”'‘’()（）,，:：;；。、/]+/).filter((word) => /^[\w.@+-]+$/.test(word));
  const fitting = new Set(words.filter((word) => fitsMask(word, mask)));
  return fitting.size === 1 ? ([...fitting][0] ?? null) : null;
}

const ACCOUNT_LABEL = /^(customer)?account(name)?$|^(客户)?账号名?称?$|^(客户)?帐号名?$/;
const LABELLED: readonly (readonly ['account' | 'name', RegExp])[] = [
  ['account', ACCOUNT_LABEL],
  ['name', /^customer(name)?$|^客户(名称)?$/],
];

function isDrawn(text: Text): boolean {
  const place = parentOf(text);
  return place !== null && isVisible(place);
}

/** "Account: hwc_x" and the like: a label and its value in one line, or in two boxes side by side. */
function labelledValues(element: HTMLElement): Map<'account' | 'name', string> {
  const found = new Map<'account' | 'name', string>();
  const lines = renderedText(element).split(/\n+/).map(tidy).filter(Boolean);
  lines.forEach((line, at) => {
    const [, label, inline] = /^([^:：]{2,40})[:：]\s*(.*)$/.exec(line) ?? [];
    if (label === undefined) return;
    const value = inline !== undefined && inline !== '' ? inline : lines[at + 1];
    const property = LABELLED.find(([, pattern]) => pattern.test(labelForm(label)))?.[0];
    if (property !== undefined && value !== undefined && !/[:：]/.test(value)) found.set(property, value);
  });
  const account = found.has('account') ? undefined : accountBeside(element);
  if (account !== undefined) found.set('account', account);
  return found;
}

/** Without a colon a label is one when it stands alone, with a text after it that can be nothing but an account. */
function accountBeside(element: HTMLElement): string | undefined {
  const texts = textsBelow(element)
    .filter(isDrawn)
    .map(({ data }) => tidy(data));
  return texts.find(
    (text, at) =>
      /^[\w.@+-]*(?:[_@\d]|\*\*)[\w.@+*-]*$/.test(text) && ACCOUNT_LABEL.test(labelForm(texts[at - 1] ?? '')),
  );
}
