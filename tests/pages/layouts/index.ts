import { agGrid } from './ag-grid.ts';
import { antdModal, antdSplit } from './antd.ts';
import { arco } from './arco.ts';
import { bootstrap } from './bootstrap.ts';
import { clarity } from './clarity.ts';
import { components } from './components.ts';
import { cssGrid } from './css-grid.ts';
import { devui } from './devui.ts';
import { easyUi } from './easyui.ts';
import { elementUi } from './element.ts';
import { elementPlus } from './element-plus.ts';
import { extJs } from './extjs.ts';
import { fluent } from './fluent.ts';
import { material } from './material.ts';
import { mui } from './mui.ts';
import { plain } from './plain.ts';
import { radix } from './radix.ts';
import { shoelace } from './shoelace.ts';
import type { Layout } from './stage.ts';
import { ti3 } from './ti3.ts';

export const LAYOUTS: readonly Layout[] = [
  antdModal,
  antdSplit,
  elementUi,
  elementPlus,
  mui,
  material,
  plain,
  ti3,
  bootstrap,
  radix,
  agGrid,
  cssGrid,
  arco,
  devui,
  fluent,
  clarity,
  easyUi,
  extJs,
  shoelace,
  components,
];
