/** Said on page: finds an API's error on a web page, if a framework printed the error as one. */
import type { Code } from '../model/codes.ts';
import { type Evidence, firstMatch, type Rule, type Without } from './rule.ts';
import { A_MODEL } from './rules/lexicon.ts';
import { PAGE_RULES } from './rules/page.ts';
import { WORD_RULES } from './rules.ts';

/**
 * In characters. A page that has no more text than this, and does not show what produced it, may be an API's error
 * that a framework printed as HTML.
 */
const SENTENCE = 200;
/** Codes that no front door reports: it knows no models, credit or parameters. */
const OF_AN_API: ReadonlySet<Code> = new Set<Code>([
  'model-not-found',
  'model-not-permitted',
  'model-retired',
  'model-unavailable',
  'quota-exhausted',
  'account-inactive',
  'content-filtered',
  'unsupported-parameter',
]);
const OF_A_KEY = /\bapi[ _-]?(?:key|token)s?\b|\b(?:access|bearer) token\b|令牌|密钥/;
const OF_A_PROMPT =
  /\b(?:prompts?|models?|moderation|guardrails?|completions?|inputs?|outputs?|messages?|responsible ai)\b|提示词|模型/;

/**
 * The rule that holds for the sentence on such a page, if so far only the status decided (PAGE_RULES); otherwise null.
 */
export function saidOnPage(door: Rule, evidence: Evidence, without: Without): Rule | null {
  const { page, words } = evidence.reading;
  if (page === null || page.mark !== null || page.words.length > SENTENCE || evidence.status < 400)
    return null;
  if (!PAGE_RULES.includes(door)) return null;
  const rule = firstMatch(WORD_RULES, evidence, without);
  if (rule === null) return null;
  // Web filters of companies block content, too.
  if (rule.code === 'content-filtered' && !OF_A_PROMPT.test(words.text)) return null;
  if (/^(?:api-)?key-/.test(rule.code)) return OF_A_KEY.test(words.text) ? rule : null;
  // `… to get URL /v1/models` mentions a path, not a model.
  if (rule.code.startsWith('model-') && !A_MODEL.test(words.text)) return null;
  return OF_AN_API.has(rule.code) ? rule : null;
}
