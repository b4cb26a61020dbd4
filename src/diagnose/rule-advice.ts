/** Advice for rules that know more about what stopped the request than their code says. */
import type { Advice } from './advice.ts';

export const CLIENT_CERTIFICATE: Advice = {
  means: 'The server wants a client certificate, and this check has none to send.',
  next: 'Ask the gateway’s operator for an address that needs only the key.',
};

const CLOUDFLARE_ACCESS: Partial<Advice> = {
  means: 'Cloudflare Access is in front of the gateway and wants its own login.',
  next: 'Send a service token with `headers` (`CF-Access-Client-Id`, `CF-Access-Client-Secret`), or have the path exempted.',
};

const GATEWAY_TOKEN: Advice = {
  means: 'This Cloudflare AI Gateway wants a token of its own in addition to the provider’s key.',
  next: 'Make the token in the gateway’s settings, and send `cf-aig-authorization: Bearer <token>` with the input `headers`.',
};

const NO_APP: Partial<Advice> = {
  means: 'The hosting platform answers in place of the gateway: nothing runs at this address.',
  next: 'Correct the host in `base-url`, or deploy and start the gateway there; after a deploy, set `wait`.',
};

const STORE: Partial<Advice> = {
  means: 'The gateway’s own database or cache is broken or out of its reach.',
  next: 'The gateway’s operator must bring it back; neither the key nor the request is at fault.',
};

const GUARDRAIL: Advice = {
  means: 'The gateway checks every request with a guardrail, and could not reach it.',
  next: 'The gateway’s operator must bring the guardrail back, correct its address or key, or let requests pass without it.',
};

/** Retrying does not help if a setting is missing. */
const SET_UP: Advice = {
  means:
    'The gateway lacks a key or setting of its own for what is behind it; your key is not shown to be at fault.',
  next: 'The gateway’s operator must set what is named there; running again does not help until then.',
};

const CONSOLE: Advice = {
  means:
    'A web page for browsers answered, which wants a token from its own form; the key was not looked at.',
  next: 'Correct the path in `base-url`: the root of the API differs from that of the console (often /v1 or /api/v1).',
};

const UNCLEAR: Advice = {
  means: 'The answer has a good status but reports an error, and nothing in it tells of what kind.',
  next: 'Read its words; the gateway’s operator knows what they mean, and should send a status of their own.',
};

const ADVICE: Readonly<Record<string, Partial<Advice>>> = {
  'gateway-without-key': SET_UP,
  'gateway-not-configured-id': SET_UP,
  'gateway-keyless': SET_UP,
  'gateway-without-provider': SET_UP,
  'gateway-provider-undefined': SET_UP,
  'gateway-unconfigured': SET_UP,
  'service-off': {
    means: 'The operator has switched the service off, for a while or for good.',
    next: 'Ask the operator when it comes back, and use another gateway until then.',
  },
  'gateway-adapter': {
    means: 'The gateway has no code for the kind of provider or request that it was set up for.',
    next: 'The gateway’s operator must correct the type of this model’s channel or provider, or update the gateway.',
  },
  'model-price': {
    means: 'The gateway refuses the model because no price is set for it.',
    next: 'The gateway’s operator must set the model’s price or ratio; running again does not help until then.',
  },
  'gateway-without-token': {
    means: 'The gateway could not sign itself in at the provider; your key is not shown to be at fault.',
    next: 'The gateway’s operator must renew its login or credentials at the provider.',
  },
  'gateway-not-installed': {
    means: 'A part that the gateway’s server needs for this is not installed there.',
    next: 'The gateway’s operator must install what is named on the server.',
  },
  'https-wanted-behind': {
    means: 'The reverse proxy speaks plain http to the server behind it, which wants https.',
    next: 'The operator must have the reverse proxy speak https to the gateway behind it.',
  },
  'status-none': UNCLEAR,
  'status-none-stream': UNCLEAR,
  'client-certificate': CLIENT_CERTIFICATE,
  'guardrail-out-of-reach': GUARDRAIL,
  'guardrail-out-of-reach-id': GUARDRAIL,
  'gateway-store': STORE,
  'key-lookup-failed': STORE,
  'key-lookup-broke': STORE,
  'topic-store': STORE,
  'platform-no-deployment': NO_APP,
  'platform-nothing-deployed': NO_APP,
  'platform-render': NO_APP,
  'platform-railway': NO_APP,
  'platform-modal': NO_APP,
  'tunnel-ngrok': {
    means: 'The tunnel answers, but nothing is at its other end.',
    next: 'Start the tunnel and the gateway behind it, or correct the host in `base-url`: free tunnels change their names.',
  },
  'access-cloudflare': CLOUDFLARE_ACCESS,
  'access-cloudflare-audience': CLOUDFLARE_ACCESS,
  'cloudflare-gateway-token': GATEWAY_TOKEN,
  'cloudflare-gateway-refused': GATEWAY_TOKEN,
  'csrf-token': CONSOLE,
  'csrf-token-500': CONSOLE,
  'key-kind-refused': {
    means: 'This address takes no API keys, only access tokens of an identity.',
    next: 'Fetch such a token (OAuth) in each run and put it into `api-key`, or use an address of the provider that takes keys.',
  },
  'basic-login': {
    means: 'The reverse proxy wants a user name and password of its own before the gateway sees the key.',
    next: 'Have the API’s paths exempted from that login, or use an address that does not pass through it.',
  },
  'page-body-limit': {
    means: 'The reverse proxy does not accept a request of this size.',
    next: 'Have its body size limit raised (nginx: `client_max_body_size`); this request was a small one.',
  },
  'page-header-limit': {
    means: 'The reverse proxy does not accept headers of this size.',
    next: 'Shorten `headers` or the key, or have the limit raised (nginx: `large_client_header_buffers`).',
  },
  // https://nginx.org/en/docs/http/ngx_http_limit_req_module.html#limit_req_status: 503 unless told otherwise.
  'page-nginx-503': {
    next: 'Ask whether the gateway is deployed and running. An nginx rate limit gives the same answer: lower `concurrency`.',
  },
  'stream-ends-clients': {
    means: 'The stream comes through, but clients such as openai’s end it with an error all the same.',
    next: 'The gateway’s operator must correct what is named; no proxy in front of the gateway is at fault.',
  },
  'not-utf8': {
    means: 'The answer is there, but not in UTF-8, the encoding of JSON.',
    next: 'Ask the gateway’s operator to answer in UTF-8; a `charset` in the content type does not help, since clients ignore it.',
  },
  'stream-ignored': {
    means: 'The gateway ignores `stream: true`: streaming clients get nothing they can read.',
    next: 'Ask the gateway’s operator to pass `stream` on, or leave out this probe if no client streams.',
  },
  'stream-of-another-api': {
    means: 'The events are those of another API (Messages or Responses): chat clients cannot read them.',
    next: 'Ask the gateway’s operator to translate the stream of this model, or check the path in `base-url`.',
  },
  // Caddy answers a path that no directive handles with a 200 and no body.
  'empty-answer': {
    next: 'Check the path in `base-url`: some reverse proxies (Caddy) answer an unknown path with an empty body.',
  },
};

/** The parts of the code's advice that the rule replaces; empty if there are none. */
export function adviceOfRule(rule: string): Partial<Advice> {
  return ADVICE[rule] ?? {};
}
