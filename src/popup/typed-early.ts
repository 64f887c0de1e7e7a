/** In the page before any script runs, so that no key is lost: who uses the popup all day types while it opens. */
function earlyBox(): HTMLInputElement | null {
  const box = document.getElementById('typed-early');
  return box instanceof HTMLInputElement ? box : null;
}

/** Some browsers open a popup without giving the focus to what asks for it. */
export function listenForEarlyKeys(): void {
  earlyBox()?.focus();
}

/** What was typed so far. From now on the real box, which has the focus, hears the keys. */
export function takeTypedEarly(): string {
  const box = earlyBox();
  box?.remove();
  return box?.value ?? '';
}
