import { afterEach, expect, test } from 'vitest';
import { TABS, type Tab } from '../../src/options/tab.ts';
import { axeProblems, look, looks } from '../accessibility/axe.ts';
import { drawOptions } from './drawn-options.tsx';
import { SAMPLE_SEARCHES } from './sample-searches.ts';

const CONSOLES = [
  { host: 'console.team.example', isLocked: true, isGranted: false },
  { host: '*.a-rather-long-name-of-a-region.partner.example', isLocked: false, isGranted: false },
  { host: 'console.partner.example', isLocked: false, isGranted: true },
];

type Drawn = ReturnType<typeof drawOptions>;

/** Something a tab can show: how it comes to it, and what is there then. */
interface State {
  readonly name: string;
  readonly tab: Tab;
  readonly reach: (drawn: Drawn) => unknown;
  readonly shows: string;
}

const press = (css: string) => () => document.querySelector<HTMLElement>(css)?.click();

const STATES: readonly State[] = [
  ...TABS.map((tab) => ({ name: tab, tab, reach: () => undefined, shows: `#tab-${tab}` })),
  {
    name: 'a console refused',
    tab: 'settings',
    reach: press('.consoles [type="submit"]'),
    shows: '.consoles [role="alert"]:not(:empty)',
  },
  { name: 'a new search', tab: 'searches', reach: press('.head-of-searches button'), shows: 'form' },
  {
    name: 'a search edited',
    tab: 'searches',
    reach: press('button[aria-label*="VIP"].button'),
    shows: 'form',
  },
  { name: 'a menu', tab: 'searches', reach: press('[aria-haspopup]'), shows: '.menu:popover-open button' },
  {
    name: 'a setting that was not saved',
    tab: 'settings',
    reach: ({ onSetting }) => {
      onSetting.mockRejectedValue(new Error('full'));
      press('.setting input[type="checkbox"]')();
    },
    shows: '.refused-setting',
  },
  { name: 'what is stored', tab: 'privacy', reach: () => undefined, shows: '.stored-part' },
  {
    name: 'a deletion that is asked about',
    tab: 'privacy',
    reach: async () => {
      await expect.poll(() => document.querySelector('.stored-part button')).not.toBeNull();
      press('.stored-part button')();
    },
    shows: '.confirm:popover-open',
  },
  {
    name: 'a search deleted, another refused',
    tab: 'searches',
    reach: ({ searches }) => {
      void searches.actions.remove('vips');
      void searches.actions.change({ kind: 'remove', id: 'nobody' });
    },
    shows: '[role="alert"].failure',
  },
];

let drawn: Drawn | null = null;
afterEach(() => {
  drawn?.remove();
  drawn = null;
});

test.each(looks(320, 1200, 3840))(
  'axe finds nothing wrong in any state: $language, $theme, $width px',
  async (given) => {
    await look(given);
    const problems: Record<string, readonly string[]> = {};
    for (const { name, tab, reach, shows } of STATES) {
      document.documentElement.lang = '';
      drawn = drawOptions({ tab, language: given.language, searches: SAMPLE_SEARCHES, consoles: CONSOLES });
      await expect.poll(() => document.documentElement.lang).toBe(given.language);
      await reach(drawn);
      await expect.poll(() => document.querySelector(shows), { message: name }).not.toBeNull();
      const found = await axeProblems();
      if (found.length > 0) problems[name] = found;
      expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(given.width);
      drawn.remove();
    }
    expect(problems).toEqual({});
  },
);
