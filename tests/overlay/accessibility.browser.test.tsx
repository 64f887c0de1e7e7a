import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Spread } from '../../src/core/directory/ask.ts';
import type { SavedSearches } from '../../src/core/saved-search/collection.ts';
import type { FilterView, ReadingView } from '../../src/overlay/filter-view.ts';
import { filterWords } from '../../src/ui/strings/filter.ts';
import { labelWords } from '../../src/ui/strings/label.ts';
import { overlayWords } from '../../src/ui/strings/overlay.ts';
import { axeProblems, type Look, look, looks } from '../accessibility/axe.ts';
import { labelsOf, ofTag } from '../core/label/labels-of.ts';
import { type Drawn, drawOverlay } from './drawn-overlay.tsx';
import { DAY, NOW, sampleAnswer, sampleRecord, sampleView } from './sample-view.ts';

/** Something the overlay can show: how it comes to it, and what is there then. */
interface State {
  readonly name: string;
  readonly text?: string;
  readonly view?: Partial<FilterView>;
  readonly open?: (language: Look['language'], root: ShadowRoot) => Promise<void>;
  readonly shows: string;
}

const SEARCHES: SavedSearches = {
  locked: [],
  own: [{ id: 'a', name: 'My VIPs', filter: 'tag:vip', sort: null, hue: null }],
  order: ['a'],
  hidden: ['shipped-untagged'],
  defaultId: 'a',
};

const LABELS = labelsOf(
  ofTag('vip', { hue: 2, text: 'VIP', note: 'Be quick' }),
  ofTag('trial', { hue: 9, text: '试用' }),
  ofTag('east', { hue: 6, text: 'East' }),
);

const SPREADS: readonly Spread[] = [
  { property: 'budget', kind: 'histogram', empty: 1, hidden: 7, edges: [0, 40, 80, 120], counts: [5, 9, 3] },
  {
    property: 'expires',
    kind: 'histogram',
    empty: 0,
    hidden: 0,
    edges: [0, 1, 2].map((day) => NOW + day * DAY),
    counts: [1, 2],
  },
  { property: 'tag', kind: 'values', empty: 4, hidden: 0, values: [{ value: 'vip', count: 9 }] },
  { property: 'type', kind: 'values', empty: 0, hidden: 0, values: [{ value: 'reseller', count: 30 }] },
];

const READING: ReadingView = {
  state: 'running',
  list: 'own',
  read: 700,
  total: 2431,
  remaining: 130_000,
  problem: null,
};

const click = (name: string, role: 'button' | 'combobox' = 'button') =>
  page.getByRole(role, { name }).first().click();

/** What opens from the chip of a condition. */
function editor(name: string, text: string): State {
  return {
    name,
    text,
    view: { answer: sampleAnswer(12, { spreads: SPREADS }) },
    open: async (_, root) => root.querySelector<HTMLElement>('.chip .said')?.click(),
    shows: '[role="dialog"]:popover-open',
  };
}

const STATES: readonly State[] = [
  { name: 'no question', view: { showing: 'native' }, shows: '.overlay' },
  { name: 'results', text: 'tag:vip budget>=80%', shows: 'tr[data-place]' },
  {
    name: 'results with labels',
    text: 'tag:vip',
    view: { labels: LABELS },
    shows: '.label-chip',
  },
  {
    name: 'results, one being opened, one refused',
    text: 'tag:vip',
    view: {
      working: sampleRecord(0).id,
      notice: { kind: 'locating', id: sampleRecord(0).id, step: 'pages' },
    },
    shows: 'tr[data-place]',
  },
  {
    name: 'not judged',
    text: 'yun',
    view: {
      answer: sampleAnswer(12, {
        undecided: 3,
        undecidedBy: [{ property: 'name', why: 'masked', count: 3 }],
      }),
    },
    shows: '.undecided',
  },
  {
    name: 'no match',
    text: 'tag:vip',
    view: { answer: sampleAnswer(0), rows: new Map() },
    shows: '.overlay',
  },
  { name: 'not answered', text: 'tag:vip', view: { failed: 'timeout' }, shows: '[role="alert"]' },
  { name: 'a mistake', text: 'budget>=', shows: '[aria-invalid="true"]' },
  {
    name: 'a part read',
    text: 'tag:vip',
    view: { complete: false, answer: sampleAnswer(37, { read: 100 }) },
    shows: 'input[type="checkbox"]',
  },
  { name: 'reading', text: 'tag:vip', view: { complete: false, reading: READING }, shows: 'progress' },
  {
    name: 'reading failed',
    text: 'tag:vip',
    view: { complete: false, reading: { ...READING, state: 'failed', problem: 'page-stuck' } },
    shows: '[role="alert"]',
  },
  {
    name: 'saved searches, one changed, one taken away',
    text: 'tag:vip budget>=80%',
    view: {
      searches: SEARCHES,
      searchId: 'a',
      searchesLocal: true,
      removed: {
        search: { id: 'b', name: 'East', filter: 'tag:east', sort: null, hue: null },
        after: null,
        wasDefault: false,
      },
    },
    shows: '.notices .link',
  },
  {
    name: 'the menu of a saved search',
    view: { searches: SEARCHES },
    open: (language) => click(overlayWords(language).searches.menu('My VIPs')),
    shows: '[role="dialog"]:popover-open',
  },
  {
    name: 'the name of a new saved search',
    text: 'tag:vip budget>=80%',
    view: { searches: SEARCHES, searchId: 'a' },
    open: (language) => click(overlayWords(language).searches.saveAs),
    shows: '.search-name',
  },
  {
    name: 'the editor of colour, label and note',
    text: 'tag:vip',
    open: async (language, root) => {
      await vi.waitFor(() => expect(root.querySelector('tr[data-place]')).not.toBeNull());
      await page
        .getByRole('row', { name: /hwc_yt1000/ })
        .getByRole('button')
        .last()
        .click();
      await click(labelWords(language).edit);
    },
    shows: 'dialog[open]',
  },
  {
    name: 'completion',
    open: (language) => click(filterWords(language).box, 'combobox'),
    shows: '[role="option"]',
  },
  {
    name: 'help',
    open: (language) => click(filterWords(language).help.open),
    shows: '[role="dialog"]:popover-open',
  },
  {
    name: 'a new condition',
    open: (language) => click(filterWords(language).addFilter),
    shows: '[role="dialog"]:popover-open',
  },
  editor('a number', 'budget>=80%'),
  editor('a date', 'expires:0d..7d'),
  editor('tags', 'tag:vip'),
  editor('a choice', 'type:reseller'),
  editor('a text', 'name:yun'),
];

let drawn: Drawn | null = null;
afterEach(() => {
  drawn?.remove();
  drawn = null;
});

test.each(looks(1280, 320))(
  'axe finds nothing wrong in any state: $language, $theme, $width px',
  async (given) => {
    await look(given);
    const problems: Record<string, readonly string[]> = {};
    for (const { name, text = '', view, open, shows } of STATES) {
      drawn = drawOverlay(sampleView(text, { ...view, language: given.language }));
      const { root, remove } = drawn;
      await open?.(given.language, root);
      await vi.waitFor(() => expect(root.querySelector(shows), name).not.toBeNull());
      const found = await axeProblems(root.host);
      if (found.length > 0) problems[name] = found;
      remove();
    }
    expect(problems).toEqual({});
  },
);
