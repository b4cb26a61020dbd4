/** nginx: its pages by status, its limits, its logins, and TLS ended there. */
import { sureOf } from '../support/installed.ts';
import { type DoorCase, testDoor } from './doors.ts';

const STREAM = { probes: 'completion, stream' };
const https = true;

// biome-ignore format: one line a case
const CASES: readonly DoorCase[] = [
  { what: 'healthy', at: 'healthy', said: 'completion: pass' },
  { what: 'stream, buffered', at: 'healthy', said: 'stream: pass', says: /Buffered/, inputs: STREAM },
  { what: 'stream, proxy_buffering off', at: 'unbuffered', said: 'stream: pass', says: /tokens a second/, inputs: STREAM },
  { what: 'stream, gzip on', at: 'gzipped', said: 'stream: pass', inputs: STREAM },
  { what: 'proxy_pass that cuts the prefix', at: 'cut-prefix', said: 'base-url: base-url-wrong-path' },
  { what: 'Authorization taken away', at: 'no-authorization', said: 'completion: key-rejected' },

  { what: 'dead backend', at: 'dead', said: 'completion: gateway-unavailable', says: /502/ },
  { what: 'no live upstream', at: 'none-left', said: 'completion: gateway-unavailable', says: /502/ },
  { what: 'backend too slow', at: 'slow', said: 'completion: gateway-unavailable', says: /504/ },
  { what: 'backend hangs up', at: 'cut-off', said: 'completion: gateway-unavailable', says: /502/ },
  { what: 'backend talks nonsense', at: 'nonsense', said: 'completion: malformed-response', says: /HTTP/ },
  { what: 'http to a backend of https', at: 'https-behind-tls', https, said: 'completion: gateway-error', says: /reverse proxy speak https/ },

  { what: 'API under another path', at: 'elsewhere', said: 'base-url: base-url-wrong-path', says: /Set `base-url: http:\S+\/api\/v1`/ },
  { what: 'no API at all', at: 'nowhere', said: 'base-url: base-url-wrong-path', says: /404 Not Found/ },
  { what: 'files instead of an API', at: 'files', said: 'base-url: base-url-wrong-path' },
  { what: 'web app for every path', at: 'app', said: 'base-url: not-an-api', says: /Relay console/ },
  { what: 'login elsewhere', at: 'login', said: 'base-url: redirected', says: /login\.example\.com\/signin, a login/ },
  { what: 'login of its own', at: 'own-login', said: 'base-url: redirected', says: /\/login, a login/ },
  { what: 'auth_request refuses', at: 'auth-request', said: 'completion: key-rejected', says: /401 Authorization Required/ },
  { what: 'redirect to itself', at: 'loop', said: 'base-url: redirected', says: /in a circle[\s\S]*operator/ },
  { what: 'redirects in a circle', at: 'circle', said: 'base-url: redirected', says: /in a circle[\s\S]*operator/ },
  { what: '304', at: 'unmodified', said: 'completion: malformed-response', says: /cache/ },
  { what: 'http to https', at: 'to-https', said: 'base-url: redirected', says: /with https:\/\// },

  { what: 'limit_req, 503', at: 'limited', second: true, said: 'completion: gateway-unavailable', says: /503.*\n.*\n.*rate limit/ },
  { what: 'limit_req, 429', at: 'limited-429', second: true, said: 'completion: rate-limited', says: /429 Too Many Requests/ },
  { what: 'auth_basic', at: 'basic', said: 'completion: blocked-by-firewall', says: /user name and password/ },
  { what: 'maintenance page', at: 'maintenance', said: 'completion: gateway-unavailable', says: /Down for maintenance.*retry in 2 min/ },
  { what: 'body too large', at: 'small', said: 'completion: invalid-request', says: /client_max_body_size/ },
  { what: 'headers too large', at: 'small-headers', said: 'completion: invalid-request', says: /large_client_header_buffers/ },
  { what: 'address denied', at: 'denied', said: 'completion: blocked-by-firewall', says: /403 Forbidden/ },
  { what: 'POST denied', at: 'get-only', said: 'completion: blocked-by-firewall', says: /403 Forbidden/ },
  { what: 'return 444', at: 'silent', said: 'connection: connection-reset' },

  { what: 'private authority, trusted', at: 'valid', https, said: 'completion: pass' },
  { what: 'private authority, not trusted', at: 'valid', https, stranger: true, said: 'connection: tls-failure', says: /`ca-certificate`/ },
  { what: 'expired certificate', at: 'expired', https, said: 'connection: tls-failure', says: /has expired/ },
  { what: 'certificate of another host', at: 'foreign', https, said: 'connection: tls-failure', says: /another name/ },
  { what: 'self-signed certificate', at: 'self-signed', https, said: 'connection: tls-failure', says: /self-signed/ },
  { what: 'client certificate wanted', at: 'mutual', https, said: 'completion: blocked-by-firewall', says: /client certificate/ },
  { what: 'no server of this name', at: 'no-name', https, said: 'connection: tls-failure', says: /no certificate for the host/ },
  { what: 'TLS 1.1 only', at: 'old-tls', https, said: 'connection: tls-failure', says: /TLS 1\.2/ },
  { what: 'plain http to TLS', at: 'valid', said: 'base-url: base-url-insecure', says: /https:\/\// },
];

testDoor({
  name: 'nginx',
  people: 'nginx',
  template: 'nginx.conf',
  command: (config, { folder }) => [sureOf('nginx').program, '-p', folder, '-c', config],
  cases: CASES,
});
