import { known } from '../../src/core/customer/field.ts';
import type { CustomerList } from '../../src/core/customer/record.ts';
import type { NativeSearch } from '../../src/core/directory/reading.ts';
import type { DrivenList, Step } from '../../src/overlay/driven-list.ts';

/** A console whose lists change, whose pages fail and whose tab may be reloaded, in memory. */
export class FakeConsole {
  readonly lists: Record<CustomerList, string[]>;
  readonly tabs: CustomerList[];
  list: CustomerList = 'own';
  page = 1;
  pageSize = 10;
  search: NativeSearch | null = null;
  /** The console takes a search and does not answer. */
  searchIsDead = false;
  broken = false;
  turns = 0;
  /** Runs before each page is turned. */
  onTurn: (turn: number) => void = () => undefined;

  constructor(own: number, resellers: number | null) {
    const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
    this.lists = { own: ids('o', own), resellers: ids('r', resellers ?? 0) };
    this.tabs = resellers === null ? ['own'] : ['own', 'resellers'];
  }

  get found(): string[] {
    return this.lists[this.list].filter((id) => id.includes(this.search?.text ?? ''));
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.found.length / this.pageSize));
  }

  get shown(): string[] {
    return this.broken ? [] : this.found.slice((this.page - 1) * this.pageSize, this.page * this.pageSize);
  }
}

export function driven(fake: FakeConsole, stop: AbortSignal): DrivenList {
  let settled = false;
  const step = async (act: () => void): Promise<Step> => {
    if (stop.aborted && !settled) return 'stopped';
    fake.turns++;
    fake.onTurn(fake.turns);
    if (stop.aborted && !settled) return 'stopped';
    act();
    return fake.broken ? 'error' : 'done';
  };
  const pager = () => ({
    page: fake.page,
    pages: fake.pages,
    total: fake.found.length,
    pageSize: fake.pageSize,
    hasNext: fake.page < fake.pages,
  });
  return {
    lists: () => fake.tabs,
    shown: () => fake.list,
    openList: (list) =>
      step(() => {
        fake.list = list;
        fake.search = null;
        fake.page = 1;
      }),
    search: () => fake.search,
    clearSearch: () =>
      step(() => {
        fake.search = null;
        fake.page = 1;
      }),
    searchAgain: async (search) => {
      if (fake.searchIsDead) return 'no-answer';
      return step(() => {
        fake.search = search;
        fake.page = 1;
      });
    },
    pager,
    setPageSize: (size) =>
      step(() => {
        fake.pageSize = size === 'largest' ? 100 : size;
        fake.page = 1;
      }),
    goTo: (page) =>
      page > fake.pages
        ? Promise.resolve('no-control')
        : step(() => {
            fake.page = page;
          }),
    next: () =>
      step(() => {
        fake.page++;
      }),
    showHidden: async () => [],
    hide: async () => undefined,
    look: () => ({
      pager: pager(),
      rows: fake.shown.length,
      records: fake.shown.map((id) => ({ id, fields: { list: known(fake.list) }, readAt: 0 })),
    }),
    settle: () => {
      settled = true;
    },
  };
}
