/** Inputs in, a frozen Run out, with every fault noted in it; config never throws on what a user wrote. */
import { resolve } from 'node:path';
import type { AuthScheme, GatewaySpec, Policy, Run, SummaryMode } from '../model/run.ts';
import { isStandIn, readApiKey } from './api-key.ts';
import { type BaseUrl, readBaseUrl } from './base-url.ts';
import { caCertificate } from './certificate.ts';
import { extraHeaders } from './headers.ts';
import { INPUT_NAMES, inputText, type RawInputs, type Surroundings } from './inputs.ts';
import { probeNames, wantedItems } from './models.ts';
import { Problems } from './problems.ts';
import { clipped, duration, toggle, wholeNumber, word } from './scalars.ts';
import { severityRules } from './severity.ts';

const AUTH: readonly [AuthScheme, ...AuthScheme[]] = ['bearer', 'api-key', 'x-api-key', 'none'];
const POLICIES: readonly [Policy, ...Policy[]] = ['standard', 'strict', 'observe'];
const SUMMARIES: readonly [SummaryMode, ...SummaryMode[]] = ['always', 'problems', 'off'];

/** A validated run, and what must never be printed. */
export interface Configured {
  readonly run: Run;
  readonly secrets: readonly string[];
}

function statusPage(raw: RawInputs, problems: Problems): string {
  const text = inputText(raw, 'status-page');
  if (text === 'auto' || text === 'off') return text;
  if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text) && !/\/\/[^/]*@/.test(text)) return text;
  problems.invalid(
    'status-page',
    `"${clipped(text.replace(/\/\/[^/]*@/, '//***@'))}" is not a URL.`,
    'Write `auto`, `off`, or a URL like https://status.example.com.',
  );
  return 'off';
}

function unknownInputs(raw: RawInputs, problems: Problems): void {
  for (const name of Object.keys(raw)) {
    if ((INPUT_NAMES as readonly string[]).includes(name) || (raw[name] ?? '') === '') continue;
    problems.unknownWord(clipped(name), clipped(name), INPUT_NAMES, 'input');
  }
}

/** Every secret among the inputs, in the forms in which it was given. */
function secretsOf(raw: RawInputs, spec: GatewaySpec, baseUrl: BaseUrl): readonly string[] {
  const key = raw['api-key'] ?? '';
  const keys = isStandIn(key)
    ? []
    : [key, key.trim(), ...key.split(/\s+/).filter((part) => part.length >= 8)];
  const lines = (raw.headers ?? '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.slice(line.indexOf(':') + 1).trim());
  const values = spec.headers.map((header) => header.value);
  const all = [...keys, ...lines, ...values, ...baseUrl.secrets];
  return [...new Set(all)].filter((secret) => secret !== '');
}

function gatewaySpec(raw: RawInputs, surroundings: Surroundings, problems: Problems): [GatewaySpec, BaseUrl] {
  const auth = word(raw, 'auth', AUTH, problems);
  const headers = extraHeaders(raw.headers ?? '', auth, problems);
  const baseUrl = readBaseUrl(raw['base-url'] ?? '', auth !== 'none' || headers.length > 0);
  const url = baseUrl.root === null ? null : new URL(baseUrl.root);
  const apiKey = readApiKey(raw['api-key'] ?? '', auth, url?.hostname ?? null, surroundings);
  const maxModels = wholeNumber(raw, 'max-models', [1, 100_000], problems);
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
    caCertificate: caCertificate(inputText(raw, 'ca-certificate'), surroundings, problems),
    statusPage: statusPage(raw, problems),
    maxLatencyMs: inputText(raw, 'max-latency') === '' ? null : duration(raw, 'max-latency', problems, 1),
    policy: word(raw, 'policy', POLICIES, problems),
    severity: severityRules(raw.severity ?? '', problems),
    problems: [],
  };
  const own = [...baseUrl.problems, ...apiKey.problems];
  return [{ ...spec, problems: own }, baseUrl];
}

/** Reads the inputs of the root action. All faults are in the Run; nothing is thrown and nothing is asked. */
export function configure(raw: RawInputs, surroundings: Surroundings): Configured {
  const problems = new Problems();
  const [given, baseUrl] = gatewaySpec(raw, surroundings, problems);
  const deadlineMs = duration(raw, 'deadline', problems, 1);
  const dryRun = toggle(raw, 'dry-run', problems);
  const summary = word(raw, 'summary', SUMMARIES, problems);
  unknownInputs(raw, problems);
  const spec: GatewaySpec = { ...given, problems: [...problems.all, ...given.problems] };
  const report = inputText(raw, 'report');
  const run: Run = {
    gateways: [Object.freeze(spec)],
    problems: [],
    policy: spec.policy,
    severity: spec.severity,
    deadlineMs,
    dryRun,
    summary,
    reportPath: report === '' ? defaultReport(surroundings) : resolve(surroundings.workspace, report),
  };
  return { run: Object.freeze(run), secrets: secretsOf(raw, spec, baseUrl) };
}

function defaultReport({ reportFolder }: Surroundings): string | null {
  return reportFolder === null ? null : resolve(reportFolder, 'gateway-preflight', 'report.json');
}
