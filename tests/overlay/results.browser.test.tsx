import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { known } from '../../src/core/customer/field.ts';
import { keyOfId } from '../../src/pages/customer-list/read.ts';
import { type Drawn, drawOverlay } from './drawn-overlay.tsx';
import { sampleAnswer, sampleRecord, sampleView } from './sample-view.ts';

let drawn: Drawn;
afterEach(() => drawn.remove());

const row = (place: number) => drawn.root.querySelector<HTMLElement>(`tr[data-place="${place}"]`);
const focused = () => (drawn.root.activeElement as HTMLElement | null)?.dataset.place;

describe('the list of results', () => {
  test('each row is called by name and account, and holds the button', async () => {
    drawn = drawOverlay(sampleView('budget>=0%'));
    const found = page.getByRole('row', { name: 'Yuntu Tech 0 · hwc_yt1000' });
    await expect.element(found).toBeVisible();
    await found.getByRole('button', { name: 'O&M on behalf', exact: true }).click();
    const [record, event] = drawn.actions.operate.mock.calls[0] ?? [];
    expect(record?.id).toBe(sampleRecord(0).id);
    expect(event?.isTrusted).toBe(true);
  });

  test.each([
    ['a row that has just come to another place by itself', [0, 1, 2], [1, 0, 2], 'budget>=0%'],
    ['a row that stands elsewhere in the answer to another question', [0, 1], [1], 'budget>=1%'],
    ['a customer who has just taken the place of another', [0], [1], 'budget>=0%'],
  ])('%s is not operated on by a press', async (_, first, then, text) => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const rows = (places: readonly number[]) => ({
      answer: sampleAnswer(places.length),
      rows: new Map(places.map((each, at) => [at, sampleRecord(each)] as const)),
    });
    drawn = drawOverlay(sampleView('budget>=0%', rows(first)));
    await expect.element(page.getByRole('row', { name: /hwc_yt1000/ })).toBeVisible();
    const { filter, answered } = text === drawn.view().text ? drawn.view() : sampleView(text);
    drawn.change({ ...rows(then), text, filter, answered });
    const button = page
      .getByRole('row', { name: /hwc_yt1001/ })
      .getByRole('button', { name: 'O&M on behalf' });
    await button.click();
    expect(drawn.actions.lookAgain).toHaveBeenCalledOnce();
    expect(drawn.actions.operate).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    await button.click();
    expect(drawn.actions.operate).toHaveBeenCalledOnce();
  });

  test('the answer to another question is operated on at once', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    drawn = drawOverlay(sampleView('budget>=0%', { rows: new Map([[0, sampleRecord(0)]]) }));
    drawn.change(sampleView('budget>=1%', { rows: new Map([[0, sampleRecord(1)]]) }));
    await page
      .getByRole('row', { name: /hwc_yt1001/ })
      .getByRole('button', { name: 'O&M on behalf' })
      .click();
    expect(drawn.actions.operate).toHaveBeenCalledOnce();
  });

  test('that nobody matches stays said while what is typed on cannot be read', async () => {
    const nobody = { answer: sampleAnswer(0), rows: new Map() };
    drawn = drawOverlay(sampleView('budget>=99%', nobody));
    const said = page.getByText('No customer matches.');
    await expect.element(said).toBeVisible();
    const { problem } = sampleView('budget>=');
    expect(problem).not.toBeNull();
    drawn.change({ text: 'budget>=', problem, settled: false });
    await expect.element(said).toBeVisible();
  });

  test('a customer whose name is hidden is called by the ID', async () => {
    drawn = drawOverlay(sampleView('budget>=0%'));
    await expect.element(page.getByRole('row', { name: sampleRecord(3).id })).toBeVisible();
    expect(row(3)?.textContent).toContain('hidden');
  });

  test.each([
    ['comfortable', 40],
    ['compact', 32],
  ] as const)('its rows are %s: %i pixels each, wherever it is scrolled to', async (density, height) => {
    drawn = drawOverlay(sampleView('budget>=0%', { density, answer: sampleAnswer(1000) }));
    (drawn.root.host as HTMLElement).dataset.density = density;
    const scroller = drawn.root.querySelector('.scroller') ?? expect.fail('no scroller');
    const tall = () => Math.round(scroller.scrollHeight);
    await expect.poll(tall).toBe(1000 * height + 40);
    for (const place of [0, 1, 2])
      expect(row(place)?.getBoundingClientRect().height, `${place}`).toBe(height);
    scroller.scrollTop = 500 * height;
    await expect.poll(() => row(500)?.getBoundingClientRect().height).toBe(height);
  });

  test('where it is not offered the button says why and does nothing', async () => {
    drawn = drawOverlay(sampleView('budget>=0%'));
    const button = page
      .getByRole('row', { name: /hwc_yt1004/ })
      .getByRole('button', { name: 'O&M on behalf' });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    await expect.element(button).toHaveAttribute('title', expect.stringContaining('Referral customers'));
    await button.click({ force: true });
    expect(drawn.actions.operate).not.toHaveBeenCalled();
  });

  test('what goes on with a customer stands beneath the button, and can be tried again', async () => {
    drawn = drawOverlay(
      sampleView('budget>=0%', {
        statuses: { [keyOfId(sampleRecord(0).id)]: { state: 'failed', why: 'row-gone', detail: '' } },
      }),
    );
    await expect.element(page.getByRole('alert')).toHaveTextContent(/no longer in this list/);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(drawn.actions.operate).toHaveBeenCalledOnce();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(drawn.actions.dismiss).toHaveBeenCalledOnce();
  });

  test('what is said of a customer goes with the row when the list is scrolled', async () => {
    const key = keyOfId(sampleRecord(2).id);
    drawn = drawOverlay(
      sampleView('budget>=0%', {
        answer: sampleAnswer(100),
        statuses: { [key]: { state: 'failed', why: 'row-gone', detail: '' } },
      }),
    );
    const note = page.getByRole('alert');
    await expect.element(note).toBeVisible();
    const below = () =>
      note.element().getBoundingClientRect().top - (row(2)?.getBoundingClientRect().top ?? 0);
    const before = below();
    const scroller = drawn.root.querySelector('.scroller') ?? expect.fail('no scroller');
    scroller.scrollTop = 60;
    await vi.waitFor(() => expect(scroller.scrollTop).toBe(60));
    await vi.waitFor(() => expect(below()).toBe(before));
  });

  test('where the customer has not authorized us, the menu and the note lead to the request', async () => {
    const missing = sampleRecord(10);
    drawn = drawOverlay(sampleView('budget>=0%', { answer: sampleAnswer(11) }));
    await page.getByRole('button', { name: 'More for Yuntu Tech 0' }).click();
    await expect.element(page.getByRole('button', { name: 'Open details' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Request authorization' })).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: `More for ${missing.id}` }).click();
    await page.getByRole('button', { name: 'Request authorization' }).click();
    const [record, event] = drawn.actions.requestAuthorization.mock.calls[0] ?? [];
    expect(record?.id).toBe(missing.id);
    expect(event?.isTrusted).toBe(true);

    // Where the row's menu could not be known beforehand, the press of O&M told.
    const refused = sampleRecord(0);
    drawn.change({
      statuses: { [keyOfId(refused.id)]: { state: 'failed', why: 'not-offered', detail: '' } },
    });
    await page.getByRole('alert').getByRole('button', { name: 'Request authorization' }).click();
    expect(drawn.actions.requestAuthorization.mock.lastCall?.[0].id).toBe(refused.id);
    await expect
      .element(row(0)?.querySelector<HTMLElement>('button.operate') ?? null)
      .toHaveAttribute('aria-disabled', 'true');
  });

  test('while one customer is worked on, the others wait and say why', async () => {
    const key = keyOfId(sampleRecord(0).id);
    drawn = drawOverlay(
      sampleView('budget>=0%', { statuses: { [key]: { state: 'busy', step: 'find' } }, working: key }),
    );
    const button = (place: number) =>
      row(place)?.querySelector<HTMLElement>('button.operate') ?? expect.fail('no button');
    await expect.element(button(0)).toHaveAttribute('aria-busy', 'true');
    await expect.element(button(0)).not.toHaveAttribute('title');
    await expect.element(page.getByText('Finding the customer…')).toBeVisible();
    await expect.element(button(1)).toHaveAttribute('aria-busy', 'false');
    await expect.element(button(1)).toHaveAttribute('title', 'Another customer is being opened.');
  });

  test('of ten thousand only those in sight are drawn, and those that are missing asked for', async () => {
    const rows = new Map(Array.from({ length: 10_000 }, (_, place) => [place, sampleRecord(place)]));
    drawn = drawOverlay(sampleView('budget>=0%', { answer: sampleAnswer(10_000), rows }));
    await vi.waitFor(() => expect(row(0)).not.toBeNull());
    const count = () => drawn.root.querySelectorAll('tr[data-place]').length;
    expect(count()).toBeLessThan(60);
    await expect.element(page.getByRole('table')).toHaveAttribute('aria-rowcount', '10001');
    const scroller = drawn.root.querySelector('.scroller');
    if (scroller === null) throw new Error('no scroller');
    scroller.scrollTop = 5_000 * 40;
    await vi.waitFor(() => expect(row(5_000)).not.toBeNull());
    expect(count()).toBeLessThan(60);
    await vi.waitFor(() => expect(drawn.actions.window.mock.lastCall?.[1]).toBeGreaterThan(5_000));
    const [from = 0, to = 0] = drawn.actions.window.mock.lastCall ?? [];
    expect(from).toBeLessThanOrEqual(5_000);
    expect(to).toBeGreaterThan(5_000);
    expect(to - from).toBeLessThanOrEqual(200);
    // Right under the header: rows are where their places say.
    const header = drawn.root.querySelector('th')?.getBoundingClientRect().bottom ?? 0;
    expect(Math.abs((row(5_000)?.getBoundingClientRect().top ?? 0) - header)).toBeLessThan(2);
  });

  test('the rows follow the scroller of a question after one that nobody matched', async () => {
    const rows = new Map(Array.from({ length: 1_000 }, (_, place) => [place, sampleRecord(place)]));
    drawn = drawOverlay(sampleView('budget>=0%', { answer: sampleAnswer(0) }));
    await expect.element(page.getByText('No customer matches')).toBeVisible();
    drawn.change(sampleView('budget>=0%', { answer: sampleAnswer(1_000), rows }));
    await vi.waitFor(() => expect(row(0)).not.toBeNull());
    const scroller = drawn.root.querySelector('.scroller');
    if (scroller === null) throw new Error('no scroller');
    scroller.scrollTop = 500 * 40;
    await vi.waitFor(() => expect(row(500)).not.toBeNull());
  });

  test('the arrows walk, also to rows that have to be drawn first; Enter operates', async () => {
    const rows = new Map(Array.from({ length: 1_000 }, (_, place) => [place, sampleRecord(place)]));
    drawn = drawOverlay(sampleView('budget>=0%', { answer: sampleAnswer(1_000), rows }));
    await vi.waitFor(() => expect(row(0)).not.toBeNull());
    row(0)?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await vi.waitFor(() => expect(focused()).toBe('2'));
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(focused()).toBe('999'));
    await userEvent.keyboard('{PageUp}');
    await vi.waitFor(() => expect(Number(focused())).toBeLessThan(999));
    await userEvent.keyboard('{Home}');
    await vi.waitFor(() => expect(focused()).toBe('0'));
    expect(drawn.root.querySelectorAll('tr[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    expect(drawn.actions.operate.mock.calls[0]?.[0].id).toBe(sampleRecord(0).id);
    expect(drawn.actions.operate.mock.calls[0]?.[1].isTrusted).toBe(true);
  });

  test('a row that has not arrived is waited for', async () => {
    const first = new Map(Array.from({ length: 50 }, (_, place) => [place, sampleRecord(place)]));
    drawn = drawOverlay(sampleView('budget>=0%', { answer: sampleAnswer(1_000), rows: first }));
    await vi.waitFor(() => expect(row(0)).not.toBeNull());
    row(0)?.focus();
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(focused()).toBe('999'));
    expect(row(999)?.textContent).toBe('Loading…');
    drawn.change({ rows: new Map([...first, [999, sampleRecord(999)]]) });
    await vi.waitFor(() => expect(row(999)?.ariaLabel).toContain('hwc_yt1999'));
    expect(focused()).toBe('999');
  });

  test('a header sorts up, down and not at all', async () => {
    drawn = drawOverlay(sampleView('budget>=0%'));
    const header = page.getByRole('columnheader', { name: /Budget usage/ });
    const press = () => header.getByRole('button').click();
    await press();
    expect(drawn.actions.sort).toHaveBeenLastCalledWith({ property: 'budget', direction: 'ascending' });
    drawn.change({ sort: { property: 'budget', direction: 'ascending' } });
    await expect.element(header).toHaveAttribute('aria-sort', 'ascending');
    await press();
    expect(drawn.actions.sort).toHaveBeenLastCalledWith({ property: 'budget', direction: 'descending' });
    drawn.change({ sort: { property: 'budget', direction: 'descending' } });
    await press();
    expect(drawn.actions.sort).toHaveBeenLastCalledWith(null);
  });

  test('columns are chosen, rows pinned, IDs copied, details opened', async () => {
    drawn = drawOverlay(sampleView('budget>=0%', { columns: ['name', 'budget'] }));
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Customer tag' }).click();
    expect(drawn.actions.chooseColumns).toHaveBeenLastCalledWith(['name', 'budget', 'tag']);
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Unpin 恒信网络科技有限公司 1 · hwc_yt1001' }).click();
    expect(drawn.actions.pin.mock.calls[0]?.[1]).toBe(false);
    const more = page.getByRole('button', { name: 'More for Yuntu Tech 0 · hwc_yt1000' });
    await more.click();
    await page.getByRole('button', { name: 'Copy customer ID' }).click();
    expect(drawn.actions.copy).toHaveBeenCalledWith(sampleRecord(0).id);
    await more.click();
    await page.getByRole('button', { name: 'Open details' }).click();
    expect(drawn.actions.openDetails.mock.calls[0]?.[1].isTrusted).toBe(true);
  });

  test('columns stand where they are whatever rows are scrolled into sight', async () => {
    const records = Array.from({ length: 400 }, (_, place) => {
      const record = sampleRecord(place);
      const isLong = place === 300 || place === 301;
      const name = known(isLong ? 'A company with a name that hardly ends at all '.repeat(2) : `Co ${place}`);
      return [place, { ...record, fields: { ...record.fields, name } }] as const;
    });
    drawn = drawOverlay(sampleView('budget>=0%', { answer: sampleAnswer(400), rows: new Map(records) }));
    await vi.waitFor(() => expect(row(0)).not.toBeNull());
    const places = () =>
      [...drawn.root.querySelectorAll('th')].map((cell) => Math.round(cell.getBoundingClientRect().left));
    const before = places();
    const scroller = drawn.root.querySelector('.scroller');
    if (scroller === null) throw new Error('no list');
    scroller.scrollTop = 298 * 40;
    await vi.waitFor(() => expect(row(300)).not.toBeNull());
    expect(places()).toEqual(before);
  });

  test('N and the button change between native list and results', async () => {
    drawn = drawOverlay(sampleView('budget>=0%'));
    await vi.waitFor(() => expect(row(0)).not.toBeNull());
    row(0)?.focus();
    await userEvent.keyboard('n');
    expect(drawn.view().showing).toBe('native');
    await page.getByRole('button', { name: 'Show results' }).click();
    expect(drawn.view().showing).toBe('results');
  });

  test('nobody matches: what to do is said, and a condition can be taken away', async () => {
    drawn = drawOverlay(
      sampleView('budget>=80% tag:vip', {
        answer: sampleAnswer(0, { read: 100, undecided: 4 }),
        complete: false,
        rows: new Map(),
      }),
    );
    const state = drawn.root.querySelector('.state');
    expect(state?.textContent).toContain('Only 100 of 2,431 customers have been read');
    expect(state?.textContent).toContain('4 could match');
    await page.getByRole('button', { name: 'Customer tag: vip ✕' }).click();
    expect(drawn.view().text).toBe('budget>=80%');
  });
});
