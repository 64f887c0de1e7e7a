import { vi } from 'vitest';
import type { BannerActions } from '../../src/banner/mount.ts';

/** What the banner asks for, and nobody does. */
export function bannerActions() {
  return {
    switchBack: vi.fn(),
    fold: vi.fn(),
    note: vi.fn(),
    forget: vi.fn(),
    endPlan: vi.fn(),
    goTo: vi.fn(),
    reload: vi.fn(),
    load: vi.fn(),
    ease: vi.fn(),
  } satisfies BannerActions;
}
