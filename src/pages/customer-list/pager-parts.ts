import { tidy } from '../../core/customer/text.ts';
import { isDisabled, isVisible } from '../dom.ts';
import { closest, contains, contentOf, nodesBelow, parentOf, queryAll } from '../flat-tree.ts';
import { CONTROL, numbersIn, type PageNumber, pageNumbers } from './page-numbers.ts';
import { type Direction, sizeOf, stepRank, type Word, wordsOf } from './paging-labels.ts';

const FIELD = 'input:not([type]), input[type=text], input[type=number], input[type=search], input[type=tel]';

export interface PagerParts {
  readonly numbers: readonly PageNumber[];
  readonly next: HTMLElement | null;
  readonly previous: HTMLElement | null;
  readonly fields: readonly HTMLInputElement[];
  readonly selects: readonly HTMLSelectElement[];
  /** Numbers that look like a choice of the page size: their text and box. */
  readonly loose: readonly PageNumber[];
  readonly words: readonly Word[];
  /** Which element each word stands in. */
  readonly places: readonly HTMLElement[];
}

/** What a pager may be made of, in some boxes of the page. `skips`: what belongs to the list itself. */
export function partsOf(blocks: readonly HTMLElement[], skips: (element: Element) => boolean): PagerParts {
  const usable = blocks.filter((block) => !block.localName.startsWith('behalf-'));
  const loose = usable.flatMap((block) => numbersIn(block, skips));
  const numbers = pageNumbers(loose);
  const fields: HTMLInputElement[] = [];
  const selects: HTMLSelectElement[] = [];
  const words: Word[] = [];
  const places: HTMLElement[] = [];
  const pages = new Set(numbers.map(({ target }) => target));
  for (const block of usable) {
    for (const { element, said } of piecesOf(block, skips)) {
      if (element instanceof HTMLInputElement && !element.readOnly) fields.push(element);
      if (element instanceof HTMLSelectElement) selects.push(element);
      for (const word of said) {
        words.push(word.sign === 'N' && pages.has(element) ? { ...word, sign: 'K' } : word);
        places.push(element);
      }
    }
  }
  const named = (direction: Direction): HTMLElement | null => findStep(usable, skips, direction);
  const rest = loose.filter((number) => !numbers.includes(number));
  return {
    numbers,
    next: named('next'),
    previous: named('previous'),
    fields,
    selects,
    loose: rest,
    words,
    places,
  };
}

interface Piece {
  readonly element: HTMLElement;
  readonly said: readonly Word[];
}

/** Texts, fields and selections in the order of the page. */
function* piecesOf(block: HTMLElement, skips: (element: Element) => boolean): Generator<Piece> {
  for (const node of [block, ...nodesBelow(block)]) {
    if (node instanceof Text) {
      const element = parentOf(node);
      if (/\S/.test(node.data) && element !== null && isVisible(element) && !skips(element))
        yield { element, said: wordsOf(node.data) };
    } else if (node instanceof HTMLSelectElement && isVisible(node) && !skips(node)) {
      const text = node.selectedOptions[0]?.text ?? '';
      yield { element: node, said: [{ sign: 'S', number: sizeOf(text) ?? numberOf(text) }] };
    } else if (node instanceof HTMLInputElement && node.matches(FIELD) && isVisible(node) && !skips(node)) {
      const size = node.readOnly ? sizeOf(node.value) : null;
      if (size !== null) yield { element: node, said: wordsOf(node.value) };
      else yield { element: node, said: [{ sign: 'I', number: numberOf(node.value) }] };
    }
  }
}

function numberOf(text: string): number | null {
  const digits = /\d+/.exec(text.replace(/(\d)[,.](?=\d{3})/g, '$1'))?.[0];
  return digits === undefined ? null : Number(digits);
}

/** The control that leads one page on or back. */
function findStep(
  blocks: readonly HTMLElement[],
  skips: (element: Element) => boolean,
  direction: Direction,
): HTMLElement | null {
  let best: HTMLElement | null = null;
  let bestRank = 0;
  for (const block of blocks) {
    for (const element of [block, ...queryAll(block, '*')]) {
      const rank = rankOf(element, direction);
      if (rank <= bestRank || closest(element, '[role=tablist], [role=tab]') !== null || skips(element))
        continue;
      const control = controlOf(element, block);
      if (control === null) continue;
      best = control;
      bestRank = rank;
    }
  }
  return best;
}

function rankOf(element: Element, direction: Direction): number {
  const content = contentOf(element);
  if (content.length > 30) return 0;
  const labels = ['aria-label', 'title', 'alt', 'value'].map((name) => element.getAttribute(name) ?? '');
  const name = ['class', 'href', 'xlink:href', 'data-icon', 'rel'].map(
    (one) => element.getAttribute(one) ?? '',
  );
  return stepRank(labels, tidy(content), name.join(' '), direction);
}

/** What a mouse would hit to press it: the link or button around or inside it. */
function controlOf(element: Element, block: HTMLElement): HTMLElement | null {
  const around = closest(element, CONTROL);
  if (around !== null && contains(block, around)) return isVisible(around) ? around : null;
  const inside = queryAll(element, CONTROL).filter(isVisible);
  // A box around several controls is no control.
  if (inside.length > 1) return null;
  const control = inside[0] ?? (element instanceof HTMLElement ? element : closest(element, 'li, span, div'));
  return control !== null && isVisible(control) ? control : null;
}

/** Disabled in words, or drawn so that a mouse can do nothing with it. */
export function isOff(control: HTMLElement): boolean {
  const item = closest(control, 'li') ?? parentOf(control) ?? control;
  if (isDisabled(control, item)) return true;
  const { cursor, pointerEvents } = getComputedStyle(control);
  return (
    cursor === 'not-allowed' ||
    pointerEvents === 'none' ||
    /(^|[-_\s])disable($|[-_\s])/i.test(control.className)
  );
}
