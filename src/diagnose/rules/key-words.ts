/** Words about keys that several rules share, and texts that only look like them. */
const KEY = String.raw`(?:api[ _-]?(?:key|token|secret)|apikey|access[ _-]?token|auth(?:entication|orization)?(?:[ _-](?:token|key|credentials?|header|field|info\w{0,40}|parameter))?|bearer(?: token)?|credentials?|x-(?:\w{1,12}-){0,3}(?:key|token)|subscription key|virtual key|user key|(?:client )?secret[ _-]?(?:key)?|license key|jwt|token|key)`;

/** Texts in which "key" means a key of a JSON object. */
export const MEMBER =
  '\\b(?:missing|unknown|unexpected|extra|duplicate|required) (?:\\w{1,12} )?keys?(?::| in (?:the )?(?:messages?|object|body|json|request|payload|item|part|dict)\\b)' +
  '|\\bkeys? (?:\\S{1,30} (?:is |was )?(?:not found|missing|required|unknown|not allowed) in (?:the )?(?:messages?|object|json|payload|item|part|dict)|(?!(?:is|was|are) )\\S{1,30} (?:is |was )?(?:not found|missing|required|unknown|not allowed) in (?:the )?(?:body|request))\\b(?! headers?\\b)|\\bmissing (?:or \\w{1,9} )?model key\\b';

/** Texts in which "token" means a unit of text, or "key" belongs to something else, such as a permission. */
export const REJECTED_NOT =
  /max[_ ]tokens|too many tokens|\bcount\w* tokens?\b|\btokens? (?:account|count|estimat|meter)\w{1,5}\b|(?:unexpected|found invalid) token|\b(?:produc|generat|sampl|predict|emit|decod)\w{1,3} (?:\w{1,12} ){0,3}tokens?\b|in json|at position|logit_bias|token count|tokens? (?:limit|length)|\bmodel\b.{0,20}\bnot found|missing (?:required )?scope|not allowed to call|subscription (?:is|has)|\b[cx]srf\b/
    .source;
export const MISSING_NOT =
  /max[_ ]tokens|\b(?:output|input|prompt|completion|generated|new|available) tokens?\b|\b(?:produc|generat|sampl|predict|emit|decod)\w{1,3} (?:\w{1,12} ){0,3}tokens?\b|permission|scope|(?:organi[sz]ation|account|team|workspace|you) (?:do|does) not have access|\bjson\b|\bnot both\b|\bstop (?:sequence|token)|\bread propert|\bno tokens? (?:was |were |is |are )?(?:generated|returned|produced|emitted|sampled|left|remaining)\b|\bauth\w* (?:handler|plugin|module|backend)\b/
    .source;

export function saying(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll('KEY', KEY));
}

/** Texts that leave open which of several reasons applies, such as "invalid or expired". */
export const EITHER = new RegExp(
  [
    /(?:invalid|incorrect|wrong|missing|revoked|not valid|malformed)(?:,| or| and\/or)+ (?:may have |has |is |be )?(?:expired|revoked)|expired(?:,| or)+ (?:(?:the |your )?(?:\w{1,12} )?is |an? )?(?:invalid|incorrect|revoked|wrong|missing)/,
    /(?:missing|absent|empty|no)(?:,| or)+ (?:an? )?(?:is )?(?:invalid|incorrect|wrong)|(?:invalid|incorrect|wrong)(?:,| or)+ (?:is )?(?:missing|absent|empty|no)\b|not (?:provided|supplied|present|set|sent|given)(?:,| or)+ (?:is |was |were )?(?:incorrect|invalid|wrong|not valid)/,
    saying(
      'KEY\\b.{0,30}\\b(?:does not exist|not found|invalid|unknown)(?:,| or)+ (?:may have |has |is |was )?(?:been )?(?:deleted|disabled|revoked|removed|deactivated)\\b',
    ),
    /过期或|失效或|无效或/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
export const PLAN = /subscription|\bplan\b|套餐/;
