/** Why no connection came about. */
import type { Phase } from '../model/observation.ts';

/**
 * Wraps whatever ended a dial. It has no `code` of its own: undici's client reconnects forever on an error with the
 * code of its SocketError and treats a wrong certificate name in a way of its own.
 */
export class DialError extends Error {
  readonly phase: Phase;
  /** Host and port of the proxy in use, null without one. */
  readonly proxyHost: string | null;
  /** The status the proxy answered CONNECT with. */
  readonly proxyStatus: number | null;
  override readonly cause: unknown;

  constructor(
    phase: Phase,
    cause: unknown,
    proxy: { host: string; status?: number; message?: string } | null = null,
  ) {
    super(proxy?.message ?? 'no connection');
    this.name = 'DialError';
    this.phase = phase;
    this.cause = cause;
    this.proxyHost = proxy?.host ?? null;
    this.proxyStatus = proxy?.status ?? null;
  }
}
