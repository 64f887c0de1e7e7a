import { el } from '../layouts/stage.ts';

/** A list of many customers that shows one page at a time, after a moment, as a server would answer. */
export class PagedList {
  page = 1;
  size = 10;
  /** What was asked for, in order. */
  readonly asked: string[] = [];
  fails = false;
  silent = false;
  readonly table = el(
    '<div class="card-body"><table style="width:900px"><thead><tr><th></th><th>Customer ID</th><th>Customer Name</th><th>Budget Usage</th><th>Operation</th></tr></thead><tbody></tbody></table></div>',
  );
  readonly total: number;
  drawPager: () => void = () => undefined;

  constructor(total = 240) {
    this.total = total;
    this.drawRows();
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.total / this.size));
  }

  get from(): number {
    return (this.page - 1) * this.size + 1;
  }

  get to(): number {
    return Math.min(this.total, this.page * this.size);
  }

  go(page: number, size = this.size): void {
    const wanted = Math.max(1, Math.min(page, Math.ceil(this.total / size)));
    this.asked.push(`${wanted}/${size}`);
    if (this.silent) return;
    if (this.fails) {
      setTimeout(
        () =>
          document.body.append(
            el('<div role="alert" style="position:fixed;top:0">The system is busy. Try again later.</div>'),
          ),
        30,
      );
      return;
    }
    // The pager moves at once, the rows follow: a walk that trusts the pager alone reads the old page again.
    this.page = wanted;
    this.size = size;
    this.drawPager();
    const cover = el(
      '<div class="x-loading-mask" style="position:absolute;inset:0;height:40px">Loading...</div>',
    );
    this.table.append(cover);
    setTimeout(() => {
      this.drawRows();
      cover.remove();
    }, 60);
  }

  drawRows(): void {
    const body = this.table.querySelector('tbody');
    const numbers = Array.from({ length: this.to - this.from + 1 }, (_, at) => this.from + at);
    body?.replaceChildren(
      ...numbers.map((number) => {
        const row = document.createElement('tr');
        row.innerHTML = `<td><input type="checkbox"></td><td>${idOf(number)}</td><td><a>Name ${number}</a></td><td><div role="progressbar" class="progress-bar spinning-${number}" style="width:50px">${number % 100}%</div></td><td><a>Set Budget</a> <a aria-haspopup="true">More</a></td>`;
        return row;
      }),
    );
  }
}

export function idOf(number: number): string {
  return String(number).padStart(32, 'a');
}

/** A pager as one library draws it. */
export interface PagerDrawing {
  readonly name: string;
  /** Puts the list and its pager on the page. */
  readonly draw: (list: PagedList) => void;
  /** What it lets one read on page 1 of 24; otherwise everything. */
  readonly hides?: readonly ('total' | 'pages' | 'pageSize' | 'page')[];
  readonly noSizes?: true;
}

/** First, last and the neighbours, gaps between them as `null`. */
export function shownPages(list: PagedList): (number | null)[] {
  const around = [1, list.page - 1, list.page, list.page + 1, list.pages];
  const pages = [...new Set(around)].filter((page) => page >= 1 && page <= list.pages).sort((a, b) => a - b);
  return pages.flatMap((page, at) => (at > 0 && page - (pages[at - 1] ?? page) > 1 ? [null, page] : [page]));
}

/** Puts the table and a pager below it into a page with a frame, and draws the pager anew at every step. */
export function place(list: PagedList, pager: () => HTMLElement): void {
  const foot = el('<div class="foot"></div>');
  const page = el(
    '<main><ul class="nav"><li>1 Home</li><li>2 Sales</li></ul><h1>Customer Management</h1><div class="toolbar"><button>Export</button><span class="next-steps">3 tasks</span></div></main>',
  );
  page.append(list.table, foot, el('<footer>© 2026 page 1 of the terms</footer>'));
  list.drawPager = () => foot.replaceChildren(pager());
  list.drawPager();
  document.body.append(page);
}

export function on(root: ParentNode, selector: string, type: string, listener: (event: Event) => void): void {
  for (const element of root.querySelectorAll(selector)) element.addEventListener(type, listener);
}

/** A drop-down of sizes in a panel of the body, as component libraries make it. */
export function sizePanel(options: {
  readonly trigger: HTMLElement;
  readonly opens: 'click' | 'mousedown';
  readonly html: (size: number) => string;
  readonly pick: (size: number) => void;
  readonly item: string;
}): void {
  options.trigger.addEventListener(options.opens, () => {
    if (document.querySelector('.size-panel') !== null) {
      document.querySelector('.size-panel')?.remove();
      return;
    }
    const panel = el(
      `<div class="size-panel" style="position:absolute;top:10px;left:10px;background:#fff;z-index:9"><ul>${[10, 20, 50, 100].map(options.html).join('')}</ul></div>`,
    );
    for (const [at, item] of panel.querySelectorAll(options.item).entries()) {
      item.addEventListener('click', () => {
        panel.remove();
        options.pick([10, 20, 50, 100][at] ?? 10);
      });
    }
    document.body.append(panel);
  });
}
