/** Web components without scripts: their open shadow roots are declared in the markup. */
export function shadow(html: string): string {
  return `<template shadowrootmode="open">${html}</template>`;
}

/** The first element of markup in which shadow roots are declared. */
export function component(html: string): HTMLElement {
  const box = document.createElement('div');
  box.setHTMLUnsafe(html.trim());
  const first = box.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error(`no element: ${html}`);
  return first;
}

/** The first element that fits, in shadow roots too. */
export function inside(root: Element | ShadowRoot, selector: string): HTMLElement {
  const found = find(root, selector);
  if (found === null) throw new Error(`nothing inside is ${selector}`);
  return found;
}

function find(root: Element | ShadowRoot, selector: string): HTMLElement | null {
  const own = root.querySelector<HTMLElement>(selector);
  if (own !== null) return own;
  const roots = [root, ...root.querySelectorAll('*')].map((at) =>
    at instanceof Element ? at.shadowRoot : null,
  );
  for (const inner of roots) {
    const found = inner === null ? null : find(inner, selector);
    if (found !== null) return found;
  }
  return null;
}
