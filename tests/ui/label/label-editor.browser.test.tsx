import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { COLOURS } from '../../../src/core/account/colour.ts';
import { type LabelChange, type Labels, type Subject, subjectKey } from '../../../src/core/label/label.ts';
import { LabelEditor, type LabelReply } from '../../../src/ui/label/LabelEditor.tsx';
import sheet from '../../../src/ui/label/label.css?inline';
import theme from '../../../src/ui/theme.css?inline';

const customer = { id: 'a', name: 'Acme Logistics', tags: ['vip'] };
const own: Subject = { kind: 'customer', id: 'a' };
const STORED: Labels = new Map([
  [subjectKey(own), { subject: own, hue: 2, text: 'PROD', note: 'Call first' }],
]);

let remove = (): void => undefined;
afterEach(() => remove());

/** The editor, opened with a press on a button. */
async function open(labels: Labels = new Map(), language: 'en' | 'zh-CN' = 'en') {
  const style = document.createElement('style');
  style.textContent = theme + sheet;
  const root = document.createElement('div');
  document.body.append(style, root);
  const onChange = vi.fn(async (_: LabelChange): Promise<LabelReply> => ({ problem: null, where: 'sync' }));
  const onClose = vi.fn(() => draw(false));
  const outer = vi.fn();
  const draw = (isOpen: boolean): void =>
    render(
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for what is around.
      <div onKeyDown={outer}>
        <button type="button" onClick={() => draw(true)}>
          Edit
        </button>
        {isOpen && <LabelEditor {...{ language, customer, labels, onChange, onClose }} />}
      </div>,
      root,
    );
  draw(false);
  remove = () => {
    render(null, root);
    root.remove();
    style.remove();
  };
  await page.getByRole('button', { name: 'Edit' }).click();
  return { onChange, onClose, outer };
}

const dialog = () => page.getByRole('dialog', { name: 'Colour and label of Acme Logistics' });
const text = () => page.getByRole('textbox', { name: /^Label/ });
const note = () => page.getByRole('textbox', { name: /^Note/ });
const save = () => page.getByRole('button', { name: 'Save' });
const colour = (name: string) => page.getByRole('radio', { name, exact: true });

describe('the editor of a label', () => {
  test('protects a customer, and no longer', async () => {
    const { onChange } = await open(STORED);
    const tick = page.getByRole('checkbox', { name: 'Protected' });
    await tick.click();
    await save().click();
    await expect.element(dialog()).not.toBeInTheDocument();
    const label = { hue: 2, text: 'PROD', note: 'Call first' };
    expect(onChange.mock.lastCall).toEqual([{ subject: own, label: { ...label, isProtected: true } }]);
    remove();
    const again = await open(new Map([[subjectKey(own), { subject: own, ...label, isProtected: true }]]));
    await expect.element(tick).toBeChecked();
    await tick.click();
    await save().click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(again.onChange.mock.lastCall).toEqual([{ subject: own, label }]);
  });

  test('gives a customer colour, label and note, by keyboard alone', async () => {
    const { onChange, onClose, outer } = await open();
    await expect.element(dialog()).toBeVisible();
    outer.mockClear();
    await expect.element(page.getByRole('radio', { name: 'This customer' })).toHaveFocus();
    await userEvent.keyboard('{Tab}{ArrowRight}{ArrowRight}{Tab}PROD{Tab}Call first');
    await expect.element(colour('Green')).toBeChecked();
    await expect.element(page.getByText('4 of 12 characters')).toBeVisible();
    const chip = document.querySelector<HTMLElement>('.label-chip');
    expect(chip?.textContent).toBe('PROD');
    expect(chip?.title).toBe('Call first');
    await userEvent.click(save());
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      subject: own,
      label: { hue: 1, text: 'PROD', note: 'Call first' },
    });
    expect(outer, 'keys stay inside').not.toHaveBeenCalled();
    await expect.element(page.getByRole('button', { name: 'Edit' })).toHaveFocus();
  });

  test('marks everybody with a tag, and shows at once what that makes of this customer', async () => {
    const { onChange } = await open();
    await page.getByRole('radio', { name: 'Everybody tagged vip' }).click();
    await expect.element(colour('None')).toBeChecked();
    await colour('Plum').click();
    await userEvent.fill(text(), 'VIP');
    const mark = document.querySelector<HTMLElement>('.customer-mark');
    const plum = document.createElement('i');
    plum.style.background = COLOURS[11]?.paint ?? '';
    expect(mark?.style.background).toBe(plum.style.background);
    await page.getByRole('radio', { name: 'This customer' }).click();
    await expect.element(colour('Automatic')).toBeChecked();
    await save().click();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
    expect(onChange.mock.lastCall?.[0]).toEqual({
      subject: { kind: 'tag', tag: 'vip' },
      label: { hue: 11, text: 'VIP', note: '' },
    });
  });

  test('shows what is stored, and removes it', async () => {
    const { onChange, onClose } = await open(STORED);
    await expect.element(text()).toHaveValue('PROD');
    await expect.element(note()).toHaveValue('Call first');
    await expect.element(colour('Yellow')).toBeChecked();
    await page.getByRole('button', { name: 'Remove label' }).click();
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ subject: own, label: null });
  });

  test('says what is too long, and does not save it', async () => {
    const { onChange } = await open();
    await userEvent.fill(text(), 'thirteen char');
    await expect.element(page.getByRole('alert')).toHaveTextContent('The label is too long.');
    await expect.element(text()).toHaveAttribute('aria-invalid', 'true');
    await expect.element(save()).toBeDisabled();
    await userEvent.fill(text(), '客户生产环境核心数据库！');
    await expect.element(save()).toBeEnabled();
    expect(onChange).not.toHaveBeenCalled();
  });

  test.each<[LabelReply | Error, RegExp]>([
    [{ problem: 'quota', where: 'sync' }, /no room left/],
    [{ problem: 'newer', where: 'sync' }, /newer version/],
    [{ problem: null, where: 'local' }, /on this machine only/],
    [new Error('nobody answers'), /did not work/],
  ])('stays with the reason: %s', async (reply, words) => {
    const { onChange, onClose } = await open();
    onChange.mockImplementation(async () => {
      if (reply instanceof Error) throw reply;
      return reply;
    });
    await userEvent.fill(text(), 'PROD');
    await save().click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(words);
    await expect.element(text()).toHaveValue('PROD');
    expect(onClose).not.toHaveBeenCalled();
  });

  test('Esc leaves everything as it was', async () => {
    const { onChange, onClose } = await open(STORED);
    await userEvent.fill(text(), 'LIVE');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(onChange).not.toHaveBeenCalled();
    await expect.element(dialog()).not.toBeInTheDocument();
  });

  test('is no wider than 320 px, in Chinese too', async () => {
    await page.viewport(320, 600);
    await open(STORED, 'zh-CN');
    await expect.element(page.getByRole('dialog', { name: 'Acme Logistics 的颜色与标记' })).toBeVisible();
    const box = document.querySelector('dialog');
    expect(box?.scrollWidth).toBeLessThanOrEqual(box?.clientWidth ?? 0);
    expect(box?.getBoundingClientRect().right).toBeLessThanOrEqual(320);
    await page.viewport(414, 896);
  });
});
