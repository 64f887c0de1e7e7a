import { t } from '../texts.ts';
import { autoId, type Child, el, TIVERSION } from './dom.ts';

export interface TableColumn {
  readonly width: number;
  readonly number?: boolean | undefined;
  readonly fixedRight?: boolean;
  /** Called twice: the head is drawn in two tables. */
  readonly head: () => readonly Child[];
}

export interface Table {
  readonly element: HTMLElement;
  readonly body: HTMLTableSectionElement;
  /** Class of a cell in this column. */
  cellClass(index: number): string;
  showEmpty(...content: Child[]): void;
}

/** The visible head is a table of its own above the body's; the body's own head is folded away. Columns correspond by index only. */
export function createTable(columns: readonly TableColumn[]): Table {
  const cellClass = (index: number) => {
    const column = columns[index];
    const classes = ['ti3-cell-text'];
    if (column?.number === true) classes.push('ti3-cell-number');
    if (column?.fixedRight === true) classes.push('ti3-table-column-fixed-right');
    return classes.join(' ');
  };
  const head = () =>
    el(
      'thead',
      { class: 'ti3-table-head' },
      el(
        'tr',
        {},
        ...columns.map((column, index) => el('th', { class: cellClass(index) }, ...column.head())),
      ),
    );
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const sizes = () =>
    el('colgroup', {}, ...columns.map((column) => el('col', { style: `width: ${column.width}px` })));
  const style = `width: 100%; min-width: ${width}px`;
  const body = el('tbody', {});
  const fixedHead = el('div', { class: 'ti3-table-fixed-head' }, el('table', { style }, sizes(), head()));
  const container = el(
    'div',
    { class: 'ti3-table-container' },
    el('table', { style }, sizes(), head(), body),
  );
  container.addEventListener('scroll', () => {
    fixedHead.scrollLeft = container.scrollLeft;
  });
  return {
    element: el('ti-table', { class: 'ti3-table', tiversion: TIVERSION, id: autoId() }, fixedHead, container),
    body,
    cellClass,
    showEmpty(...content) {
      const shown = content.length === 0 ? [t('noData')] : content;
      body.replaceChildren(
        el('tr', { class: 'ti3-table-nodata' }, el('td', { colspan: String(columns.length) }, ...shown)),
      );
    },
  };
}
