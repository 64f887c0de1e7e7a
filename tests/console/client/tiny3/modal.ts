import { has } from '../page-options.ts';
import { t } from '../texts.ts';
import { after, autoId, type Child, el } from './dom.ts';

const ANIMATION = 300;

export interface ModalOptions {
  readonly title: string;
  readonly body: readonly Child[];
  readonly okLabel?: string;
  /** Left out where there is nothing to cancel. */
  readonly cancel?: boolean;
  readonly kind?: 'message';
  readonly onOk?: () => void;
}

export interface Modal {
  readonly okButton: HTMLButtonElement;
  close(): void;
}

/** Slides in for 0.3 s and is in the page until it has slid out again, so for a moment two of them may be there. */
export async function openModal(options: ModalOptions): Promise<Modal> {
  if (has('slow-dialog')) await after(1500);
  const id = autoId();
  const okButton = el(
    'button',
    { class: 'ti3-btn ti3-btn-primary', id: `${id}_ok_btn`, type: 'button' },
    options.okLabel ?? t('ok'),
  );
  const cancelButton = el(
    'button',
    { class: 'ti3-btn', id: `${id}_cancel_btn`, type: 'button' },
    t('cancel'),
  );
  const closeIcon = el('span', { class: 'ti3-modal-close ti3-icon-close', title: t('close') });
  const message = options.kind === 'message';
  const modal = el(
    'div',
    { class: 'ti3-modal ti3-fade', id },
    el(
      'div',
      { class: 'ti3-modal-dialog' },
      el(
        'div',
        { class: 'ti3-modal-content' },
        el(
          'ti-modal-header',
          { class: message ? 'ti3-modal-header ti3-msg-header' : 'ti3-modal-header' },
          el('div', { class: message ? 'ti3-msg-content-title' : 'ti3-modal-title' }, options.title),
          closeIcon,
        ),
        el('ti-modal-body', { class: 'ti3-modal-body' }, ...options.body),
        el(
          'ti-modal-footer',
          { class: 'ti3-modal-footer' },
          okButton,
          ...(options.cancel === false ? [] : [cancelButton]),
        ),
      ),
    ),
  );
  const backdrop = el('div', { class: 'ti3-modal-backdrop ti3-fade' });
  const close = () => {
    modal.classList.remove('ti3-in');
    backdrop.classList.remove('ti3-in');
    setTimeout(() => {
      modal.remove();
      backdrop.remove();
    }, ANIMATION);
  };
  okButton.addEventListener('click', () => {
    close();
    options.onOk?.();
  });
  cancelButton.addEventListener('click', close);
  closeIcon.addEventListener('click', close);
  document.body.append(backdrop, modal);
  modal.getBoundingClientRect();
  modal.classList.add('ti3-in');
  backdrop.classList.add('ti3-in');
  return { okButton, close };
}

export function showMessage(text: string, more: readonly Child[] = []): void {
  openModal({ title: text, body: more, cancel: false, kind: 'message' });
}

/** The strip at the top of the page that goes away by itself. */
export function showToast(text: string, kind: 'error' | 'success' = 'error'): void {
  const toast = el(
    'div',
    { class: `ti-global-message-container ti-global-message-container-${kind}` },
    el('span', { class: 'ti-global-message-icon' }, kind === 'error' ? '!' : '✓'),
    el('span', { class: 'ti-global-message-content' }, text),
  );
  document.body.append(toast);
  setTimeout(() => toast.remove(), 5000);
}
