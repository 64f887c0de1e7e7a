import { browser } from './browser.ts';
import { type Jar, jarOf } from './jar.ts';
import { send } from './messaging.ts';

/**
 * The jar of the page this script runs in. In Firefox only the background sees which container that is: until it
 * answers, nothing that is stored tells whose account this is.
 */
export async function ownJar(): Promise<Jar> {
  const incognito = browser.extension.inIncognitoContext;
  const hasContainers = !incognito && browser.runtime.getURL('').startsWith('moz-');
  return hasContainers ? send('jar.name', null) : jarOf({ incognito, url: location.href });
}
