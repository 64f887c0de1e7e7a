import { elementsWithText, isVisible } from '../dom.ts';
import { closest, contains, parentOf } from '../flat-tree.ts';
import type { Pager } from './pager.ts';
import { isGoLabel, namesJump } from './paging-labels.ts';

/** The field in which the number of a page is typed: called so by the words around it, or showing the current page. */
export function jumpField({ parts, page, blocks }: Pager): HTMLInputElement | null {
  const inPager = parts.fields.filter(
    (field) => blocks.some((block) => contains(block, field)) && !isCombo(field),
  );
  const line = parts.words.map(({ sign }) => sign).join('');
  const named = inPager.find((field) => {
    const at = parts.words.findIndex(({ sign }, index) => sign === 'I' && parts.places[index] === field);
    return /[GP][FVH]*$/.test(line.slice(0, at)) || /^I[FVH]*(P|ON)/.test(line.slice(at));
  });
  if (named !== undefined) return named;
  const names = ['class', 'aria-label', 'placeholder', 'title', 'name', 'id'];
  const called = inPager.find((field) =>
    [field, parentOf(field)].some((one) => names.some((name) => namesJump(one?.getAttribute(name) ?? ''))),
  );
  if (called !== undefined) return called;
  return inPager.find((field) => page !== null && field.value === String(page)) ?? null;
}

function isCombo(field: HTMLInputElement): boolean {
  return field.readOnly || field.matches('[role=combobox], [aria-haspopup], [aria-autocomplete]');
}

/** The button beside the field. */
export function goButton(field: HTMLInputElement, { blocks }: Pager): HTMLElement | null {
  for (let at = parentOf(field); at !== null; at = parentOf(at)) {
    const [go] = elementsWithText(at, isGoLabel).filter((one) => isVisible(one) && isPressable(one));
    if (go !== undefined) return go;
    if (blocks.includes(at)) return null;
  }
  return null;
}

/** "Go to" in front of the field is its label, not a button. */
function isPressable(element: HTMLElement): boolean {
  return (
    closest(element, 'a, button, [role=button], input') !== null ||
    getComputedStyle(element).cursor === 'pointer'
  );
}
