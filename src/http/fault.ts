/** From what Node, OpenSSL and undici throw to a Fault. Each row of the table is a measured behaviour. */
import type { Fault, FaultType, Phase } from '../model/observation.ts';
import { DialError } from './dial-error.ts';

/** A fault before its duration and its redaction. */
export interface FaultFacts {
  readonly type: FaultType;
  readonly phase: Phase;
  readonly errno: string | null;
  readonly message: string;
  readonly proxy: Fault['proxy'];
}

const RESET = new Set([
  'ECONNRESET',
  'EPIPE',
  'ECONNABORTED',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);
const UNREACHABLE = new Set([
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTDOWN',
  'EACCES',
  'EPERM',
]);
const DNS = /^(?:ENOTFOUND|ENODATA|EAI_[A-Z]+|ESERVFAIL)$/;
const TLS =
  /^(?:ERR_(?:TLS|SSL|OSSL)_.*|EPROTO|CERT_.*|UNABLE_TO_.*|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED|ERROR_IN_CERT_.*|CRL_.*)$/;

/** The code of an error; of an AggregateError (both address families tried) the one that says most. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof AggregateError) {
    const codes = error.errors.map(errnoOf);
    const telling = codes.find((code) => code === 'ECONNREFUSED') ?? codes.find((code) => code !== null);
    if (telling) return telling;
  }
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Whether the peer closed or cut the connection. */
export function isReset(error: unknown): boolean {
  const code = errnoOf(error);
  return code !== null && RESET.has(code) && !isBadResponse(error);
}

/** undici closes the socket itself, with a SocketError, on a 100 or 101 that nobody asked for. */
function isBadResponse(error: unknown): boolean {
  return error instanceof Error && (error.message === 'bad response' || error.message === 'bad upgrade');
}

/**
 * llhttp's complaint that the stream ended too early is a cut connection, every other one is not HTTP.
 * undici 7 leaves the error's `code` undefined, so the name is what it is known by.
 */
function parserFault(error: Error): FaultType {
  return /EOF/.test(error.message) ? 'reset' : 'not-http';
}

function typeOf(error: unknown, phase: Phase): FaultType {
  const code = errnoOf(error);
  if (error instanceof Error && error.name === 'HTTPParserError') return parserFault(error);
  if (isBadResponse(error)) return 'not-http';
  if (code === null)
    return phase === 'tls' ? 'tls' : phase === 'headers' || phase === 'body' ? 'not-http' : 'reset';
  if (DNS.test(code)) return 'dns';
  if (code === 'ECONNREFUSED') return 'refused';
  if (RESET.has(code)) return 'reset';
  if (UNREACHABLE.has(code)) return phase === 'headers' || phase === 'body' ? 'reset' : 'connect-timeout';
  if (TLS.test(code) || phase === 'tls') return 'tls';
  return phase === 'dns' || phase === 'connect' ? 'connect-timeout' : 'not-http';
}

const WORDS: Partial<Record<string, string>> = {
  UND_ERR_HEADERS_OVERFLOW: 'The response headers are larger than 64 KiB.',
  UND_ERR_INVALID_ARG:
    'The request could not be formed: a header or the URL holds characters HTTP does not allow.',
  UND_ERR_NOT_SUPPORTED: 'The request could not be formed: a header is not supported.',
};

function wordsOf(error: unknown, type: FaultType, phase: Phase): string {
  const code = errnoOf(error);
  const known = code === null ? undefined : WORDS[code];
  if (known) return known;
  const said = error instanceof Error ? error.message : '';
  if (type === 'reset' && phase === 'body') return `The connection ended within the body. (${said || code})`;
  if (type === 'reset') return `The connection was closed before an answer. (${said || code})`;
  // Both address families refused: the aggregate has no message of its own.
  if (error instanceof AggregateError) return error.errors.map((one) => wordsOf(one, type, phase)).join('; ');
  return said || code || 'unknown network error';
}

/** Reads an error that ended a request in `phase`; for a DialError its own phase counts. */
export function faultFactsOf(error: unknown, phase: Phase): FaultFacts {
  if (error instanceof DialError) return dialFault(error);
  const type = typeOf(error, phase);
  return { type, phase, errno: errnoOf(error), message: wordsOf(error, type, phase), proxy: null };
}

function dialFault(error: DialError): FaultFacts {
  const { phase, cause, proxyHost, proxyStatus } = error;
  if (proxyHost === null || phase === 'tls') return { ...faultFactsOf(cause, phase), proxy: null };
  const proxy = { host: proxyHost, status: proxyStatus };
  const why = cause === null ? error.message : wordsOf(cause, typeOf(cause, phase), 'connect');
  return {
    type: 'proxy',
    phase: 'proxy',
    errno: errnoOf(cause),
    message: `Proxy ${proxyHost}: ${why}`,
    proxy,
  };
}
