/** Kept: what stays in memory of an answer that was judged, so that no peer decides how much that is. */
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Exchange } from '../model/observation.ts';

/** Enough to see who is talking (diagnose/provider.ts): characters of the body, headers, characters of a header. */
const BODY = 4_000;
const HEADERS = 64;
const HEADER = 128;

/** A copy that shares no text with the original: a slice keeps the whole text in memory. */
function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Small enough to be kept as it is, and so are slices of it. */
function isSmall(exchange: Exchange): boolean {
  if (exchange.kind === 'fault' || exchange.body.length > BODY) return false;
  const headers = Object.entries(exchange.headers);
  return (
    headers.length <= HEADERS &&
    headers.every(([name, value]) => name.length <= HEADER && value.length <= HEADER)
  );
}

export function keptExchange(exchange: Exchange): Exchange {
  if (exchange.kind === 'fault') return exchange;
  if (isSmall(exchange)) return { ...exchange, arrivals: [] };
  const { body, headers } = exchange;
  const shown = Object.entries(headers)
    .slice(0, HEADERS)
    .map(([name, value]) => [name.slice(0, HEADER), value.slice(0, HEADER)]);
  const cut = copied({ body: body.slice(0, BODY), headers: shown });
  return { ...exchange, body: cut.body, headers: Object.fromEntries(cut.headers), arrivals: [] };
}

/** `exchange` is what was judged. */
export function keptDiagnosis(judged: Diagnosis, exchange: Exchange): Diagnosis {
  if (isSmall(exchange)) return judged;
  const { facts, ...diagnosis } = judged;
  if (facts === null) return { ...copied(diagnosis), facts };
  // The ids were parsed one by one: none of them is a piece of the body.
  const { listed, ...others } = facts;
  return { ...copied(diagnosis), facts: { ...copied(others), listed } };
}
