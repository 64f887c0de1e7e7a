/** Writes into a text field as frameworks notice it: by the field's own setter, which they wrap, then `input`. */
export function enterText(field: HTMLInputElement, text: string): void {
  field.focus();
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (setter === undefined) field.value = text;
  else setter.call(field, text);
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, data: text, inputType: 'insertText' }),
  );
}

/** Older libraries look at `keyCode`. */
export function pressEnter(field: HTMLElement): void {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    field.dispatchEvent(
      new KeyboardEvent(type, {
        key: 'Enter',
        code: 'Enter',
        keyCode: 13,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
  }
}

/** Chooses an option of the browser's own drop-down. */
export function chooseOption(select: HTMLSelectElement, index: number): void {
  select.selectedIndex = index;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
