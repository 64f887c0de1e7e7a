import { defineComponent, h, reactive } from 'vue';

interface Message {
  readonly id: number;
  readonly text: string;
  readonly kind: 'error' | 'success';
  readonly link?: { readonly href: string; readonly label: string };
}

const shown = reactive<Message[]>([]);
let next = 1;

/** Notices at the upper right; they go away by themselves. */
export function notify(text: string, more: Partial<Pick<Message, 'kind' | 'link'>> = {}): void {
  const id = next++;
  shown.push({ id, text, kind: 'error', ...more });
  setTimeout(() => {
    const index = shown.findIndex((message) => message.id === id);
    if (index >= 0) shown.splice(index, 1);
  }, 6000);
}

export const Messages = defineComponent({
  setup: () => () =>
    h(
      'div',
      { class: 'notices', role: 'status' },
      shown.map((message) =>
        h('div', { key: message.id, class: `notice notice-${message.kind}`, role: 'alert' }, [
          message.text,
          message.link === undefined
            ? null
            : h('a', { href: message.link.href, target: '_blank' }, message.link.label),
        ]),
      ),
    ),
});
