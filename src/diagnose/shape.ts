/** Shape: what kind of error body it is, and whether a body itself says that something failed. */
import { isRecord, type Members } from '../model/record.ts';
import { isBlank, isMarkedFailed, textOf } from './completion.ts';

export type Shape =
  | 'empty'
  | 'text'
  | 'html'
  | 'xml'
  | 'stream'
  /** OpenAI's `{"error": {…}}`. */
  | 'error-object'
  | 'error-string'
  | 'error-list'
  /** FastAPI's `detail`. */
  | 'detail'
  | 'errors'
  | 'base-resp'
  | 'problem'
  | 'html-message'
  | 'array'
  | 'flat'
  | 'other';

/** What a front door sends, and an API does not: a web page, XML, plain text, or nothing. */
export const NOT_JSON: readonly Shape[] = ['html', 'text', 'empty', 'xml'];

export function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return 'array';
  if (!isRecord(value)) return 'other';
  if (isRecord(value.error)) return 'error-object';
  if (typeof value.error === 'string') return 'error-string';
  if (Array.isArray(value.error)) return 'error-list';
  if (Array.isArray(value.errors)) return 'errors';
  if ('html-message' in value) return 'html-message';
  if ('base_resp' in value) return 'base-resp';
  if ('title' in value && 'status' in value) return 'problem';
  if ('detail' in value) return 'detail';
  if (FLAT.some((name) => typeof value[name] === 'string')) return 'flat';
  return 'other';
}

const FLAT = ['message', 'msg', 'error_msg', 'Message', 'errorMessage', 'error_message', 'errmsg'] as const;

/** Members in which a flat body has its sentence (SAID) and its error number (NUMBERED). */
const SAID = [
  'message',
  'msg',
  'errmsg',
  'err_msg',
  'errMsg',
  'errorMsg',
  'errorMessage',
  'error_message',
  'retmsg',
  'status_message',
  'status_msg',
  'code_msg',
  'codeMsg',
  'resp_msg',
  'respMsg',
  'result_msg',
  'resultMsg',
] as const;
const NUMBERED = [
  'code',
  'errcode',
  'err_code',
  'errCode',
  'errno',
  'retcode',
  'ret',
  'status_code',
  'resp_code',
  'respCode',
  'result_code',
  'resultCode',
] as const;
const FINE: ReadonlySet<string> = new Set([
  '0',
  '200',
  'success',
  'ok',
  'succeed',
  'succeeded',
  '00000',
  '0000',
]);

const FAILED_STATUS = new Set(['error', 'failure', 'fail', 'failed']);

/** Whether a body itself says that something failed, so that this is noticed even with a 200. */
export function isFailure(value: unknown): boolean {
  if (Array.isArray(value))
    return value.length > 0 && value.every((item) => isRecord(item) && isRecord(item.error));
  if (!isRecord(value)) return false;
  const { error, errors, choices, output, status, object } = value;
  const said = SAID.some((name) => typeof value[name] === 'string' && value[name] !== '');
  const results = choices ?? output;
  const answered = Array.isArray(results) ? results.length > 0 : 'data' in value && value.data !== null;
  if (typeof error === 'string' ? error !== '' : error === true) return true;
  if (isRecord(error) && !(answered && saysNothing(error))) return true;
  if (Array.isArray(error) ? error.length > 0 : Array.isArray(errors) && errors.length > 0) return true;
  if (failsByMark(value)) return true;
  if (Array.isArray(choices) && isRecord(choices[0]) && isRecord(choices[0].error)) return true;
  const base = value.base_resp;
  if (isRecord(base) && typeof base.status_code === 'number' && base.status_code !== 0) return !answered;
  if (holdsError(value) || Object.values(value).slice(0, 40).some(holdsError)) return true;
  const fault = value.fault;
  if (isRecord(fault) && typeof fault.faultstring === 'string') return true;
  const header = value.header;
  if (isRecord(header) && typeof header.code === 'number' && header.code !== 0) return true;
  if (answered) return false;
  if (typeof status === 'number' && status >= 400 && said) return true;
  // A failed response without an error is judged in answers/responses.ts.
  const outcome = typeof status === 'string' ? status : value.result;
  if (typeof outcome === 'string' && object !== 'response' && FAILED_STATUS.has(outcome.toLowerCase()))
    return true;
  if ('error_code' in value || 'error_msg' in value || 'errorCode' in value || 'html-message' in value)
    return true;
  if (typeof value.detail === 'string' || Array.isArray(value.detail) || saysSomething(value.detail))
    return true;
  if (saysSomething(errors)) return true;
  return said && NUMBERED.some((name) => name in value && !isFine(value[name]));
}

function saysWords(value: Members): boolean {
  return [...FLAT, ...SAID, 'detail'].some((name) => typeof value[name] === 'string' && value[name] !== '');
}

/** Whether it reports a failure in a member that clients ignore, and has no answer, or has words about the failure. */
export function failsByMark(value: Members): boolean {
  if (!isMarkedFailed(value)) return false;
  return saysWords(value) || !(speaks(value) || (holdsAnswer(value) && !saysWhy(value)));
}

/** Whether the first choice has text. Programs use that, even if a member beside it reports a failure. */
function speaks({ choices }: Members): boolean {
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  return isRecord(choice) && isRecord(choice.message) && !isBlank(textOf(choice.message.content));
}

/** Whether an answer without text holds what programs use: a call, a chunk, a vector, a model, an item of output. */
function holdsAnswer({ choices, data, output }: Members): boolean {
  const first: unknown = [choices, data, output].find((list) => Array.isArray(list) && list.length > 0);
  const [item] = Array.isArray(first) ? (first as readonly unknown[]) : [];
  // A gateway may list its errors there.
  if (!isRecord(item) || saysWords(item) || saysWhy(item) || (item.error ?? null) !== null) return false;
  const { message, delta, embedding, id, type } = item;
  if (isRecord(message)) return hasCalls(message);
  if (isRecord(delta) || (typeof embedding === 'string' && embedding !== '')) return true;
  if (Array.isArray(embedding)) return embedding.length > 0;
  return first === output ? typeof type === 'string' && type !== 'error' : typeof id === 'string';
}

function hasCalls({ tool_calls: calls }: Members): boolean {
  return Array.isArray(calls) && calls.some((call) => isRecord(call) && isRecord(call.function));
}

/** Whether it says why it failed other than in a sentence: by a reason, an object, or an error number. */
function saysWhy(value: Members): boolean {
  const isNumbered = [...NUMBERED, 'error_code', 'errorCode'].some((name) => !isFine(value[name] ?? 0));
  return isNumbered || typeof value.reason === 'string' || isRecord(value.detail);
}

/**
 * The formats of cloud vendors: `{"Response": {"Error": {…}}}`, `{"ResponseMetadata": {"Error": {…}}}`, `{"Error":
 * {…}}`.
 */
function holdsError(value: unknown): boolean {
  return isRecord(value) && isRecord(value.Error);
}

/** True if an object contains an error or a message; for `detail` and `errors` that are objects. */
function saysSomething(value: unknown): boolean {
  return (
    isRecord(value) &&
    (isRecord(value.error) ||
      ['error', ...SAID].some((name) => typeof value[name] === 'string' && value[name] !== ''))
  );
}

/** True for the error that some servers put into every answer: it is empty, or says that all is well. */
export function saysNothing(error: Members): boolean {
  return Object.values(error).every((value) => value === null || value === '' || isFine(value));
}

function isFine(code: unknown): boolean {
  return code === true || FINE.has(String(code).toLowerCase());
}
