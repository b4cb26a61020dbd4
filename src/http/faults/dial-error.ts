/** Why no connection was established. */
import type { Fault, Phase } from '../../model/observation.ts';

/**
 * Wraps whatever ended a dial. It has no `code` of its own: undici's client dials again and again on an error with the
 * code of its SocketError, and treats the code of a wrong certificate name in a special way.
 */
export class DialError extends Error {
  override readonly name = 'DialError';
  readonly phase: Phase;
  override readonly cause: unknown;
  /** The proxy in use and, if it refused, the status with which it answered CONNECT; null without a proxy. */
  readonly proxy: Fault['proxy'];

  constructor(phase: Phase, cause: unknown, proxy: Fault['proxy']) {
    super('no connection');
    this.phase = phase;
    this.cause = cause;
    this.proxy = proxy;
  }
}
