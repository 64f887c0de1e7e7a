import './harbor.css';
import { page } from '../page-options.ts';
import { takeOwnAddress } from './addresses.ts';
import { clients } from './clients.ts';
import { draw } from './draw.ts';
import { frame } from './frame.ts';
import { machines } from './machines.ts';
import { type Identity, requestedIdentity } from './who.ts';
import { w } from './words.ts';

takeOwnAddress();
const root = document.getElementById('app');
const identity: Identity = await requestedIdentity();
root?.append(frame(identity, content(identity)));

function content({ domainName, hasAssumeRoleFlag }: Identity): HTMLElement {
  document.title = page.part === 'account' ? w('partner') : w('console');
  if (page.part === 'account' && !hasAssumeRoleFlag) return clients();
  const place = draw('div', { class: 'hb-main-pane' });
  if (location.pathname.endsWith('/machines')) void machines(place);
  else place.append(draw('div', { class: 'hb-title' }, w('console')), draw('p', {}, domainName));
  return place;
}
