/**
 * Languages: what gateways say to their own public in other languages than English and Chinese, which the rules about each
 * matter hold. Japanese, Korean, Russian, German, Spanish, Portuguese, French, Italian, Turkish, Polish, Vietnamese and Indonesian, with the phrases that error
 * texts are made of. Words are in the spelling of `plainWords`, so apostrophes are gone.
 */
import type { Rule } from '../rule.ts';

export const LANGUAGE_RULES: readonly Rule[] = [
  {
    name: 'money-languages',
    code: 'quota-exhausted',
    when: {
      says: [
        /残高.{0,8}(?:不足|足り|ありません)|クレジット.{0,8}(?:不足|足り|使い切)|(?:クォータ|利用枠).{0,8}(?:超過|不足|使い切)|(?:支出|コスト|費用|利用額|料金).{0,6}(?:制限|上限).{0,6}(?:超過|達し)/,
        /(?:잔액|잔고|크레딧|포인트|할당량).{0,8}(?:부족|소진|없습니다|초과)/,
        /недостаточно (?:средств|кредитов|баланса)|(?:баланс|квота|средства|кредиты).{0,24}(?:исчерпан|закончил|недостаточ|превышен)|пополните (?:баланс|сч[её]т)|лимит[а-яё]{0,3} (?:расход|затрат|трат)|(?:дневная|месячная) квота/,
        /guthaben.{0,30}(?:aufgebraucht|erschöpft|reicht nicht|nicht ausreichend|unzureichend)|(?:nicht genug|nicht genügend|kein|unzureichendes) guthaben|kontingent.{0,20}(?:aufgebraucht|erschöpft|überschritten)/,
        /(?:saldo|créditos?|fondos|cuota|cota|fundos).{0,16}(?:insuficientes?|agotad[oa]s?|esgotad[oa]s?)|sin (?:saldo|créditos)|sem (?:saldo|créditos)/,
        /(?:solde|crédits?|quota).{0,16}(?:insuffisants?|épuisée?s?|dépassée?)/,
        /credito (?:insufficiente|esaurito)|yetersiz (?:bakiye|kredi)|niewystarczając\p{L}{1,3} (?:środk|saldo)|saldo tidak cukup/u,
        /số dư .{0,12}không đủ|hết (?:số dư|tín dụng|hạn mức)/,
      ],
    },
  },
  {
    name: 'rate-languages',
    code: 'rate-limited',
    when: {
      says: [
        /リクエスト.{0,6}(?:多すぎ|上限|制限)|レート(?:制限|リミット)|同時.{0,8}(?:制限|上限)/,
        /요청.{0,6}(?:너무 많|한도|제한)|속도 제한/,
        /слишком много запросов|лимит[а-яё]{0,3} (?:запросов|одновременных)/,
        /zu viele anfragen|(?:raten|anfrage)limit/,
        /demasiadas (?:solicitudes|peticiones)|muitas (?:solicitações|requisições)|límite de (?:solicitudes|peticiones|velocidad)|limite de (?:solicitações|requisições)/,
        /trop de (?:requêtes|demandes)|limite de (?:requêtes|débit)/,
        /quá nhiều yêu cầu|terlalu banyak permintaan|troppe richieste|çok fazla istek|zbyt wiele żądań/,
      ],
    },
  },
  {
    name: 'overload-languages',
    code: 'overloaded',
    when: {
      says: [
        /混雑して|混み合って|過負荷|과부하|혼잡|перегружен|überlastet|ausgelastet|sobrecargad[oa]|surchargée?|quá tải/,
      ],
    },
  },
  {
    name: 'model-languages',
    code: 'model-not-found',
    when: {
      says: [
        /モデル.{0,60}(?:見つかりません|見つからない|存在しません|存在しない)/,
        /모델.{0,60}(?:찾을 수 없|존재하지)/,
        /модел.{0,68}(?:не найден|не существует|не поддерживается|недоступн)/,
        /\bmodell\b.{0,60}(?:nicht gefunden|existiert nicht|nicht vorhanden|unbekannt|nicht unterstützt)/,
        /\bmodelo\b.{0,60}(?:no (?:se )?(?:ha )?(?:encontr|existe)|não (?:foi )?(?:encontrad|existe)|desconocido|desconhecido)/,
        /\bmodèle\b.{0,60}(?:introuvable|nexiste pas|non trouvé|inconnu)/,
        /(?:mô hình|\bmodel)\b.{0,60}không (?:tồn tại|tìm thấy)/,
      ],
    },
  },
  {
    name: 'key-expired-languages',
    code: 'key-expired',
    when: {
      says: [
        /(?:キー|トークン).{0,12}(?:期限切れ|期限が切れ)|(?:키|토큰).{0,8}만료/,
        /(?:ключ|токен)[а-яё]{0,3}.{0,16}(?:ист[её]к|просрочен)|(?:schlüssel|token) .{0,12}abgelaufen/,
        /(?:clave|chave|token) .{0,16}(?:caducad[oa]|expirad[oa]|vencid[oa]|expirou|caducó)|(?:clé|jeton) .{0,16}expirée?|(?:chiave|token) .{0,12}scadut[oa]/,
      ],
    },
  },
  {
    name: 'account-languages',
    code: 'account-inactive',
    when: {
      says: [
        /アカウント.{0,8}(?:停止|凍結|無効)|계정.{0,8}(?:정지|차단|비활성)|(?:аккаунт|уч[её]тная запись).{0,16}(?:заблокирован|приостановлен|отключ[её]н)/,
        /\b(?:cuenta|conta)\b.{0,24}(?:suspendida|suspensa|bloquead[oa]|desactivada|desativada)|\bkonto\b.{0,24}(?:gesperrt|deaktiviert)|\bcompte\b.{0,24}(?:suspendu|désactivé|bloqué)|\baccount\b.{0,12}sospeso/,
      ],
    },
  },
  {
    name: 'key-missing-languages',
    code: 'api-key-missing',
    when: {
      says: [
        /(?:apiキー|api キー|トークン|認証(?:情報)?)(?:が|は|を)?(?:必要|指定されていません|設定されていません|ありません)/,
        /(?:api ?키|토큰|인증).{0,6}(?:필요|없습니다|누락)/,
        /(?:ключ|токен).{0,16}(?:не указан|не передан|отсутству|требуется)|(?:отсутствует|требуется) .{0,16}(?:ключ|токен|авторизац|аутентификац)/,
        /(?:api-?schlüssel|token).{0,16}(?:fehlt|erforderlich|nicht angegeben)/,
        /falta (?:la |el )?(?:clave|token)|(?:clave|chave|token).{0,20}(?:requerid[oa]|necesari[oa]|obrigatóri[oa]|ausente)/,
        /clé.{0,20}(?:manquante|requise)|(?:thiếu|cần) (?:khóa|api key|token)/,
      ],
    },
  },
  {
    name: 'key-languages',
    code: 'key-rejected',
    when: {
      says: [
        /(?:apiキー|api キー|キー|トークン|認証).{0,8}(?:無効|不正|正しく|失敗)|無効な.{0,8}(?:キー|トークン)/,
        /(?:api ?키|키|토큰|인증).{0,8}(?:유효하지|잘못|올바르지|실패)|(?:잘못된|유효하지 않은).{0,8}(?:키|토큰)/,
        /(?:неверн|недействительн|неправильн)[а-яё]{0,8} .{0,12}(?:ключ|токен)|(?:ключ|токен).{0,16}(?:недейств|невер|не найден)|ошибка (?:авторизации|аутентификации)/,
        /(?:schlüssel|token)\b.{0,20}(?:ungültig|falsch)|(?:ungültige|falsche)[rs]? .{0,12}(?:schlüssel|token)|(?:anmeldung|authentifizierung) fehlgeschlagen/,
        /(?:clave|chave|token)\b.{0,20}(?:no (?:es )?válid|no válid|inválid|incorret|incorrect)|(?:clé|\bjeton\b).{0,20}(?:invalide|incorrecte?|non valide)/,
        /(?:khóa|api key|token).{0,12}không (?:hợp lệ|đúng)|(?:kunci|token).{0,12}tidak (?:valid|sah)/,
        /(?:chiave|token)\b.{0,12}non valid[oa]|geçersiz .{0,12}(?:anahtar|token)|anahtarı? .{0,12}geçersiz|nieprawidłow[yae] (?:klucz|token)/,
      ],
    },
  },
  {
    name: 'permission-languages',
    code: 'permission-denied',
    when: {
      says: [
        /権限がありません|アクセスが拒否|권한이 없|접근이 거부|доступ запрещ[её]н|нет доступа|недостаточно прав/,
        /zugriff verweigert|keine berechtigung|acceso denegado|acesso negado|accès (?:refusé|interdit)|truy cập bị từ chối/,
      ],
    },
  },
];
