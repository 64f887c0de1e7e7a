import { type CustomerRef, completeRef } from '../../core/account/customer-ref.ts';
import { isMasked, tidy } from '../../core/customer/text.ts';
import { isVisible, newTexts, press, visibleTexts, waitFor } from '../dom.ts';
import { contains, contentOf, renderedText } from '../flat-tree.ts';
import {
  asksPlainly,
  canPress,
  type Dialog,
  findDialogs,
  isAbout,
  isAboutOperating,
  judgeDialog,
} from './dialog.ts';
import { saysFailure } from './labels.ts';
import { type CustomerRow, keyOf, readList } from './read.ts';
import { type NativeAction, offerOf, openMenuItem } from './row-actions.ts';

export type OperateStep = 'find' | 'menu' | 'dialog' | 'confirm' | 'follow';

/** Why a step failed. The strings say what the operator can do by hand. */
export type OperateFailure =
  /** The customer is no longer on the page, or not told apart from another. */
  | 'row-gone'
  | 'no-operation'
  /** The console does not offer the item to this customer. */
  | 'not-offered'
  | 'item-disabled'
  | 'menu-closed'
  | 'no-dialog'
  /** The dialog of another customer may still come. */
  | 'dialog-owed'
  /** The dialog names somebody else; Cancel was pressed. */
  | 'other-customer'
  | 'dialog-stuck'
  /** Our own record of the request could not be made; Cancel was pressed. */
  | 'not-recorded'
  /** The console said so in its own words. */
  | 'refused'
  | 'no-answer'
  /** Nobody was asked about a customer that is protected; Cancel was pressed. */
  | 'protected'
  | 'stopped';

export type OperateOutcome =
  | { readonly state: 'followed' }
  | { readonly state: 'at-dialog' }
  | {
      readonly state: 'failed';
      readonly step: OperateStep;
      readonly why: OperateFailure;
      readonly detail?: string;
    };

export interface OperateRequest {
  readonly key: string;
  readonly stopAtDialog: boolean;
  readonly signal: AbortSignal;
  readonly onStep: (step: OperateStep) => void;
  /** Makes the request known before OK is pressed. A rejection stops everything. */
  readonly beforeOk: (customer: CustomerRef) => Promise<void>;
  /** Whether a page has shown who is acting since. */
  readonly isSettled: () => boolean;
}

/** Milliseconds. Generous: a slow console is normal, a step that never ends is not. */
const LIMITS = {
  leftover: 4000,
  late: 60_000,
  inlineDialog: 5000,
  menuDialog: 8000,
  pressable: 5000,
  closed: 15_000,
  answer: 25_000,
};
const LONGEST_MESSAGE = 600;

/** Whose dialog the console still owes. It can name nobody or a mask, and must not be taken for another customer's. */
let owed: string | null = null;

/** Drives the console's own controls for one customer, step by step, each checked. */
export async function operate(request: OperateRequest): Promise<OperateOutcome> {
  request.onStep('find');
  if (owed !== null && owed !== request.key) return failed('find', 'dialog-owed');
  // A dialog of an earlier request that is just closing may be the same elements as the one that is to come.
  await waitFor(() => !findDialogs().some(isAboutOperating), {
    signal: request.signal,
    limit: LIMITS.leftover,
  });
  const before = { dialogs: findDialogs().map((dialog) => dialog.ok), texts: visibleTexts(LONGEST_MESSAGE) };
  const opened = await openDialog(request, before);
  if ('state' in opened) return opened;
  const { dialog, row } = opened;

  request.onStep('confirm');
  const pressable = await waitFor(() => canPress(dialog), {
    signal: request.signal,
    limit: LIMITS.pressable,
  });
  if (pressable === null && request.signal.aborted) {
    press(dialog.cancel);
    return failed('confirm', 'stopped');
  }
  if (!isVisible(dialog.ok)) return failed('confirm', 'dialog-stuck');
  const verdict = judgeRowDialog(dialog, row);
  if (!verdict.fits) {
    press(dialog.cancel);
    return failed('confirm', 'other-customer', verdict.named);
  }
  const customer = completeRef(row.ref, { id: null, masks: [], ...verdict.learnt });
  // A box to tick first is the operator's to read.
  if (request.stopAtDialog || pressable === null) {
    dialog.ok.addEventListener('click', () => void request.beforeOk(customer), { capture: true, once: true });
    return { state: 'at-dialog' };
  }
  try {
    await request.beforeOk(customer);
  } catch (error) {
    press(dialog.cancel);
    return failed('confirm', 'not-recorded', error instanceof Error ? error.message : String(error));
  }
  // Time has passed: look again before the one click that counts.
  const again = judgeRowDialog(readDialogAgain(dialog), row);
  if (!again.fits || !canPress(dialog) || request.signal.aborted) {
    press(dialog.cancel);
    return again.fits ? failed('confirm', 'dialog-stuck') : failed('confirm', 'other-customer', again.named);
  }
  const textsBeforeOk = visibleTexts(LONGEST_MESSAGE);
  press(dialog.ok);
  request.onStep('follow');
  return follow(request, dialog, textsBeforeOk);
}

/** Leads to the console's own dialog for requesting authorization; reading and agreeing is the operator's. */
export async function requestAuthorization(key: string, signal: AbortSignal): Promise<OperateOutcome> {
  const row = findRow(key);
  if (row === null) return failed('find', 'row-gone');
  const item = await reachItem(row, 'request-authorization', signal);
  if ('state' in item) return item;
  item.press();
  return { state: 'at-dialog' };
}

interface Before {
  readonly dialogs: readonly HTMLElement[];
  readonly texts: ReadonlyMap<HTMLElement, string>;
}

type Opened = { readonly dialog: Dialog; readonly row: CustomerRow };
type Failed = Extract<OperateOutcome, { state: 'failed' }>;

async function openDialog(request: OperateRequest, before: Before): Promise<Opened | Failed> {
  const { key, signal, onStep } = request;
  let last: Failed = failed('find', 'row-gone');
  // The console may replace its rows at any moment; then everything is looked up again, never acted on.
  for (let attempt = 0; attempt < 8; attempt++) {
    if (signal.aborted) return failed('find', 'stopped');
    const row = findRow(key) ?? (await waitFor(() => findRow(key), { signal, limit: 1500 }));
    if (row === null) return failed('find', 'row-gone');
    onStep('menu');
    const item = await reachItem(row, 'operate', signal);
    if ('state' in item) {
      last = item;
      if (row.element.isConnected) return item;
      continue;
    }
    // Row elements are recycled for other customers: read again who this is before anything is pressed.
    if (!stillIs(row, key)) continue;
    item.press();
    onStep('dialog');
    const limit = item.inline ? LIMITS.inlineDialog : LIMITS.menuDialog;
    // Waited for even when stopped: what was pressed brings its dialog, and that must not meet the next customer's row.
    const answer = await waitFor(() => newDialog(before, row.ref) ?? refusal(before.texts), {
      signal: new AbortController().signal,
      limit,
    });
    if (answer === null) void oweDialog(key, before, row.ref);
    if (signal.aborted) {
      if (answer !== null && typeof answer !== 'string') press(answer.cancel);
      return failed('dialog', 'stopped');
    }
    if (answer === null) {
      last = failed('dialog', 'no-dialog');
      // A hidden item may have no life of its own in this component library: try the menu once.
      if (item.inline && attempt === 0) continue;
      return last;
    }
    return typeof answer === 'string' ? failed('dialog', 'refused', answer) : { dialog: answer, row };
  }
  return last;
}

/** Until it comes, or it is so late that the press was surely lost. Once it is there it can be seen, and is waited out. */
async function oweDialog(key: string, before: Before, customer: CustomerRef): Promise<void> {
  owed = key;
  await waitFor(() => newDialog(before, customer), {
    signal: new AbortController().signal,
    limit: LIMITS.late,
  });
  if (owed === key) owed = null;
}

interface Reached {
  readonly inline: boolean;
  readonly press: () => void;
}

async function reachItem(
  row: CustomerRow,
  action: NativeAction,
  signal: AbortSignal,
): Promise<Reached | Failed> {
  if (row.operation === null) return failed('find', 'no-operation');
  const offer = offerOf(row.operation, action);
  if (offer.state === 'missing') return failed('menu', 'not-offered');
  if (offer.state === 'disabled') return failed('menu', 'item-disabled', offer.item.title || undefined);
  if (offer.state === 'inline') {
    const { item } = offer;
    return { inline: true, press: () => (isVisible(item) ? press(item) : item.click()) };
  }
  const opened = await openMenuItem(row.element, row.operation, action, signal);
  if (opened.found !== null) {
    const item = opened.found;
    return { inline: false, press: () => press(item) };
  }
  if (opened.why === 'missing') return failed('menu', 'not-offered');
  return failed(
    'menu',
    opened.why === 'disabled' ? 'item-disabled' : opened.why === 'no-menu' ? 'no-operation' : 'menu-closed',
  );
}

function findRow(key: string): CustomerRow | null {
  const list = readList(document.body);
  return list?.rows.find((row) => keyOf(row, list.rows) === key) ?? null;
}

function stillIs(row: CustomerRow, key: string): boolean {
  return row.element.isConnected && findRow(key)?.element === row.element;
}

function newDialog(before: Before, customer: CustomerRef): Dialog | null {
  const fresh = findDialogs().filter((dialog) => !before.dialogs.includes(dialog.ok));
  const [only = null, another] = fresh;
  return (
    fresh.find(isAboutOperating) ??
    fresh.find((dialog) => isAbout(dialog, customer)) ??
    (another === undefined && only !== null && asksPlainly(only) ? only : null)
  );
}

function readDialogAgain(dialog: Dialog): Dialog {
  return { ...dialog, text: tidy(renderedText(dialog.element)) };
}

/** Whether the dialog is about the row's customer, with every other row of the page to tell it from. */
export function judgeRowDialog(dialog: Dialog, row: CustomerRow): ReturnType<typeof judgeDialog> {
  const others = (readList(document.body)?.rows ?? []).filter(
    (other) => other.ref.id !== row.ref.id || row.ref.id === null,
  );
  const mask = (text: string | undefined): string | null =>
    text !== undefined && isMasked(text) ? text : null;
  return judgeDialog(
    dialog,
    row.ref,
    others.filter((other) => other.element !== row.element).map((other) => other.ref),
    { account: mask(row.texts.get('account')), name: mask(row.texts.get('name')) },
  );
}

/** A failure that the console put into words since `before`, anywhere but in the list. */
function refusal(before: ReadonlyMap<HTMLElement, string>): string | null {
  for (const element of newTexts(before, LONGEST_MESSAGE)) {
    const text = tidy(contentOf(element));
    if (text.length < 6 || !saysFailure(text)) continue;
    const rows = readList(document.body)?.rows ?? [];
    if (!rows.some((row) => contains(row.element, element))) return text;
  }
  return null;
}

async function follow(
  { signal, isSettled }: OperateRequest,
  dialog: Dialog,
  before: ReadonlyMap<HTMLElement, string>,
): Promise<OperateOutcome> {
  const closed = await waitFor(() => refusal(before) ?? (isSettled() || !isVisible(dialog.ok)), {
    signal,
    limit: LIMITS.closed,
  });
  if (closed === null) return failed('follow', signal.aborted ? 'stopped' : 'dialog-stuck');
  if (typeof closed === 'string') return failed('follow', 'refused', closed);
  const answer = await waitFor(() => (isSettled() ? true : refusal(before)), {
    signal,
    limit: LIMITS.answer,
  });
  if (typeof answer === 'string') return failed('follow', 'refused', answer);
  return answer === null ? failed('follow', signal.aborted ? 'stopped' : 'no-answer') : { state: 'followed' };
}

function failed(step: OperateStep, why: OperateFailure, detail?: string): Failed {
  return detail === undefined ? { state: 'failed', step, why } : { state: 'failed', step, why, detail };
}
