import type { LanguageWordings } from '../wordings.ts';

/** Turkish. */
export const TURKISH: LanguageWordings = {
  'column.name': ['Müşteri Adı', 'Müşteri'],
  'column.account': ['Hesap Adı', 'Müşteri Hesabı', 'Hesap'],
  'column.id': ['Müşteri Kimliği', 'Müşteri ID', 'Müşteri No', 'Hesap Kimliği'],
  'column.manager': ['Hesap Yöneticisi', 'Müşteri Yöneticisi'],
  'column.type': ['İlişkilendirme Türü'],
  'column.associated': ['İlişkilendirme Zamanı', 'İlişkilendirme Tarihi'],
  'column.spend': ['Bu Ayki Harcama', 'Aylık Harcama'],
  'column.expires': ['Son Kullanma Tarihi', 'Kaynak Sona Erme Tarihi', 'Sona Erme Tarihi'],
  'column.mobile': ['Cep Telefonu', 'Cep Telefonu Numarası'],
  'column.budget': ['Bütçe Kullanımı', 'Bütçe'],
  'column.tag': ['Etiket', 'Etiketler', 'Müşteri Etiketi'],
  'column.email': ['E-posta', 'E-posta Adresi'],
  'operation-column': ['İşlem', 'İşlemler', 'Eylemler'],
  more: ['Daha Fazla', 'Diğer'],
  ok: ['Tamam', 'Onayla', 'Evet', 'Devam'],
  cancel: ['İptal', 'İptal Et', 'Vazgeç', 'Hayır', 'Kapat'],
  'switch-role': ['Rol Değiştir', 'Rolü Değiştir', 'Kendi Hesabıma Dön'],
  operate: ['Müşteri Adına O&M', 'Müşteri Adına İşlem Yap', 'Müşteriler Adına O&M İşlemleri Gerçekleştir'],
  'request-authorization': ['Yetki Talep Et', 'Yetki İste'],
  'own-tab': ['Müşteriler', 'Müşterilerim'],
  'resellers-tab': ['Bayilerin Müşterileri'],
};
