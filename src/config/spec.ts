/** Builds the spec of one gateway from the texts of its inputs. */
import type { AuthScheme, GatewaySpec, Policy } from '../model/run.ts';
import { foreignKeyInHeaders, isStandIn, readApiKey } from './api-key.ts';
import { type BaseUrl, readBaseUrl } from './base-url.ts';
import { caCertificate } from './certificate.ts';
import { extraHeaders } from './headers.ts';
import { type InputName, inputText, type RawInputs, type Surroundings } from './inputs.ts';
import { withoutKeyedHost } from './key-in-host.ts';
import { loginIn, vendorKeysIn } from './key-like.ts';
import { probeNames, wantedItems } from './models.ts';
import type { Problems } from './problems.ts';
import { keysIn, quoted } from './quoted.ts';
import { amount, duration, wholeNumber, word } from './scalars.ts';
import { severityRules } from './severity.ts';

const AUTH: readonly [AuthScheme, ...AuthScheme[]] = ['bearer', 'api-key', 'x-api-key', 'none'];
const POLICIES: readonly [Policy, ...Policy[]] = ['standard', 'strict', 'observe'];

function statusPage(raw: RawInputs, problems: Problems): string {
  const text = inputText(raw, 'status-page');
  const word = text.toLowerCase();
  if (word === 'auto' || word === 'off') return word;
  if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text) && !/\/\/[^/]*@/.test(text)) return text;
  // A password may contain anything, even a slash. So hide everything before the last @.
  const shown = text.includes('@') ? `***${text.slice(text.lastIndexOf('@'))}` : text;
  problems.invalid(
    'status-page',
    `${quoted(shown)} is not a URL.`,
    'Write `auto`, `off`, or a URL like https://status.example.com.',
  );
  return 'off';
}

/** The inputs that decide how findings are graded. */
export function gradingOf(raw: RawInputs, problems: Problems): Pick<GatewaySpec, 'policy' | 'severity'> {
  return {
    policy: word(raw, 'policy', POLICIES, problems),
    severity: severityRules(raw.severity ?? '', problems),
  };
}

/** Inputs with free text. Keys in them are found by other means, or cannot be distinguished from the text. */
const FREE: ReadonlySet<string> = new Set<InputName>([
  'base-url',
  'api-key',
  'models',
  'config',
  'gateway',
  'keys',
  'headers',
  'ca-certificate',
  'baseline',
  'history',
  'page',
  'report',
  'junit',
  'github-token',
]);

/**
 * Keys that were put into an input that takes a number, a word or `severity` lines, or under a name that is no input.
 */
export function strayKeys(raw: RawInputs): readonly string[] {
  return Object.entries(raw).flatMap(([name, value]) => {
    if (FREE.has(name) || (name === 'status-page' && URL.canParse(value))) return [];
    return [...keysIn(name), ...keysIn(value)];
  });
}

/** The values of all headers as given, also of malformed lines. `hidden` (shown.ts) decides which of them to mask. */
export function headerValues(raw: RawInputs, spec: GatewaySpec): readonly string[] {
  const lines = (raw.headers ?? '').split(/\r\n|\r|\n/).map((line) => {
    const colon = line.indexOf(':');
    return line.slice(colon + 1).trim();
  });
  return [...lines, ...spec.headers.map(({ value }) => value)];
}

/** All secrets among the inputs, in each form in which they were given, except the values of headers. */
export function secretsOf(raw: RawInputs, spec: GatewaySpec, baseUrl: BaseUrl): readonly string[] {
  const key = raw['api-key'] ?? '';
  const keys = isStandIn(key)
    ? []
    : [key, key.trim(), ...key.split(/\s+/).filter((part) => part.length >= 8)];
  const misplaced = Object.entries(raw).flatMap(([name, text]) =>
    name === 'github-token' ? [] : vendorKeysIn(text),
  );
  const all = [
    ...keys,
    ...[...keys, ...headerValues(raw, spec)].flatMap(loginIn),
    ...baseUrl.secrets,
    ...misplaced,
    ...strayKeys(raw),
  ];
  return [...new Set(all)].filter((secret) => secret !== '');
}

/**
 * Reads the inputs of one gateway. Faults of single inputs are added to `problems`; those of the URL and the key are
 * in the spec.
 */
export function gatewaySpec(
  raw: RawInputs,
  surroundings: Surroundings,
  problems: Problems,
): [GatewaySpec, BaseUrl] {
  const auth = word(raw, 'auth', AUTH, problems);
  const headers = extraHeaders(raw.headers ?? '', auth, problems);
  const given = raw['base-url'] ?? '';
  const read = readBaseUrl(given, auth !== 'none' || headers.length > 0);
  const baseUrl = withoutKeyedHost(read, given, raw['api-key'] ?? '');
  const url = baseUrl.root === null ? null : new URL(baseUrl.root);
  const apiKey = readApiKey(raw['api-key'] ?? '', auth, url?.hostname ?? null, surroundings);
  const maxModels = wholeNumber(raw, 'max-models', [1, 100_000], problems);
  const caFile = inputText(raw, 'ca-certificate');
  const authority = caCertificate(caFile, surroundings, problems);
  const spec: GatewaySpec = {
    name: url?.host ?? 'config',
    baseUrl: baseUrl.root,
    query: baseUrl.query,
    apiKey: apiKey.key,
    auth,
    headers,
    maxModels,
    models: wantedItems(raw.models ?? '', maxModels, problems),
    probes: probeNames(inputText(raw, 'probes'), problems),
    retries: wholeNumber(raw, 'retries', [0, 10], problems),
    timeoutMs: duration(raw, 'timeout', problems, 1),
    maxWaitMs: duration(raw, 'max-wait', problems),
    waitMs: duration(raw, 'wait', problems),
    concurrency: wholeNumber(raw, 'concurrency', [1, 64], problems),
    caCertificate: authority,
    caFile: authority === null ? null : caFile,
    statusPage: statusPage(raw, problems),
    minBalance: amount(raw, 'min-balance', problems),
    maxLatencyMs: inputText(raw, 'max-latency') === '' ? null : duration(raw, 'max-latency', problems, 1),
    ...gradingOf(raw, problems),
    problems: [],
  };
  const strangers = foreignKeyInHeaders(headers, url?.hostname ?? null);
  const own = [...baseUrl.problems, ...apiKey.problems, ...strangers];
  return [{ ...spec, problems: own }, baseUrl];
}
