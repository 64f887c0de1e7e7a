import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { findAccountControl } from '../../src/pages/account-indicator/read.ts';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => document.body.replaceChildren());

const SIDE = 'position:fixed;left:0;top:0;bottom:0;width:200px;display:flex;flex-direction:column';

test('the account may stand at the foot of a bar at the left', () => {
  document.body.innerHTML = `<div style="${SIDE}"><div style="flex:1">Clients</div><button aria-haspopup="menu"><i style="display:inline-block;width:32px;height:32px;border-radius:50%"></i><span>acme_partner</span></button></div><p style="margin-left:220px">Welcome</p>`;
  expect(findAccountControl([])).toMatchObject({ labels: ['acme_partner'], sure: true });
});

test('what else stands there is no account, known or not', () => {
  document.body.innerHTML = `<div style="${SIDE}"><div style="flex:1">Clients</div><button>acme_partner</button></div>`;
  expect(findAccountControl(['acme_partner'])).toBeNull();
});

test('a header inside of a component is read', () => {
  const bar = document.createElement('x-bar');
  document.body.append(bar);
  bar.attachShadow({ mode: 'open' }).innerHTML =
    '<div style="display:flex;height:56px"><span style="flex:1">Console</span><button aria-haspopup="menu"><i style="display:inline-block;width:32px;height:32px;border-radius:50%"></i><span>acme_partner</span></button></div>';
  expect(findAccountControl([])).toMatchObject({ labels: ['acme_partner'], sure: true });
});
