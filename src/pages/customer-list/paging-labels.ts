import { labelForm } from '../../core/customer/text.ts';

/**
 * What a pager says is read as a line of tokens, one letter each, so that "Total Records: 240", "1–10 of 240",
 * "共 240 条" and "第 3/24 页" are told apart by a few short patterns, whatever boxes their words stand in. A text with
 * any word that pagers do not use is one `X` and says nothing.
 */
export type Sign =
  /** number · page number that can be pressed · text field · selection */
  | 'N'
  | 'K'
  | 'I'
  | 'S'
  /** "total" · "items" · "page" · "per page" · "per page:" · "of" · "to" · "go to" · "show" · "第" · "…" · fillers · anything else */
  | 'T'
  | 'U'
  | 'P'
  | 'R'
  | 'L'
  | 'O'
  | 'D'
  | 'G'
  | 'V'
  | 'H'
  | 'E'
  | 'F'
  | 'X';

export interface Word {
  readonly sign: Sign;
  readonly number: number | null;
}

const WORDS: readonly (readonly [Sign, string])[] = [
  ['N', String.raw`\d{1,3}(?:[,.'’]\d{3})+(?!\d)|\d+`],
  [
    'L',
    '(?:(?:items|rows|records|entries|results|lines|customers) )?per page ?:|(?:(?:filas|registros|resultados|linhas|itens|elementos) )?por página ?:|(?:(?:lignes|résultats|éléments) )?par page ?:|(?:(?:zeilen|einträge|ergebnisse) )?pro seite ?:|sayfa başına(?: satır| kayıt)? ?:|1?ページあたりの(?:件数|行数) ?:?|(?:แถว|รายการ)ต่อหน้า ?:|(?:page|pagination) size|每[页頁](?:显示|顯示)?(?:条数|行数|數量|数量|記錄數|记录数)?',
  ],
  [
    'R',
    String.raw`(?:items|rows|records|entries|results|lines|customers)? ?(?:per|\/|a|each) ?page(?!s)|(?:(?:filas|registros|resultados|linhas|itens|elementos) )?(?:por|\/) ?página(?!s)|(?:(?:lignes|résultats|éléments) )?par page|(?:(?:zeilen|einträge|ergebnisse) )?(?:pro|\/) ?seite(?!n)|\/ ?sayfa|(?:件|行) ?\/ ?ページ|(?:รายการ|แถว)? ?(?:\/ ?หน้า|ต่อหน้า)|(?:条|项|行|个|條|筆|笔)?(?:记录|数据|記錄)? ?(?:\/ ?[页頁]|每[页頁](?!显示|顯示|\s*\d))`,
  ],
  [
    'T',
    'in total|total number of|total de|au total|totals?|insgesamt|gesamt|toplam|ทั้งหมด|全|总(?:记录|条|数据|行|客户)?(?:数量?|计|共)|[总總]共?|共(?:计|有|計)?|合[计計]',
  ],
  [
    'G',
    String.raw`go ?to(?: page)?|ir a(?: la)?(?: página)?|ir para(?: a)?(?: página)?|aller à(?: la page)?|gehe zu(?: seite)?|jump ?to(?: page)?|turn to|go|前往|跳至|跳[转轉](?:到|至)?|转到|到第(?=\s*$)|跳到`,
  ],
  ['P', 'pages?|páginas?|seiten?|sayfa|ページ|หน้า|[页頁]码?'],
  [
    'U',
    'items?|records?|rows?|entries|entry|results?|customers?|lines?|elements?|registros?|resultados?|filas?|elementos?|linhas?|itens|clientes?|éléments?|résultats?|lignes?|clients?|einträgen?|eintrag|ergebnissen?|zeilen?|datensätzen?|kunden|kayıt|satır|sonuç|müşteri|件|รายการ|แถว|[条條](?:记录|数据|结果|記錄|資料)?|[项項](?:结果)?|[个個位](?:客户|客戶)?|行|[笔筆]|记录|記錄|数据|客户|结果',
  ],
  ['O', String.raw`out of|of|\/|from|in|von|de|sur|จาก`],
  ['D', '-|–|—|−|~|to|through|thru|至|到|bis|a|à|ถึง'],
  ['V', 'showing|shows?|displaying|displays?|viewing|mostrando|exibindo|affichage|anzeige|แสดง|[显顯]示'],
  ['H', '第'],
  ['E', String.raw`\.{2,}|⋯|•{2,}`],
  ['F', String.raw`[:,.;|()\[\]·•，。、]`],
  ['F', 'the|about|approximately|约|current(?:ly)?|当前|當前|number|count|no'],
];

const TOKEN = new RegExp(
  WORDS.map(([, pattern]) =>
    /[a-z]/.test(pattern) ? `(?<![a-z])(${pattern})(?![a-z])` : `(${pattern})`,
  ).join('|'),
  'y',
);

/** The words of one text, or a single `X`. */
export function wordsOf(text: string): Word[] {
  const plain = text
    .replace(/(\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '$1')
    .normalize('NFKC')
    .toLowerCase();
  const words: Word[] = [];
  let at = 0;
  while (at < plain.length) {
    if (/\s/.test(plain[at] ?? '')) {
      at++;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = plain.length > 120 ? null : TOKEN.exec(plain);
    const sign =
      match === null ? undefined : WORDS[match.slice(1).findIndex((part) => part !== undefined)]?.[0];
    if (match === null || sign === undefined) return [{ sign: 'X', number: null }];
    words.push({ sign, number: sign === 'N' ? Number(match[0].replace(/\D/g, '')) : null });
    at += match[0].length;
  }
  return words;
}

export interface Figures {
  readonly total: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly page: number | null;
  readonly pages: number | null;
  readonly pageSize: number | null;
  /** "3 / 24" or "10 of 240": of pages or of rows. */
  readonly part: number | null;
  readonly whole: number | null;
}

/** Patterns name their numbers in order. Fillers stand between any two words. */
/** "of 24 pages" counts pages, "of 240 Page 1" does not. */
const RANGE = read('N D N U? [OT]+ U? N', '(?!P(?!F*[NIS]))');
const BARE_RANGE = read('N D N', '');
const PART = read('N O N', '');
const TOTALS = [
  read('T U? O? N', '(?!F*[PDR])(?!U*R)'),
  read('N U T?', '(?!F*[RPO])', '(?<![RLDVO]F*)'),
  read('N T', '(?!F*N)'),
];
const PAGE_OF = [
  read('P [NIS] P? [OT]+ N', ''),
  read('H? [NIS] P [OT]+ N P', ''),
  read('H? [NIS] O T? N P', ''),
  read('[IS] O N', ''),
];
const PAGES = [read('T N P', ''), read('O N P', ''), read('N P', '', '(?<![HO]F*)')];
const PAGE = [read('H [NIS] P', ''), read('P [NIS]', '(?!F*P)', '(?<![TON]F*)'), read('G? I P', '')];
const SIZES = [read('L [NIS]', ''), read('[NIS] U? R', ''), read('R [NIS]', ''), read('V S U', '')];

/** What a line of words says in numbers. `null` for what it does not say. */
export function figuresOf(words: readonly Word[]): Figures {
  const line = words.map(({ sign }) => sign).join('');
  const find = (patterns: readonly RegExp[]): (number | null)[] => {
    for (const pattern of patterns) {
      const match = pattern.exec(line);
      if (match === null) continue;
      return (match.indices ?? []).slice(1).map((range) => words[range?.[0] ?? -1]?.number ?? null);
    }
    return [];
  };
  const [from = null, to = null, ofTotal = null] = find([RANGE, BARE_RANGE]);
  const [pageOf = null, pagesOf = null] = find(PAGE_OF);
  const [part = null, whole = null] = find([PART]);
  const isRange = from !== null && to !== null && from <= to;
  return {
    total: (isRange ? ofTotal : null) ?? find(TOTALS)[0] ?? null,
    from: isRange ? from : null,
    to: isRange ? to : null,
    page: pageOf ?? find(PAGE)[0] ?? null,
    pages: pagesOf ?? find(PAGES)[0] ?? null,
    pageSize: find(SIZES)[0] ?? null,
    part: isRange ? null : part,
    whole: isRange ? null : whole,
  };
}

function read(words: string, after: string, before = ''): RegExp {
  const numbers = words
    .split(' ')
    .map((word) => (/^\[?N/.test(word) || /^\[?[IS]+\]?$/.test(word) ? `(${word})` : word));
  return new RegExp(`${before}${numbers.join('[FVH]*')}${after}`, 'd');
}

/** "10", "10 / page", "10 条/页", "10 items": a choice of how many rows a page has. */
export function sizeOf(text: string): number | null {
  if (text.length > 40) return null;
  const words = wordsOf(text);
  const line = words.map(({ sign }) => sign).join('');
  return /^[VF]*NU?R?$|^[RL]F*N$/.test(line)
    ? (words.find(({ sign }) => sign === 'N')?.number ?? null)
    : null;
}

export type Direction = 'next' | 'previous';

const STEP_LABELS: Record<Direction, RegExp> = {
  next: /^(go)?(to)?(the)?next(page)?[›>→»]?$|^(página|page)?(siguiente|suivante?)(página)?$|^próximo$|^próximapágina$|^nächste(seite)?$|^sonraki(sayfa)?$|^(次へ|次のページ|次)$|^(หน้า)?ถัดไป$|^[下后後]一?[页頁][›>→»]?$|^[›>→❯▶▸]$|^(keyboard_arrow_right|chevron_right|navigate_next|arrow_forward(_ios)?)$/,
  previous:
    /^[‹<←«]?(go)?(to)?(the)?prev(ious)?(page)?$|^(página|page)?(anterior|précédente?)$|^vorherige(seite)?$|^zurück$|^önceki(sayfa)?$|^(前へ|前のページ|前)$|^(หน้า)?ก่อนหน้า$|^[‹<←«]?[上前]一?[页頁]$|^[‹<←❮◀◂]$|^(keyboard_arrow_left|chevron_left|navigate_before|arrow_back(_ios)?)$/,
};
const STEP_NAMES: Record<Direction, readonly [RegExp, RegExp]> = {
  next: [word('next|nextpage|pagenext'), word('(arrow|chevron|angle|caret|left)?-?right')],
  previous: [word('prev|previous|prevpage|pageprev'), word('(arrow|chevron|angle|caret)?-?left')],
};
/** Leaps over several pages, or to either end. */
const LEAP = /jump|quick|more|last|first|fast|double|ellipsis|end|start|five|5/i;

function word(words: string): RegExp {
  return new RegExp(`(^|[-_#\\s])(${words})($|[-_\\s])`, 'i');
}

/** How surely a control leads one page on or back; 0 where nothing says so. `name`: class and picture. */
export function stepRank(
  labels: readonly string[],
  text: string,
  name: string,
  direction: Direction,
): number {
  const forms = [...labels, text].map(labelForm).filter(Boolean);
  if (forms.some((form) => STEP_LABELS[direction].test(form))) return 4;
  if (forms.some((form) => form === (direction === 'next' ? '»' : '«'))) return 1;
  if (/[\p{L}\p{N}]/u.test(text) || labels.some((label) => /\d/.test(label))) return 0;
  const plain = name.replace(/([a-z])([A-Z])/g, '$1-$2');
  if (LEAP.test(plain)) return 0;
  const [named, pictured] = STEP_NAMES[direction];
  return named.test(plain) ? 3 : pictured.test(plain) ? 2 : 0;
}

export function isGoLabel(text: string): boolean {
  return /^(go|goto|jump|ok|confirm|确定|確定|确认|跳转|跳轉|转到|前往)$/.test(labelForm(text));
}

export function namesJump(text: string): boolean {
  return /jump|go-?to|quick-?jump|page(-?(no|num|number|input|current))?$|跳|前往|页码|頁碼/i.test(text);
}
