/** Pages: web pages that no other rule recognised, by status. */
import type { Rule } from '../rule.ts';

export const PAGE_RULES: readonly Rule[] = [
  {
    name: 'route-express',
    code: 'endpoint-not-found',
    when: { shape: ['html'], says: [/can not (?:get|post|put) \//] },
  },
  {
    name: 'page-static-server',
    code: 'not-an-api',
    when: {
      shape: ['html'],
      header: ['server', /simplehttp|python|webrick|live-server|http-server/i],
      between: [400, 599],
    },
  },
  { name: 'page-rate', code: 'rate-limited', when: { shape: ['html'], status: [429] } },
  { name: 'page-body-limit', code: 'invalid-request', when: { shape: ['html'], status: [413] } },
  {
    name: 'page-header-limit',
    code: 'invalid-request',
    when: {
      shape: ['html'],
      between: [400, 499],
      says: [/(?:headers?|cookies?|header fields?)\b.{0,20}\btoo (?:large|big|long)/],
    },
  },
  {
    name: 'page-request',
    code: 'invalid-request',
    when: { shape: ['html'], status: [400, 411, 414, 415, 431] },
  },
  {
    name: 'page-login',
    code: 'blocked-by-firewall',
    when: {
      shape: ['html'],
      status: [401],
      says: [/\b(?:sign|log) ?in\b|\bsingle sign-?on\b|\bsso\b/],
    },
  },
  { name: 'page-key', code: 'key-rejected', when: { shape: ['html'], status: [401] } },
  { name: 'page-payment', code: 'quota-exhausted', when: { shape: ['html'], status: [402] } },
  {
    name: 'page-forbidden',
    code: 'blocked-by-firewall',
    when: { shape: ['html'], status: [403, 406, 418, 444, 451, 468] },
  },
  {
    name: 'route-page',
    code: 'endpoint-not-found',
    when: { shape: ['html'], status: [404, 405, 410, 501] },
  },
  { name: 'page-timeout', code: 'gateway-unavailable', when: { shape: ['html'], status: [408, 421, 499] } },
  // A page that says that a server is down, but was sent with a 2xx.
  {
    name: 'page-down-kindly',
    code: 'gateway-unavailable',
    when: {
      shape: ['html'],
      between: [200, 299],
      says: [/^(?:error )?50[234]:? (?:bad gateway|service (?:temporarily )?unavailable|gateway time-?out)/],
    },
  },
  { name: 'page-other', code: 'not-an-api', when: { shape: ['html'], between: [100, 499] } },
  {
    name: 'page-nginx-503',
    code: 'gateway-unavailable',
    when: { shape: ['html'], status: [503], mark: /^(?:nginx|openresty|tengine)$/ },
  },
  {
    name: 'page-down',
    code: 'gateway-unavailable',
    when: {
      shape: ['html'],
      between: [500, 599],
      says: [
        /bad gateway|unavailable|gateway time-?out|timed out|maintenance|backend (?:fetch|read)|unable to connect|can not connect/,
        /could not (?:connect|satisfy)|unreachable|invalid response|no server|web server is (?:down|returning)|origin|be right back/,
      ],
    },
  },
  { name: 'page-unavailable', code: 'gateway-unavailable', when: { shape: ['html'], between: [502, 599] } },
  { name: 'page-error', code: 'gateway-error', when: { shape: ['html'], status: [500, 501] } },
  {
    name: 'store-route',
    code: 'base-url-wrong-path',
    when: {
      shape: ['xml'],
      id: /^(?:no_such_(?:key|bucket|object|website\w*)|method_not_allowed|not_found|resource_not_found|blob_not_found|invalid_uri)$/,
    },
  },
  {
    name: 'store-denied',
    code: 'not-an-api',
    when: {
      shape: ['xml'],
      id: /^(?:access_denied|invalid_argument|invalid_request|all_access_disabled|account_problem)$/,
    },
  },
];
