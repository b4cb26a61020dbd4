/** Caddy: errors without a body, and an empty 200 where nothing is handled. */
import { sureOf } from '../support/installed.ts';
import { type DoorCase, testDoor } from './doors.ts';

const STREAM = { probes: 'completion, stream' };
const https = true;

// biome-ignore format: one line a case
const CASES: readonly DoorCase[] = [
  { what: 'healthy', at: 'healthy', said: 'completion: pass' },
  { what: 'stream', at: 'healthy', said: 'stream: pass', says: /tokens a second/, inputs: STREAM },
  { what: 'stream, encode gzip', at: 'gzipped', said: 'stream: pass', inputs: STREAM },

  { what: 'dead backend', at: 'dead', said: 'completion: gateway-unavailable', says: /502/ },
  { what: 'backend marked as failed', at: 'marked-down', second: true, said: 'completion: gateway-unavailable', says: /503/ },
  { what: 'backend too slow', at: 'slow', said: 'completion: gateway-unavailable', says: /504/ },
  { what: 'backend hangs up', at: 'cut-off', said: 'completion: gateway-unavailable', says: /502/ },
  { what: 'backend talks nonsense', at: 'nonsense', said: 'completion: gateway-unavailable', says: /502/ },

  { what: 'API under another path', at: 'elsewhere', said: 'base-url: base-url-wrong-path', says: /Set `base-url: http:\S+\/api\/v1`/ },
  { what: 'path that nothing handles', at: 'unhandled', said: 'completion: malformed-response', says: /path in `base-url`/ },
  { what: 'no API at all', at: 'nowhere', said: 'base-url: base-url-wrong-path', says: /404/ },
  { what: 'files instead of an API', at: 'files', said: 'base-url: base-url-wrong-path' },
  { what: 'web app for every path', at: 'app', said: 'base-url: not-an-api', says: /Relay console/ },
  { what: 'login elsewhere', at: 'login', said: 'base-url: redirected', says: /login\.example\.com\/signin, a login/ },
  { what: 'login of its own', at: 'own-login', said: 'base-url: redirected', says: /\/login, a login/ },
  { what: 'redirect to itself', at: 'loop', said: 'base-url: redirected', says: /in a circle/ },
  { what: 'http to https', at: 'to-https', said: 'base-url: redirected', says: /with https:\/\// },

  { what: 'respond 429', at: 'limited', said: 'completion: rate-limited', says: /retry in/ },
  { what: 'basicauth', at: 'basic', said: 'completion: blocked-by-firewall', says: /user name and password/ },
  { what: 'maintenance page', at: 'maintenance', said: 'completion: gateway-unavailable', says: /Down for maintenance.*retry in 2 min/ },
  { what: 'body too large', at: 'small', said: 'completion: gateway-unavailable', says: /502/ },
  { what: 'address denied', at: 'denied', said: 'completion: blocked-by-firewall', says: /403/ },
  { what: 'abort', at: 'silent', said: 'connection: connection-reset' },

  { what: 'private authority, trusted', at: 'valid', https, said: 'completion: pass' },
  { what: 'private authority, not trusted', at: 'valid', https, stranger: true, said: 'connection: tls-failure', says: /`ca-certificate`/ },
  { what: 'expired certificate', at: 'expired', https, said: 'connection: tls-failure', says: /has expired/ },
  { what: 'certificate of another host', at: 'foreign', https, said: 'connection: tls-failure', says: /no certificate for the host/ },
  { what: 'self-signed certificate', at: 'self-signed', https, said: 'connection: tls-failure', says: /self-signed/ },
  { what: 'client certificate wanted', at: 'mutual', https, said: 'connection: tls-failure', says: /client certificate/ },
  { what: 'plain http to TLS', at: 'valid', said: 'base-url: base-url-insecure', says: /https:\/\// },
];

testDoor({
  name: 'caddy',
  people: 'Caddy',
  template: 'Caddyfile',
  command: (config) => [sureOf('caddy').program, 'run', '--adapter', 'caddyfile', '--config', config],
  cases: CASES,
});
