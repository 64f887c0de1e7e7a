import { afterEach, expect, test } from 'vitest';
import { TABS } from '../../src/options/tab.ts';
import { axeProblems, look, looks } from '../accessibility/axe.ts';
import { drawOptions } from './drawn-options.tsx';

let drawn: ReturnType<typeof drawOptions> | null = null;
afterEach(() => {
  drawn?.remove();
  drawn = null;
});

test.each(looks(320, 1200, 3840))(
  'axe finds nothing wrong in any tab: $language, $theme, $width px',
  async (given) => {
    await look(given);
    for (const tab of TABS) {
      drawn = drawOptions({ tab, language: given.language });
      await expect.poll(() => document.documentElement.lang).toBe(given.language);
      expect(await axeProblems(), tab).toEqual([]);
      expect(document.documentElement.scrollWidth, tab).toBeLessThanOrEqual(given.width);
      drawn.remove();
    }
  },
);
