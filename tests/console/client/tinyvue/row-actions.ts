import { defineComponent, h, ref } from 'vue';
import type { Customer } from '../customers.ts';
import { has } from '../page-options.ts';
import { DIRECT_ACTIONS, rowActions } from '../row-actions.ts';
import { t } from '../texts.ts';
import { runAction } from './dialogs.ts';
import { TinyActionMenu } from './tiny.ts';

export const RowActions = defineComponent({
  props: { customer: { type: Object as () => Customer, required: true } },
  setup(props) {
    const ready = ref(!has('menu-slow'));
    const prepare = (visible: boolean) => {
      if (visible) setTimeout(() => (ready.value = true), 600);
    };
    return () => {
      const all = rowActions(props.customer);
      const options = all.map(({ key, disabled }) => ({ label: t(key), disabled }));
      const waiting = [...options.slice(0, DIRECT_ACTIONS), { label: t('loading'), disabled: true }];
      return h(TinyActionMenu, {
        options: ready.value ? options : waiting,
        maxShowNum: DIRECT_ACTIONS,
        moreText: t('more'),
        onVisibleChange: prepare,
        onItemClick: ({ itemData }: { itemData?: { label?: string } }) => {
          const action = all.find(({ key }) => t(key) === itemData?.label);
          if (action !== undefined && !action.disabled) runAction(action, props.customer);
        },
      });
    };
  },
});
