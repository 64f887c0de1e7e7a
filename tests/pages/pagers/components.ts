import { component, inside, shadow } from '../layouts/shadow.ts';
import { type PagedList, type PagerDrawing, shownPages, sizePanel } from './stage.ts';

/** Web components: the list stands in one shadow root, the pager in another, and each of its controls in one more. */
export const components: PagerDrawing = {
  name: 'web components',
  draw: (list) => {
    const app = component(
      `<x-app>${shadow('<main><h1>Customer Management</h1><div class="list"></div><x-foot></x-foot></main>')}</x-app>`,
    );
    inside(app, '.list').append(list.table);
    list.drawPager = () => inside(app, 'x-foot').replaceChildren(pager(list));
    list.drawPager();
    document.body.append(app);
  },
};

function pager(list: PagedList): HTMLElement {
  const step = (label: string, isOff: boolean): string =>
    `<x-step>${shadow(`<button type="button" aria-label="${label}" ${isOff ? 'disabled' : ''}><svg width="9" height="9"></svg></button>`)}</x-step>`;
  const numbers = shownPages(list).map((page) =>
    page === null
      ? '<span>…</span>'
      : `<x-page ${page === list.page ? 'aria-current="page"' : ''} data-page="${page}">${shadow('<button type="button"><slot></slot></button>')}${page}</x-page>`,
  );
  const box = component(
    `<x-pager>${shadow(`<style>.line{display:flex;gap:9px}</style><div class="line"><x-total>${shadow(`<span>Total: ${list.total}</span>`)}</x-total>${step('Previous page', list.page === 1)}${numbers.join('')}${step('Next page', list.page === list.pages)}<x-select>${shadow(`<button type="button" role="combobox" aria-haspopup="listbox">${list.size} / page</button>`)}</x-select><x-field>${shadow('<label>Go to <input type="text"></label>')}</x-field></div>`)}</x-pager>`,
  );
  inside(box, '[aria-label^=Previous]').addEventListener('click', () => list.go(list.page - 1));
  inside(box, '[aria-label^=Next]').addEventListener('click', () => list.go(list.page + 1));
  // What is pressed inside of a page's component seems, from outside, to be the component.
  inside(box, '.line').addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement && target.dataset.page) list.go(Number(target.dataset.page));
  });
  const field = inside(box, 'input') as HTMLInputElement;
  field.addEventListener('keydown', ({ key }) => key === 'Enter' && list.go(Number(field.value)));
  sizePanel({
    trigger: inside(box, '[role=combobox]'),
    opens: 'click',
    item: '[role=option]',
    html: (size) => `<li role="option">${size} / page</li>`,
    pick: (size) => list.go(1, size),
  });
  return box;
}
