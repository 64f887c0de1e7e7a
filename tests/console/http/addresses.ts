import type { Locale, Overrides } from '../options.ts';
import type { World } from '../world.ts';

/** Query before `#`, routes after it, as on the real site. What is not asked for is left out, but for the language. */
export function customerManagementUrl(world: World, overrides: Overrides = {}): string {
  const query = queryOf(currentLocale(world), overrides);
  return `https://${world.hosts.account}/obmgr/?${query}#/obmgr/customers/list`;
}

export function signInUrl(world: World, overrides: Overrides = {}): string {
  return `https://${world.hosts.auth}/authui/stand-in-sign-in?${queryOf(currentLocale(world), overrides)}`;
}

export function consoleUrl(world: World, path = '/console/#/home'): string {
  const url = new URL(path, `https://${world.hosts.console}`);
  if (!url.searchParams.has('region')) url.searchParams.set('region', world.region);
  if (!url.searchParams.has('locale')) url.searchParams.set('locale', currentLocale(world));
  return url.href;
}

function queryOf(locale: Locale, overrides: Overrides): string {
  const query = new URLSearchParams({ locale: overrides.locale ?? locale });
  if (overrides.layout !== undefined) query.set('layout', overrides.layout);
  if (overrides.faults !== undefined) query.set('faults', overrides.faults.join(','));
  return query.toString();
}

/** The language last asked for: an address must not switch it back by the way. */
function currentLocale(world: World): Locale {
  return world.settings(world.sessions.get()).locale;
}
