import type { Random } from './random.ts';

const ENGLISH_FIRST =
  'Acme Northwind Blue Harbour Silverline Meridian Cedar Granite Lakeside Orbit Pinnacle Redwood Summit Vertex Willow Zenith Atlas Beacon Copper Delta Evergreen Falcon Golden Horizon Indigo Juniper Keystone Lotus Maple Nova'.split(
    ' ',
  );
const ENGLISH_SECOND =
  'Logistics Foods Analytics Robotics Retail Media Energy Health Games Studios Textiles Shipping Telecom Insurance Learning Travel Motors Capital Farms Software'.split(
    ' ',
  );
const ENGLISH_FORM = ['Ltd.', 'Pte. Ltd.', 'Inc.', 'GmbH', 'Sdn. Bhd.', 'LLC', 'S.A.', 'Group', ''];

/** Chinese word and its pinyin initials, from which the account name is made. */
const CHINESE_CITY: readonly [string, string][] = [
  ['深圳', 'sz'],
  ['北京', 'bj'],
  ['杭州', 'hz'],
  ['成都', 'cd'],
  ['广州', 'gz'],
  ['南京', 'nj'],
  ['', ''],
];
const CHINESE_WORD: readonly [string, string][] = [
  ['云途', 'yt'],
  ['恒信', 'hx'],
  ['星河', 'xh'],
  ['华芯', 'hx'],
  ['博远', 'by'],
  ['天际', 'tj'],
  ['鼎盛', 'ds'],
  ['瑞科', 'rk'],
  ['明德', 'md'],
  ['海纳', 'hn'],
  ['启航', 'qh'],
  ['东方', 'df'],
  ['长风', 'cf'],
  ['蓝鲸', 'lj'],
];
const CHINESE_TRADE = [
  '科技',
  '网络',
  '软件',
  '物流',
  '教育',
  '传媒',
  '医疗',
  '电子商务',
  '智能制造',
  '文化',
];
const CHINESE_FORM = ['有限公司', '有限公司', '有限公司', '股份有限公司', '集团有限公司'];

/** Names that break careless code. They replace drawn names at fixed places, so that tests and people find them again. */
export const AWKWARD_NAMES: readonly string[] = [
  'The Very Long Established International Trading, Shipping and Forwarding Company of South-East Asia and Oceania (Holdings) Pte. Ltd.',
  '<b>Bold & Sons</b>',
  'شركة النور للتجارة الإلكترونية',
  '🚀 Rocket Bakery 🥐',
  'חברת אלון תוכנה בע"מ',
  '<img src=x onerror="document.title=\'pwned\'">',
  "O'Brien & Müller “Ünïcode” Çelik",
  '深圳市长风智能制造股份有限公司华南区第一销售服务中心（代理商专用账户）',
  'a\u200bb zero\u200bwidth',
  'Evil \u202emoc.elpmaxe\u202c Ltd.',
];

export const MANAGERS = [
  'Li Wei',
  'Wang Fang',
  'Zhang Min',
  'Chen Jie',
  'Nurul Huda',
  'Somchai P.',
  'Priya Nair',
  '刘洋',
];
export const TAGS = ['vip', 'trial', 'at-risk', 'strategic', 'renewal', 'edu', '重点客户', '试用', '华南'];
export const RESELLERS = [
  'Bright Cloud Partners',
  'Pacific Resale Pte. Ltd.',
  '广州云桥信息',
  'Nordlicht IT',
];

export interface DrawnName {
  readonly name: string;
  /** First part of the account name. */
  readonly stem: string;
}

export function drawName(random: Random): DrawnName {
  if (random.chance(0.45)) {
    const [city, cityStem] = random.pick(CHINESE_CITY);
    const [word, stem] = random.pick(CHINESE_WORD);
    const name = city + word + random.pick(CHINESE_TRADE) + random.pick(CHINESE_FORM);
    return { name, stem: `hwc_${random.chance(0.3) ? cityStem : ''}${stem}` };
  }
  const first = random.pick(ENGLISH_FIRST);
  const second = random.pick(ENGLISH_SECOND);
  const name = `${first} ${second} ${random.pick(ENGLISH_FORM)}`.trim();
  const initials = (first.slice(0, 1) + second.slice(0, 1)).toLowerCase();
  const words = `${first}-${second}-`.toLowerCase();
  return { name, stem: random.chance(0.5) ? words : `hwc_${initials}` };
}
