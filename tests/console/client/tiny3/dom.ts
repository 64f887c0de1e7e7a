export type Child = Node | string;

export interface Attributes {
  readonly class?: string;
  readonly style?: string;
  readonly on?: { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
  readonly [name: `data-${string}` | `aria-${string}`]: string;
  readonly id?: string;
  readonly href?: string;
  readonly title?: string;
  readonly type?: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly tabindex?: string;
  readonly tiversion?: string;
  readonly hidden?: string;
  readonly target?: string;
  readonly colspan?: string;
}

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Attributes,
  ...children: Child[]
): HTMLElementTagNameMap[K];
export function el(tag: string, attributes?: Attributes, ...children: Child[]): HTMLElement;
export function el(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') element.setAttribute(name, value);
  }
  for (const [type, listener] of Object.entries(attributes.on ?? {})) {
    element.addEventListener(type, listener as EventListener);
  }
  element.append(...children);
  return element;
}

// Starts anywhere: an id seen at one load means something else at the next.
let nextId = 1 + Math.floor(Math.random() * 400);

export function autoId(): string {
  return `ti_auto_id_${nextId++}`;
}

/** Hosts of components carry it, which tells a diagnosis what drew the page. */
export const TIVERSION = '@opentiny/ng-imitation:1.x;';

export function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
