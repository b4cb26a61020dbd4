/** HAProxy: pages without a title, 503 for whatever has no backend, and connections that it only closes. */
import { sureOf } from '../support/installed.ts';
import { type DoorCase, testDoor } from './doors.ts';

const STREAM = { probes: 'completion, stream' };
const https = true;

// biome-ignore format: one line a case
const CASES: readonly DoorCase[] = [
  { what: 'healthy', at: 'healthy', said: 'completion: pass' },
  { what: 'stream', at: 'healthy', said: 'stream: pass', inputs: STREAM },
  { what: 'stream, compression', at: 'compressed', said: 'stream: pass', inputs: STREAM },

  { what: 'dead backend', at: 'dead', said: 'completion: gateway-unavailable', says: /No server is available/ },
  { what: 'backend disabled', at: 'marked-down', said: 'completion: gateway-unavailable', says: /No server is available/ },
  { what: 'no backend', at: 'no-backend', said: 'completion: gateway-unavailable', says: /No server is available/ },
  { what: 'backend too slow', at: 'slow', said: 'completion: gateway-unavailable', says: /504 Gateway Time-out/ },
  { what: 'queue too long', at: 'full', said: 'completion: gateway-unavailable' },
  { what: 'backend hangs up', at: 'cut-off', said: 'completion: gateway-unavailable', says: /502 Bad Gateway/ },
  { what: 'backend talks nonsense', at: 'nonsense', said: 'completion: gateway-unavailable', says: /502 Bad Gateway/ },

  { what: 'API under another path', at: 'elsewhere', said: 'base-url: base-url-wrong-path', says: /Set `base-url: http:\S+\/api\/v1`/ },
  { what: 'no API at all', at: 'nowhere', said: 'base-url: base-url-wrong-path', says: /says "404 Not Found"/ },
  { what: 'login elsewhere', at: 'login', said: 'base-url: redirected', says: /login\.example\.com\/signin, a login/ },
  { what: 'redirect to itself', at: 'loop', said: 'base-url: redirected', says: /in a circle/ },
  { what: 'http to https', at: 'to-https', said: 'base-url: redirected', says: /with https:\/\// },

  { what: 'stick-table, 429', at: 'limited', second: true, said: 'completion: rate-limited', says: /429 Too Many Requests/ },
  { what: 'tarpit, 429', at: 'tarpit', said: 'completion: rate-limited' },
  { what: 'http-request auth', at: 'basic', said: 'completion: blocked-by-firewall', says: /user name and password/ },
  { what: 'maintenance page', at: 'maintenance', said: 'completion: gateway-unavailable', says: /Down for maintenance.*retry in 2 min/ },
  { what: 'body too large', at: 'small', said: 'completion: invalid-request', says: /body size limit/ },
  { what: 'denied', at: 'denied', said: 'completion: blocked-by-firewall', says: /administrative rules/ },
  { what: 'http-request reject', at: 'silent', said: 'connection: connection-reset' },

  { what: 'private authority, trusted', at: 'valid', https, said: 'completion: pass' },
  { what: 'private authority, not trusted', at: 'valid', https, stranger: true, said: 'connection: tls-failure', says: /`ca-certificate`/ },
  { what: 'expired certificate', at: 'expired', https, said: 'connection: tls-failure', says: /has expired/ },
  { what: 'certificate of another host', at: 'foreign', https, said: 'connection: tls-failure', says: /another name/ },
  { what: 'self-signed certificate', at: 'self-signed', https, said: 'connection: tls-failure', says: /self-signed/ },
  { what: 'client certificate wanted, TLS 1.3', at: 'mutual', https, said: 'connection: tls-failure', says: /client certificate/ },
  { what: 'client certificate wanted, TLS 1.2', at: 'mutual-old', https, said: 'connection: tls-failure', says: /client certificate/ },
  { what: 'no server of this name', at: 'no-name', https, said: 'connection: tls-failure', says: /no certificate for the host/ },
  { what: 'plain http to TLS', at: 'valid', said: 'connection: connection-reset', says: /`base-url` with https:\/\// },
];

testDoor({
  name: 'haproxy',
  people: 'HAProxy',
  template: 'haproxy.cfg',
  command: (config) => [sureOf('haproxy').program, '-db', '-f', config],
  cases: CASES,
});
