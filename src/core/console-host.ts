import { ParseError, type Parser, text } from './parse.ts';

/** Everything below it is ours from the start, by the manifest. */
export const PROVIDER_DOMAIN = 'huaweicloud.com';

/**
 * A console beside the provider's own that the operator or the organisation named: a regional or a partner-branded
 * one. `console.partner.example` is that name alone; `*.partner.example` is the domain and everything below it.
 */
export type ConsoleHost = string;

export type HostProblem = 'not-a-host' | 'too-wide' | 'built-in';

/** A file of them, or a policy, is not to make the browser slow. */
export const MOST_HOSTS = 50;

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** At least one dot, and the last word no number: an address of numbers is no console anybody could know again. */
const HOST = new RegExp(`^(?:${LABEL}\\.)+(?=[a-z0-9-]*[a-z])${LABEL}$`);
/** What everybody may register names under: `com.cn` is nobody's domain. Without a list of them all, the usual words. */
const PUBLIC = /^(?:com?|net|org|gov|edu|ac)\.[a-z]{2}$/;

/** What is wrong with it as a name, in the form in which browsers write names; `null` for nothing. */
export function hostProblem(host: string): HostProblem | null {
  const isDomain = host.startsWith('*.');
  const name = isDomain ? host.slice(2) : host;
  if (name === PROVIDER_DOMAIN || name.endsWith(`.${PROVIDER_DOMAIN}`)) return 'built-in';
  if (isDomain && (!name.includes('.') || PUBLIC.test(name))) return 'too-wide';
  return HOST.test(name) && name.length <= 253 ? null : 'not-a-host';
}

export const parseHost: Parser<ConsoleHost> = (value) => {
  const host = text(255)(value);
  if (hostProblem(host) === null) return host;
  throw new ParseError(`the name of a host, such as console.example.com or *.example.com, expected`);
};

export function coversHost(host: ConsoleHost, name: string): boolean {
  return host.startsWith('*.') ? name === host.slice(2) || name.endsWith(host.slice(1)) : name === host;
}

/** As browsers write it in match patterns: encrypted only, on every port. */
export function patternOf(host: ConsoleHost): string {
  return `https://${host}/*`;
}
