import { type CustomerRef, completeRef } from '../../core/account/customer-ref.ts';
import { contains, contentOf, countBelow, parentOf } from '../flat-tree.ts';
import { findDialogs } from './dialog.ts';
import { isOperateLabel } from './labels.ts';
import { ROW_ACTION } from './mount.ts';
import { judgeRowDialog } from './operate.ts';
import { type CustomerRow, keyOf, readList } from './read.ts';

/**
 * Notices when the operator takes the console's own way: the O&M item of a row, then OK. That is as good a request as
 * ours. A menu's panel may stand anywhere in the document, so the row is the one in whose cell the pointer was last.
 */
export function observeNativeSwitch(report: (customer: CustomerRef) => void, signal: AbortSignal): void {
  let pointed: Element | null = null;
  let chosen: CustomerRow | null = null;
  const options = { capture: true, passive: true, signal };
  const point = (event: Event): void => {
    const target = targetOf(event);
    if (event.isTrusted && target instanceof Element && standsInRow(target)) pointed = target;
  };
  addEventListener('pointerdown', point, options);
  addEventListener('mouseover', point, options);
  const onClick = (event: Event): void => {
    const target = targetOf(event);
    if (!event.isTrusted || !(target instanceof HTMLElement)) return;
    if (isOperateLabel(contentOf(target))) {
      chosen = rowOf(target) ?? rowOf(pointed);
      return;
    }
    const dialog = chosen === null ? undefined : findDialogs().find(({ ok }) => contains(ok, target));
    if (chosen === null || dialog === undefined) return;
    const verdict = judgeRowDialog(dialog, chosen);
    if (verdict.fits) report(completeRef(chosen.ref, { id: null, masks: [], ...verdict.learnt }));
    chosen = null;
  };
  addEventListener('click', onClick, options);
}

/** Where it happened, inside of components too. */
function targetOf(event: Event): EventTarget | null {
  const [target = null] = event.composedPath();
  return target instanceof HTMLSlotElement ? parentOf(target) : target;
}

/** The cheap test while the mouse moves: some box around it, but not the whole list, holds one of our buttons. */
function standsInRow(target: Element): boolean {
  for (let at: Element | null = target, depth = 0; at !== null && depth < 10; at = parentOf(at), depth++) {
    const buttons = countBelow(at, ROW_ACTION);
    if (buttons > 0) return buttons === 1;
  }
  return false;
}

/** The row an element stands in, when the page tells it from every other. */
function rowOf(target: Element | null): CustomerRow | null {
  if (target === null || !target.isConnected || !standsInRow(target)) return null;
  const list = readList(document.body);
  const row = list?.rows.find((one) => contains(one.element, target) || contains(one.operation, target));
  return list !== null && row !== undefined && keyOf(row, list.rows) !== null ? row : null;
}
