import { type HeaderAccount, labelParts } from '../../core/account/observation.ts';
import { labelForm, tidy } from '../../core/customer/text.ts';
import { isVisible } from '../dom.ts';
import { textNodes } from '../flat-tree.ts';
import { isAccountMenuLabel, isCommonControl } from './labels.ts';

/** The control in the header that names the acting account and opens its menu. */
export interface AccountControl extends HeaderAccount {
  readonly element: HTMLElement;
}

/** How far down the window a header may reach, CSS pixels. Known consoles: 50 and 60. */
const HEADER_HEIGHT = 130;

/**
 * Finds the account control by what surrounds it: it stands in the header's right half, near the words of its own menu
 * ("Sign out", "Switch Role") or under a name that markup gives to users and accounts, or it shows a name in `known`.
 * Class names of one console are not used; the header's markup is not documented.
 */
export function findAccountControl(known: readonly string[]): AccountControl | null {
  const knownForms = new Set(known.map(labelForm));
  headerRoots.clear();
  const texts = [...headerTexts()];
  const menus = accountMenus();
  let best: { score: number; text: HTMLElement } | null = null;
  for (const text of texts) {
    const score = scoreOf(text, ownWords(text), knownForms, menus);
    if (best === null || score > best.score) best = { score, text };
  }
  if (best === null || best.score < WEAK) return null;
  const element = controlAround(best.text);
  return { element, labels: labelsOf(element, best.text), sure: best.score >= SURE };
}

const WEAK = 20;
const SURE = 40;

function scoreOf(
  text: HTMLElement,
  words: string,
  known: ReadonlySet<string>,
  menus: readonly Element[],
): number {
  const box = text.getBoundingClientRect();
  const foot = isAtFoot(box);
  const place = foot ? 1 : (box.left + box.width / 2) / innerWidth;
  if (place < 0.4) return 0;
  const hasMenu = menus.some((menu) => belongTogether(text, menu));
  // Many things stand at a page's left, and names of customers among them: there only a menu tells.
  if (foot && !hasMenu && text.closest(HAS_MENU) === null) return 0;
  if (namesKnown(words, known)) return 200 + place;
  if (!/\p{L}/u.test(words) || isCommonControl(words)) return 0;
  let score = place * 15;
  if (hasPortrait(text)) score += 15;
  if (hasMenu) score += 60;
  for (let at: Element | null = text, depth = 0; at !== null && depth < 5; at = above(at), depth++) {
    if (isHeaderRoot(at)) {
      score += 8;
      break;
    }
    const names = `${at.id} ${at.getAttribute('class')} ${at.ariaLabel} ${at.getAttribute('title')} ${at.getAttribute('data-testid')}`;
    if (OF_PERSON.test(names)) score += depth < 3 ? 40 : 12;
    if (at.matches(HAS_MENU)) score += 20;
  }
  return score;
}

const HAS_MENU = '[aria-haspopup]:not([aria-haspopup=false])';

const OF_PERSON = /user|account|profile|avatar|login(?!g)|signed|账号|用户|帐号/i;

/** "partner / op_li" and "partner op_li" name a known account; a sentence of the page that mentions it does not. */
function namesKnown(words: string, known: ReadonlySet<string>): boolean {
  const parts = words.split(' ').length <= 2 ? labelParts(words) : words.split(/[/|()（）·]/);
  return known.has(labelForm(words)) || parts.some((part) => known.has(labelForm(part)));
}

function isHeaderRoot(element: Element): boolean {
  return (
    element.matches('header, [role=banner], body, html') ||
    element.getBoundingClientRect().width > innerWidth * 0.8
  );
}

/** A picture beside the text, square and no drawing: consoles put one to a person, not to a function. */
function hasPortrait(text: Element): boolean {
  for (let at = text, depth = 0; depth < 2; depth++) {
    const parent = above(at);
    if (parent === null || isHeaderRoot(parent)) return false;
    for (const beside of parent.children) {
      if (beside === at || beside.contains(text)) continue;
      const { width, height } = beside.getBoundingClientRect();
      if (width < 16 || width > 64 || Math.abs(width - height) > 8) continue;
      if (beside.matches('img') || beside.querySelector('img') !== null) return true;
      if (/^(50|100)%$/.test(getComputedStyle(beside).borderTopLeftRadius)) return true;
    }
    at = parent;
  }
  return false;
}

/** The account may stand at the foot of a bar at the left, too. */
function isAtFoot({ bottom, right }: DOMRect): boolean {
  return bottom > innerHeight - HEADER_HEIGHT && right < innerWidth * 0.3;
}

/** The open shadow roots in which texts of the header were looked for. */
export const headerRoots = new Set<ShadowRoot>();

function above(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Small visible texts in the header's band, outermost wrappers skipped by their place alone. */
function* headerTexts(): Generator<HTMLElement> {
  const queue: Element[] = [document.body];
  for (const at of queue) {
    if (at.localName.startsWith('behalf-') || at.matches(NO_HEADER)) continue;
    if (at.shadowRoot !== null) headerRoots.add(at.shadowRoot);
    for (const child of [...(at.shadowRoot?.children ?? []), ...at.children]) {
      const box = child.getBoundingClientRect();
      const isHigh = box.top < HEADER_HEIGHT && (box.bottom > 0 || box.height === 0);
      if ((isHigh || isAtFoot(box)) && queue.length < 2500) queue.push(child);
    }
    if (!(at instanceof HTMLElement) || !(hasOwnText(at) || isNamedPicture(at))) continue;
    const box = at.getBoundingClientRect();
    const { length } = ownWords(at);
    const isThere = box.bottom < HEADER_HEIGHT || (isAtFoot(box) && box.bottom <= innerHeight);
    if (length > 0 && length <= 100 && isThere && box.height < 100 && isVisible(at)) yield at;
  }
}

/** Not looked into: what lists and asks stands below the header, pictures made of letters are no words. */
const NO_HEADER = 'table, [role=grid], [role=table], [role=dialog], form, [aria-hidden=true]';

/** A control that shows no text but opens a menu and bears a name, which is hardly a sentence. */
function isNamedPicture(element: HTMLElement): boolean {
  const name = pictureName(element);
  return (
    element.matches(`${HAS_MENU}, [aria-expanded]`) &&
    tidy(wordsIn(element)) === '' &&
    name !== '' &&
    (name.split(' ').length < 4 || OF_PERSON.test(name))
  );
}

function pictureName(element: HTMLElement): string {
  return tidy(element.ariaLabel ?? element.title);
}

/** The words of an element without the letters that only draw an icon; of a picture, its name. */
function ownWords(element: HTMLElement): string {
  return tidy(wordsIn(element)) || pictureName(element);
}

function wordsIn(element: Element): string {
  if (element.querySelector(HIDDEN) === null) return element.textContent ?? '';
  const pieces = [...element.childNodes].map((node) =>
    node instanceof Element ? (node.matches(HIDDEN) ? '' : wordsIn(node)) : (node.textContent ?? ''),
  );
  return pieces.join('');
}

const HIDDEN = '[aria-hidden=true]';

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data));
}

/** The boxes in which words of the account menu stand, shown or hidden. */
function accountMenus(): Element[] {
  const found = new Set<Element>();
  for (const root of [document.body, ...headerRoots])
    for (const { data, parentElement } of textNodes(root))
      if (data.length <= 60 && isAccountMenuLabel(data) && parentElement !== null) found.add(parentElement);
  return [...found];
}

/** A menu that is rendered beside its trigger: one box, not much larger than both, holds them. */
function belongTogether(text: Element, menuWord: Element): boolean {
  let at = text.parentElement;
  for (let depth = 0; depth < 5 && at !== null && !isHeaderRoot(at); depth++, at = at.parentElement) {
    if (at.contains(menuWord)) return !text.contains(menuWord);
  }
  const owned = text.closest('[aria-controls], [aria-owns]');
  const id = owned?.getAttribute('aria-controls') ?? owned?.getAttribute('aria-owns') ?? null;
  return id !== null && document.getElementById(id)?.contains(menuWord) === true;
}

/** The clickable thing around a text: what has to be hovered or pressed to open the menu. */
function controlAround(text: HTMLElement): HTMLElement {
  return text.closest<HTMLElement>('a, button, [role=button], [role=menuitem], [aria-haspopup]') ?? text;
}

function labelsOf(control: HTMLElement, text: HTMLElement): string[] {
  const whole = isVisible(control) ? tidy(control.innerText) : '';
  const candidates = [
    ownWords(text),
    text.textContent ?? '',
    whole.length <= 100 ? whole : '',
    text.title,
    control.title,
    control.ariaLabel ?? '',
  ];
  return [...new Set(candidates.map(tidy).filter((label) => label !== '' && label.length <= 200))];
}
