/** The report as a document: always the same keys in the same order, described by schemas/report.schema.json. */
import type { Finding, Try } from '../model/finding.ts';
import { chunksOf } from '../model/ids.ts';
import type { GatewayReport, KeyFingerprint, Report, Timings, Usage, WantedModel } from '../model/report.ts';
import { PROBES } from '../model/run.ts';
import type { Redact } from '../safety/redact.ts';

/** Words of ours, which no secret can be in, though a key or a header may have one of them in it. */
export const OUR_WORDS: ReadonlySet<string> = new Set([
  ...['tool', 'verdict', 'diagnosis', 'check', 'status', 'code', 'actor', 'docs', 'startedAt'],
]);

/** Stands for the gateways while the rest of the document is made. */
const PLACE = '"gateways": []';

function textOf(value: unknown, redact: Redact): string {
  const masked = (key: string, one: unknown): unknown =>
    typeof one === 'string' && !OUR_WORDS.has(key) ? redact(one) : one;
  return JSON.stringify(value, masked, 2);
}

/**
 * The document in pieces, a gateway each, so that the report of a large fleet is never in memory twice. `redact` is
 * applied to the values only: a secret with quotes or braces in it would take marks of the syntax along if the document
 * were redacted. `writtenAs` knows gateways that were redacted and put in writing before (`gatewayText`).
 */
export function* reportPieces(
  report: Report,
  redact: Redact = (text) => text,
  writtenAs: (gateway: GatewayReport) => Buffer | null = () => null,
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
      yield written;
    }
    before = ',\n';
  }
  yield `${report.gateways.length === 0 ? '' : '\n  '}${text.slice(end)}\n`;
}

/** A gateway as it stands in the document. */
export function gatewayText(gateway: GatewayReport): string {
  return [...gatewayPieces(gateway, '', (text) => text)].join('');
}

/** As many models or findings as a list holds that is made in one piece. */
const MANY = 512;

/** A list within a gateway, that stands so deep. */
interface List {
  readonly name: string;
  readonly items: Iterable<unknown>;
  readonly indent: string;
}

/** Where a whole list of models came, went, is wanted or was asked by each probe, that is in pieces, too. */
function* gatewayPieces(gateway: GatewayReport, before: string, redact: Redact): Generator<string> {
  const { models, findings } = gateway;
  const isLong = (name: 'added' | 'removed' | 'wanted'): boolean => models[name].length > MANY;
  const long = (['added', 'removed', 'wanted'] as const).filter(isLong);
  const short = Object.fromEntries(long.map((name) => [name, []]));
  const manyFindings = findings.length > MANY;
  const frame = gatewayOf({
    ...gateway,
    models: { ...models, ...short },
    findings: manyFindings ? [] : findings,
  });
  const text = `${before}    ${textOf(frame, redact).replaceAll('\n', '\n    ')}`;
  const indent = '        ';
  const lists: readonly List[] = [
    ...(manyFindings ? [{ name: 'findings', items: findings, indent: '      ' }] : []),
    ...long.map((name) => ({ name, items: models[name], indent })),
  ];
  let from = 0;
  for (const list of lists) {
    // Only syntax: within a string the quotes have backslashes.
    const place = `"${list.name}": [`;
    const at = text.indexOf(place, from) + place.length;
    yield text.slice(from, at);
    let comma = '';
    for (const some of chunksOf(list.items, MANY)) {
      yield `${comma}${some.map((item) => itemText(list, item, redact)).join(',')}`;
      comma = ',';
    }
    yield `\n${list.indent}`;
    from = at;
  }
  yield text.slice(from);
}

function itemText({ name, indent }: List, item: unknown, redact: Redact): string {
  const ordered =
    name === 'findings'
      ? findingOf(item as Finding)
      : typeof item === 'string'
        ? item
        : wantedOf(item as WantedModel);
  return `\n${textOf(ordered, redact)}`.replaceAll('\n', `\n${indent}  `);
}

/** JSON with two blanks of indent and a line end. */
export function reportJson(report: Report, redact?: Redact): string {
  return [...reportPieces(report, redact)].join('');
}

const gatewayOf = (gateway: GatewayReport): GatewayReport => ({
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

/** In the order of the contract. */
const probesOf = (probes: WantedModel['probes']): WantedModel['probes'] =>
  Object.fromEntries(
    PROBES.flatMap((probe) => (probes[probe] === undefined ? [] : [[probe, probes[probe]]])),
  );

const wantedOf = (model: WantedModel): WantedModel => ({
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

const findingOf = (finding: Finding): Finding => ({
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
