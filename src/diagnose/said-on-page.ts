/** Said on a page: the one sentence of an API that a framework put into a page of its own. */
import type { Code } from '../model/codes.ts';
import { type Evidence, firstMatch, type Rule, type Without } from './rule.ts';
import { A_MODEL } from './rules/lexicon.ts';
import { PAGE_RULES } from './rules/page.ts';
import { WORD_RULES } from './rules.ts';

/** A page that is no more than a sentence, of nobody's making: frameworks print an API's error into one. */
const SENTENCE = 200;
/** What no front door speaks of. */
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

/** The sentence on such a page, where its status was all that the rules about pages went by. */
export function saidOnPage(door: Rule, evidence: Evidence, without: Without): Rule | null {
  const { page, words } = evidence.reading;
  if (page === null || page.mark !== null || page.words.length > SENTENCE || evidence.status < 400)
    return null;
  if (!PAGE_RULES.includes(door)) return null;
  const rule = firstMatch(WORD_RULES, evidence, without);
  if (rule === null) return null;
  // Filters of companies and hosts of web sites speak of content and of accounts too.
  if (rule.code === 'content-filtered' && !OF_A_PROMPT.test(words.text)) return null;
  if (/^(?:api-)?key-/.test(rule.code)) return OF_A_KEY.test(words.text) ? rule : null;
  // The path in `… to get URL /v1/models` is no model.
  if (rule.code.startsWith('model-') && !A_MODEL.test(words.text)) return null;
  return OF_AN_API.has(rule.code) ? rule : null;
}
