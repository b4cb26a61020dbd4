/** Advice that is sharper than a code's, where the rule knows more of what stopped the request. */
import type { Advice } from './advice.ts';

const CLIENT_CERTIFICATE: Advice = {
  means: 'The server wants a client certificate, and this check has none to show.',
  next: 'Ask the gateway’s operator for an address that takes the key alone.',
};

const GUARDRAIL: Advice = {
  means: 'The gateway looks at every request with a guardrail, and could not ask that one.',
  next: 'The gateway’s operator must bring the guardrail back, correct its address or key, or let requests pass without.',
};

const CONSOLE: Advice = {
  means: 'What answered is made for browsers and wants a token of its own page; the key was not looked at.',
  next: 'Correct the path in `base-url`: the API has another root than the console (often /v1 or /api/v1).',
};

const ADVICE: Readonly<Record<string, Partial<Advice>>> = {
  'https-wanted-behind': {
    means: 'The front door speaks plain http to what is behind it, which wants https.',
    next: 'The operator must have the front door speak https to the gateway behind it.',
  },
  'client-certificate': CLIENT_CERTIFICATE,
  'guardrail-out-of-reach': GUARDRAIL,
  'guardrail-out-of-reach-id': GUARDRAIL,
  'csrf-token': CONSOLE,
  'csrf-token-500': CONSOLE,
  'key-kind-refused': {
    means: 'This address takes no API keys, but access tokens of an identity.',
    next: 'Fetch such a token (OAuth) in each run and put it into `api-key`, or use an address of the provider that takes keys.',
  },
  'basic-login': {
    means: 'The front door wants a user name and password of its own, before the gateway sees the key.',
    next: 'Have the API’s paths let through without that login, or use an address behind it.',
  },
  'page-body-limit': {
    means: 'The front door does not take a request of this size.',
    next: 'Have its limit for bodies raised (nginx: `client_max_body_size`); this request was a small one.',
  },
  'page-header-limit': {
    means: 'The front door does not take headers of this size.',
    next: 'Shorten `headers` or the key, or have the limit raised (nginx: `large_client_header_buffers`).',
  },
  // https://nginx.org/en/docs/http/ngx_http_limit_req_module.html#limit_req_status: 503 unless told otherwise.
  'page-nginx-503': {
    next: 'Ask whether the gateway is deployed and running. An nginx over its request limit says the same: lower `concurrency`.',
  },
  // Caddy answers what no directive handles with a 200 and no body.
  'empty-answer': {
    next: 'Check the path in `base-url`: some front doors (Caddy) answer one that leads nowhere with nothing.',
  },
};

/** What a rule knows better than its code; empty where it does not. */
export function adviceOfRule(rule: string): Partial<Advice> {
  return ADVICE[rule] ?? {};
}
