import { type AssumedAccount, customerOf, isNoteworthy } from '../core/account/assumed-account.ts';
import { colourOf, initialsOf } from '../core/account/colour.ts';
import { type CustomerRef, displayName } from '../core/account/customer-ref.ts';
import { browser } from '../platform/browser.ts';
import { type Jar, jarOf } from '../platform/jar.ts';

const CONSOLE = 'https://*.huaweicloud.com/*';

/** Shows the account on the button of one tab. Never without a tab: a global icon would mark innocent pages. */
export async function paintTab(tabId: number, account: AssumedAccount): Promise<void> {
  const { action } = browser;
  try {
    if (!isNoteworthy(account)) {
      await action.setIcon({ tabId, path: { 16: '/icons/16.png', 32: '/icons/32.png' } });
      await action.setTitle({ tabId, title: browser.i18n.getMessage('name') });
      return;
    }
    const customer = customerOf(account);
    await action.setIcon({ tabId, imageData: draw(32, account, customer) as never });
    await action.setTitle({ tabId, title: titleOf(customer) });
  } catch (error) {
    // The tab may be gone by now; anything else is ours.
    if (!(error instanceof Error && /tab/i.test(error.message))) throw error;
  }
}

/** Every console tab of a jar, after its account changed. */
export async function paintJar(jar: Jar, account: AssumedAccount): Promise<void> {
  const tabs = await browser.tabs.query({ url: CONSOLE });
  await Promise.all(
    tabs
      .filter((tab) => jarOf(tab) === jar && tab.id !== undefined)
      .map((tab) => paintTab(tab.id ?? -1, account)),
  );
}

function titleOf(customer: CustomerRef | null): string {
  const product = browser.i18n.getMessage('name');
  return customer === null
    ? product
    : `${displayName(customer)} · ${customer.account ?? customer.id ?? ''} – ${product}`;
}

function draw(size: number, account: AssumedAccount, customer: CustomerRef | null): ImageData {
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  const { paint, ink } =
    account.state === 'confirmed'
      ? colourOf(account.customer.id ?? account.customer.account ?? '')
      : account.state === 'mismatch'
        ? { paint: '#c4231c', ink: '#ffffff' }
        : { paint: '#6b7280', ink: '#ffffff' };
  context.fillStyle = paint;
  context.beginPath();
  context.roundRect(0, 0, size, size, size / 5);
  context.fill();
  context.fillStyle = ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const text =
    account.state === 'mismatch'
      ? '!'
      : customer === null || account.state !== 'confirmed'
        ? '?'
        : initialsOf(displayName(customer));
  context.font = `600 ${Math.round(size * (text.length > 1 ? 0.54 : 0.7))}px system-ui, sans-serif`;
  context.fillText(text, size / 2, size * 0.54);
  return context.getImageData(0, 0, size, size);
}
