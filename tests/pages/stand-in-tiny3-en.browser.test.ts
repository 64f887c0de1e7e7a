import { prepareStandIn } from './stand-in.ts';
import { walkStandIn } from './stand-in-walk.ts';

prepareStandIn('tiny3', 'en-us');
await Promise.all(
  ['frame', 'controls', 'table', 'menu', 'dialog', 'pages'].map(
    (name) => import(`../console/client/tiny3/${name}.css`),
  ),
);
const { renderCustomerList } = await import('../console/client/tiny3/customer-list.ts');

walkStandIn((signal) => {
  const host = document.createElement('div');
  document.body.append(host);
  renderCustomerList(host, signal);
});
