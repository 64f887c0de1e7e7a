import { t } from '../texts.ts';
import { autoId, type Child, el } from './dom.ts';

/** Comes in from the right and reaches from the top of the window to its bottom, over the console's header. */
export function openDrawer(title: string, body: readonly Child[]): void {
  const drawer = el('div', { class: 'ti3-halfmodal', id: autoId() });
  const close = el('span', { class: 'ti3-modal-close ti3-icon-close', title: t('close') });
  close.addEventListener('click', () => drawer.remove());
  drawer.append(
    el('div', { class: 'ti3-modal-header' }, el('div', { class: 'ti3-modal-title' }, title), close),
    el('div', { class: 'ti3-modal-body' }, ...body),
  );
  document.body.append(drawer);
}
