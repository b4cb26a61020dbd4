/** Recorded answers and what the diagnosis makes of them, without a network. Used by the tests and `npm run corpus`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOfPlace } from '../../src/check/findings/place-finding.ts';
import { adviceOf } from '../../src/diagnose/advice.ts';
import { type DiagnosisContext, diagnose } from '../../src/diagnose/diagnose.ts';
import type { Answer, Question } from '../../src/model/observation.ts';

/** One line of __tests__/cases/*.jsonl (see the README there). `everywhere`: every path gives this answer. */
export interface Recorded {
  readonly id: string;
  readonly vendor: string;
  readonly request: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly code: string;
  readonly also: readonly string[];
  readonly everywhere?: boolean;
}

export interface Named {
  readonly recorded: Recorded;
  readonly code: string;
  readonly rule: string;
  readonly seen: string;
  readonly means: string;
  readonly next: string;
  /** Named by the first name of the case. */
  readonly exact: boolean;
  /** Named by one of its names. */
  readonly right: boolean;
}

const CASES = join(dirname(fileURLToPath(import.meta.url)), '../cases');

export function readCases(file: string): Recorded[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Recorded);
}

export function ownCases(): Recorded[] {
  const files = readdirSync(CASES).filter((file) => file.endsWith('.jsonl'));
  return files.sort().flatMap((file) => readCases(join(CASES, file)));
}

/** Names of the cases that fit two and do not bear the first, by id. */
export function secondNames(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(CASES, 'second-names.json'), 'utf8')) as Record<string, string>;
}

export function typeOf(body: string): string {
  if (/^\s*(?:data|event|id|retry)?:/.test(body)) return 'text/event-stream';
  if (/^\s*</.test(body)) return 'text/html; charset=utf-8';
  return /^\s*[[{"]/.test(body) ? 'application/json' : 'text/plain; charset=utf-8';
}

/** An answer as http/ hands it over: lower-case names, and a content type where the case has none. */
export function answerOf(
  given: Pick<Recorded, 'status' | 'body'> & Partial<Pick<Recorded, 'headers'>>,
): Answer {
  const { status, body } = given;
  const headers = Object.fromEntries(
    Object.entries(given.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    kind: 'answer',
    status,
    headers:
      'content-type' in headers || body === '' ? headers : { ...headers, 'content-type': typeOf(body) },
    body,
    truncated: false,
    bodyFault: null,
    redirects: [],
    firstByteMs: 1,
    durationMs: 1,
    arrivals: [],
  };
}

export const CONTEXT: DiagnosisContext = {
  question: 'completion',
  model: 'gpt-5.5',
  sent: { model: 'gpt-5.5', messages: [{ role: 'user', content: 'ping' }], max_tokens: 16 },
  host: '127.0.0.1',
  keyEnds: { first: 'sk-', last: '7Qzw', length: 51 },
  keyOf: null,
  keySent: true,
};

function questionOf({ request }: Recorded, answer: Answer): Question {
  if (/^GET \S*\/models$/.test(request)) return 'models';
  if (/embeddings$/.test(request)) return 'embeddings';
  return String(answer.headers['content-type']).includes('event-stream') ? 'stream' : 'completion';
}

/** The model of a good answer; otherwise one that any gateway might have. */
function wantedModel({ status, code, body }: Recorded): string {
  const model = /"model"\s*:\s*"([^"]+)"/.exec(body)?.[1];
  return model !== undefined && status === 200 && code !== 'model-substituted' ? model : 'gpt-5.5';
}

/** Given on every path, so nothing else of the API is seen beside them. */
export const EVERYWHERE =
  /^(?:base-url-|not-an-api$|redirected$|blocked-by-firewall$|key-|api-key-|account-inactive$)/;

export function nameOf(recorded: Recorded, without: ReadonlySet<string> = new Set()): Named {
  const answer = answerOf(recorded);
  const question = questionOf(recorded, answer);
  const model = question === 'models' ? null : wantedModel(recorded);
  const diagnosed = diagnose(answer, { ...CONTEXT, question, model }, without);
  const apiSeen = !(recorded.everywhere === true || EVERYWHERE.test(recorded.code));
  const { rule, seen } = diagnosed;
  const settled = apiSeen ? diagnosed.code : codeOfPlace(diagnosed.code);
  const advice =
    settled === null || settled === diagnosed.code ? diagnosed : adviceOf(settled, diagnosed.provider);
  const { means, next } = advice;
  const code = settled ?? 'ok';
  const exact = code === recorded.code;
  return { recorded, code, rule, seen, means, next, exact, right: exact || recorded.also.includes(code) };
}
