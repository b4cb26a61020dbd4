/**
 * Translates what Node, OpenSSL and undici throw to a Fault. Each rule was measured with undici 7 on Node 20 and 24.
 */
import type { Fault, FaultType, Phase } from '../../model/observation.ts';
import { DialError } from './dial-error.ts';
import { LARGE_HEADERS, notHttpWords, OVERFLOW } from './not-http.ts';
import { type Thrown, thrownOf } from './thrown.ts';

/** A fault without its duration, not yet redacted. */
export interface FaultFacts {
  readonly type: FaultType;
  readonly phase: Phase;
  readonly errno: string | null;
  readonly message: string;
  readonly proxy: Fault['proxy'];
}

const RESET = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET']);
const UNREACHABLE = new Set([
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
  'EACCES',
  'EPERM',
]);
const UNSENDABLE = new Set(['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED']);
const DNS = /^(?:ENOTFOUND|ENODATA|ESERVFAIL|EAI_[A-Z]+)$/;
/**
 * OpenSSL's verification results (X509_V_ERR_… without the prefix), and codes of Node and OpenSSL. Since OpenSSL 3.2
 * some of these contain a slash (`ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE`).
 */
const TLS =
  /^(?:ERR_(?:TLS|SSL|OSSL)_[\w/]+|EPROTO|CERT_\w+|CRL_\w+|UNABLE_TO_\w+|ERROR_IN_\w+|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED)$/;

/** On a 100 or 101 that was not asked for, undici itself closes the socket with its SocketError. */
function isBadResponse({ message }: Thrown): boolean {
  return message === 'bad response' || message === 'bad upgrade';
}

/** Whether the peer closed or reset the connection. */
export function isReset(error: unknown): boolean {
  const thrown = thrownOf(error);
  return thrown.code !== null && RESET.has(thrown.code) && !isBadResponse(thrown);
}

/** Bytes that are not HTTP, or an answer that ended too early. */
function parsingType(thrown: Thrown, phase: Phase): FaultType | null {
  if (isBadResponse(thrown) || thrown.code === OVERFLOW) return 'not-http';
  // Recognised by its name, because undici 7 leaves the code undefined. The end of the stream is not an invalid byte.
  if (thrown.name === 'HTTPParserError') return /EOF/.test(thrown.message) ? 'reset' : 'not-http';
  // undici also throws this for two contradicting lengths in the headers, before there is any body.
  if (thrown.code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return phase === 'body' ? 'reset' : 'not-http';
  return null;
}

function typeOf(thrown: Thrown, phase: Phase): FaultType {
  const parsing = parsingType(thrown, phase);
  if (parsing !== null) return parsing;
  const code = thrown.code ?? '';
  const talking = phase === 'headers' || phase === 'body';
  if (DNS.test(code)) return 'dns';
  if (code === 'ECONNREFUSED') return 'refused';
  if (RESET.has(code)) return 'reset';
  if (UNREACHABLE.has(code)) return talking ? 'reset' : 'connect-timeout';
  if (TLS.test(code) || phase === 'tls') return 'tls';
  // The system reports a name that is too long as EINVAL.
  if (phase === 'dns') return 'dns';
  return talking ? 'not-http' : 'connect-timeout';
}

/**
 * Reduces OpenSSL's `801C…:error:0A00042E:SSL routines:ssl3_read_bytes:the reason:../deps/…:907:` to the reason, and
 * removes Node's advice on how to run Node.
 */
function withoutNoise(message: string): string {
  return message
    .replace(/^[\dA-F]+:error:[\dA-F]+:[^:]*:[^:]*:([^:]+):[\s\S]*$/, '$1')
    .replace(/; if the root CA is installed locally, try running Node\.js[\s\S]*$/, '');
}

function wordsOf(thrown: Thrown, type: FaultType, phase: Phase): string {
  // Both address families were tried: the AggregateError has no message of its own.
  const gathered = thrown.errors.map(({ message }) => message).join('; ');
  const said = withoutNoise(thrown.message) || gathered || thrown.code || 'no reason was given';
  if (thrown.code === OVERFLOW) return LARGE_HEADERS;
  if (type !== 'reset') return said;
  const what =
    phase === 'body' ? 'The connection ended within the body' : 'The connection was closed before an answer';
  return `${what} (${said}).`;
}

/**
 * Describes an error that ended a request in `phase`; for a failed dial, its own phase is used. `announced` is the
 * status of an interim response (1xx) that came before.
 */
export function faultFactsOf(error: unknown, phase: Phase, announced: number | null = null): FaultFacts {
  if (error instanceof DialError) return dialFacts(error);
  const thrown = thrownOf(error);
  if (thrown.code !== null && UNSENDABLE.has(thrown.code)) {
    // The library's message is not used. It quotes at most the name of the header, but the secrecy of values must not
    // depend on that.
    const message = 'The request could not be sent: a header holds what HTTP does not allow.';
    return { type: 'not-http', phase: 'headers', errno: thrown.code, message, proxy: null };
  }
  const type = typeOf(thrown, phase);
  const words = type === 'not-http' ? notHttpWords(thrown, announced) : null;
  // The code of a library tells a reader nothing more than these words.
  if (words !== null) return { type, phase, errno: null, message: words, proxy: null };
  return { type, phase, errno: thrown.code, message: wordsOf(thrown, type, phase), proxy: null };
}

function dialFacts({ phase, cause, proxy }: DialError): FaultFacts {
  if (proxy === null || phase === 'tls') return faultFactsOf(cause, phase);
  const thrown = thrownOf(cause);
  const why =
    proxy.status === null
      ? wordsOf(thrown, 'proxy', phase)
      : `it answered CONNECT with status ${proxy.status}${proxy.status < 300 ? ', and then with a page of its own' : ''}`;
  return { type: 'proxy', phase: 'proxy', errno: thrown.code, message: `Proxy ${proxy.host}: ${why}`, proxy };
}
