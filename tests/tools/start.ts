import type { BrowserName } from '../e2e/session.ts';
import { demo } from './demo.ts';
import { tour } from './tour.ts';

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const browser: BrowserName = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';
const isTour = process.argv.includes('--tour');
if (isTour || !hasDisplay()) {
  if (!isTour)
    console.log('There is no display, so this is the tour: npm start opens a window where there is one.');
  process.exitCode = (await tour(browser)) ? 0 : 1;
} else {
  await demo(browser);
}
