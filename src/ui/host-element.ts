/**
 * One of our elements in a page that is not ours: open shadow root, the page's styles shut out, keys kept in.
 * Content scripts cannot define custom elements (their world has no registry); an unknown dashed name is enough.
 */
export function hostElement(
  name: `behalf-${string}`,
  sheet: CSSStyleSheet,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  // The page's own shortcuts must not fire while somebody types in ours: events are retargeted to the host.
  for (const type of ['keydown', 'keyup', 'keypress'])
    host.addEventListener(type, (event) => event.stopPropagation());
  return { host, root };
}

export function styleSheet(...css: readonly string[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.join('\n'));
  return sheet;
}
