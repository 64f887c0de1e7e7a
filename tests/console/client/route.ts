/** Routes live behind `#`; the query before it never changes while a page is open. */
export function currentRoute(): string {
  return location.hash.replace(/^#/, '').split('?')[0] ?? '';
}

export function lastPart(route: string): string {
  return route.split('/').at(-1) ?? '';
}

export function onRoute(listener: () => void): void {
  window.addEventListener('hashchange', listener);
}
