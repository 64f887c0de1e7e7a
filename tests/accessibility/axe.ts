import axe from 'axe-core';
import { afterEach, expect } from 'vitest';
import { cdp, page } from 'vitest/browser';

/** How a surface may be looked at. */
export interface Look {
  readonly language: 'en' | 'zh-CN';
  readonly theme: 'light' | 'dark';
  /** Of the window, CSS pixels. */
  readonly width: number;
}

/** Every language in every theme, and every width: what is wrong is so for a reason of one of them, or of two. */
export function looks(...widths: readonly [number, ...number[]]): Look[] {
  const languages = ['en', 'zh-CN'] as const;
  const themes = ['light', 'dark'] as const;
  return languages.flatMap((language, l) =>
    themes.map((theme, t) => ({ language, theme, width: widths[(l + t) % widths.length] ?? widths[0] })),
  );
}

interface Emulation {
  send(method: 'Emulation.setEmulatedMedia', params: object): Promise<unknown>;
}

async function emulate(theme: Look['theme'] | ''): Promise<void> {
  const features = [{ name: 'prefers-color-scheme', value: theme }];
  await (cdp() as Emulation).send('Emulation.setEmulatedMedia', { features });
}

/** Until the end of the test. */
export async function look({ theme, width }: Pick<Look, 'theme' | 'width'>): Promise<void> {
  await page.viewport(width, 900);
  await emulate(theme);
  await expect.poll(() => matchMedia('(prefers-color-scheme: dark)').matches).toBe(theme === 'dark');
}

afterEach(async () => {
  await page.viewport(414, 896);
  await emulate('');
});

/** What axe finds wrong, by any of its rules: one line for each, with the first place. Shadow trees are looked into. */
export async function axeProblems(where: Document | Element = document): Promise<string[]> {
  const { violations } = await axe.run(where, { resultTypes: ['violations'], iframes: false });
  return violations.map(
    ({ id, nodes }) => `${nodes.length} × ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
}
