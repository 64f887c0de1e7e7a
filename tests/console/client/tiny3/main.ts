import './frame.css';
import './controls.css';
import './table.css';
import './menu.css';
import './dialog.css';
import './pages.css';
import { type Identity, loadIdentity } from '../identity.ts';
import { has, page } from '../page-options.ts';
import { currentRoute, lastPart, onRoute } from '../route.ts';
import { provideSafeArea } from '../safe-area.ts';
import { t } from '../texts.ts';
import { createConsoleMenu, renderBuyServer, renderConsoleHome, renderUsers } from './console-pages.ts';
import { renderCustomerDetail } from './customer-detail.ts';
import { renderCustomerList } from './customer-list.ts';
import { after, el } from './dom.ts';
import { createHeader, showAccount } from './header.ts';
import { renderNoAccess } from './no-access.ts';
import {
  createPartnerMenu,
  renderBasicInformation,
  renderPartnerHome,
  renderSwitchRole,
} from './partner-pages.ts';
import { renderServerDetail, renderServerList } from './server-list.ts';
import { openSurvey } from './survey.ts';

const content = el('div', { id: 'service-content', class: `service-content service-${page.part}` });
let visit = new AbortController();

provideSafeArea(50);
document.getElementById('app')?.append(createHeader(), content);
start();

async function start(): Promise<void> {
  const identity = await loadIdentity();
  draw(identity);
  onRoute(() => draw(identity));
  // The header asks on its own and is a little later than the page.
  await after(120);
  showAccount(identity);
  if (has('survey')) openSurvey();
}

function draw(identity: Identity): void {
  visit.abort();
  visit = new AbortController();
  const main = el('div', { class: 'main' });
  content.replaceChildren(page.part === 'account' ? createPartnerMenu() : createConsoleMenu(), main);
  if (page.part === 'account') drawAccount(main, identity, visit.signal);
  else drawConsole(main, identity, visit.signal);
}

function drawAccount(main: HTMLElement, identity: Identity, signal: AbortSignal): void {
  const route = currentRoute();
  document.title = `${t('partnerCenter')}`;
  if (location.pathname === '/usercenter/') {
    if (route.endsWith('/switchRole')) renderSwitchRole(main);
    else renderBasicInformation(main, identity);
  } else if (identity.hasAssumeRoleFlag) {
    renderNoAccess(main);
  } else if (route.startsWith('/obmgr/customers/detail/')) {
    renderCustomerDetail(main, lastPart(route), signal);
  } else if (route.startsWith('/obmgr/customers')) {
    document.title = `${t('customerManagement')} - ${t('partnerCenter')}`;
    renderCustomerList(main, signal);
  } else {
    renderPartnerHome(main);
  }
}

function drawConsole(main: HTMLElement, identity: Identity, signal: AbortSignal): void {
  const route = currentRoute();
  document.title = t('console');
  if (route.startsWith('/ecs/detail/')) renderServerDetail(main, route.split('/')[3] ?? '', signal);
  else if (route.startsWith('/ecs/buy')) renderBuyServer(main);
  else if (location.pathname === '/ecm/') renderServerList(main, signal);
  else if (location.pathname === '/iam/') renderUsers(main, identity);
  else renderConsoleHome(main, identity);
}
