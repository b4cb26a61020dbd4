/** Faults: what a network failure means, depending on where it happened. */
import type { Code } from '../model/codes.ts';
import type { Fault, FaultType } from '../model/observation.ts';
import { CANCELLED } from '../model/phrases.ts';
import { proxyWords } from './proxy-words.ts';
import { CLIENT_CERTIFICATE } from './rule-advice.ts';

const CODE_OF = {
  dns: 'dns-failure',
  refused: 'connection-refused',
  'connect-timeout': 'connection-timeout',
  reset: 'connection-reset',
  tls: 'tls-failure',
  proxy: 'proxy-failure',
  'response-timeout': 'response-timeout',
  'not-http': 'malformed-response',
  deadline: 'deadline-exceeded',
  cancelled: 'deadline-exceeded',
} as const satisfies Record<FaultType, Code>;

export interface FaultJudgement {
  readonly code: Code;
  readonly seen: string;
  /** More specific than the advice of the code; null if that fits. */
  readonly means: string | null;
  readonly next: string | null;
}

type Words = readonly [means: string, next: string];

const OLD_TLS: Words = [
  'The server offers no TLS version that is safe today.',
  'The operator must offer TLS 1.2 or newer.',
];
const NO_CERTIFICATE: Words = [
  'The server has no certificate for the host in `base-url`.',
  'Correct the host in `base-url`, or let the operator set the server up for this name.',
];
const NO_CLIENT_CERTIFICATE: Words = [CLIENT_CERTIFICATE.means, CLIENT_CERTIFICATE.next];

/** A plain http server may take the TLS handshake for the beginning of a request, and wait for its end. */
const SILENT_TLS: Words = [
  'The host took the connection and did not answer the TLS handshake: the port may speak plain http, or a firewall stops TLS.',
  'Check the port of `base-url`; if it speaks plain http, write http://, otherwise have the way to it opened.',
];

/** What the TLS errors of Node and OpenSSL mean, by name. `nameOf` turns the names of alerts into `ALERT_…`. */
const TLS_WORDS: Readonly<Record<string, Words>> = {
  CERT_HAS_EXPIRED: [
    'The gateway’s certificate has expired.',
    'The gateway’s operator must renew the certificate.',
  ],
  CERT_NOT_YET_VALID: [
    'The gateway’s certificate is not valid yet, or the runner’s clock is wrong.',
    'Check the clock of the runner, then the certificate.',
  ],
  DEPTH_ZERO_SELF_SIGNED_CERT: [
    'The gateway’s certificate is self-signed.',
    'Set `ca-certificate` to that certificate, or let the operator get one from a public authority.',
  ],
  SELF_SIGNED_CERT_IN_CHAIN: [
    'The certificate comes from a private authority, or a proxy inspects the traffic.',
    'Set `ca-certificate` to the PEM file of that authority.',
  ],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
    'The gateway sends its certificate without the intermediate one, or it is from a private authority.',
    'The operator must send the full chain; for a private authority set `ca-certificate`.',
  ],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [
    'The authority that signed the gateway’s certificate is not trusted here, or an intermediate certificate is missing.',
    'The operator must send the full chain; for a private authority set `ca-certificate`.',
  ],
  UNABLE_TO_GET_ISSUER_CERT: [
    'An intermediate certificate of the gateway is missing.',
    'The operator must send the full chain; for a private authority set `ca-certificate`.',
  ],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'The certificate is for another name than the host in `base-url`.',
    'Correct the host in `base-url`, or let the operator get a certificate for this name.',
  ],
  CERT_REVOKED: [
    'The gateway’s certificate was revoked.',
    'The gateway’s operator must replace the certificate.',
  ],
  CERT_UNTRUSTED: [
    'The gateway’s certificate is not trusted here.',
    'For a private authority set `ca-certificate`.',
  ],
  CERT_SIGNATURE_FAILURE: [
    'The signature of the gateway’s certificate is not valid.',
    'The gateway’s operator must replace the certificate.',
  ],
  EPROTO: [
    'The server does not speak TLS on this port, or no version that is safe today.',
    'Check scheme and port of `base-url`; the operator must offer TLS 1.2 or newer.',
  ],
  ERR_TLS_MANY_TICKETS: [
    'No server needs more than a few; clients that keep each of them run out of memory.',
    'Let the gateway’s operator find why its TLS sends so many session tickets.',
  ],
  ERR_SSL_WRONG_VERSION_NUMBER: [
    'The server speaks plain http on this port.',
    'Check scheme and port of `base-url`.',
  ],
  ERR_SSL_UNSUPPORTED_PROTOCOL: OLD_TLS,
  ALERT_PROTOCOL_VERSION: OLD_TLS,
  ALERT_UNRECOGNIZED_NAME: NO_CERTIFICATE,
  // Go's servers (Caddy, Traefik) send this if they have no certificate for a name.
  ALERT_INTERNAL_ERROR: NO_CERTIFICATE,
  ALERT_HANDSHAKE_FAILURE: [
    'The server refused the encrypted connection: it may want a client certificate.',
    'Ask the gateway’s operator what its TLS setup requires.',
  ],
  ALERT_CERTIFICATE_REQUIRED: NO_CLIENT_CERTIFICATE,
  // We sent no client certificate, so "bad certificate" means that it is missing.
  ALERT_BAD_CERTIFICATE: NO_CLIENT_CERTIFICATE,
};

/** OpenSSL prefixes alerts with the protocol version that introduced them, and since 3.2 some with `SSL/TLS`. */
function nameOf(errno: string): string {
  return errno.replace(/^ERR_SSL_(?:SSLV3|TLSV1\d?|SSL\/TLS)_(?:ALERT_)?/, 'ALERT_');
}

const AT: Readonly<Record<Fault['phase'], string>> = {
  room: 'waiting for other connections with long certificates to end',
  dns: 'looking the host up',
  connect: 'connecting',
  proxy: 'talking to the proxy',
  tls: 'encrypting the connection',
  headers: 'waiting for the answer',
  body: 'reading the answer',
};

/** Messages from http/ about headers or trailers that exceed a limit. */
const TOO_MUCH = /\bover \d+ (?:KiB|lines)\b/;
const TOO_MUCH_WORDS: Words = [
  'It is HTTP, with more beside the body than clients take.',
  'Let the gateway’s operator find what adds so many or so long headers.',
];

const NO_ROOM: Words = [
  'Open connections to servers with certificates over 16 KiB take much memory, so there are few at once; those before it did not end in time.',
  'Check this gateway without those that stall, raise `deadline`, or have its certificate issued for fewer names.',
];

/** `plain`: the base URL is http, so a peer that hangs up may be a TLS server. */
export function judgeFault(fault: Fault, plain = false): FaultJudgement {
  const code = CODE_OF[fault.type];
  const tls = fault.errno === null ? undefined : TLS_WORDS[nameOf(fault.errno)];
  const said = sentence(fault.message);
  const errno = fault.errno === null || said.includes(fault.errno) ? '' : `, ${fault.errno}`;
  const seen = `${said} (${AT[fault.phase]}${errno}).`;
  if (fault.type === 'tls' && tls !== undefined) return { code, seen, means: tls[0], next: tls[1] };
  if (plain && fault.type === 'reset' && fault.phase === 'headers') {
    const next =
      'Run again; if it persists, try `base-url` with https://: a TLS server hangs up on plain http.';
    return { code, seen, means: null, next };
  }
  if (fault.type === 'connect-timeout' && fault.phase === 'tls') {
    return { code, seen, means: SILENT_TLS[0], next: SILENT_TLS[1] };
  }
  if (fault.type === 'proxy') {
    const words = fault.proxy === null ? null : proxyWords(fault.proxy, fault.errno);
    return { code, seen, means: words?.means ?? null, next: words?.next ?? null };
  }
  if (fault.type === 'cancelled') {
    return { code, seen: 'The run was cancelled.', ...CANCELLED };
  }
  if (fault.phase === 'room') return { code, seen, means: NO_ROOM[0], next: NO_ROOM[1] };
  if (fault.type === 'not-http') {
    if (TOO_MUCH.test(fault.message))
      return { code, seen, means: TOO_MUCH_WORDS[0], next: TOO_MUCH_WORDS[1] };
    return {
      code,
      seen,
      means: 'What came back is not HTTP, or breaks its rules.',
      next: 'Check scheme and port of `base-url`; otherwise ask the gateway’s operator.',
    };
  }
  return { code, seen, means: null, next: null };
}

function sentence(message: string): string {
  const text = message
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![.:。])[.:。]+$/, '');
  return text === '' ? 'The connection failed' : text.slice(0, 300);
}
