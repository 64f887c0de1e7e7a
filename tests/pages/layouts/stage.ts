/** What stands behind every layout: customers, what happened to them, and how menus and dialogs of libraries behave. */
export interface Customer {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly type: 'Reseller' | 'Referral';
  readonly spend: string;
  /** Whether the menu holds the item of O&M on behalf. */
  readonly offer: 'yes' | 'disabled' | 'no';
}

export const CUSTOMERS: readonly Customer[] = [
  ['1', 'hwc_yt1001', 'Yuntong Logistics', 'Reseller', '1,204.10', 'yes'],
  ['2', 'hwc_yt100', 'Blue Lake', 'Reseller', '0.00', 'yes'],
  ['3', 'hwc_no3003', 'Nordwind', 'Reseller', '88.00', 'disabled'],
  ['4', 'hwc_mi4004', 'Blue Lake', 'Reseller', '17.30', 'no'],
  ['5', 'hwc_rf5005', 'Refero', 'Referral', '3.00', 'yes'],
  ['6', 'hwc_zz6006', '云图科技', 'Reseller', '999.99', 'yes'],
].map(([digit = '', account = '', name = '', type, spend = '', offer]) => ({
  id: `0a1b2c3d4e5f${digit.repeat(20)}`,
  account,
  name,
  type: type as Customer['type'],
  spend,
  offer: offer as Customer['offer'],
}));

export const PARTNER = 'acme_partner';

export type Action = 'budget' | 'orders' | 'place' | 'operate' | 'authorize' | 'remove';

export const WORDS = {
  en: {
    budget: 'Set Budget',
    orders: 'View Orders',
    place: 'Place Order on Customers’ Behalf',
    operate: 'Perform O&M Operations on Customers’ Behalf',
    authorize: 'Request Authorization',
    remove: 'Disassociate',
    question: (who: string) => `Are you sure you want to perform O&M operations on behalf of ${who}?`,
    refused: 'The customer has not authorized you to perform this operation.',
  },
  zh: {
    budget: '设置预算',
    orders: '查看订单',
    place: '代客户下单',
    operate: '代客运维',
    authorize: '申请客户授权',
    remove: '解除关联',
    question: (who: string) => `确定要对客户 ${who} 进行代客运维吗？`,
    refused: '操作失败：客户尚未授权。',
  },
} as const;

export class World {
  /** In the order of the rows on the page. */
  shown: Customer[] = [...CUSTOMERS];
  readonly ok: string[] = [];
  readonly cancelled: string[] = [];
  readonly authorization: string[] = [];
  readonly others: string[] = [];
  readonly menus = new Set<HTMLElement>();
  readonly dialogs = new Set<HTMLElement>();
  switchedBack = 0;
  /** Whom the dialog names instead. */
  mixUp: Customer | null = null;
  refuse: 'at-item' | 'after-ok' | null = null;
  survey: 'polite' | 'nasty' | null = null;
  whenMenuOpens: (() => void) | null = null;

  /** Each layout sets these. */
  redraw: () => void = () => undefined;
  toast: (text: string) => void = () => undefined;
  ask: (who: Customer, decide: (ok: boolean) => void) => void = () => undefined;
  words: (typeof WORDS)['en'] | (typeof WORDS)['zh'] = WORDS.en;

  at(index: number): Customer {
    const customer = this.shown[index];
    if (customer === undefined) throw new Error(`no row ${index}`);
    return customer;
  }

  /** Actions of a row's menu, as the console would offer them. */
  actions(index: number): { action: Action; label: string; disabled: boolean }[] {
    const { offer } = this.at(index);
    const all: Action[] = ['orders', 'place', 'operate', 'authorize', 'remove'];
    return all
      .filter((action) => action !== 'operate' || offer !== 'no')
      .map((action) => ({
        action,
        label: this.words[action],
        disabled: action === 'operate' && offer === 'disabled',
      }));
  }

  pick(index: number, action: string): void {
    const customer = this.at(index);
    if (action === 'authorize') this.authorization.push(customer.account);
    else if (action !== 'operate') this.others.push(`${action} ${customer.account}`);
    else if (customer.offer !== 'yes') this.others.push(`pressed what is ${customer.offer}`);
    else if (this.refuse === 'at-item') this.toast(this.words.refused);
    else {
      if (this.survey !== null) this.drawSurvey(this.survey);
      this.ask(this.mixUp ?? customer, (ok) => {
        (ok ? this.ok : this.cancelled).push(customer.account);
        if (ok && this.refuse === 'after-ok') this.toast(this.words.refused);
      });
    }
  }

  private drawSurvey(kind: 'polite' | 'nasty'): void {
    const [yes, no] = kind === 'polite' ? ['Submit', 'Not now'] : ['OK', 'Cancel'];
    const box = el(
      `<div style="position:fixed;right:10px;bottom:10px;width:240px;background:#fff;border:1px solid">
        <h4>How satisfied are you?</h4><p>Tell us what you think of this page.</p>
        <div><button>${yes}</button><button>${no}</button></div></div>`,
    );
    box.addEventListener('click', (event) => {
      if (event.target instanceof HTMLButtonElement) this.others.push('survey');
    });
    document.body.append(box);
  }
}

export function el(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html.trim();
  const first = template.content.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error(`no element: ${html}`);
  return first;
}

export function must(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`nothing is ${selector}`);
  return found;
}

/** What an event passed on its way, inside of components too. */
function onPath(event: Event, selector: string): Element | undefined {
  const elements = event.composedPath().filter((at) => at instanceof Element);
  return elements.find((element) => element.matches(selector));
}

export interface Menu {
  readonly trigger: HTMLElement;
  /** Drawn anew at every opening. Items carry `data-pick`. */
  readonly panel: () => HTMLElement;
  readonly pick: (what: string) => void;
  /** Where the panel goes; the body if not given. */
  readonly into?: () => HTMLElement;
  /** Distance from the trigger: under it, or beside it. */
  readonly beside?: boolean;
  readonly itemEvent?: string;
}

/** Opens a panel once; the returned function closes it. */
function show(world: World, menu: Menu, closed: () => void): { panel: HTMLElement; close: () => void } {
  const panel = menu.panel();
  const close = (): void => {
    if (!world.menus.delete(panel)) return;
    panel.remove();
    closed();
  };
  panel.addEventListener(menu.itemEvent ?? 'click', (event) => {
    const item = onPath(event, '[data-pick]');
    if (!item || item.closest('[aria-disabled=true], [disabled], .is-disabled, .disabled') !== null) return;
    close();
    menu.pick(item.getAttribute('data-pick') ?? '');
  });
  world.menus.add(panel);
  if (menu.into === undefined) {
    const { left, bottom, top, right } = menu.trigger.getBoundingClientRect();
    Object.assign(panel.style, {
      position: 'absolute',
      zIndex: '1050',
      background: '#fff',
      left: `${menu.beside === true ? right : Math.min(left, innerWidth - 300)}px`,
      top: `${(menu.beside === true ? top : bottom) + scrollY}px`,
    });
    document.body.append(panel);
  } else menu.into().append(panel);
  world.whenMenuOpens?.();
  return { panel, close };
}

/** Opens after the mouse rested on the trigger, closes after it left both (rc-trigger, el-dropdown). */
export function hoverMenu(world: World, menu: Menu, react: boolean): void {
  let open: { panel: HTMLElement; close: () => void } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enter = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (open !== null || !menu.trigger.isConnected) return;
      open = show(world, menu, () => {
        open = null;
      });
      listen(open.panel);
    }, 150);
  };
  const leave = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => open?.close(), 120);
  };
  const outside = (event: MouseEvent): boolean =>
    !(event.relatedTarget instanceof Node && event.currentTarget instanceof Node) ||
    !event.currentTarget.contains(event.relatedTarget);
  const listen = (target: HTMLElement): void => {
    // React makes its enter and leave out of over and out.
    target.addEventListener(react ? 'mouseover' : 'mouseenter', (event) => outside(event) && enter());
    target.addEventListener(react ? 'mouseout' : 'mouseleave', (event) => outside(event) && leave());
  };
  listen(menu.trigger);
}

/** Opens on a press of the trigger and closes on one anywhere else, or on Escape at the document. */
export function pressMenu(world: World, menu: Menu, on: 'click' | 'mousedown'): void {
  let open: { panel: HTMLElement; close: () => void } | null = null;
  menu.trigger.addEventListener(on, () => {
    if (open !== null) {
      open.close();
      return;
    }
    const ended = new AbortController();
    open = show(world, menu, () => {
      open = null;
      ended.abort();
    });
    const { panel, close } = open;
    const { signal } = ended;
    document.addEventListener(
      on,
      (event) => {
        const path = event.composedPath();
        if (!path.includes(panel) && !path.includes(menu.trigger)) close();
      },
      { signal, capture: true },
    );
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal });
  });
}

/** Under an invisible sheet over the whole page; only the sheet and Escape inside close it (Material). */
export function sheetMenu(world: World, menu: Menu, escapeAt: 'panel' | 'body'): void {
  menu.trigger.addEventListener('click', () => {
    const sheet = el('<div style="position:fixed;inset:0;z-index:1040"></div>');
    const ended = new AbortController();
    const { panel, close } = show(world, menu, () => {
      sheet.remove();
      ended.abort();
    });
    sheet.addEventListener('click', close);
    (escapeAt === 'panel' ? panel : document.body).addEventListener(
      'keydown',
      ({ key }) => key === 'Escape' && close(),
      { signal: ended.signal },
    );
    panel.before(sheet);
    panel.tabIndex = -1;
    panel.focus();
  });
}

/** Opens on `pointerdown`, is modal by `pointer-events`, takes `pointerup` and `click` on items (Radix). */
export function pointerMenu(world: World, menu: Menu): void {
  menu.trigger.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.ctrlKey || menu.trigger.dataset.state === 'open') return;
    event.preventDefault();
    menu.trigger.dataset.state = 'open';
    const ended = new AbortController();
    const { signal } = ended;
    const { panel, close } = show(world, menu, () => {
      menu.trigger.dataset.state = 'closed';
      document.body.style.pointerEvents = '';
      ended.abort();
    });
    document.body.style.pointerEvents = 'none';
    panel.style.pointerEvents = 'auto';
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal, capture: true });
    // The press that opened it does not close it.
    setTimeout(() => {
      if (signal.aborted) return;
      document.addEventListener(
        'pointerdown',
        ({ target }) => {
          if (target instanceof Node && !panel.contains(target)) close();
        },
        { signal },
      );
    });
  });
}

/**
 * Puts up a dialog whose buttons carry `data-answer`. `leaving` milliseconds pass before it is gone; without, the
 * layout hides it.
 */
export function question(
  world: World,
  box: HTMLElement,
  decide: (ok: boolean) => void,
  leaving?: number,
): void {
  const answered = new AbortController();
  world.dialogs.add(box);
  box.addEventListener(
    'click',
    (event) => {
      const button = onPath(event, '[data-answer]');
      if (!button) return;
      answered.abort();
      world.dialogs.delete(box);
      if (leaving !== undefined) setTimeout(() => box.remove(), leaving);
      decide(button.getAttribute('data-answer') === 'ok');
    },
    { signal: answered.signal },
  );
  document.body.append(box);
}

/** A passing message in a box that the layout draws. */
export function message(box: (text: string) => string): (text: string) => void {
  return (text) => document.body.append(el(box(text)));
}

/** What a layout shows of itself to the contract. */
export interface Layout {
  readonly name: string;
  readonly draw: (world: World) => void;
  /** What each row lets one read, `null` where hidden or not shown. */
  readonly shows: { readonly id: boolean; readonly account: boolean; readonly name: boolean };
  readonly masked?: true;
  /** The row itself tells that an item is missing or disabled. */
  readonly inline?: true;
  readonly showsType: boolean;
  /** Every action is a link in the row. */
  readonly menuless?: true;
  /** Nothing but place and picture tell the account control. */
  readonly unsure?: true;
}
