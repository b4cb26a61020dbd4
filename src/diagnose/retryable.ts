/** Retryable: whether a further attempt can help. */
import { type Code, factsOf } from '../model/codes.ts';
import type { Exchange } from '../model/observation.ts';

/**
 * Follows the table of codes, unless the gateway itself says that retrying does not help (`x-should-retry: false`,
 * OpenAI and Anthropic).
 */
export function retryable(code: Code | null, exchange: Exchange): boolean {
  if (code === null || !factsOf(code).retried) return false;
  return exchange.kind === 'fault' || exchange.headers['x-should-retry']?.trim().toLowerCase() !== 'false';
}
