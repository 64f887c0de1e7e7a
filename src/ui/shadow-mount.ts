import { type ComponentChild, render } from 'preact';
import { hostElement } from './host-element.ts';

/** A host element whose content Preact draws. */
export interface ShadowMount {
  readonly host: HTMLElement;
  render(content: ComponentChild): void;
  remove(): void;
}

export function shadowMount(name: `behalf-${string}`, sheet: CSSStyleSheet): ShadowMount {
  const { host, root } = hostElement(name, sheet);
  return {
    host,
    render: (content) => render(content, root),
    remove: () => {
      render(null, root);
      host.remove();
    },
  };
}
