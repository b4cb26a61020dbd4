/** Why no connection came about. */
import type { Fault, Phase } from '../model/observation.ts';

/**
 * Wraps whatever ended a dial. It has no `code` of its own: undici's client dials again for ever on an error with
 * the code of its SocketError, and treats the one of a wrong certificate name in a way of its own.
 */
export class DialError extends Error {
  override readonly name = 'DialError';
  readonly phase: Phase;
  override readonly cause: unknown;
  /** The proxy in use and, where it refused, the status it answered CONNECT with; null without a proxy. */
  readonly proxy: Fault['proxy'];

  constructor(phase: Phase, cause: unknown, proxy: Fault['proxy']) {
    super('no connection');
    this.phase = phase;
    this.cause = cause;
    this.proxy = proxy;
  }
}
