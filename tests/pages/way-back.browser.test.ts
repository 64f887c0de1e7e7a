import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { switchBack } from '../../src/pages/account-indicator/switch-back.ts';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => document.body.replaceChildren());

test('the way back may stand in a menu of the menu', async () => {
  let pressed = '';
  document.body.innerHTML =
    '<header style="display:flex;height:50px"><span style="flex:1">Console</span><button aria-haspopup="menu" class="user">hwc_1</button></header>';
  const button = document.querySelector('button') as HTMLElement;
  button.addEventListener('click', () => {
    const item = document.createElement('div');
    item.innerHTML =
      '<div role="menuitem" aria-haspopup="menu">Sessions</div><div role="menuitem">Log Out</div>';
    item.addEventListener('click', ({ target }) => {
      pressed += (target as HTMLElement).textContent;
    });
    item.firstElementChild?.addEventListener('pointerenter', () => {
      const back = document.createElement('div');
      back.setAttribute('role', 'menuitem');
      back.textContent = 'Return to partner account';
      item.append(back);
    });
    document.body.append(item);
  });
  const { signal } = new AbortController();
  expect(await switchBack({ known: ['hwc_1'], partner: ['acme'] }, signal)).toEqual({ state: 'pressed' });
  expect(pressed).toBe('Return to partner account');
});
