/** What type-ahead is judged and timed on: names made up from one seed, alike on every machine and in every browser. */
export interface Made {
  readonly name: string;
  /** Chinese words of the name with the reading a person would type, written by hand; empty for others. */
  readonly chinese: readonly (readonly [characters: string, pinyin: string])[];
}

const ENGLISH =
  'Acme Northwind Harbour Silverline Meridian Cedar Granite Lakeside Orbit Pinnacle Redwood Summit Vertex Willow Zenith Atlas Beacon Copper Delta Evergreen Falcon Horizon Indigo Juniper Keystone Lotus Maple Nova Obsidian Paragon Quartz Riverside Sapphire Thunder Umbrella Vanguard Westbrook Yellowstone Amber Bluebird Cascade Driftwood Emerald Foxglove Greystone Hawthorn Ironwood Jasmine Kingfisher Larkspur Moonlight Nightingale Oakridge Prairie Quicksilver Rosewood Starling Tamarind Upland Violet Wildflower Brightwater Crescent Daybreak Eastgate Firefly Goldcrest Hillcrest Islander Journey Kestrel Longfield Millstone Newbridge Overland Peregrine Queensway Ravenna Stonehenge Trident Unison Voyager Windermere Ashford Blackwood Clearwater Dovetail Elmhurst Fairview'.split(
    ' ',
  );
const TRADES =
  'Logistics Foods Analytics Robotics Retail Media Energy Health Games Studios Textiles Shipping Telecom Insurance Learning Travel Motors Capital Farms Software Pharma Biotech Consulting Networks Plastics Furniture Printing Ceramics Aviation Packaging Bakery Brewing Optics Mining Forestry Security'.split(
    ' ',
  );
const FORMS = ['Ltd.', 'Pte. Ltd.', 'Inc.', 'GmbH', 'Sdn. Bhd.', 'LLC', 'S.A.', 'Group', '', ''];
const SYLLABLES =
  'ba ve ri lo sta mon tra del fi gu har jen kor lum mi nox pel qua ros sil tor und vel wex yar zin cal dor bre'.split(
    ' ',
  );
const ACCENTED =
  'Société Müller Café Ångström Peña Señor Crème Façade Höhere Zürich Łódź Škoda Çelik Île Genève Málaga São Óscar Übersee Bürger Élan Fjörd Håkon Jäger Kröner Léon Mañana Noël Påske Rösti Sørensen Tïlia Ürün Vénus Wörth Žižka Ærø Béton Dvořák'.split(
    ' ',
  );
const CITIES: Made['chinese'] = [
  ['深圳', 'shen zhen'],
  ['北京', 'bei jing'],
  ['上海', 'shang hai'],
  ['广州', 'guang zhou'],
  ['杭州', 'hang zhou'],
  ['南京', 'nan jing'],
  ['成都', 'cheng du'],
  ['武汉', 'wu han'],
  ['西安', 'xi an'],
  ['重庆', 'chong qing'],
  ['长沙', 'chang sha'],
  ['厦门', 'xia men'],
  ['苏州', 'su zhou'],
  ['青岛', 'qing dao'],
  ['天津', 'tian jin'],
];
const HANZI =
  '云yun 图tu 华hua 星xing 宏hong 远yuan 天tian 海hai 明ming 德de 恒heng 信xin 瑞rui 安an 博bo 雅ya 鼎ding 盛sheng 金jin 龙long 嘉jia 诚cheng 汇hui 通tong 万wan 达da 立li 新xin 思si 源yuan 卓zhuo 越yue 东dong 方fang 启qi 航hang 智zhi 联lian 数shu 创chuang 优you 品pin 和he 美mei 康kang 泰tai 丰feng 泽ze 永yong 顺shun 百bai 川chuan 长chang 乐le 单shan 行hang 曾zeng 绿lv 芯xin 河he 途tu 鲸jing 蓝lan 风feng 林lin 山shan 月yue 朗lang 晨chen 曦xi 翔xiang 飞fei 鸿hong 捷jie 睿rui 凯kai 旋xuan 浩hao 宇yu 晟sheng 辰chen 骏jun 驰chi 锦jin 绣xiu 腾teng'
    .split(' ')
    .map((each) => [each.slice(0, 1), each.slice(1)] as const);
const TRADES_ZH: Made['chinese'] = [
  ['科技', 'ke ji'],
  ['贸易', 'mao yi'],
  ['物流', 'wu liu'],
  ['食品', 'shi pin'],
  ['传媒', 'chuan mei'],
  ['能源', 'neng yuan'],
  ['汽车', 'qi che'],
  ['医药', 'yi yao'],
  ['网络', 'wang luo'],
  ['咨询', 'zi xun'],
  ['教育', 'jiao yu'],
  ['银行', 'yin hang'],
  ['机械', 'ji xie'],
  ['电子', 'dian zi'],
  ['音乐', 'yin yue'],
  ['投资', 'tou zi'],
];
const FORMS_ZH: Made['chinese'] = [
  ['有限公司', 'you xian gong si'],
  ['有限公司', 'you xian gong si'],
  ['股份有限公司', 'gu fen you xian gong si'],
  ['集团', 'ji tuan'],
];

/** mulberry32 */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Distinct names: 45 of 100 English, 32 Chinese, 12 of both, 11 with accents. */
export function makeNames(count: number, seed = 20261123): readonly Made[] {
  const below = randomNumbers(seed);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const coined = () => {
    const word = Array.from({ length: 2 + below(3) }, () => pick(SYLLABLES)).join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const brand = () => (below(3) === 0 ? coined() : pick(ENGLISH));
  const english = () =>
    [brand(), ...(below(2) === 0 ? [brand()] : []), pick(TRADES), pick(FORMS)].join(' ').trim();
  const hanzi = () => Array.from({ length: 2 + below(2) }, () => pick(HANZI));
  const chinese = (): Made['chinese'] => [
    ...(below(5) < 3 ? [pick(CITIES)] : []),
    ...hanzi(),
    pick(TRADES_ZH),
    pick(FORMS_ZH),
  ];
  const text = (words: Made['chinese']) => words.map(([characters]) => characters).join('');
  const made = new Map<string, Made>();
  while (made.size < count) {
    const kind = below(100);
    const words = kind >= 45 && kind < 89 ? chinese() : [];
    const name =
      kind < 45
        ? english()
        : kind < 77
          ? text(words)
          : kind < 83
            ? `${brand()} ${text(words)}`
            : kind < 89
              ? `${text(words)} (${brand()})`
              : [pick(ACCENTED), brand(), pick(TRADES), pick(FORMS)].join(' ').trim();
    made.set(name, { name, chinese: words });
  }
  return [...made.values()];
}
