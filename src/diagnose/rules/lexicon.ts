/**
 * Lexicon: what languages other than English and Chinese call the things that error texts are about, and what they say
 * about them. Each line is a language: Japanese, Korean, Russian, German, Spanish and Portuguese, French, Italian,
 * Turkish, Vietnamese, Indonesian, Polish, Arabic. Words are spelled as by `plainWords`: lower case, without
 * apostrophes.
 */

/** One thing in each language, in the order above. */
type Lexicon = readonly string[];

export const MODEL: Lexicon = [
  'モデル',
  '모델',
  'модел[а-яё]{1,3}',
  '\\bmodells?\\b',
  '\\bmodelo\\b',
  'modèle',
  'modello',
  '\\bmodel',
  'mô hình|\\bmodel\\b',
  '\\bmodel\\b',
  '\\bmodel',
  'نموذج',
];

export const KEY: Lexicon = [
  'キー|トークン',
  '키|토큰',
  '(?:ключ|токен)[а-яё]{0,3}',
  'schlüssel|\\btoken\\b',
  '\\b(?:clave|chave|token)\\b',
  '\\bclé|\\bjeton\\b',
  '\\b(?:chiave|token)\\b',
  'anahtar|\\btoken\\b',
  'khóa|\\b(?:key|token)\\b',
  '\\b(?:kunci|key|token)\\b',
  'klucz|\\btoken\\b',
  'مفتاح|رمز',
];

export const ACCOUNT: Lexicon = [
  'アカウント|ユーザー',
  '계정|사용자',
  'аккаунт|уч[её]тн[а-яё]{2,3} запис|пользовател',
  '\\bkonto\\b|\\bbenutzer\\b',
  '\\b(?:cuenta|conta|usuario|usuário)\\b',
  '\\bcompte\\b|utilisateur',
  '\\baccount\\b|\\butente\\b',
  'hesab|hesap|kullanıcı\\b',
  'tài khoản|người dùng',
  '\\bakun\\b|\\bpengguna\\b',
  '\\bkont[oa]\\b|użytkownik',
  'حساب|المستخدم',
];

export const PARAMETER: Lexicon = [
  'パラメー?タ',
  '매개변수|파라미터',
  'параметр',
  '\\bparameter',
  'par[áa]metro|parâmetro',
  'paramètre',
  '\\bparametro',
  '\\bparametre',
  'tham số',
  '\\bparameter\\b',
  '\\bparametr',
  'معامل|معلم',
];

export const REGION: Lexicon = [
  '地域|リージョン|お住まいの国',
  '지역|국가',
  'регион|стран[аеыу]',
  '\\b(?:land|region|standort)\\b',
  'regi[óo]n|região|\\bpa[íi]s\\b|ubicación|localização',
  '\\b(?:pays|région)\\b',
  '\\b(?:paese|regione)\\b',
  'bölge|ülke',
  'khu vực|quốc gia|vùng',
  '\\b(?:wilayah|negara)\\b',
  '\\b(?:kraju|regionie)\\b',
  'منطقت|بلد',
];

/**
 * A plan or subscription. In a language whose word for MODEL is the English one, no word here may be English, or it
 * would match English texts.
 */
export const PLAN: Lexicon = [
  'プラン|契約',
  '요금제|플랜|등급',
  'тариф|подписк',
  '\\b(?:tarif|abo|abonnement|plan)\\b',
  '\\b(?:plano|plan|suscripción|assinatura)\\b',
  '\\b(?:abonnement|forfait|offre|plan)\\b',
  '\\b(?:piano|abbonamento)\\b',
  'abonelik|tarife|planınız|hesap|hesab',
  '\\bgói\\b',
  '\\b(?:paket|langganan)\\b',
  'abonament|taryf',
  'خطت|باقت|اشتراك',
];

export const NOT_AVAILABLE: Lexicon = [
  '(?:利用|使用)(?:は|が)?(?:でき|いただけ)ません|使えません|(?:提供|対応)して(?:い|おり)ません|サポートされていない?|利用不可',
  '(?:사용|이용)할 수 없|지원(?:하|되)지 않|이용 불가|사용 불가',
  'недоступ|не доступ|не поддержива|не обслужива|запрещ',
  'nicht (?:mehr )?(?:verfügbar|unterstützt|erlaubt|angeboten|erreichbar)',
  'no (?:est[áa] |es |se )?(?:disponible|permitid|soportad|admitid|compatible|ofrece)|não (?:está |é )?(?:disponível|suportad|permitid)|indisponível',
  '(?:non|pas) (?:disponible|prise? en charge|autorisée?|supportée?|accessible)|indisponible|inaccessible',
  'non (?:è )?(?:disponibile|supportat|consentit|accessibile)',
  'kullanılam|desteklenm|erişilem|mevcut değil|sunulm',
  'không (?:khả dụng|hỗ trợ|được hỗ trợ|có sẵn|được phép|thể (?:sử dụng|truy cập))',
  'tidak (?:tersedia|didukung|dapat digunakan)',
  'nie ?(?:jest )?(?:dostępn|obsługiwan)',
  'غير (?:متاح|متوفر|مدعوم)',
];

export const NOT_FOUND: Lexicon = [
  '見つか(?:りません|らない)|存在し(?:ません|ない)|サポートされていない',
  '찾을 수 없|존재하지|지원(?:하|되)지 않',
  'не найден|не существует|не поддерживается',
  'nicht gefunden|existiert nicht|nicht vorhanden|unbekannt|nicht unterstützt',
  'no (?:se )?(?:ha )?(?:encontr|existe)|não (?:foi )?(?:encontrad|existe)|desconocido|desconhecido',
  'introuvable|nexiste pas|non trouvé|inconnu',
  'non (?:è stato )?trovat|non esiste|sconosciut',
  'bulunamadı|bulunmuyor|mevcut değil|geçersiz',
  'không (?:tồn tại|tìm thấy)',
  'tidak (?:ditemukan|ada|dikenal)',
  'nie (?:znaleziono|istnieje)|nieznany',
  'غير (?:موجود|معروف)',
];

export const NO_MORE: Lexicon = [
  '(?:提供|サポート|サービス)を?終了|廃止',
  '(?:지원|제공|서비스).{0,4}(?:종료|중단)|단종',
  'устарел|больше не |снят[а-яё]{0,2} с',
  'eingestellt|abgekündigt|nicht mehr ',
  '\\bya no\\b|não (?:é|está) mais|descontinuad|obsolet|retirad|desativad[oa] em',
  'nest plus|obsolète|retiré|abandonné',
  'non (?:è )?più|dismess|obsolet',
  'kaldırıl|artık',
  'ngừng|không còn',
  'tidak lagi|dihentikan',
  'wycofan|nie jest już',
  'لم يعد|متوقف',
];

export const PUT_OUT: Lexicon = [
  '無効化|失効|停止|凍結|取り消|\\bban\\b|禁止され',
  '비활성|정지|폐기|취소|차단|해지',
  'отозван|отключ[её]н|заблокирован|деактивирован|приостановлен',
  'widerrufen|deaktiviert|gesperrt|gelöscht',
  'revocad|revogad|desactivad|desativad|deshabilitad|desabilitad|inhabilitad|\\bbani?d[oa]\\b|baned[oa]|bloquead|suspendid|suspens',
  'révoqu|désactiv|suspendu|bloqu|banni',
  'revocat|disattivat|disabilitat|sospes|bloccat',
  'iptal|devre dışı|askıya|kapatıl|engellen|dondurul',
  'thu hồi|vô hiệu|bị (?:khóa|cấm)|đình chỉ|tạm ngưng',
  'dicabut|dinonaktifkan|ditangguhkan|diblokir',
  'unieważni|wyłączon|zablokowan|zawieszon',
  'تعليق|حظر|إيقاف|إلغاء|معطل',
];

export const EXPIRED: Lexicon = [
  '期限切れ|期限が切れ|期限を過ぎ',
  '만료',
  'ист[её]к|просрочен',
  'abgelaufen',
  'caducad|expirad|vencid|expirou|caducó|venció',
  'expirée?',
  'scadut',
  'süresi (?:dol|geç)|sona er',
  'hết hạn',
  'kedaluwarsa|kadaluarsa',
  'wygasł|wygasa',
  'انته(?:ت|ى)|منتهي',
];

export const ACCESS: Lexicon = [
  'アクセス権|アクセスできません|許可されていません',
  '권한이? ?없|접근할 수 없|허용되지',
  'нет (?:доступа|прав)|доступ[а-яё]{0,2} (?:к \\S{1,12} )?(?:запрещ|нет|закрыт)',
  'keinen zugriff|zugriff .{0,20}verweigert|nicht (?:berechtigt|freigeschaltet)',
  '(?:no tiene|sin) (?:acceso|permiso)|(?:não tem|sem) (?:acesso|permissão)',
  'pas (?:accès|autorisée?)|accès .{0,20}(?:refusé|interdit)',
  'non (?:hai|ha) accesso|accesso .{0,12}negato',
  'erişim.{0,12}(?:yok|izn)|yetki',
  '(?:không|chưa) có quyền|không được phép',
  'tidak memiliki (?:akses|izin)',
  'brak (?:dostępu|uprawnień)',
  'صلاحي(?:ة|ات) ل|لا تملك',
];

/** What was not sent. */
export const MISSING: Lexicon = [
  '未設定|未指定|未入力|不足して|含まれてい(?:ません|ない)',
  '누락|제공되지|설정되지|입력되지|전달되지|비어 있',
  'не указан|не передан|не задан|не предоставлен|отсутству|требуется',
  'fehlt|fehlen|erforderlich|benötigt|nicht (?:angegeben|übergeben|gesetzt|mitgesendet)',
  'falta|ausente|requerid|necesari|obrigatóri|necessári|não (?:foi )?(?:fornecid|informad|enviad)|no (?:se )?(?:ha |fue )?(?:proporcion|envi[óa]|inclu|indic|facilit)',
  'manquant|requis|absent|obligatoire|non (?:fournie?|renseignée?)|pas (?:été )?(?:fournie?|transmise?)',
  'mancant|richiest|assent|obbligatori|non (?:è stat[ao] )?fornit',
  'eksik|gerekli|zorunlu|sağlanmad|girilmed|gönderilmed|belirtilmed',
  'thiếu|cần|bắt buộc|không được cung cấp|chưa (?:được )?(?:cung cấp|nhập|cấu hình|gửi)',
  'tidak (?:disertakan|diberikan|dikirim)|diperlukan|wajib|belum diisi|kosong',
  'brak|brakuje|wymagan|nie podano',
  'مطلوب|مفقود',
];

/** The caller is known, but not allowed to do this. */
export const NO_RIGHT: Lexicon = [
  '権限が(?:ない|ありません|不足)',
  '권한이? ?(?:없|부족)',
  '(?:нет|недостаточно) прав|не имеет (?:прав|доступа)',
  'keine (?:berechtigung|rechte)|nicht berechtigt',
  '(?:sin|sem|no tiene|não tem) (?:permis|acces|acess)',
  'pas (?:la permission|le droit|les droits|autorisé)|sans (?:permission|autorisation)',
  'non (?:ha|hai) (?:il permesso|i permessi|accesso)|senza permess',
  'yetkisi? (?:yok|yetersiz)|izni yok',
  '(?:không|chưa) có quyền',
  'tidak (?:memiliki|punya|mempunyai) (?:izin|akses)',
  'brak uprawnień|nie ma uprawnień',
  'ليس .{0,12}صلاحي',
];

/** The word "model" in any of the languages, but not in a path. */
export const A_MODEL =
  /(?<![\w/.-])models?\b(?!\/)|\bmodell[oe]?\b|\bmodelo\b|modèle|модел|モデル|모델|mô hình|نموذج|模型/;

/** One pattern per language: a thing and what is said about it, in either order, at most `apart` characters apart. */
export function said(of: Lexicon, what: Lexicon, apart: number): readonly RegExp[] {
  return of.map((thing, at) => {
    const saying = what[at] ?? thing;
    return new RegExp(`(?:${thing}).{0,${apart}}(?:${saying})|(?:${saying}).{0,${apart}}(?:${thing})`);
  });
}
