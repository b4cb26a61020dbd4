/** Statuses: the last resort, if neither identifiers nor words were understood. */
import type { Shape } from '../reading.ts';
import type { Rule } from '../rule.ts';

const TOLD: readonly Shape[] = ['error-object', 'error-string', 'error-list', 'errors', 'detail', 'flat'];

export const STATUS_RULES: readonly Rule[] = [
  { name: 'status-forbidden-empty', code: 'blocked-by-firewall', when: { status: [403], shape: ['empty'] } },
  { name: 'status-key', code: 'key-rejected', when: { status: [401] } },
  { name: 'status-payment', code: 'quota-exhausted', when: { status: [402] } },
  { name: 'status-forbidden', code: 'permission-denied', when: { status: [403] } },
  { name: 'route-status', code: 'endpoint-not-found', when: { status: [404, 405, 410] } },
  { name: 'status-rate', code: 'rate-limited', when: { status: [420, 429] } },
  { name: 'status-legal', code: 'region-blocked', when: { status: [451] } },
  { name: 'status-timeout', code: 'gateway-unavailable', when: { status: [408, 421, 425, 499] } },
  { name: 'status-dependency', code: 'upstream-error', when: { status: [424] } },
  { name: 'status-token', code: 'key-rejected', when: { status: [498] } },
  { name: 'status-guardrail', code: 'content-filtered', when: { status: [446] } },
  { name: 'status-request', code: 'invalid-request', when: { between: [400, 499] } },
  { name: 'status-overloaded', code: 'overloaded', when: { status: [529] } },
  { name: 'endpoint-status', code: 'endpoint-not-found', when: { status: [501] } },
  // A front door sends a 502 with a page, or in its own words (`unless`). A gateway that reports it in JSON got it
  // from behind.
  {
    name: 'status-bad-gateway-told',
    code: 'upstream-error',
    when: {
      status: [502],
      shape: TOLD,
      says: [/\S\s+\S|\p{Script=Han}{4}/u],
      unless:
        /\b(?:gateway|service|server|application|app|proxy|web ?site|origin|host|deployment|machine|instance|container|pod|function|tunnel|target|endpoint|routes?|localhost)\b|\bworker threw\b|\b(?:un|not )?reachable\b|\bunavailable\b|\boffline\b|\bmaintenance\b|\bconnection (?:closed|reset|error|failed|lost)\b|\bcould not be (?:resolved|satisfied)\b|启动|网关/,
    },
  },
  { name: 'status-unavailable', code: 'gateway-unavailable', when: { between: [502, 599] } },
  { name: 'status-error', code: 'gateway-error', when: { between: [500, 999] } },
  // An error inside a 200 of which nothing was understood.
  { name: 'status-none-stream', code: 'stream-malformed', when: { between: [0, 399], question: ['stream'] } },
  { name: 'status-none', code: 'malformed-response', when: { between: [0, 399] } },
];
