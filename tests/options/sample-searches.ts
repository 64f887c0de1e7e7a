import { NO_SAVED_SEARCHES, type SavedSearches } from '../../src/core/saved-search/collection.ts';

/** Two of one's own behind those that ship, one of which is hidden; the second is the default. */
export const SAMPLE_SEARCHES: SavedSearches = {
  ...NO_SAVED_SEARCHES,
  own: [
    {
      id: 'vips',
      name: 'My VIPs',
      filter: 'tag:vip',
      sort: { property: 'expires', direction: 'ascending' },
      hue: 3,
    },
    {
      id: 'long',
      name: '恒信网络科技有限公司及其所有子公司的重点客户 (quarterly review)',
      filter: 'expires:0d..30d (manager:"Li Wei" OR manager:none) budget>=80% -tag:trial',
      sort: null,
      hue: null,
    },
  ],
  hidden: ['shipped-frozen'],
  defaultId: 'vips',
};
