import { type ConsoleHost, type HostProblem, hostProblem } from '../core/console-host.ts';
import { fail, type Result, succeed } from '../core/problem.ts';

/**
 * The host that an operator means: a name, or an address copied from the browser. The browser's own reading of addresses
 * turns names of other scripts into theirs on the wire; port and path say nothing, since a permission is for a host.
 */
export function typedHost(typed: string): Result<ConsoleHost, HostProblem | 'empty' | 'not-https'> {
  const address = typed.trim();
  if (address === '') return fail('empty');
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  if (!/^https:/i.test(full)) return fail('not-https');
  // Not for the browser's reading: Chromium takes the star for a character to be escaped.
  const [, star = '', rest = ''] = /^https:\/\/(\*\.)?(.*)$/is.exec(full) ?? [];
  if (!URL.canParse(`https://${rest}`)) return fail('not-a-host');
  const { hostname, username, password } = new URL(`https://${rest}`);
  if (username !== '' || password !== '') return fail('not-a-host');
  const host = star + hostname.replace(/\.$/, '');
  const problem = hostProblem(host);
  return problem === null ? succeed(host) : fail(problem);
}
