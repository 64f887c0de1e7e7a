import { PAGE_SIZES } from '../customers.ts';
import { t } from '../texts.ts';
import { el, TIVERSION } from './dom.ts';
import { createSelect } from './select.ts';

export interface Place {
  readonly page: number;
  readonly size: number;
}

export function createPagination(place: Place, total: number, go: (place: Place) => void): HTMLElement {
  const last = Math.max(1, Math.ceil(total / place.size));
  const toPage = (page: number) => go({ page: Math.min(last, Math.max(1, page)), size: place.size });
  const goTo = el('input', { class: 'ti3-pag-goto-input', type: 'text', value: String(place.page) });
  goTo.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') toPage(Number(goTo.value) || 1);
  });
  const size = createSelect(
    'ti3-page-size-option',
    PAGE_SIZES.map((count) => ({ value: String(count), label: String(count) })),
    String(place.size),
    (value) => go({ page: 1, size: Number(value) }),
  );
  return el(
    'ti-pagination',
    { class: 'ti3-pagination', tiversion: TIVERSION },
    size,
    el('label', { class: 'ti3-pag-total-items' }, `${t('total')}${total}`),
    step('ti3-pag-prev', '‹', place.page > 1, () => toPage(place.page - 1)),
    ...pageNumbers(place.page, last).map((page) =>
      page === null
        ? el('span', { class: 'ti3-pag-ellipsis' }, '…')
        : el(
            'a',
            {
              class: page === place.page ? 'ti3-pag-page active' : 'ti3-pag-page',
              on: { click: () => toPage(page) },
            },
            String(page),
          ),
    ),
    step('ti3-pag-next', '›', place.page < last, () => toPage(place.page + 1)),
    goTo,
    el('a', { class: 'ti3-pag-goto-btn', on: { click: () => toPage(Number(goTo.value) || 1) } }, t('goTo')),
  );
}

function step(name: string, sign: string, enabled: boolean, click: () => void): HTMLElement {
  return el('a', { class: enabled ? name : `${name} disabled`, on: enabled ? { click } : {} }, sign);
}

/** First, last and the neighbours; `null` stands for what is left out. */
function pageNumbers(current: number, last: number): (number | null)[] {
  const shown = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last);
  const pages = [...new Set(shown)].sort((a, b) => a - b);
  return pages.flatMap((page, index) => {
    const before = pages[index - 1] ?? page - 1;
    return page - before > 1 ? [null, page] : [page];
  });
}
