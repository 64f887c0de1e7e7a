import { known } from '../../../src/core/customer/field.ts';
import type { CustomerRecord } from '../../../src/core/customer/record.ts';
import { fold } from '../../../src/core/filter/fold.ts';

/** A customer as a program without an engine would hold it: flat, with the texts it searches folded beforehand. */
export interface Row {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly nameFolded: string;
  readonly account: string;
  readonly accountFolded: string;
  readonly manager: string | null;
  readonly managerFolded: string | null;
  readonly type: 'reseller' | 'referral';
  readonly associated: number;
  readonly frozen: boolean;
  readonly spend: number;
  readonly currency: string;
  readonly expires: number | null;
  readonly budget: number | null;
  readonly tag: readonly string[];
  readonly om: 'offered' | 'disabled' | 'missing';
  readonly mobile: string;
  readonly email: string;
}

export const NOW = Date.UTC(2026, 10, 23, 9);
export const DAY = 86_400_000;

const SYLLABLES =
  'ba be bo ca ce co da de do fa fe fi ga go ha he ka ke ko la le lo ma me mo na ne no pa pe po ra re ri ro sa se si so ta te to va ve vi wa we xa ya yo za ze zo'.split(
    ' ',
  );
const TRADES =
  'Trading Logistics Foods Textiles Media Energy Motors Pharma Tech Biotech Fintech Systems Software Networks Consulting Studios Retail Travel Education Steel Plastics Robotics Games Travel'.split(
    ' ',
  );
const FORMS = ['Ltd', 'Co., Ltd.', 'Inc.', 'GmbH', 'S.A.', 'Pte. Ltd.', 'Group', ''];
const ACCENTED = ['Société Générique', 'Müller & Söhne', 'Café Montréal', 'Ångström Øst', 'Peña Hermanos'];
const CITIES = '深圳市 北京 上海 广州市 杭州 南京 成都市 武汉 西安 苏州 青岛 厦门'.split(' ');
const HANZI =
  '云图华星宏远天海明德恒信瑞安博雅鼎盛金龙嘉诚汇通万达立新思源卓越东方启航智联数创优品和美康泰丰泽永顺百川'.split(
    '',
  );
const TRADES_ZH =
  '科技 贸易 物流 食品 传媒 能源 汽车 医药 网络 咨询 教育 钢铁 机械 电子 服饰 旅游 投资'.split(' ');
const TAGS = Array.from({ length: 24 }, (_, i) => ['vip', 'at-risk', 'trial', 'edu'][i] ?? `segment-${i}`);
const SURNAMES = 'Li Wang Zhang Chen Müller Smith Garcia Kim Novak Rossi 李 王 张 陈 刘 赵'.split(' ');
const GIVEN = 'Wei Min Jun Fang Anna Tom Lucia Sven Olga Ravi 伟 敏 静 强'.split(' ');

export const MANAGERS = Array.from(
  { length: 200 },
  (_, i) => `${SURNAMES[i % 16] ?? ''} ${GIVEN[Math.floor(i / 16)] ?? ''}`,
);

/** mulberry32 */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Synthetic customers, the same for the same count. */
export function makeRows(count: number): Row[] {
  const random = randomNumbers(42);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = (items: readonly string[]) => items[below(items.length)] ?? '';
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('');
  const invented = () => Array.from({ length: 2 + below(3) }, () => pick(SYLLABLES)).join('');
  const hanzi = () => Array.from({ length: 2 + below(3) }, () => pick(HANZI)).join('');
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

  return Array.from({ length: count }, (_, row) => {
    const script = random();
    const stem = invented();
    const name =
      script < 0.28
        ? `${random() < 0.5 ? pick(CITIES) : ''}${hanzi()}${pick(TRADES_ZH)}${random() < 0.7 ? '有限公司' : '集团'}`
        : script < 0.33
          ? `${pick(ACCENTED)} ${capital(stem)}`
          : `${row % 2083 === 7 ? 'Quixotep' : capital(stem)} ${pick(TRADES)} ${pick(FORMS)}`.trim();
    const account = `${random() < 0.5 ? 'hwc_' : ''}${random() < 0.05 ? 'tech' : ''}${stem}${below(10000)}`;
    const manager = random() < 0.06 ? null : pick(MANAGERS);
    const tag = [
      ...new Set(
        Array.from({ length: below(4) }, () => TAGS[Math.floor(random() * Math.sqrt(random()) * 24)] ?? ''),
      ),
    ];
    const spend = random() < 0.15 ? 0 : Math.round(Math.exp(6 + 2 * gauss(random)) * 100) / 100;
    return {
      row,
      id: hex(32),
      name,
      nameFolded: fold(name),
      account,
      accountFolded: fold(account),
      manager,
      managerFolded: manager === null ? null : fold(manager),
      type: random() < 0.72 ? 'reseller' : 'referral',
      associated: NOW - below(2000) * DAY,
      frozen: random() < 0.06,
      spend,
      currency: random() < 0.8 ? 'CNY' : 'USD',
      expires: random() < 0.3 ? null : NOW - 60 * DAY + below(800 * 24) * 3_600_000,
      budget: random() < 0.5 ? null : Math.round(random() * 1300) / 10,
      tag,
      om: random() < 0.84 ? 'offered' : random() < 0.5 ? 'disabled' : 'missing',
      mobile: `1${30 + below(60)}${String(below(1e8)).padStart(8, '0')}`,
      email: `${stem}${below(100)}@${invented()}.example`,
    };
  });
}

function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The same customers as the page adapter hands them over, every field known. */
export function toRecord(row: Row): CustomerRecord {
  return {
    id: row.id,
    readAt: NOW,
    fields: {
      id: known(row.id),
      name: known(row.name),
      account: known(row.account),
      manager: known(row.manager),
      type: known(row.type),
      associated: known(row.associated),
      frozen: known(row.frozen),
      spend: known({ amount: row.spend, currency: row.currency }),
      expires: known(row.expires),
      budget: known(row.budget),
      tag: known(row.tag),
      om: known(row.om),
      mobile: known(row.mobile),
      email: known(row.email),
      list: known('own'),
    },
  };
}
