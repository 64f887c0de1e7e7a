import type { Page } from 'puppeteer-core';
import { inPage } from './in-page.ts';
import { until } from './until.ts';

interface Cover {
  readonly controls: number;
  /** Controls of the page that a pointer cannot reach because something of ours lies on top. */
  readonly covered: string[];
}

/** Runs in the page: tries the middle and the four corners of every control of the page that can be seen now. */
function look(): Cover {
  const controls = [
    ...document.querySelectorAll(
      'a, button, input, select, textarea, [role="button"], [role="menuitem"], [tabindex]',
    ),
  ].filter((element) => {
    if (element.localName.startsWith('behalf-')) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility === 'visible';
  });
  const covered = controls.flatMap((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 1, top + 1],
      [right - 1, top + 1],
      [left + 1, bottom - 1],
      [right - 1, bottom - 1],
    ] as const;
    const culprit = points
      .map(([x, y]) => document.elementFromPoint(x, y))
      .find((hit) => hit?.localName.startsWith('behalf-'));
    return culprit ? [`${culprit.localName} covers ${element.outerHTML.slice(0, 160)}`] : [];
  });
  return { controls: controls.length, covered };
}

/** Looks when the page has stopped changing its number of controls, that is when it has drawn itself. */
export async function coveredControls(page: Page): Promise<Cover> {
  let before = -1;
  return until(
    'the page to have drawn its controls',
    async () => {
      const cover = await inPage(page, look);
      const isStill = cover.controls === before;
      before = cover.controls;
      return { ...cover, isStill };
    },
    ({ isStill, controls }) => isStill && controls > 0,
  );
}
