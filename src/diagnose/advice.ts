/** Advice: what each code means and what to do next, in one or two lines each. */
import type { Code } from '../model/codes.ts';
import type { Kind } from './kinds/kind.ts';
import { ownAdvice, withPage } from './provider-advice.ts';

export interface Advice {
  readonly means: string;
  readonly next: string;
}

const ADVICE = {
  'config-invalid': {
    means: 'The configuration cannot be understood or carried out, so no model was asked.',
    next: 'Correct the input or line that is named, then run again.',
  },
  'base-url-missing': {
    means: 'No gateway is named.',
    next: 'Set `base-url` to the API root of your gateway, for example https://gateway.example.com/v1.',
  },
  'base-url-invalid': {
    means: 'The base URL is not a clean http(s) address.',
    next: 'Set `base-url` to scheme, host and path only: no spaces, no user name, no password.',
  },
  'base-url-has-endpoint': {
    means: 'The base URL already ends in an endpoint, so every request goes to a path that does not exist.',
    next: 'Cut `base-url` back to the API root: leave out /chat/completions, /models and the like.',
  },
  'base-url-insecure': {
    means: 'The address begins with http://, and the key would travel unencrypted or be refused.',
    next: 'Write `base-url` with https://.',
  },
  'base-url-wrong-path': {
    means: 'The server answers, but there is no OpenAI-compatible API under this path.',
    next: 'Correct the path in `base-url`; it often ends in /v1.',
  },
  'api-key-missing': {
    means: 'The gateway saw no key in the request.',
    next: 'Set `api-key`; if it is set, the gateway may want it in another header: try `auth: x-api-key` or `auth: api-key`.',
  },
  'api-key-withheld': {
    means: 'Pull requests from forks and from Dependabot get no secrets, so there is no key to send.',
    next: 'Run this check on push or on schedule, or skip it for such pull requests.',
  },
  'api-key-malformed': {
    means: 'What arrived as the key does not have the form of a key.',
    next: 'Set `api-key` to the bare key: no quotes, spaces, `Bearer `, label, URL or unexpanded variable.',
  },
  'api-key-wrong-provider': {
    means: 'The key belongs to a different provider from the one at this address.',
    next: 'Put a key for this gateway into `api-key`, or set `base-url` to the provider that issued the key.',
  },
  'dns-failure': {
    means: 'The host name could not be resolved.',
    next: 'Check the host in `base-url` for a typo; a private name needs a runner inside that network.',
  },
  'connection-refused': {
    means: 'The host is there, but nothing accepts connections on this port.',
    next: 'Start the gateway, or correct the port in `base-url`. If it was deployed just now, set `wait`.',
  },
  'connection-reset': {
    means: 'The connection was cut before the answer was complete.',
    next: 'Run again; if it persists, look at proxies and load balancers between the runner and the gateway.',
  },
  'connection-timeout': {
    means: 'The host did not take the connection in time: a firewall drops it, or the address is wrong.',
    next: 'Allow the runner’s address at the gateway, use a runner inside the network, or correct `base-url`.',
  },
  'tls-failure': {
    means: 'No trustworthy encrypted connection could be made.',
    next: 'Renew or correct the gateway’s certificate; for a private authority set `ca-certificate`.',
  },
  'certificate-expiring': {
    means: 'The gateway’s certificate expires soon; after that every client will refuse to connect.',
    next: 'Ask the gateway’s operator to renew the certificate.',
  },
  'proxy-failure': {
    means: 'A proxy between the runner and the gateway refused or failed; the gateway was not reached.',
    next: 'Correct HTTPS_PROXY (for an http:// address HTTP_PROXY) and its login, or add the host to NO_PROXY.',
  },
  'response-timeout': {
    means: 'The gateway took the request and did not answer in time.',
    next: 'Run again, or raise `timeout`; if it persists, ask the gateway’s operator.',
  },
  'deadline-exceeded': {
    means: 'The run’s deadline passed before this was finished.',
    next: 'Raise `deadline`, or ask for fewer models or retries.',
  },
  'not-an-api': {
    means:
      'A web page came where JSON was expected: this address is a site, a console or a login, not an API.',
    next: 'Set `base-url` to the API root of the gateway; its documentation names it.',
  },
  redirected: {
    means: 'The gateway sends the request elsewhere. The key is not sent along to another address.',
    next: 'Set `base-url` to the final address, if it is the API; if it is a login page, programs are not let in at this address.',
  },
  'blocked-by-firewall': {
    means:
      'A firewall, bot check or login in front of the gateway stopped the request, usually before the key was checked.',
    next: 'Allow the runner’s address or this path there, or run inside the network.',
  },
  'endpoint-not-found': {
    means: 'The API is there, but this endpoint is not.',
    next: 'Ask the gateway’s operator to route the endpoint; leave the probe out only if no application needs it.',
  },
  'gateway-error': {
    means:
      'The gateway itself failed or is misconfigured. Nothing shows that the request or the key is at fault.',
    next: 'Run again; if it persists, send the gateway’s operator the time and the request id.',
  },
  'gateway-unavailable': {
    means: 'The reverse proxy answers, but the gateway behind it does not.',
    next: 'Ask whether the gateway is deployed and running; after a deploy, set `wait`.',
  },
  'key-rejected': {
    means: 'The gateway does not know this key.',
    next: 'Compare the key’s ends with the gateway’s console, then set `api-key` (the secret) again.',
  },
  'key-expired': {
    means: 'The key was valid once but has expired.',
    next: 'Make a new key in the gateway’s console, or fetch a new token where it gives short-lived ones, and put it into `api-key`.',
  },
  'key-disabled': {
    means: 'The key exists but was disabled, revoked or blocked.',
    next: 'Enable it in the gateway’s console, or make a new key and put it into `api-key`.',
  },
  'account-inactive': {
    means: 'The account behind the key is suspended, unverified or in arrears; none of its keys works.',
    next: 'The account’s owner must settle it with the provider (bill, verification, appeal).',
  },
  'permission-denied': {
    means: 'The key is known but may not do this: its scope, its client or its network is limited.',
    next: 'Widen the key’s permissions or allow list in the gateway’s console, or use another key.',
  },
  'region-blocked': {
    means:
      'The provider does not serve the country the request came from: the runner’s, or the relay’s server.',
    next: 'Use a runner or a gateway in a supported region.',
  },
  'quota-exhausted': {
    means: 'The credit, balance or budget behind the key is used up. Trying again does not help.',
    next: 'Top up the account, or raise the key’s budget in the gateway’s console.',
  },
  'rate-limited': {
    means: 'This key has used up its requests or tokens for now.',
    next: 'Wait until the limit resets, lower `concurrency`, or ask for a higher limit.',
  },
  overloaded: {
    means: 'The gateway or the model has more traffic than it can take; this key is not the reason.',
    next: 'Run again later, or name a second model with `a | b` in `models`.',
  },
  'model-not-found': {
    means: 'The gateway does not know a model of this name.',
    next: 'Set `models` to an id from the gateway’s list, exactly as it is spelled there.',
  },
  'model-wrong-endpoint': {
    means: 'The model exists, but not for this kind of request.',
    next: 'Choose another model in `models`, or another probe in `probes`.',
  },
  'model-not-listed': {
    means: 'The model is not in the gateway’s list.',
    next: 'Set `models` to an id from the list, exactly as it is spelled there, or ask the operator to list this one.',
  },
  'model-not-permitted': {
    means: 'The model exists, but this key or account may not use it.',
    next: 'Allow the model for the key (or its project, group or plan), or choose another in `models`.',
  },
  'model-retired': {
    means: 'The model was withdrawn.',
    next: 'Replace it in `models` with its successor.',
  },
  'model-unavailable': {
    means: 'The gateway knows the model but has nothing to serve it right now.',
    next: 'Run again later; if it persists, the operator must add or start a channel, deployment or worker for it.',
  },
  'upstream-error': {
    means:
      'The gateway passed the request on and relays a failure from behind it; nothing shows that your key is at fault.',
    next: 'Tell the gateway’s operator: the provider, key or balance behind the gateway needs attention.',
  },
  'unsupported-parameter': {
    means: 'The model refuses a parameter of the request, and no other form of it was accepted.',
    next: 'Leave out or change the parameter that is named, in your application too.',
  },
  'invalid-request': {
    means: 'The gateway does not accept the request as it is.',
    next: 'Change what is named, in your application too; a header goes into `headers`.',
  },
  'content-filtered': {
    means: 'A content filter stopped the request or the answer.',
    next: 'Look at the filter’s settings for this key or deployment: the probe’s text is harmless.',
  },
  'malformed-response': {
    means: 'The answer is not what the API promises: clients will fail on it.',
    next: 'Ask the gateway’s operator; something between the model and you changes or swallows the answer.',
  },
  'empty-completion': {
    means: 'The model answered with neither text nor a tool call.',
    next: 'Run again; if it persists, look at filters and at the model’s template in the gateway.',
  },
  'model-substituted': {
    means: 'A different model answered than the one that was requested.',
    next: 'Ask the gateway’s operator how it maps model names, or name the real model in `models`.',
  },
  'stream-malformed': {
    means: 'The event stream is not well-formed; streaming clients hang or fail on it.',
    next: 'Look at buffering and timeouts of proxies before the gateway, or ask its operator.',
  },
  'tool-call-malformed': {
    means: 'The model’s tool call could not be read.',
    next: 'Choose a model that is good at tool calls, or look at the tool parser of the server.',
  },
  'output-malformed': {
    means: 'The model’s answer does not fit the schema that was asked for.',
    next: 'Choose a model with structured output, or ask the operator whether the schema is passed on.',
  },
  'active-incident': {
    means: 'The provider reports an open incident on its API.',
    next: 'Wait until it is resolved; the status page says when.',
  },
  'status-page-unreadable': {
    means: 'The status page could not be read, so it says nothing either way.',
    next: 'Correct `status-page`, or set it to `off`.',
  },
  'balance-low': {
    means: 'The credit left is below `min-balance`.',
    next: 'Top up the account before it runs out.',
  },
  'too-slow': {
    means: 'A completion took longer than `max-latency`.',
    next: 'Look at the gateway’s load and region, or raise `max-latency`.',
  },
  'slower-than-usual': {
    means: 'A completion took far longer than it used to.',
    next: 'Look at what changed at the gateway; the history has the earlier times.',
  },
  'report-missing': {
    means: 'A job of the matrix left no report, so its gateways are unknown.',
    next: 'Look at that job’s log, and upload its report even when it fails.',
  },
  'models-removed': {
    means: 'Models that were listed last time are gone.',
    next: 'Check whether your applications use them; the baseline was updated.',
  },
  'models-added': {
    means: 'The list has models that it did not have last time.',
    next: 'Nothing to do; the baseline was updated.',
  },
  'internal-error': {
    means: 'This tool failed, not your gateway.',
    next: 'Please report it with the log of this step.',
  },
} as const satisfies Record<Code, Advice>;

/**
 * The advice for a code. `provider` is the id of the recognised vendor or software (null or `unknown` if there is
 * none); `kind` is what the words of the answer say beyond the code. The vendor's own sentence takes precedence over
 * that of a kind, unless the kind is `firm`.
 */
export function adviceOf(code: Code, provider: string | null = null, kind: Kind | null = null): Advice {
  const advice = ADVICE[code];
  const means = kind?.means ?? advice.means;
  const own = kind?.firm === true ? null : ownAdvice(code, provider);
  return { means, next: own ?? withPage(code, kind?.next ?? advice.next, provider) };
}
