import type { Settings } from '../core/settings.ts';

/** Draws a page, or one of our elements in a page that is not ours, as the operator wants it; see theme.css. */
export function applyTheme(element: HTMLElement, theme: Settings['theme']): void {
  element.style.colorScheme = theme === 'system' ? '' : theme;
}

/** How close the lines of lists stand; see theme.css. */
export function applyDensity(element: HTMLElement, density: Settings['density']): void {
  element.dataset.density = density;
}
