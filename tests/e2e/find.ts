import type { Page } from 'puppeteer-core';
import { inPage } from './in-page.ts';
import { until } from './until.ts';

/** One of our elements as a person finds it: which surface, what kind of control, what it is called, in which row. */
export interface Where {
  /** The custom element with the open shadow root; omitted for something of the page itself. */
  readonly host?: 'behalf-row-action' | 'behalf-banner' | 'behalf-overlay' | 'behalf-agreement';
  readonly css: string;
  /** Accessible name; a plain text must be equal, whitespace aside. */
  readonly name?: string | RegExp;
  /** Text that the surrounding table row must show. */
  readonly row?: string;
}

export interface Found {
  readonly name: string;
  readonly isDisabled: boolean;
  readonly isVisible: boolean;
  /** What explains it: the text it is described by, else its title. */
  readonly description: string;
  /** Middle of the element on the screen. */
  readonly x: number;
  readonly y: number;
  /** What a pointer would hit there, when it is not the element. */
  readonly coveredBy: string | null;
}

/** Runs in the page: everything `where` but its name matches, in document order. */
function look(where: { host?: string; css: string; row?: string }, scroll: boolean): Found[] {
  const nameOf = (element: Element): string => {
    const labelled = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const root = element.getRootNode() as Document | ShadowRoot;
    const texts = labelled.map((id) => root.getElementById(id)?.textContent ?? '');
    const name = texts.join(' ') || element.getAttribute('aria-label') || element.textContent || '';
    return (name.trim() || element.getAttribute('title') || '').replace(/\s+/g, ' ').trim();
  };
  const descriptionOf = (element: Element): string => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
    const texts = ids.map((id) => root.getElementById(id)?.textContent ?? '');
    return (texts.join(' ') || element.getAttribute('title') || '').trim();
  };
  const hit = (x: number, y: number): Element | null => {
    let element = document.elementFromPoint(x, y);
    for (;;) {
      const inner: Element | null | undefined = element?.shadowRoot?.elementFromPoint(x, y);
      if (!inner || inner === element) return element;
      element = inner;
    }
  };
  const isShown = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
  };
  const hosts = where.host ? [...document.querySelectorAll(where.host)] : [null];
  return hosts
    .filter(
      (host) => !where.row || (host?.closest('tr, [role="row"]')?.textContent ?? '').includes(where.row),
    )
    .flatMap((host) => [...((host ? host.shadowRoot : document)?.querySelectorAll(where.css) ?? [])])
    .map((element) => {
      if (scroll) element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      const top = hit(x, y);
      const isHit = top !== null && (element === top || element.contains(top) || top.contains(element));
      return {
        name: nameOf(element),
        isDisabled: element.matches(':disabled, [aria-disabled="true"]'),
        isVisible: isShown(element),
        description: descriptionOf(element),
        x,
        y,
        coveredBy: isHit ? null : (top?.outerHTML.slice(0, 120) ?? 'nothing: outside the window'),
      };
    });
}

function isNamed(found: Found, name: string | RegExp | undefined): boolean {
  if (name === undefined) return true;
  return typeof name === 'string' ? found.name === name : name.test(found.name);
}

function words(where: Where): string {
  const parts = [
    where.host,
    where.css,
    where.name && `named ${where.name}`,
    where.row && `in the row of ${where.row}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** Every match that can be seen right now. */
export async function seeAll(page: Page, where: Where): Promise<Found[]> {
  const { name, ...plain } = where;
  const found = await inPage(page, look, plain, false);
  return found.filter((each) => each.isVisible && isNamed(each, name));
}

/** Waits for the one match that can be seen. */
export async function see(page: Page, where: Where): Promise<Found> {
  const { name, ...plain } = where;
  const found = await until(
    words(where),
    () => inPage(page, look, plain, false),
    (all) => all.some((each) => each.isVisible && isNamed(each, name)),
  );
  const match = found.find((each) => each.isVisible && isNamed(each, name));
  if (!match) throw new Error(`${words(where)} was there and is gone.`);
  return match;
}

/** Waits until nothing of the kind can be seen. */
export async function seeNone(page: Page, where: Where): Promise<void> {
  await until(
    `${words(where)} to be gone`,
    () => seeAll(page, where),
    (all) => all.length === 0,
  );
}

/**
 * A real click, as a person makes it: waits until the control is there, enabled, at rest and on top, then moves the mouse and
 * presses. Works with the place on the screen, so that a row drawn anew in between does not matter.
 */
export async function click(page: Page, where: Where): Promise<void> {
  const { name, ...plain } = where;
  let before = '';
  let isInSight = false;
  const found = await until(
    `${words(where)} to be ready for a click`,
    async () => {
      // Scrolled to only where it cannot be seen: a page that scrolls back by itself has not come to rest.
      const all = await inPage(page, look, plain, !isInSight);
      const match = all.find((each) => each.isVisible && isNamed(each, name)) ?? null;
      const place = match ? `${match.x} ${match.y}` : '';
      const isAtRest = place !== '' && place === before;
      before = place;
      isInSight = match?.coveredBy === null;
      return { match, isAtRest, others: match ? [] : all.map((each) => each.name) };
    },
    ({ match, isAtRest }) => match !== null && isAtRest && !match.isDisabled && match.coveredBy === null,
  );
  if (found.match) await page.mouse.click(found.match.x, found.match.y);
}
