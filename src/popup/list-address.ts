import { print } from '../core/filter/print.ts';
import { withFilter } from '../core/saved-search/link.ts';

/** Customer Management with this customer in it, ready for the operator's own click. */
export function addressOfCustomer(listAddress: string, id: string): string {
  const url = new URL(listAddress);
  const filter = print({
    kind: 'condition',
    property: 'id',
    tests: [{ kind: 'text', how: 'equals', text: id }],
  });
  url.hash = withFilter(url.hash, filter);
  return url.href;
}
