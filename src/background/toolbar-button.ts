import { customerOf } from '../core/account/assumed-account.ts';
import { displayName } from '../core/account/customer-ref.ts';
import { isolated } from '../core/customer/text.ts';
import type { Acting } from '../core/label/acting.ts';
import { type Face, faceOf } from '../core/label/face.ts';
import { browser } from '../platform/browser.ts';
import { consolePatterns } from '../platform/consoles.ts';
import { type Jar, jarOf } from '../platform/jar.ts';

/** Shows the account on the button of one tab. Never without a tab: a global icon would mark innocent pages. */
export async function paintTab(tabId: number, acting: Acting): Promise<void> {
  await dress(tabId, lookOf(acting));
}

/** Every console tab of a jar, after its account changed. */
export async function paintJar(jar: Jar, acting: Acting): Promise<void> {
  const tabs = await browser.tabs.query({ url: await consolePatterns() });
  const look = lookOf(acting);
  await Promise.all(tabs.filter((tab) => jarOf(tab) === jar).map(({ id = -1 }) => dress(id, look)));
}

interface Look {
  readonly icon: Parameters<typeof browser.action.setIcon>[0];
  readonly title: string;
}

function lookOf(acting: Acting): Look {
  const face = faceOf(acting.account, acting.marking);
  return {
    icon:
      face === null
        ? { path: { 16: '/icons/16.png', 32: '/icons/32.png' } }
        : { imageData: draw(32, face) as never },
    title: face === null ? browser.i18n.getMessage('name') : titleOf(acting),
  };
}

async function dress(tabId: number, { icon, title }: Look): Promise<void> {
  const { action } = browser;
  try {
    await Promise.all([action.setIcon({ ...icon, tabId }), action.setTitle({ title, tabId })]);
  } catch (error) {
    // The tab may be gone by now; anything else is ours.
    if (!(error instanceof Error && /tab/i.test(error.message))) throw error;
  }
}

/** Words for those who cannot tell the colour. */
export function titleOf({ account, marking }: Acting): string {
  const customer = customerOf(account);
  const product = browser.i18n.getMessage('name');
  if (customer === null) return product;
  const words = [displayName(customer), customer.account ?? customer.id, marking?.label];
  return `${words.flatMap((word) => (word ? [isolated(word)] : [])).join(' · ')} – ${product}`;
}

function draw(size: number, { paint, ink, text, size: height }: Face): ImageData {
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.fillStyle = paint;
  context.beginPath();
  context.roundRect(0, 0, size, size, size / 5);
  context.fill();
  context.fillStyle = ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `600 ${Math.round(size * height)}px system-ui, sans-serif`;
  context.fillText(text, size / 2, size * 0.54, size);
  return context.getImageData(0, 0, size, size);
}
