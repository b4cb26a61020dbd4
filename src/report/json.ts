/**
 * Writes the report as a JSON document, with the same keys in the same order every time (schemas/report.schema.json).
 */
import type { Finding, Try } from '../model/finding.ts';
import type { GatewayReport, KeyFingerprint, Report, Timings, Usage, WantedModel } from '../model/report.ts';
import { PROBES } from '../model/run.ts';
import { quotedJson } from '../safety/quote.ts';
import type { Redact } from '../safety/redact.ts';

/**
 * Members whose values are always our own words. They are not redacted: they cannot contain a secret, but a secret
 * may happen to be equal to one of these words.
 */
export const OUR_WORDS: ReadonlySet<string> = new Set([
  ...['tool', 'verdict', 'diagnosis', 'check', 'status', 'code', 'actor', 'docs', 'startedAt'],
]);

/** Marks where the gateways belong while the rest of the document is written. */
const PLACE = '"gateways": []';

function textOf(value: unknown, redact: Redact): string {
  const masked = (key: string, one: unknown): unknown =>
    typeof one === 'string' && !OUR_WORDS.has(key) ? redact(one) : one;
  return quotedJson(JSON.stringify(value, masked, 2));
}

/** Returns the bytes of a gateway that was written before with `gatewayText`; null for any other gateway. */
export type WrittenAs = (gateway: GatewayReport) => Iterable<Buffer> | null;

/**
 * Yields the document in pieces, at least one per gateway, so that the report of a large fleet is never in memory
 * twice. Only the values are redacted: if we redacted the whole document, a secret containing quotes or braces would
 * remove JSON syntax with it. Control characters are written as escapes, because a later step may print the file to a
 * terminal or the runner's log. What `writtenAs` returns was redacted before.
 */
export function* reportPieces(
  report: Report,
  redact: Redact = (text) => text,
  writtenAs: WrittenAs = () => null,
): Generator<string | Buffer> {
  const frame: Report = {
    schemaVersion: report.schemaVersion,
    tool: report.tool,
    version: report.version,
    startedAt: report.startedAt,
    durationMs: report.durationMs,
    verdict: report.verdict,
    diagnosis: report.diagnosis,
    gateways: [],
  };
  const text = textOf(frame, redact);
  const end = text.lastIndexOf(PLACE) + PLACE.length - 1;
  yield text.slice(0, end);
  let before = '\n';
  for (const gateway of report.gateways) {
    const written = writtenAs(gateway);
    if (written === null) yield* gatewayPieces(gateway, before, redact);
    else {
      yield before;
      yield* written;
    }
    before = ',\n';
  }
  yield `${report.gateways.length === 0 ? '' : '\n  '}${text.slice(end)}\n`;
}

/** Yields the text of one gateway as it appears in the document, in pieces. */
export function gatewayText(gateway: GatewayReport): Iterable<string> {
  return gatewayPieces(gateway, '', (text) => text);
}

/** Longer lists are written in pieces: in a forged report that `merge` reads, each item may have 250 KB. */
const ITEMS = 16;
/** The approximate length of such a piece, in characters. */
const PIECE = 64 * 1024;
const MODELS = ['added', 'removed', 'wanted'] as const;

/** Findings and lists of models are also written in pieces if they are long. */
function* gatewayPieces(gateway: GatewayReport, before: string, redact: Redact): Generator<string> {
  const { models } = gateway;
  const findings = gateway.findings.length > ITEMS ? gateway.findings : [];
  const long = MODELS.filter((name) => models[name].length > ITEMS);
  const short = Object.fromEntries(long.map((name) => [name, []]));
  const frame = gatewayOf({
    ...gateway,
    ...(findings.length === 0 ? {} : { findings: [] }),
    models: { ...models, ...short },
  });
  let text = `${before}    ${textOf(frame, redact).replaceAll('\n', '\n    ')}`;
  const begun = (name: string): string => {
    // This can match only JSON syntax: quotes within a string have a backslash before them.
    const place = `"${name}": [`;
    const end = text.indexOf(place) + place.length;
    const beginning = text.slice(0, end);
    text = text.slice(end);
    return beginning;
  };
  if (findings.length > 0) {
    yield begun('findings');
    yield* itemPieces(findings, '      ', (finding) => textOf(findingOf(finding), redact));
  }
  for (const name of long) {
    const items: Iterable<WantedModel | string> = models[name];
    yield begun(name);
    yield* itemPieces(items, '        ', (item) =>
      textOf(typeof item === 'string' ? item : wantedOf(item), redact),
    );
  }
  yield text;
}

function* itemPieces<T>(
  items: Iterable<T>,
  indent: string,
  itemText: (item: T) => string,
): Generator<string> {
  let text = '';
  let comma = '';
  for (const item of items) {
    text += comma + `\n${itemText(item)}`.replaceAll('\n', `\n${indent}  `);
    comma = ',';
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield `${text}\n${indent}`;
}

/** The complete document as a string: JSON indented by two spaces, with a final line break. */
export function reportJson(report: Report, redact?: Redact): string {
  return [...reportPieces(report, redact)].join('');
}

export const gatewayOf = (gateway: GatewayReport): GatewayReport => ({
  name: gateway.name,
  baseUrl: gateway.baseUrl,
  provider: gateway.provider,
  verdict: gateway.verdict,
  diagnosis: gateway.diagnosis,
  key: gateway.key === null ? null : keyOf(gateway.key),
  findings: gateway.findings.map(findingOf),
  models: {
    listed: gateway.models.listed,
    added: [...gateway.models.added],
    removed: [...gateway.models.removed],
    wanted: gateway.models.wanted.map(wantedOf),
  },
  timings: timingsOf(gateway.timings),
  requests: gateway.requests,
  usage: usageOf(gateway.usage ?? null),
  curl: gateway.curl,
  ...(gateway.plan === undefined
    ? {}
    : {
        plan: {
          requests: gateway.plan.requests,
          models: gateway.plan.models,
          maxOutputTokens: gateway.plan.maxOutputTokens,
        },
      }),
});

const keyOf = ({ fingerprint, length, sha256 }: KeyFingerprint): KeyFingerprint => ({
  fingerprint,
  length,
  sha256,
});

const timingsOf = ({ dnsMs, connectMs, tlsMs, firstByteMs }: Timings): Timings => ({
  dnsMs,
  connectMs,
  tlsMs,
  firstByteMs,
});

const usageOf = (usage: Usage | null): Usage | null =>
  usage === null ? null : { promptTokens: usage.promptTokens, completionTokens: usage.completionTokens };

/** With the keys in the order of PROBES. */
const probesOf = (probes: WantedModel['probes']): WantedModel['probes'] =>
  Object.fromEntries(
    PROBES.flatMap((probe) => (probes[probe] === undefined ? [] : [[probe, probes[probe]]])),
  );

export const wantedOf = (model: WantedModel): WantedModel => ({
  id: model.id,
  item: model.item,
  listed: model.listed,
  works: model.works,
  latencyMs: model.latencyMs,
  probes: probesOf(model.probes ?? {}),
  firstTokenMs: model.firstTokenMs ?? null,
  tokensPerSecond: model.tokensPerSecond ?? null,
  dimension: model.dimension ?? null,
  suggestions: model.suggestions,
});

/** Without members that are not in the schema. */
export const findingOf = (finding: Finding): Finding => ({
  check: finding.check,
  model: finding.model,
  status: finding.status,
  code: finding.code,
  seen: finding.seen,
  means: finding.means,
  next: finding.next,
  actor: finding.actor,
  retryable: finding.retryable,
  attempts: finding.attempts,
  durationMs: finding.durationMs,
  httpStatus: finding.httpStatus,
  requestId: finding.requestId,
  tries: finding.tries.map(tryOf),
  docs: finding.docs,
});

const tryOf = (attempt: Try): Try => ({
  startedMs: attempt.startedMs,
  waitedMs: attempt.waitedMs,
  durationMs: attempt.durationMs,
  httpStatus: attempt.httpStatus,
  fault: attempt.fault,
  code: attempt.code,
});
