/** Trims an answer after it was judged, so that no peer decides how much memory the run takes. */
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Exchange } from '../model/observation.ts';

/**
 * Enough to recognise the software later (diagnose/provider.ts): characters of the body, number of headers,
 * characters of a header's name or value.
 */
const BODY = 4_000;
const HEADERS = 64;
const HEADER = 128;

/** Copies via JSON, because in V8 a slice of a string keeps the whole original string in memory. */
function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** True if the exchange is small enough to keep as it is; slices of it then do no harm either. */
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

/** Detaches a diagnosis from the text of `exchange`, the answer that was judged. */
export function keptDiagnosis(judged: Diagnosis, exchange: Exchange): Diagnosis {
  if (isSmall(exchange)) return judged;
  const { facts, ...diagnosis } = judged;
  if (facts === null) return { ...copied(diagnosis), facts };
  // The ids were parsed one by one and are not slices of the body, so they need no copy.
  const { listed, ...others } = facts;
  return { ...copied(diagnosis), facts: { ...copied(others), listed } };
}
