/** Kinds of front doors, and of what is behind them. */
import type { Kind } from './kind.ts';

export const DOOR_KINDS: readonly Kind[] = [
  {
    code: 'gateway-unavailable',
    where: 'the name of what is behind it is not known',
    says: /\bno such host\b|\benotfound\b|\bgetaddrinfo\b|\bname resolution\b|\bhost lookup\b/,
    means: 'The front door cannot resolve the name of the gateway behind it.',
    next: 'The operator corrects the address of the gateway in the front door, or starts the gateway under that name.',
  },
  {
    code: 'gateway-unavailable',
    where: 'nothing listens behind it',
    says: /\brefused\b/,
    means: 'The front door answers, but nothing listens where the gateway behind it should be.',
    next: 'Start the gateway behind the front door, or correct its port there; after a deploy, set `wait`.',
  },
  {
    code: 'gateway-unavailable',
    where: 'what is behind it took too long',
    says: /\btime-?out\b|\btimed out\b|\btiming out\b/,
    means: 'The front door answers, but the gateway behind it did not answer in the time it was given there.',
    next: 'Run again; if it stays, the operator looks at the load of the gateway and at the time limit of the front door.',
  },
  {
    code: 'gateway-unavailable',
    where: 'it is being maintained',
    says: /\b(?:under|in|for|scheduled|planned|ongoing) (?:\w{1,12} )?maintenance\b|\bmaintenance (?:mode|window|work)\b|维护中|正在维护/,
    means: 'The gateway is being maintained.',
    next: 'Run again when the maintenance is over, or set `wait`.',
  },
  {
    code: 'blocked-by-firewall',
    where: 'it is a filter of the runner’s own network',
    says: /\bweb filter|\bcontent filter|\bfortiguard\b|\bzscaler\b|\bnetskope\b|\bblue ?coat\b|\bumbrella\b|\burl filtering\b|\byour organi[sz]ation'?s? (?:policy|has blocked)/,
    means: 'A web filter of the network that the runner is in stopped the request.',
    next: 'Have the gateway’s host allowed in that filter, or use a runner in another network.',
  },
];

/** What the provider behind the gateway said, as a code, tells the operator where to look. */
export const BEHIND_KINDS: readonly Kind[] = [
  {
    code: 'upstream-error',
    where: 'the provider refuses the gateway’s key',
    behind: ['api-key-missing', 'api-key-malformed', 'key-rejected', 'key-expired', 'key-disabled'],
    means:
      'The provider behind the gateway refuses the key that the gateway uses there; yours is not shown to be at fault.',
    next: 'The gateway’s operator must correct or renew the key of this model’s provider.',
  },
  {
    code: 'upstream-error',
    where: 'the gateway has no credit at the provider',
    behind: ['quota-exhausted'],
    means: 'The gateway’s own credit at the provider behind it is used up; yours is not shown to be.',
    next: 'The gateway’s operator must top up at the provider; until then choose a model of another one.',
  },
  {
    code: 'upstream-error',
    where: 'the provider does not let the gateway in',
    behind: ['account-inactive', 'permission-denied', 'blocked-by-firewall'],
    means: 'The provider behind the gateway does not let the gateway’s own account or address in.',
    next: 'The gateway’s operator must settle it with the provider; until then choose a model of another one.',
  },
  {
    code: 'upstream-error',
    where: 'the provider limits the gateway',
    behind: ['rate-limited', 'overloaded'],
    means:
      'The provider behind the gateway limits all that comes from this gateway, or has too much traffic itself.',
    next: 'Run again later, or name a second model with `a | b` in `models`; the operator can ask for a higher limit.',
  },
  {
    code: 'upstream-error',
    where: 'the provider does not know the model',
    behind: ['model-not-found', 'model-not-permitted'],
    means:
      'The gateway offers this model, but the provider behind it has nothing under the name that the gateway sends.',
    next: 'The gateway’s operator must correct the name that this model is sent on by, or take it out of the list.',
  },
  {
    code: 'upstream-error',
    where: 'the gateway asks the wrong address',
    behind: [
      'endpoint-not-found',
      'base-url-wrong-path',
      'base-url-has-endpoint',
      'base-url-insecure',
      'not-an-api',
    ],
    means: 'What the gateway asks behind it is not the API of the provider; your own address is right.',
    next: 'The gateway’s operator must correct the base URL of this model’s provider.',
  },
];
