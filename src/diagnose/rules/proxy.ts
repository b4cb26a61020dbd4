/** Proxies between the runner and the gateway that answer themselves. */
import type { Rule } from '../rule.ts';
import { NOT_JSON } from '../shape.ts';

export const PROXY_RULES: readonly Rule[] = [
  { name: 'proxy-wants-login', code: 'proxy-failure', when: { status: [407] } },
  { name: 'proxy-squid', code: 'proxy-failure', when: { header: ['x-squid-error', /./] } },
  { name: 'proxy-page', code: 'proxy-failure', when: { mark: /^(?:squid|tinyproxy)$/, between: [400, 599] } },
  { name: 'proxy-network-login', code: 'proxy-failure', when: { status: [511] } },
  {
    name: 'proxy-words',
    code: 'proxy-failure',
    when: {
      between: [400, 599],
      shape: NOT_JSON,
      says: [
        /\b(?:privoxy|ccproxy|polipo|blue ?coat|proxysg)\b/,
        /proxy (?:authentication|authorization) required/,
        /err_cache_access_denied/,
      ],
    },
  },
];
