import { contract } from './contract.ts';
import { LAYOUTS } from './layouts/index.ts';

for (const layout of LAYOUTS) contract(layout);
