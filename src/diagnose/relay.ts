/**
 * Relays: how a gateway says that an error is not its own but came from behind it. That decides whose key and whose
 * money the error is about.
 */

import { VENDOR_NAMES } from '../gateways/vendor-names.ts';

/**
 * Whose account the error is about. `operator`: the gateway called the provider with its own key. `relay`: it passed
 * on a provider's words, and only what they say of a key, an account or money certainly concerns the operator.
 * `caller`: it passes on the caller's own key, so the words are about that one. `unknown`: it quotes an error, without
 * saying whose.
 */
export type Side = 'operator' | 'relay' | 'caller' | 'unknown';

export interface Relay {
  readonly name: string;
  readonly side: Side;
  /** The status the provider answered with, if the wrapping says so. */
  readonly status: number | null;
}

export interface Peeled {
  readonly relay: Relay;
  /** The gateway's own words. */
  readonly head: string;
  /** The provider's words. */
  readonly rest: string;
}

interface Wrapping {
  readonly name: string;
  readonly side: Side;
  /** Matches the gateway's words up to the first character of the provider's; group 1 may hold a status. */
  readonly mark: RegExp;
}

/** Names of vendors, as gateways put them before an error (`openai error: …` of Portkey and TrueFoundry). */
const ANY_VENDOR = VENDOR_NAMES.join('|');

const WRAPPINGS: readonly Wrapping[] = [
  // litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key …
  { name: 'litellm', side: 'operator', mark: /\b[A-Za-z_]{0,40}Exception(?: [A-Za-z]{1,40})? ?- / },
  // litellm.Timeout: APITimeoutError - …
  {
    name: 'litellm',
    side: 'operator',
    mark: /litellm\.\w{1,40}: (?:litellm\.\w{1,40}: )?API\w{1,30}Error ?[-:] /,
  },
  // claude-code-router: Error from provider(name,model: 401): …
  { name: 'router', side: 'operator', mark: /Error from provider ?\([^)]{0,200}?(?::? (\d{3}))?\): ?/i },
  { name: 'openrouter', side: 'operator', mark: /\bUpstream error from [^:]{1,60}: /i },
  {
    name: 'openrouter',
    side: 'operator',
    mark: /\bProvider returned (?:an )?error\b[ |:.-]{0,4}(?:metadata: )?/i,
  },
  // uni-api: All gpt-4o error: …
  { name: 'uni-api', side: 'operator', mark: /^All \S{1,120} error: / },
  // new-api: status_code=401, …; bad response status code 401, message: …
  { name: 'new-api', side: 'operator', mark: /\bstatus_code=(\d{3}),? ?/ },
  { name: 'new-api', side: 'operator', mark: /\bbad response status code (\d{3})[,:. ]{0,3}(?:message: )?/i },
  {
    name: 'gateway',
    side: 'operator',
    mark: /\b(?:upstream|provider|backend|vendor)s?(?: api| service| server| model| request| call)? (?:error|failed|failure|rejected|returned|responded|exception)\b(?:[^:{\n]{0,30}?(?:status|http|code)[^:{\d\n]{0,20}(\d{3}))?[^:{\n]{0,40}: ?/i,
  },
  {
    name: 'gateway',
    side: 'operator',
    mark: /(?:上游|(?<!可用)渠道|供应商)[^:：{\n]{0,20}(?:错误|失败|返回|异常|报错)[^:：{\n]{0,30}[:：] ?/,
  },
  // API请求失败，状态码: 429，响应: …; MiniMax API 返回 HTTP 500: …
  {
    name: 'gateway',
    side: 'operator',
    mark: /(?:请求|调用|接口)[^:：{\n]{0,8}(?:失败|错误|异常)[，, ]{0,2}状态码[:： ]{1,3}([45]\d\d)[，, ]{0,2}(?:响应[:：] ?)?/,
  },
  {
    name: 'gateway',
    side: 'operator',
    mark: new RegExp(
      `\\b(?:${ANY_VENDOR})(?: api)? ?(?:返回|报错|响应)[^:：{\\n\\d]{0,8}([45]\\d\\d)[:：] ?`,
      'i',
    ),
  },
  // Helicone, TensorZero: All attempts failed. Errors: …; All model providers failed to infer with errors: …
  {
    name: 'gateway',
    side: 'operator',
    mark: /\ball (?:\w{1,12} ){0,2}(?:attempts|variants|providers|targets|deployments|fallbacks|candidates) (?:have )?failed\b[^:{\n]{0,60}: ?/i,
  },
  { name: 'gateway', side: 'relay', mark: new RegExp(`^(?:${ANY_VENDOR}|vertex ai|gemini)(?: api)?: `, 'i') },
  { name: 'portkey', side: 'caller', mark: new RegExp(`^(?:${ANY_VENDOR}) error: `) },
  // Error calling OpenAI API: …; OpenAI API error: …
  {
    name: 'gateway',
    side: 'operator',
    mark: new RegExp(
      `\\b(?:error|failed|failure|exception|failing)\\b(?: \\w{1,12}){0,3} (?:calling|from|contacting|with|requesting|invoking|call) (?:to )?(?:the )?(?:${ANY_VENDOR})(?: api| llm| provider| server)?\\b[^:{\\n]{0,40}: ?`,
      'i',
    ),
  },
  {
    name: 'gateway',
    side: 'operator',
    mark: new RegExp(
      `\\b(?:${ANY_VENDOR}) (?:api (?:request |call )?|(?:stream|response|request|call|completion) )(?:error|failed|failure|returned|exception)\\b[^:{\\n]{0,40}: ?`,
      'i',
    ),
  },
  // openai error 429: …; anthropic http 401: …
  {
    name: 'gateway',
    side: 'operator',
    mark: new RegExp(
      `\\b(?:${ANY_VENDOR})(?: api)? (?:error|http|status)(?: code)?:? \\(?([45]\\d\\d)\\)?[:,] ?`,
      'i',
    ),
  },
  // OpenAI said no: …; OpenAI responded with an error, …
  {
    name: 'gateway',
    side: 'operator',
    mark: new RegExp(
      `\\b(?:${ANY_VENDOR})(?: api)? (?:said|says|rejected|refused|declined|denied|answered|replied|responded|returned|complained|reported)\\b(?:(?: with)?(?: an? error)?,|[^:{\\n]{0,40}:) ?`,
      'i',
    ),
  },
  // Provider acme: Authentication failed; [backend gpu-2] out of memory
  {
    name: 'gateway',
    side: 'operator',
    mark: /^(?:\[\d{3}\] |error: )?\[?(?:provider|upstream|backend) (?!error|returned|failed|api\b)["']?[\w./-]{1,60}["']?(?:\]:?|:) (?=\S)/i,
  },
  // OmniRoute, 9Router: [claude/sonnet] [429]: {…}
  { name: 'gateway', side: 'operator', mark: /^\[[\w.-]{1,40}\/[^\]\s]{1,80}\] \[([45]\d\d)\]: ?/ },
  // Dify: [openai] Error: API request failed with status code 401: …
  {
    name: 'gateway',
    side: 'operator',
    mark: new RegExp(
      `^\\[(?:${ANY_VENDOR}|openai_api_compatible|tongyi|langgenius/\\w{1,30})\\] (?:\\w{1,15} ){0,3}error[:,] ?(?:api request failed with status code ([45]\\d\\d): ?)?`,
      'i',
    ),
  },
  // A vendor that is not in the list: 1min.ai API error (402): …; Lumen API returned 500: …
  {
    name: 'gateway',
    side: 'operator',
    mark: /^(?:\[\d{3}\] |[Ee]rror: )?(?!(?:The|This|Our|Your|An?|Gateway|Proxy|Router|LLM|AI|REST|HTTP|Chat|Client|Unknown|OpenAI)\b)[A-Z0-9][\w.-]{1,30} API (?:error|returned|responded|failed|request failed)(?: with)?(?: an?)?(?: error)?:?(?: status| HTTP| code){0,3}:? \(?([45]\d\d)\)?[:,] ?/,
  },
  // How API clients print an error: Error code: 429 - {…}; 429 {…}; status code 429: {…}
  { name: 'client', side: 'relay', mark: /\bError code: (\d{3}) ?-? ?/ },
  // The OpenAI SDK for JavaScript puts the status before the words: 429 You exceeded your current quota
  { name: 'sdk', side: 'relay', mark: /^([45]\d\d) (?=[A-Z{"])/ },
  {
    name: 'client',
    side: 'unknown',
    mark: /\b(?:responded|returned|failed|response|request failed|rejected|error)\b(?: \w{1,20}){0,3} with (?:http )?(?:status )?(?:code )?:?(\d{3})[^{\n]{0,60}?(?=[{:])[: ]{0,2}/i,
  },
  {
    name: 'client',
    side: 'unknown',
    mark: /\b(?:error|HTTP|status(?: ?code)?)[: =]{1,2}\(?([45]\d\d)\)?[ :,-]{1,3}(?:(?:response )?(?:body|message|response|data|details?)[:= ]{1,2})?(?=[{[])/i,
  },
];

/** What LiteLLM and its router append to a provider's words. */
const TAIL =
  /\.{0,2} ?(?:Received Model Group=|Available Model Group Fallbacks=|LiteLLM Retries?d?:|Error doing the fallback)/;

const LOOKED_AT = 4_000;

/** Splits a message into the gateway's words and the provider's; null if nothing says that it is relayed. */
export function peel(raw: string): Peeled | null {
  const message = raw.replace(/ {2,}/g, ' ');
  const start = asTyped(message.slice(0, LOOKED_AT));
  let best: { wrapping: Wrapping; found: RegExpExecArray } | null = null;
  for (const wrapping of WRAPPINGS) {
    const found = wrapping.mark.exec(start);
    if (found !== null && (best === null || found.index < best.found.index)) best = { wrapping, found };
  }
  if (best === null) return null;
  const { wrapping, found } = best;
  const behind = message.slice(found.index + found[0].length);
  const tail = TAIL.exec(behind.slice(0, 20_000));
  const rest = (tail === null ? behind : behind.slice(0, tail.index)).trim();
  const status = found[1] === undefined ? null : Number(found[1]);
  return {
    relay: { name: wrapping.name, side: wrapping.side, status },
    head: message.slice(0, found.index + found[0].length).trim(),
    rest,
  };
}

/**
 * Writes blanks, colons and commas as the marks do, one character for one, so that positions in the result are also
 * positions in the message.
 */
function asTyped(text: string): string {
  return text
    .replace(/[\u00A0\u3000]/g, ' ')
    .replace(/：/g, ':')
    .replace(/，/g, ',');
}

/** Identifiers by which gateways mark an error that is not theirs. */
const RELAYED_IDS =
  /^(?:upstream_\w{0,80}|\w{0,80}_upstream_\w{0,80}|bad_response(?:_\w{0,80})?|provider_(?:response_|api_|returned_)?error|provider_\w{0,80}_error|ai_api_call_error|api_call_error|do_request_failed|aws_invoke_error|channel_\w{1,40}|(?:\w{0,80}_)?backend_error|(?:read|unmarshal|copy|decode)_response\w{0,80}_failed|(?:http|ws)_request_failed|empty_response)$/;
/** Exceptions, about the gateway's own choice of a provider, its guardrails or its authentication. */
const OWN_IDS =
  /^(?:provider_not_found|channel_(?:no_available_key|not_found|client_restricted)|upstream_not_found|guardrails?_\w{1,80}|auth\w{0,12}_upstream_\w{1,80})$/;

/** The relay that one of the identifiers shows; null if none does. */
export function relayedBy(identifiers: readonly string[]): Relay | null {
  const found = identifiers.find((id) => RELAYED_IDS.test(id) && !OWN_IDS.test(id));
  return found === undefined ? null : { name: found, side: 'operator', status: null };
}

/** Types that the one-api family keeps when it passes a provider's error on; its own are `new_api_error` and the like. */
const KEPT_TYPES =
  /^(?:invalid_request_error|insufficient_quota|authentication_error|permission_error|billing_error|openai_error|claude_error|gemini_error|access_terminated|billing_not_active)$/;
const SUFFIX = /[（(]request id: ?\d{14,}\w{0,24}[)）]/i;

/**
 * The one-api family appends its request id to a provider's words and keeps their type (one-api,
 * relay/util/common.go). Its own sentences under such a type are Chinese, so those do not count.
 */
export function relayedWithSuffix(messages: readonly string[], identifiers: readonly string[]): Relay | null {
  const said = messages.find((message) => SUFFIX.test(message.slice(-400)));
  if (said === undefined || /\p{Script=Han}/u.test(said)) return null;
  return identifiers.some((id) => KEPT_TYPES.test(id))
    ? { name: 'one-api', side: 'relay', status: null }
    : null;
}
