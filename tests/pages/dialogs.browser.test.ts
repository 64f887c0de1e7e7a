import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { canPress, findDialogs } from '../../src/pages/customer-list/dialog.ts';
import { type OperateOutcome, operate } from '../../src/pages/customer-list/operate.ts';
import { plain } from './layouts/plain.ts';
import { CUSTOMERS, type Customer, el, must, question, World } from './layouts/stage.ts';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => document.body.replaceChildren());

const FLOATS = 'style="position:fixed;top:50px;left:50px;width:300px;background:#fff"';

test.each([
  ['OK', 'Cancel'],
  ['Confirm', 'Cancel'],
  ['Yes', 'No'],
  ['Continue', 'Close'],
  ['确定', '取消'],
  ['确认', '取消'],
  ['是', '否'],
  ['好', '关闭'],
])('%s and %s in a box that floats', (ok, cancel) => {
  document.body.innerHTML = `<div ${FLOATS}><p>acme?</p><div><button class="c">${cancel}</button><button class="o">${ok}</button></div></div>`;
  expect(findDialogs().map((dialog) => [dialog.ok.className, dialog.cancel.className])).toEqual([['o', 'c']]);
});

const CROSS = '<a class="x" aria-label="Close">×</a>';
test.each([
  ['a heading', '<h3>Confirm</h3>', '<button class="c">Cancel</button><button class="o">Confirm</button>'],
  [
    'boxes beside a cross',
    `<div><div>Confirm</div>${CROSS}</div>`,
    '<div class="o">OK</div><div class="c">Cancel</div>',
  ],
  [
    'a title beside a cross, and links',
    `<div><span>确认</span>${CROSS}</div>`,
    '<a class="c">取消</a><a class="o">确定</a>',
  ],
])('a title that says what OK says is no button: %s', (_, title, buttons) => {
  for (const box of [`<div role="dialog" ${FLOATS}>`, `<div ${FLOATS}>`]) {
    document.body.innerHTML = `${box}${title}<p>For acme</p><footer>${buttons}</footer></div>`;
    expect(findDialogs().map(({ ok, cancel }) => [ok.className, cancel.className])).toEqual([['o', 'c']]);
  }
});

test.each([
  ['in a row', '<table><tr><td>acme</td><td>BOX</td></tr></table>'],
  ['with a table for its buttons', 'BOX'],
])('a dialog %s', (_, html) => {
  document.body.innerHTML = html.replace(
    'BOX',
    '<dialog open><p>Go on for acme?</p><table><tr><td><button class="o">OK</button></td><td><button>Cancel</button></td></tr></table></dialog>',
  );
  expect(findDialogs().map(({ ok }) => ok.className)).toEqual(['o']);
});

test.each([
  ['a form of the page', '<form><button>Cancel</button><button>OK</button></form>'],
  [
    'a row of a list in a dialog',
    `<div role="dialog" ${FLOATS}><table><tr><th>Orders</th></tr><tr><td><a>Confirm</a> <a>Cancel</a></td></tr></table></div>`,
  ],
  ['a row', '<table><tr><td><a>Yes</a></td><td><a>No</a></td></tr></table>'],
  ['an OK alone', `<div ${FLOATS}><p>Saved.</p><button>OK</button></div>`],
])('%s asks nothing', (_, html) => {
  document.body.innerHTML = html;
  expect(findDialogs()).toEqual([]);
});

const [first] = CUSTOMERS as readonly [Customer];

function run(world: World): Promise<OperateOutcome> {
  return operate({
    key: `id:${first.id}`,
    stopAtDialog: false,
    signal: new AbortController().signal,
    onStep: () => undefined,
    beforeOk: async () => void world.others.push('recorded'),
    isSettled: () => world.ok.length > 0,
  });
}

test('a dialog that wants a box ticked is left to the operator, whose OK is recorded', async () => {
  const world = new World();
  plain.draw(world);
  world.ask = ({ id }, decide) => {
    const box =
      el(`<dialog><p>${world.words.question(id)}</p><label><input type="checkbox">I have read the terms</label>
      <button data-answer="cancel">Cancel</button><button data-answer="ok" disabled>OK</button></dialog>`);
    must(box, 'input').addEventListener('change', () =>
      must(box, '[data-answer=ok]').removeAttribute('disabled'),
    );
    question(world, box, decide, 0);
    if (box instanceof HTMLDialogElement) box.showModal();
  };
  expect(await run(world)).toEqual({ state: 'at-dialog' });
  const [dialog] = findDialogs();
  if (dialog === undefined) throw new Error('no dialog');
  expect([canPress(dialog), world.ok, world.others]).toEqual([false, [], []]);
  must(dialog.element, 'input').click();
  dialog.ok.click();
  expect([world.ok, world.others]).toEqual([[first.account], ['recorded']]);
});

test('beside a survey with the same buttons, the dialog that names the customer counts', async () => {
  const world = new World();
  plain.draw(world);
  world.survey = 'nasty';
  world.ask = ({ account, id }, decide) =>
    question(
      world,
      el(
        `<div ${FLOATS}><p>Enter ${id} (${account})?</p><div><button data-answer="ok">Yes</button><button data-answer="cancel">No</button></div></div>`,
      ),
      decide,
      0,
    );
  expect(await run(world)).toEqual({ state: 'followed' });
  expect(world.others).toEqual(['recorded']);
});

/** The console asks in these words whether to operate on behalf of the first customer. */
async function asked(words: string): Promise<{ readonly world: World; readonly state: string }> {
  const world = new World();
  plain.draw(world);
  const buttons = '<button data-answer="ok">Yes</button><button data-answer="cancel">No</button>';
  world.ask = (_customer, decide) =>
    question(world, el(`<div ${FLOATS}>${words}<div>${buttons}</div></div>`), decide, 0);
  const { state } = await run(world);
  return { world, state };
}

test.each([
  ['somebody else', 'hwc_zz9999', [], [first.account]],
  ['the customer', first.account, [first.account], []],
])('an account beside a label without a colon is who it is about: %s', async (_, account, ok, cancelled) => {
  const { world, state } = await asked(
    `<p>O&amp;M on behalf of this customer?</p><div><b>Account</b><span>${account}</span></div>`,
  );
  expect(state).toBe(ok.length > 0 ? 'followed' : 'failed');
  expect([world.ok, world.cancelled]).toEqual([ok, cancelled]);
});

test('the ID of somebody who is not on the page is who it is about', async () => {
  const { world, state } = await asked(`<p>O&amp;M on behalf of ${'9f'.repeat(16)}?</p>`);
  expect(state).toBe('failed');
  expect([world.ok, world.cancelled]).toEqual([[], [first.account]]);
});
