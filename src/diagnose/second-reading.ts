/** Second reading: what is evidence only if nothing else tells more than the status. */
import { type Evidence, firstMatch, type Rule, type Without } from './rule.ts';
import { DOOR_RULES, WORD_RULES } from './rules.ts';
import { plainWords } from './words.ts';

/** The rule that fits what was left out of the first reading; null if none does. */
export function readAgain(evidence: Evidence, without: Without): Rule | null {
  return spelledOut(evidence, without) ?? hintedAt(evidence, without);
}

/** Kinds of errors (`invalid_request_error`), not what happened. */
const KIND_OF_ERROR = /(?:^|_)(?:err|error|errors|exception|failure)$/;

/** Identifiers of such words alone (`access_denied`, `service_unavailable`) say no more than the status. */
const STATUS_WORDS = new Set(
  (
    'acceptable access allowed api bad conflict denied entity failed forbidden found gateway implemented internal ' +
    'invalid large malformed many method not out payment permission request requests required resource route server ' +
    'service temporarily timed timeout too unauthorized unavailable unknown unprocessable user'
  ).split(' '),
);

const SPELLED_RULES: readonly Rule[] = [...DOOR_RULES, ...WORD_RULES];

/**
 * If only the status is left, the identifiers are read as words: `key_not_recognized` says what `key not recognized`
 * would. A 502 or 504 says more than they do. As identifiers they have been judged before, beside the words of the
 * answer.
 */
function spelledOut(evidence: Evidence, without: Without): Rule | null {
  if (evidence.status === 502 || evidence.status === 504) return null;
  const told = evidence.reading.identifiers.filter(
    (id) =>
      id.includes('_') && !KIND_OF_ERROR.test(id) && !id.split('_').every((word) => STATUS_WORDS.has(word)),
  );
  if (told.length === 0) return null;
  const words = plainWords(told.map((id) => id.replaceAll('_', ' ')));
  return firstMatch(
    SPELLED_RULES,
    { ...evidence, reading: { ...evidence.reading, identifiers: [], words } },
    without,
  );
}

const SAY_LITTLE: ReadonlySet<number> = new Set([200, 400, 403, 422]);

/**
 * If only the status is left, and says little, what would help in another case is evidence, too: `Denied. If you ran out
 * of credits, top up.`
 */
function hintedAt(evidence: Evidence, without: Without): Rule | null {
  const { reading, status } = evidence;
  const { hints } = reading.words;
  if (hints === '' || !SAY_LITTLE.has(status)) return null;
  const words = { ...reading.words, text: hints, lead: hints };
  return firstMatch(WORD_RULES, { ...evidence, reading: { ...reading, identifiers: [], words } }, without);
}
