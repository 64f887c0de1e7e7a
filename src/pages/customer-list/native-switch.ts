import { type CustomerRef, completeRef } from '../../core/account/customer-ref.ts';
import { findDialogs } from './dialog.ts';
import { isOperateLabel } from './labels.ts';
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
  const point = ({ isTrusted, target }: Event): void => {
    if (isTrusted && target instanceof Element && target.closest(ROW) !== null) pointed = target;
  };
  addEventListener('pointerdown', point, options);
  addEventListener('mouseover', point, options);
  const onClick = ({ isTrusted, target }: Event): void => {
    if (!isTrusted || !(target instanceof HTMLElement)) return;
    if (isOperateLabel(target.textContent ?? '')) {
      chosen = rowOf(target) ?? rowOf(pointed);
      return;
    }
    const dialog = chosen === null ? undefined : findDialogs().find(({ ok }) => ok.contains(target));
    if (chosen === null || dialog === undefined) return;
    const verdict = judgeRowDialog(dialog, chosen);
    if (verdict.fits) report(completeRef(chosen.ref, { id: null, masks: [], ...verdict.learnt }));
    chosen = null;
  };
  addEventListener('click', onClick, options);
}

const ROW = 'tr, [role=row]';

/** The row an element stands in, when the page tells it from every other. */
function rowOf(target: Element | null): CustomerRow | null {
  if (target === null || !target.isConnected || target.closest(ROW) === null) return null;
  const list = readList(document.body);
  const row = list?.rows.find(
    (one) => one.element.contains(target) || one.operation?.contains(target) === true,
  );
  return list !== null && row !== undefined && keyOf(row, list.rows) !== null ? row : null;
}
