import type { Page } from 'puppeteer-core';
import { inExtension, inPage } from '../../e2e/in-page.ts';

/** From now on the page keeps when its veil came, milliseconds since 1970. */
export function watchVeil(page: Page): Promise<void> {
  return inPage(page, () => {
    const seen = globalThis as unknown as { staleAt?: number };
    new MutationObserver(() => {
      const host = document.querySelector<HTMLElement>('behalf-banner');
      if (host?.dataset.state === 'stale') seen.staleAt ??= Date.now();
    }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-state'] });
  });
}

export function veiledAt(page: Page): Promise<number | null> {
  return inPage(page, () => (globalThis as unknown as { staleAt?: number }).staleAt ?? null);
}

/** From now on the extension's page keeps when the background has stored who acts: then every tab may know. */
export function watchKnowledge(popup: Page): Promise<void> {
  return inExtension(popup, async ({ storage }) => {
    storage.local.onChanged.addListener((changes) => {
      const { oldValue, newValue } = changes['jar.normal'] ?? {};
      const isKnown = (jar: unknown): boolean =>
        (jar as { value?: { account?: { state?: string } } })?.value?.account?.state === 'confirmed';
      const known = globalThis as unknown as { knownAt?: number };
      if (isKnown(newValue) && !isKnown(oldValue)) known.knownAt = Date.now();
    });
  });
}

/** Of the last time; 0 before. */
export function knownAt(popup: Page): Promise<number> {
  return inExtension(popup, async () => (globalThis as unknown as { knownAt?: number }).knownAt ?? 0);
}
