/**
 * Languages: what gateways say in languages other than English and Chinese; those two are in the rules about each
 * topic. What every language says in the same way is made of the words in lexicon.ts; the phrases here are particular
 * to one.
 */
import type { Rule } from '../rule.ts';
import {
  ACCESS,
  ACCOUNT,
  EXPIRED,
  KEY,
  MISSING,
  MODEL,
  NO_MORE,
  NO_RIGHT,
  NOT_AVAILABLE,
  NOT_FOUND,
  PARAMETER,
  PLAN,
  PUT_OUT,
  REGION,
  said,
} from './lexicon.ts';

export const LANGUAGE_RULES: readonly Rule[] = [
  {
    name: 'money-languages',
    code: 'quota-exhausted',
    when: {
      says: [
        /残高.{0,8}(?:不足|足り|ありません|なくな|ゼロ)|クレジット.{0,8}(?:不足|足り|使い切)|(?:クォータ|利用枠).{0,8}(?:超過|不足|使い(?:切|果た))|(?:支出|コスト|費用|利用額|料金).{0,6}(?:制限|上限).{0,6}(?:超過|達し)/,
        /(?:잔액|잔고|크레딧|포인트|할당량).{0,8}(?:부족|소진|없습니다|초과)/,
        /недостаточно (?:средств|кредитов|баланса|токенов|квоты)|(?:баланс|квота|средства|кредиты).{0,32}(?:исчерпан|закончил|недостаточ|превышен)|пополните (?:баланс|сч[её]т)|лимит[а-яё]{0,3} (?:расход|затрат|трат)|(?:дневная|месячная) квота/,
        /guthaben.{0,30}(?:aufgebraucht|erschöpft|reicht nicht|nicht ausreichend|unzureichend)|(?:nicht genug|nicht genügend|kein|unzureichendes) guthaben|kontingent.{0,20}(?:aufgebraucht|erschöpft|überschritten)/,
        /(?:saldo|créditos?|fondos|cuota|cota|fundos).{0,16}(?:insuficientes?|agotad[oa]s?|esgotad[oa]s?)|sin (?:saldo|créditos)|sem (?:saldo|créditos)|(?:no|não) (?:tiene|tem|hay|há) (?:suficiente )?(?:saldo|créditos?|cuota|cota) ?(?:suficiente)?|(?:falha|fallo|error|erro) .{0,12}(?:pré-dedução|pre-?deducción|prededucción) de (?:cota|cuota)/,
        /(?:solde|crédits?|quota).{0,30}(?:insuffisants?|épuisée?s?|dépassée?)/,
        /credito (?:insufficiente|esaurito)|yetersiz (?:bakiye|kredi)|(?:bakiye|kredi)\p{L}{0,4}.{0,12}(?:yetersiz|tüken|bitti)/u,
        /(?:niewystarczając\p{L}{1,3}|brak) (?:środk|saldo)|saldo .{0,8}tidak (?:men)?cukup|(?:onvoldoende|ontoereikend) (?:saldo|tegoed)/u,
        /(?:kuota|saldo|kredit) .{0,12}habis|kota\S{0,4} .{0,10}(?:aşıld|doldu|bitti)|лимит[а-яё]{0,2} исчерпан.{0,30}(?:подписк|тариф|оплат|пополн)/,
        /(?:số dư|hạn mức) .{0,16}(?:không đủ|đã hết)|hết (?:số dư|tín dụng|hạn mức|quota|tiền)|رصيد.{0,16}(?:غير كاف|نفد|انته)/,
      ],
    },
  },
  {
    name: 'rate-languages',
    code: 'rate-limited',
    when: {
      says: [
        /リクエスト.{0,6}(?:多すぎ|上限|制限)|レート(?:制限|リミット)|同時.{0,8}(?:制限|上限)/,
        /요청.{0,6}(?:너무 많|한도|제한)|속도 제한|(?:호출|이용)량?.{0,6}(?:한도|제한)/,
        /слишком много запросов|лимит[а-яё]{0,3} (?:запросов|одновременных|\S{0,20}токенов)|лимит.{0,80}повторите (?:попытку |запрос )?через/,
        /zu viele anfragen|(?:raten|anfrage)limit/,
        /demasiadas (?:solicitudes|peticiones)|muitas (?:solicitações|requisições)|límite de (?:solicitudes|peticiones|velocidad)|limite de (?:solicitações|requisições)/,
        /trop de (?:requêtes|demandes)|limite de (?:requêtes|débit)/,
        /đạt (?:đến |tới )?giới hạn|(?:límite|limite|grenze|лимит) (?:\S{1,12} )?(?:diari|diári|quotidien|journali)/,
        /quá nhiều yêu cầu|giới hạn (?:tốc độ|yêu cầu)|terlalu banyak permintaan|troppe richieste|zbyt wiele żądań/,
        /çok fazla istek|(?:istek|hız) (?:sınırı|limiti)|(?:تجاوز|حد).{0,12}(?:حد|معدل|الطلبات)/,
      ],
    },
  },
  {
    name: 'overload-languages',
    code: 'overloaded',
    when: {
      says: [
        /混雑して|混み合って|過負荷|과부하|혼잡|(?:사용자|접속자|이용자|요청).{0,4} (?:너무 )?많아|перегружен|überlastet|ausgelastet|sobrecarr?e?gad[oa]|surchargée?|quá tải|負荷.{0,6}飽和|нагрузка .{0,60}насыщен|charge .{0,40}saturée|tải .{0,40}bão hòa/,
      ],
    },
  },
  {
    name: 'filter-languages',
    code: 'content-filtered',
    when: {
      says: [
        /不適切|有害な|コンテンツ(?:フィルタ|ポリシー)|(?:利用規約|ポリシー).{0,6}違反|콘텐츠.{0,12}(?:차단|정책|필터|검토)|부적절|유해/,
        /фильтр[а-яё]{0,3} (?:контент|безопасн)|недопустим[а-яё]{1,3} (?:содерж|контент)|(?:отклон|заблокир)[а-яё]{2,6} .{0,16}модерац|нарушает .{0,24}(?:правил|политик)/,
        /inhalts?(?:filter|richtlinie)|unangemessene?[rn]? inhalt|filtro de (?:contenido|conteúdo)|polític?as? de (?:contenido|conteúdo|uso)|(?:contenido|conteúdo) (?:inapropiado|impróprio|bloqueado|inadequado)/,
        /filtre de contenu|politique de contenu|contenu (?:inapproprié|bloqué)|içerik (?:filtre|politika)|uygunsuz içerik|bộ lọc nội dung|nội dung (?:không phù hợp|vi phạm)/,
      ],
    },
  },
  {
    name: 'address-languages',
    code: 'blocked-by-firewall',
    when: {
      says: [
        /\bip\b.{0,16}(?:차단|ブロック|заблокирован|gesperrt|blockiert|bloquead|bloqué|engellen|bị chặn)/,
      ],
    },
  },
  {
    name: 'upstream-languages',
    code: 'upstream-error',
    when: {
      says: [
        /(?:上流|アップストリーム|プロバイダー?).{0,12}(?:エラー|障害|失敗|応答)|(?:업스트림|제공자|공급자).{0,12}(?:오류|에러|장애|실패)/,
        /ошибк[а-яё]{1,3} .{0,12}(?:провайдер|вышестоящ)|(?:провайдер|вышестоящ)[а-яё]{1,4} .{0,24}(?:ошибк|недоступ)/,
        /(?:fehler|störung) (?:beim|des|vom) (?:\S{1,12} )?(?:anbieter|upstream)|error (?:del|do) (?:proveedor|provedor)|erreur du fournisseur|sağlayıcı\S{0,6} hata|lỗi .{0,8}nhà cung cấp/,
      ],
    },
  },
  {
    name: 'parameter-languages',
    code: 'unsupported-parameter',
    when: {
      says: [
        /(?:パラメータ|ツール|関数|ストリーミング|画像).{0,16}(?:サポート|対応)(?:して|されて)(?:い|おり)(?:ません|ない)/,
        /(?:매개변수|파라미터|도구|함수|스트리밍|이미지).{0,10}지원(?:하|되)지/,
        /не поддержива\S{1,4} .{0,12}(?:параметр|инструмент|функци|изображен|потоков)|(?:параметр|инструмент|функци|изображен|потоков)\S{0,6} .{0,20}не поддержива/,
        /unterstützt (?:keine?n?|nicht) .{0,20}(?:parameter|werkzeuge|tools|bilder|streaming)|(?:parameter|tools|bilder|streaming)\b.{0,30}nicht unterstützt/,
        /(?:no|não) (?:admite|soporta|acepta|suporta|aceita) .{0,16}(?:par[áa]metro|parâmetro|herramient|ferramenta|imágen|imagen|streaming)|pas en charge .{0,16}(?:paramètre|outil|image|streaming|fonction)/,
      ],
    },
  },
  {
    name: 'parameter-named-languages',
    code: 'unsupported-parameter',
    // If the parameter is `model`, the error is about a model that does not exist.
    when: { status: [400, 422], says: said(PARAMETER, NOT_AVAILABLE, 30), unless: /\p{L} \W?model\b/u },
  },
  { name: 'region-languages', code: 'region-blocked', when: { says: said(REGION, NOT_AVAILABLE, 30) } },
  {
    name: 'model-plan-languages',
    code: 'model-not-permitted',
    when: { says: [...said(MODEL, PLAN, 40), ...said(MODEL, ACCESS, 40)] },
  },
  { name: 'model-retired-languages', code: 'model-retired', when: { says: said(MODEL, NO_MORE, 40) } },
  {
    name: 'model-unavailable-languages',
    code: 'model-unavailable',
    when: { between: [500, 599], says: said(MODEL, NOT_AVAILABLE, 40) },
  },
  {
    name: 'model-forbidden-languages',
    code: 'model-not-permitted',
    when: { status: [401, 403], says: said(MODEL, NOT_AVAILABLE, 40) },
  },
  {
    name: 'model-languages',
    code: 'model-not-found',
    when: { says: [...said(MODEL, NOT_FOUND, 60), ...said(MODEL, NOT_AVAILABLE, 40)] },
  },
  {
    name: 'key-or-languages',
    code: 'key-rejected',
    when: {
      says: [
        /(?:無効|유효하지 않|неверн|недейств|ungültig|inválid|invalide|non valid|geçersiz|không hợp lệ).{0,12}(?:または|거나|또는|\S или |\b(?:oder|ou|veya|hoặc|oppure) )/,
      ],
    },
  },
  { name: 'key-without-right-languages', code: 'permission-denied', when: { says: said(KEY, NO_RIGHT, 30) } },
  {
    name: 'key-expired-languages',
    code: 'key-expired',
    // Not a request to check whether it is expired.
    when: { says: said(KEY, EXPIRED, 40), unless: /만료\S{0,8} ?여부|期限切れ(?:か|でないか)/ },
  },
  {
    name: 'account-unverified-languages',
    code: 'account-inactive',
    when: {
      between: [400, 403],
      says: [
        /(?:メール|組織|アカウント).{0,8}(?:認証が必要|認証されてい|未認証|未確認)|本人確認/,
        /(?:계정|이메일|조직).{0,8}인증.{0,6}(?:필요|하세요|해 ?주세요|되지)|미인증 계정/,
        /(?:аккаунт|запис|почт|email|организац)\S{0,4} .{0,12}(?:не подтвержд|не верифицир)|подтвердите .{0,12}(?:аккаунт|почт|email|телефон)/,
        /(?:konto|organi[sz]ation|e-mail\S{0,8}) .{0,24}(?:verifizier|bestätig|freigeschaltet)/,
        /(?:cuenta|organización|correo|conta|organização|e-?mail) .{0,24}(?:verificad|verificar|confirmad)|(?:verifique|verifica|confirme) (?:tu|su|sua|seu) (?:cuenta|conta|correo|e-?mail)/,
        /(?:compte|organi[sz]ation|e-?mail) .{0,24}(?:vérifié|confirmé)|vérifiez votre (?:compte|e-?mail|identité)/,
        /(?:hesab|hesap|e-posta|kuruluş)\S{0,6} .{0,20}(?:doğrula|onaylan)/,
        /(?:tài khoản|email|tổ chức) .{0,20}xác (?:minh|thực)|(?:akun|email|organisasi) .{0,20}(?:ter|di)?verifikasi/,
      ],
      unless: /실패|오류|失敗|fehlgeschlagen/,
    },
  },
  { name: 'account-languages', code: 'account-inactive', when: { says: said(ACCOUNT, PUT_OUT, 24) } },
  {
    name: 'key-disabled-languages',
    code: 'key-disabled',
    when: { says: said(KEY, PUT_OUT, 20), unless: /(?:폐기|정지|취소|차단)\S{0,8} ?여부/ },
  },
  {
    name: 'key-missing-languages',
    code: 'api-key-missing',
    when: {
      says: [
        /(?:apiキー|api キー|トークン|認証(?:情報|ヘッダー)?)(?:が|は|を)?(?:必要|指定されていません|設定されていません|ありません)/,
        /(?:api ?키|토큰|인증).{0,6}(?:필요|없습니다|누락)/,
        /(?:ключ|токен).{0,16}(?:не указан|не передан|отсутству|требуется)|(?:отсутствует|требуется|не указан|не передан) .{0,16}(?:ключ|токен|авторизац|аутентификац)/,
        /(?:api-?schlüssel|token).{0,16}(?:fehlt|erforderlich|nicht angegeben)/,
        /falta (?:la |el )?(?:clave|token)|(?:clave|chave|token).{0,20}(?:requerid[oa]|necesari[oa]|obrigatóri[oa]|ausente)/,
        /clé.{0,20}(?:manquante|requise)|(?:thiếu|cần) (?:khóa|api key|token)/,
        /api key未設定/,
        ...said(KEY, MISSING, 24),
      ],
      unless: /\bmax\w{0,16}[ _]?tokens?\b/,
    },
  },
  {
    name: 'key-languages',
    code: 'key-rejected',
    when: {
      says: [
        /(?:apiキー|api キー|キー|トークン|認証).{0,8}(?:無効|不正|正しく|失敗)|(?:apiキー|api キー|トークン|認証(?:情報|キー)|(?:^|この)キー)[がは](?:見つか(?:りません|らない)|存在し(?:ません|ない))|無効な.{0,8}(?:キー|トークン)/,
        /(?:api ?키|키|토큰|인증).{0,8}(?:유효하지|잘못|올바르지|실패)|(?:api ?키|토큰|인증 ?(?:키|정보)|^키)(?:를|을|가|이)? ?(?:찾을 수 없|존재하지)|(?:잘못된|유효하지 않은).{0,8}(?:키|토큰)/,
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
  {
    name: 'request-languages',
    code: 'invalid-request',
    when: {
      says: [
        /不正なリクエスト|リクエスト.{0,8}(?:不正|無効|正しく)|잘못된 요청|요청.{0,8}(?:형식|잘못|유효하지|올바르지)/,
        /(?:некорректн|неверн)[а-яё]{1,3} (?:запрос|формат|параметр)|(?:ungültige|fehlerhafte) anfrage/,
        /(?:solicitud|petición|requisição|solicitação) (?:inválida|incorrecta|no válida)|requête (?:invalide|incorrecte|non valide)|richiesta non valida|geçersiz istek|yêu cầu không hợp lệ|طلب غير صالح/,
      ],
    },
  },
];
