import { element } from './element.ts';
import { PRESSES } from './guard.ts';

/** Over a page that is not of whoever acts. What can be done about it comes from `veil-choices.ts`, when it is needed. */
export interface Veil {
  readonly choices: HTMLElement;
  show(words: string, language: string): void;
  hide(): void;
}

/**
 * A modal dialog of the browser: nothing beneath it can be pressed, focused or read out, whatever the page has on top
 * of itself, and the focus comes back to where it was.
 */
export function createVeil(root: ShadowRoot): Veil {
  const title = element('h2', { id: 'title' });
  const choices = element('div', { id: 'choices' });
  // The focus goes to the dialog, not to a button: what is being typed at that moment decides nothing.
  const focus = { autofocus: '', tabindex: '-1' };
  const role = { role: 'alertdialog', 'aria-labelledby': 'title', 'aria-describedby': 'hint' };
  const dialog = element('dialog', { ...role, ...focus }, title, choices);
  root.append(dialog);
  let isWanted = false;

  const open = (): void => {
    // Also after the page has taken us out of its document.
    if (!isWanted || !dialog.isConnected || dialog.matches(':modal')) return;
    dialog.close();
    dialog.showModal();
  };
  dialog.addEventListener('close', open);
  // A page that closes what is open when something beside it is pressed hears nothing of our buttons.
  for (const type of PRESSES) dialog.addEventListener(type, (event) => event.stopPropagation());
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') event.preventDefault();
  });

  return {
    choices,
    show: (words, language) => {
      isWanted = true;
      dialog.lang = language;
      title.textContent = words;
      open();
    },
    hide: () => {
      isWanted = false;
      dialog.close();
    },
  };
}
