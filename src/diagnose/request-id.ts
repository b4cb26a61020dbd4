/** Request id: by which the operator can find the request in the logs. */
import type { Answer } from '../model/observation.ts';
import type { ErrorReading } from './reading.ts';

/** The gateway's own ids before those of the front doors. */
const HEADERS = [
  'x-request-id',
  'request-id',
  'x-oneapi-request-id',
  'x-litellm-call-id',
  'x-portkey-trace-id',
  'apim-request-id',
  'x-ms-request-id',
  'x-amzn-requestid',
  'x-generation-id',
  'x-vercel-id',
  'x-tt-logid',
  'x-log-id',
  'x-trace-id',
  'x-correlation-id',
  'kong-request-id',
  'x-kong-request-id',
  'cf-ray',
  'x-azure-ref',
  'x-amz-cf-id',
  'fly-request-id',
];
const RANKS: ReadonlyMap<string, number> = new Map(HEADERS.map((name, rank) => [name, rank]));

const IN_WORDS = /\b(?:request[ _-]?id|tid|trace[ _-]?id)\s?[:：=]\s?([\w-]{6,80})|\b(req_[\w-]{6,60})\b/i;

/** At most 120 characters; null if neither headers nor body have one. `reading`: that of an error. */
export function requestIdOf(answer: Answer, reading: ErrorReading | null): string | null {
  const own = ofHeaders(answer.headers);
  if (own !== null) return own;
  if (reading === null) return null;
  if (reading.requestId !== null) return reading.requestId;
  const found = IN_WORDS.exec(answer.body.slice(0, 8_000));
  return found?.[1] ?? found?.[2] ?? null;
}

/** Iterates over the answer's headers, because they are fewer than the names in HEADERS. */
function ofHeaders(headers: Answer['headers']): string | null {
  let first = HEADERS.length;
  for (const [name, value] of Object.entries(headers)) {
    const rank = RANKS.get(name) ?? first;
    if (rank < first && value.trim() !== '') first = rank;
  }
  const value = headers[HEADERS[first] ?? ''];
  return value === undefined ? null : value.trim().slice(0, 120);
}
