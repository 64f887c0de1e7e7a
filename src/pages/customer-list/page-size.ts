import { isVisible, newTexts, press, visibleTexts, type Waiting, waitFor } from '../dom.ts';
import { closest, contains, contentOf, elementAt, parentOf, queryAll } from '../flat-tree.ts';
import { chooseOption, pressEnter } from './fields.ts';
import { type Pager, sizesOf } from './pager.ts';
import { sizeOf } from './paging-labels.ts';

/** Chooses how many rows a page has; the number that was chosen, or `null` where the page does not offer it. */
export async function choosePageSize(
  pager: Pager,
  wanted: number | 'largest',
  waiting: Waiting,
): Promise<number | null> {
  const select = pager.sizes;
  if (select !== null) {
    const sizes = sizesOf(select);
    const size = pick(sizes, wanted);
    if (size !== null && sizes[select.selectedIndex] !== size) chooseOption(select, sizes.indexOf(size));
    return size;
  }
  const links = sizeLinks(pager);
  if (links.length > 1) {
    const size = pick(
      links.map(({ size }) => size),
      wanted,
    );
    const link = links.find((one) => one.size === size);
    if (link !== undefined && size !== pager.pageSize) press(link.target);
    return size;
  }
  for (const trigger of triggers(pager)) {
    const size = await chooseInList(trigger, pager.pageSize, wanted, waiting);
    if (size !== null || waiting.signal.aborted) return size;
  }
  return null;
}

function pick(sizes: readonly (number | null)[], wanted: number | 'largest'): number | null {
  const known = sizes.filter((size) => size !== null);
  if (wanted === 'largest') return known.length === 0 ? null : Math.max(...known);
  return known.includes(wanted) ? wanted : null;
}

/** "10 | 20 | 50" as links side by side. */
function sizeLinks({ parts, total, blocks }: Pager): { size: number; target: HTMLElement }[] {
  const choices = parts.loose.filter(
    ({ page, target }) => page >= 5 && page !== total && isPressable(target, blocks),
  );
  const [first] = choices;
  return choices
    .filter(
      ({ item }) =>
        first !== undefined &&
        parentOf(item) === parentOf(first.item) &&
        item.localName === first.item.localName,
    )
    .map(({ page, target }) => ({ size: page, target }));
}

/** What may open a list of sizes, most likely first: what shows "10 / page", then what shows the size alone. */
function triggers({ parts, pageSize, blocks }: Pager): HTMLElement[] {
  const spoken = parts.words.flatMap(({ sign, number }, at) => {
    const place = parts.places[at];
    return sign === 'N' && number === pageSize && number !== null && place !== undefined ? [place] : [];
  });
  const combos = blocks.flatMap((block) =>
    queryAll(block, '[role=combobox], [aria-haspopup]:not([aria-haspopup=false]), input[readonly]'),
  );
  const showing = combos.filter((combo) => sizeOf(shownBy(combo)) === pageSize && pageSize !== null);
  const loose = parts.loose.filter(({ page }) => page === pageSize).map(({ target }) => target);
  const named = spoken.filter((place) => !loose.includes(place) && sizeOf(contentOf(place)) !== null);
  // The text before the box around it: some listen only on what is inside.
  const found = [...named, ...loose, ...showing].filter(isVisible);
  return [...new Set(found)].filter((one) => isPressable(one, blocks)).slice(0, 3);
}

function shownBy(combo: HTMLElement): string {
  return combo instanceof HTMLInputElement ? combo.value : contentOf(combo);
}

/** Drawn as something to press: never a mere number in a sentence. */
function isPressable(element: HTMLElement, blocks: readonly HTMLElement[]): boolean {
  if (getComputedStyle(element).cursor === 'pointer') return true;
  const control = closest(
    element,
    'button, a, input, [role=button], [role=combobox], [aria-haspopup], [tabindex]',
  );
  return control !== null && blocks.some((block) => contains(block, control));
}

async function chooseInList(
  trigger: HTMLElement,
  current: number | null,
  wanted: number | 'largest',
  waiting: Waiting,
): Promise<number | null> {
  const before = visibleTexts(40);
  const options = (): { size: number; element: HTMLElement }[] =>
    newTexts(before, 40).flatMap((element) => {
      const size = closest(element, 'tr, [role=row]') === null ? sizeOf(contentOf(element)) : null;
      return size === null ? [] : [{ size, element }];
    });
  const opened = async (act: () => void, limit: number): Promise<boolean> => {
    act();
    return (
      (await waitFor(() => options().length > 1, { ...waiting, limit: Math.min(limit, waiting.limit) })) !==
      null
    );
  };
  if (!(await opened(() => press(trigger), 3000)) && !(await opened(() => pressEnter(trigger), 800)))
    return null;
  const offered = options();
  const size = pick(
    offered.map((option) => option.size),
    wanted,
  );
  const fitting = offered.filter((option) => option.size === size).map(({ element }) => element);
  // Some libraries keep a second list for screen readers, in which a press does nothing.
  const option = fitting.find(isOnTop) ?? fitting[0];
  if (option !== undefined && size !== current) {
    press(option);
    return size;
  }
  await close(trigger, () => options().length === 0, waiting);
  return size;
}

function isOnTop(element: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const over = elementAt(left + width / 2, top + height / 2);
  return over !== null && (contains(element, over) || contains(over, element));
}

async function close(trigger: HTMLElement, isClosed: () => boolean, waiting: Waiting): Promise<void> {
  const ways = [
    () =>
      trigger.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, composed: true }),
      ),
    () => press(trigger),
    () => press(document.body),
  ];
  for (const way of ways) {
    if (isClosed()) return;
    way();
    await waitFor(isClosed, { ...waiting, limit: Math.min(400, waiting.limit) });
  }
}
