import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Exchanged } from '../../src/core/exchange/exchanged.ts';
import { LONGEST_FILE, printFile } from '../../src/core/exchange/file.ts';
import { parsePolicy } from '../../src/core/policy/parse-policy.ts';
import { NO_POLICY } from '../../src/core/policy/policy.ts';
import type { SavedSearch } from '../../src/core/saved-search/saved-search.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { axeProblems, look, looks } from '../accessibility/axe.ts';
import { drawOptions } from './drawn-options.tsx';

const search = (id: string, name: string, filter: string, more: Partial<SavedSearch> = {}): SavedSearch => ({
  id,
  name,
  filter,
  sort: null,
  hue: null,
  ...more,
});
const HOSTILE = '<img src=x onerror="document.title=1">';

const HERE: Exchanged = {
  searches: {
    locked: [],
    own: [
      search('1', 'VIPs', 'tag:vip'),
      search('2', 'Frozen in Berlin', 'is:frozen any:berlin', { hue: 3 }),
      search('3', 'Big spenders', 'spend>=50000'),
    ],
    order: [],
    hidden: [],
    defaultId: null,
  },
  labels: new Map([
    ['tag.vip', { subject: { kind: 'tag', tag: 'vip' }, hue: 3, text: 'VIP', note: 'Call Li Wei first' }],
  ]),
  settings: DEFAULT_SETTINGS,
  wordings: [],
};

const THERE: Exchanged = {
  searches: {
    locked: [],
    own: [
      search('1', 'VIPs', 'tag:vip budget>=80%', {
        sort: { property: 'expires', direction: 'ascending' },
        hue: 0,
      }),
      search('3', 'Big spenders', 'spend>=50000'),
      search('9', 'Expiring soon, without trials, of the Hangzhou team', 'expires<7d -tag:trial', { hue: 8 }),
      search('8', HOSTILE, 'bugdet>('),
    ],
    order: ['9', 'shipped-expiring', '1'],
    hidden: ['shipped-frozen', 'shipped-untagged'],
    defaultId: '9',
  },
  labels: new Map([
    ['tag.vip', { subject: { kind: 'tag', tag: 'vip' }, hue: 3, text: 'Gold', note: 'Call Li Wei first' }],
    [
      'customer.d67c6285a1b2c3d4e5f60718293a4b5c',
      {
        subject: { kind: 'customer', id: 'd67c6285a1b2c3d4e5f60718293a4b5c' },
        hue: 9,
        text: 'PROD',
        note: 'Production of Yuntu Tech: never restart anything before 20:00, and tell Zhang San in any case.',
      },
    ],
  ]),
  settings: { ...DEFAULT_SETTINGS, language: 'zh-CN', stopAtDialog: true, keepDays: 30 },
  wordings: [{ means: 'operate', text: 'Act for customer' }],
};

/** With pieces in it that cannot be taken. */
function spoiled(exchanged: Exchanged): string {
  const file = JSON.parse(printFile(exchanged));
  file.value.searches.push(
    { version: 1, value: { id: 'x', name: 'Spoiled', filter: 7 } },
    { version: 9, value: { name: 'Of tomorrow' } },
  );
  file.value.settings.includeHidden = 'yes';
  return JSON.stringify(file);
}

let drawn: ReturnType<typeof drawOptions> | null = null;
afterEach(() => {
  drawn?.remove();
  drawn = null;
});

function draw(language: 'en' | 'zh-CN' = 'en', current = HERE) {
  drawn = drawOptions({ tab: 'exchange', language, current });
  return drawn;
}
const box = () => page.getByRole('textbox');
const button = (name: string | RegExp) => page.getByRole('button', { name });
const checkbox = (name: string | RegExp) => page.getByRole('checkbox', { name });
const alert = () => page.getByRole('alert');

async function paste(text: string): Promise<void> {
  await box().fill(text);
  await button('Show what would change').click();
}

async function choose(text: string, name = 'behalf.json'): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('no place for a file');
  await userEvent.upload(input, new File([text], name, { type: 'application/json' }));
}

test('where the organisation lets nobody export, nothing is handed out, and an import is taken all the same', async () => {
  const drawn = drawOptions({ tab: 'exchange', current: HERE, policy: parsePolicy({ allowExport: false }) });
  try {
    for (const name of ['Export file', 'Copy saved searches as text'])
      await expect.element(page.getByRole('button', { name })).toBeDisabled();
    await expect.element(page.getByText(/^Set by your organisation: Nothing can be exported/)).toBeVisible();
    await expect.element(page.getByRole('textbox')).toBeEnabled();
    drawn.store.setState({ policy: NO_POLICY });
    await page.getByRole('button', { name: 'Export file' }).click();
    await expect.poll(() => drawn.exchange.save.mock.calls.length).toBe(1);
  } finally {
    drawn.remove();
  }
});

describe('export', () => {
  test('hands over a file with everything, and says its name', async () => {
    const { exchange } = draw();
    await button('Export file').click();
    await expect.poll(() => exchange.save.mock.calls).toHaveLength(1);
    const [content = '', name = ''] = exchange.save.mock.calls[0] ?? [];
    expect(content).toBe(printFile(HERE));
    expect(name).toMatch(/^behalf-\d{4}-\d\d-\d\d\.json$/);
    await expect.element(page.getByRole('status')).toHaveTextContent(name);
  });

  test('copies the saved searches in their order as text', async () => {
    const { exchange } = draw('en', { ...HERE, searches: { ...HERE.searches, order: ['3', '1', '2'] } });
    await button('Copy saved searches as text').click();
    await expect.element(page.getByRole('status')).toHaveTextContent('3 saved searches copied.');
    expect(exchange.copy.mock.calls).toEqual([
      ['Big spenders: spend>=50000\nVIPs: tag:vip\nFrozen in Berlin: is:frozen berlin\n'],
    ]);
  });

  test('says when the clipboard is refused', async () => {
    const { exchange } = draw();
    exchange.copy.mockRejectedValueOnce(new Error('denied'));
    await button('Copy saved searches as text').click();
    await expect.element(page.getByRole('status')).toHaveTextContent('That did not work');
    expect(exchange.onError).toHaveBeenCalledOnce();
  });
});

describe('import', () => {
  test('of a file shows what would change, and takes what is picked', async () => {
    const { exchange } = draw();
    await choose(spoiled(THERE));
    const heading = page.getByRole('heading', { name: 'What would change' });
    await expect.element(heading).toHaveFocus();
    // One search, and every setting but the three that are others and the one that cannot be read.
    const same = 1 + Object.keys(DEFAULT_SETTINGS).length - 4;
    await expect.element(page.getByText(`4 new · 6 changed · ${same} the same · 3 refused`)).toBeVisible();
    await expect
      .element(checkbox('VIPs'))
      .toHaveAccessibleDescription(/Filter ?tag:vip ?becomes ?tag:vip budget>=80%/);
    await checkbox('Settings').click();
    await checkbox('Expiring soon').click();
    await expect.element(checkbox('Saved searches')).toBePartiallyChecked();
    await button('Import 6').click();
    await expect.element(page.getByText('6 imported.')).toHaveFocus();
    const [change] = exchange.apply.mock.calls[0] ?? [];
    expect(change?.searches.map(({ id }) => id)).toEqual(['1', '8']);
    expect(change?.arrangement?.hidden).toEqual(['shipped-frozen', 'shipped-untagged']);
    expect(change?.labels.map(({ text }) => text)).toEqual(['Gold', 'PROD']);
    expect(change?.settings).toEqual([]);
    expect(page.getByRole('heading', { name: 'What would change' }).query()).toBeNull();
  });

  test('of pasted text takes new saved searches', async () => {
    const { exchange } = draw();
    await paste('New one: tag:new\nVIPs: tag:vip\nno colon here');
    await expect.element(page.getByText('no colon here')).toBeVisible();
    await expect.element(page.getByText('The colon between name and filter is missing.')).toBeVisible();
    await button('Import 1').click();
    await expect.element(page.getByText('1 imported.')).toBeVisible();
    expect(exchange.apply.mock.calls[0]?.[0].searches).toMatchObject([
      { name: 'New one', filter: 'tag:new' },
    ]);
    await expect.element(box()).toHaveValue('');
  });

  test('shows names as text and never as markup', async () => {
    draw();
    const title = document.title;
    await choose(printFile(THERE));
    await expect.element(page.getByText(HOSTILE)).toBeVisible();
    expect(document.querySelector('.difference img')).toBeNull();
    expect(document.title).toBe(title);
  });

  test('of what is here already has nothing to do', async () => {
    draw();
    await paste(printFile(HERE));
    await expect.element(page.getByText('Everything in it is here already.')).toBeVisible();
    expect(button(/^Import/).query()).toBeNull();
    await button('Cancel').click();
    expect(page.getByText('Everything in it is here already.').query()).toBeNull();
  });

  test.each([
    ['{', 'It is damaged: it cannot be read to its end.'],
    ['{"name":"package"}', 'It is no file that Behalf exported.'],
    ['{"format":"behalf","version":99,"value":{}}', 'A newer version of Behalf wrote it.'],
    [`${'['.repeat(1000)}`, 'It is nested too deeply.'],
    [' \n', 'There is nothing in it.'],
    ['x'.repeat(LONGEST_FILE + 1), 'It is larger than 5 MB.'],
  ])('of a file that is refused says why, and changes nothing', async (text, sentence) => {
    const { exchange } = draw();
    await choose(printFile(THERE));
    await expect.element(button(/^Import \d/)).toBeVisible();
    await choose(text);
    await expect.element(alert()).toHaveTextContent(sentence);
    await expect.element(alert()).toHaveTextContent('Nothing was changed.');
    expect(button(/^Import \d/).query()).toBeNull();
    expect(exchange.apply).not.toHaveBeenCalled();
  });

  test.each([
    ['quota', 'The browser has no room left for it. Nothing was changed.'],
    ['newer', 'A newer version of Behalf wrote some of what is here.'],
    ['name-taken', 'That did not work. Nothing was changed.'],
  ])('that the background refuses (%s) says so, and what was picked stays', async (problem, sentence) => {
    const { exchange } = draw();
    exchange.apply.mockResolvedValueOnce({ problem, where: 'local' });
    await paste('New one: tag:new');
    await button('Import 1').click();
    await expect.element(alert()).toHaveTextContent(sentence);
    await button('Import 1').click();
    await expect.element(page.getByText('1 imported.')).toBeVisible();
  });

  test('says what is kept on this machine only', async () => {
    const { exchange } = draw();
    exchange.apply.mockResolvedValueOnce({ problem: null, where: 'local' });
    await paste('New one: tag:new');
    await button('Import 1').click();
    await expect
      .element(page.getByRole('status').last())
      .toHaveTextContent('1 imported. Some are kept on this machine only');
  });

  test('does not overwrite what nobody looked at: what changed meanwhile is shown first', async () => {
    const { exchange } = draw();
    await paste('VIPs: tag:new');
    await expect.element(button('Import 1')).toBeVisible();
    const [first, ...others] = HERE.searches.own;
    const mended = { ...(first as SavedSearch), filter: 'tag:mended' };
    exchange.read.mockResolvedValue({ ...HERE, searches: { ...HERE.searches, own: [mended, ...others] } });
    await button('Import 1').click();
    await expect.element(alert()).toHaveTextContent('Something was changed in another window.');
    expect(exchange.apply).not.toHaveBeenCalled();
    await expect.element(page.getByText('tag:mended')).toBeVisible();
    await button('Import 1').click();
    await expect.element(page.getByText('1 imported.')).toBeVisible();
  });

  test('of ten thousand labels is shown in part at first, and is left out with one press', async () => {
    draw();
    const labels = Array.from({ length: 10_000 }, (_, at) => ({
      version: 1,
      value: { subject: { kind: 'customer', id: `id-${at}` }, hue: 1, text: `No ${at}`, note: '' },
    }));
    await choose(JSON.stringify({ format: 'behalf', version: 1, value: { labels } }));
    await expect.element(button('Import 10000')).toBeVisible();
    await expect.element(button('Show all 10000')).toBeVisible();
    expect(document.querySelectorAll('.entry')).toHaveLength(200);
    await checkbox('Labels').click();
    await expect.element(button('Import 0')).toBeDisabled();
  });
});

describe('what an import would change', () => {
  test.each(looks(320, 1200))('has nothing for axe to find: $language, $theme, $width px', async (given) => {
    await look(given);
    draw(given.language);
    await choose(spoiled(THERE));
    await expect.element(page.getByRole('heading', { level: 3 })).toBeVisible();
    document.querySelector('details')?.setAttribute('open', '');
    expect(await axeProblems()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(given.width);
    await choose('{');
    await expect.element(alert()).toBeVisible();
    expect(await axeProblems()).toEqual([]);
  });
});
