import type { LanguageWordings } from '../wordings.ts';

/** Japanese. */
export const JAPANESE: LanguageWordings = {
  'column.name': ['顧客名', 'お客様名'],
  'column.account': ['アカウント名', '顧客アカウント', '顧客アカウント名', 'アカウント'],
  'column.id': ['顧客ID', 'お客様ID', 'アカウントID'],
  'column.manager': ['アカウントマネージャー', 'アカウントマネージャ', '営業担当者'],
  'column.type': ['関連付けタイプ', '関連付けの種類'],
  'column.associated': ['関連付け日時', '関連付け日', '関連付け時間'],
  'column.spend': ['当月の支出', '今月の支出', '当月利用額'],
  'column.expires': ['有効期限', 'リソースの有効期限', 'リソース有効期限'],
  'column.mobile': ['携帯電話番号', '電話番号'],
  'column.budget': ['予算使用率', '予算'],
  'column.tag': ['タグ', '顧客タグ'],
  'column.email': ['メールアドレス', 'メール', 'Eメール'],
  'operation-column': ['操作', 'アクション'],
  more: ['その他', 'もっと見る', 'その他の操作'],
  ok: ['はい', '確認', '続行'],
  cancel: ['キャンセル', 'いいえ', '閉じる'],
  'switch-role': ['ロールの切り替え', 'ロールを切り替える', 'ロールの切替', 'スイッチロール'],
  operate: [
    '顧客の代理運用',
    '代理運用',
    '顧客に代わってO&M操作を実行',
    '顧客に代わってO&Mを実行',
    '顧客に代わって運用保守を実行',
  ],
  'request-authorization': ['承認を申請', '認可を申請', '権限をリクエスト', '承認のリクエスト'],
  'own-tab': ['顧客', '自社の顧客'],
  'resellers-tab': ['リセラーの顧客'],
};
