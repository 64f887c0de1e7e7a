/** The page's own icons, with the address each had. */
const before = new Map<Element, string>();
const ICONS = 'link[rel~=icon]';
let shown: string | null = null;

/**
 * Puts a picture in the place of the tab's icon, or with `null` the page's own back. Only addresses are exchanged: a
 * browser keeps showing what a removed element asked for. Whatever the page itself does to its icons is kept for later.
 */
export function showTabIcon(picture: string | null): void {
  if (picture && !document.querySelector(ICONS)) {
    // Without one the browser takes this address by itself.
    const own = document.createElement('link');
    own.rel = 'icon';
    own.href = '/favicon.ico';
    document.head?.append(own);
  }
  for (const icon of picture || shown ? document.querySelectorAll(ICONS) : []) {
    const now = icon.getAttribute('href') ?? '';
    if (now !== shown) before.set(icon, now);
    const wanted = picture ?? before.get(icon) ?? now;
    if (now !== wanted) icon.setAttribute('href', wanted);
  }
  shown = picture;
}
