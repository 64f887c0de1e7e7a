/** `/` puts the cursor into the box, but only when nothing else has it. */
export function focusBoxOnSlash(host: HTMLElement, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
      const focused = document.activeElement;
      if (focused !== null && focused !== document.body) return;
      const box = host.shadowRoot?.querySelector<HTMLElement>('input[role=combobox]');
      if (!box) return;
      event.preventDefault();
      box.focus();
    },
    { signal },
  );
}
