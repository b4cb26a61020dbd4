/**
 * Synonyms: replaces words that mean the same in error texts by the one that the rules know. Only words that mean
 * nothing else there.
 */

/** Replacements, applied in this order to lower-case text. */
const SAME: readonly (readonly [form: RegExp, word: string])[] = [
  [/\b(recogni|authori|initiali|organi|unrecogni|unauthori)s(e|ed|es|ing|ations?)\b/g, '$1z$2'],
  [
    /\bsurpass(?:ed|es)\b|\boverr[au]n\b|\b(?:went|gone|going|goes) over\b|\bran past\b|\bmaxed out\b/g,
    'exceeded',
  ],
  [
    /\blapsed\b|\b(?:(?:is|was|are) )?(?:past|passed) (?:its|the|their) (?:expiry|expiration)(?: date)?\b|\breached (?:its|the) (?:expiry|expiration)(?: date)?\b/g,
    'expired',
  ],
  [/\b(?:could|can|was|were|is|are) ?not (?:be )?located\b|\bnot located\b/g, 'not found'],
  [/\b(?:is|are|was|were) non-?existent\b/g, 'does not exist'],
  [/\b(?:bogus|non-valid|unacceptable)\b/g, 'invalid'],
  [/\binadequate\b/g, 'insufficient'],
  [/\bnot not\b/g, 'not'],
  [/秘钥|密匙/g, '密钥'],
  [/帐(?=[号户])/g, '账'],
  // Terms used in Taiwan; words.ts has already simplified the characters.
  [/使用者/g, '用户'],
  [/管道/g, '渠道'],
  [/存取/g, '访问'],
  [/资料库/g, '数据库'],
  [/伺服器/g, '服务器'],
  [/(?:存取)?权杖/g, '令牌'],
  [/\ballotment\b/g, 'quota'],
  [/\bswamped\b/g, 'overloaded'],
  [/\bzero (?=available|healthy|usable|live|active|credits?|balance|funds|quota)/g, 'no '],
  [
    /(?<![\w./-])llm\b(?!\.\w|[-/_]| ?(?:provider|response|request|gateway|call|api|service|server|router|proxy|client|backend|host|endpoint)\b)/g,
    'model',
  ],
];

/** Ids of well-known model families. An error that names one is about a model, so `model` is inserted before it. */
const MODEL_ID =
  /(?<![\w./:@=-]|\bmodels?:? )(?:(?:[a-z]{2,6}\.)?(?:anthropic|amazon|meta|mistral|cohere|deepseek|qwen|openai|google|minimax|moonshot|nvidia|ai21|zai)\.|(?!models?\/)[a-z][\w-]{1,20}\/)?(?=(?:(?:chat)?gpt|claude|gemini|gemma|llama|qwen|deepseek|mi[sx]tral|glm|kimi|grok|doubao|phi|ernie|hunyuan|minimax|command|nova|yi|text-(?:embedding|davinci)|bge|nomic-embed|dall-e|whisper)-?\w|o[134](?:-\w|\b))(?!claude-code|gpt-load|gpt4free)[a-z][\w.:-]{1,60}(?!\/)/g;

/** Rewrites a text with the words of the rules. */
export function commonWords(text: string): string {
  const same = SAME.reduce((so, [form, word]) => so.replace(form, word), text);
  return same.replace(MODEL_ID, 'model $&');
}
