/** The input `severity`: lines `<check or code>: fail | warn | ignore`. */
import { CHECKS, type Check, CODES, type Code, isCheck, isCode } from '../model/codes.ts';
import type { SeverityChoice, SeverityRules } from '../model/run.ts';
import { didYouMean, nearestName } from './nearest.ts';
import { listed, type Problems, wordToUse } from './problems.ts';
import { quoted, ticked } from './quoted.ts';
import { listOf } from './scalars.ts';

const CHOICES: readonly SeverityChoice[] = ['fail', 'warn', 'ignore'];

/** What may come before the colon. */
const NAMES: readonly string[] = ['*', ...CHECKS, ...Object.keys(CODES)];

function choiceOf(text: string): SeverityChoice | null {
  return CHOICES.find((choice) => choice === text.toLowerCase()) ?? null;
}

/** Reads all lines; each wrong one is reported and skipped. */
export function severityRules(text: string, problems: Problems): SeverityRules {
  const codes: Partial<Record<Code, SeverityChoice>> = {};
  const checks: Partial<Record<Check, SeverityChoice>> = {};
  let otherwise: SeverityChoice | null = null;
  const before = new Set<string>();
  for (const line of listOf(text)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim();
    if (colon < 1) {
      problems.invalid(
        'severity',
        `${quoted(line)} is not a line like \`rate-limited: fail\`.`,
        'Write `<check or code>: fail | warn | ignore`, one per line.',
      );
      continue;
    }
    if (before.has(name)) {
      problems.invalid('severity', `${quoted(name)} is given twice.`, 'Keep one of the two lines.');
      continue;
    }
    before.add(name);
    const written = line.slice(colon + 1).trim();
    const choice = choiceOf(written);
    if (name !== '*' && !isCode(name) && !isCheck(name)) {
      const rest = choice ?? nearestName(written, CHOICES) ?? 'fail';
      problems.unknownWord('severity', name, NAMES, 'check or code', (nearest) => `${nearest}: ${rest}`);
    }
    if (choice === null) {
      const rest = NAMES.includes(name) ? name : nearestName(name, NAMES);
      // No check or code is near enough to suggest a whole line, and suggesting `*` would change everything. So list
      // only the choices.
      if (rest === null) {
        const works = `Use ${listed(CHOICES)} for \`severity\`.`;
        problems.invalid('severity', `unknown choice ${quoted(written)}.`, works);
        continue;
      }
      const whole = (nearest: string) => `${rest}: ${nearest}`;
      const wrong = `unknown choice ${quoted(written)} for ${ticked(name)}.${didYouMean(written, CHOICES)}`;
      problems.invalid('severity', wrong, wordToUse(written, CHOICES, ' for `severity`', whole));
    } else if (name === '*') otherwise = choice;
    else if (isCode(name)) codes[name] = choice;
    else if (isCheck(name)) checks[name] = choice;
  }
  return { codes, checks, otherwise };
}
