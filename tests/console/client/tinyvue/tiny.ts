import ActionMenu from '@opentiny/vue-action-menu';
import Button from '@opentiny/vue-button';
import DialogBox from '@opentiny/vue-dialog-box';
import Grid, { GridColumn } from '@opentiny/vue-grid';
import Pager from '@opentiny/vue-pager';
import Search from '@opentiny/vue-search';
import TabItem from '@opentiny/vue-tab-item';
import Tabs from '@opentiny/vue-tabs';
import { type Component, h, type VNode, type VNodeChild } from 'vue';

/** The real components. Their published types do not describe their properties, so they are used as plain components here. */
export const TinyActionMenu = ActionMenu as unknown as Component;
export const TinyButton = Button as unknown as Component;
export const TinyDialogBox = DialogBox as unknown as Component;
export const TinyGrid = Grid as unknown as Component;
export const TinyGridColumn = GridColumn as unknown as Component;
export const TinyPager = Pager as unknown as Component;
export const TinySearch = Search as unknown as Component;
export const TinyTabItem = TabItem as unknown as Component;
export const TinyTabs = Tabs as unknown as Component;

export function button(label: string, onClick: () => void, more: Record<string, unknown> = {}): VNode {
  return h(TinyButton, { ...more, onClick }, () => label);
}

type Slots = Record<string, (scope: { row: unknown }) => VNodeChild>;

export function column(props: Record<string, unknown>, slots: Slots = {}): VNode {
  return h(TinyGridColumn, props, slots);
}
