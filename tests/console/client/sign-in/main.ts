import './sign-in.css';
import { page } from '../page-options.ts';
import { request } from '../requests.ts';

const zh = page.locale === 'zh-cn';

document.title = zh ? '登录' : 'Log In';
const form = document.createElement('form');
form.className = 'login-form';
const title = document.createElement('h1');
title.textContent = zh ? '账号登录' : 'Account Login';
const user = field('userName', zh ? '账号名' : 'Account name', 'text', page.partnerAccount);
const password = field('password', zh ? '密码' : 'Password', 'password', '');
password.placeholder = zh ? '模拟控制台：任意密码' : 'Stand-in console: any password';
const button = document.createElement('button');
button.textContent = zh ? '登录' : 'Log In';
button.id = 'btn_submit';
const error = document.createElement('p');
error.className = 'login-error';
form.append(title, labelled(user), labelled(password), error, button);
document.getElementById('app')?.append(form);

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    await request('/authui/rest/sign-in', {
      method: 'POST',
      body: { user: user.value, password: password.value },
    });
  } catch {
    error.textContent = zh ? '账号名或密码错误。' : 'The account name or password is incorrect.';
    return;
  }
  location.assign(target());
});

/** Where the browser came from; never an address outside of this console. */
function target(): string {
  const service = new URLSearchParams(location.search).get('service') ?? '';
  const fallback = `https://${page.hosts.account}/obmgr/?locale=${page.locale}#/obmgr/index`;
  const own = Object.values(page.hosts).map((host) => `https://${host}/`);
  return own.some((start) => service.startsWith(start)) ? service : fallback;
}

function field(id: string, label: string, type: string, value: string): HTMLInputElement {
  const input = document.createElement('input');
  Object.assign(input, { id, name: id, type, value, placeholder: label, autocomplete: 'off' });
  input.setAttribute('aria-label', label);
  return input;
}

function labelled(input: HTMLInputElement): HTMLElement {
  const wrapper = document.createElement('div');
  wrapper.className = 'login-field';
  wrapper.append(input);
  return wrapper;
}
