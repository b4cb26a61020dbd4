/**
 * Parses and validates the parts of a report that another job wrote, according to schemas/report.schema.json. Each
 * function returns null if the text is invalid or incomplete.
 */
import { CODES, isCheck } from '../model/codes.ts';
import { type Finding, VERDICTS } from '../model/finding.ts';
import { isRecord } from '../model/record.ts';
import type { GatewayReport, Report, WantedModel } from '../model/report.ts';
import { findingOf, gatewayOf, wantedOf } from './json.ts';

type Is = (value: unknown) => boolean;

/** We write at most three. */
const MOST_SUGGESTIONS = 64;
/** No config file that we accept can name more models. */
const MOST_PLANNED = 100_000;
const ACTORS = Object.values(CODES).map(({ actor }) => actor);

/** In characters. We keep less of what a gateway says; the curl command also holds the URL and the body. */
const LONGEST_TEXT = 64 * 1024;
const isText: Is = (value) => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isFlag: Is = (value) => typeof value === 'boolean';
/** No count or measure in a report is negative. */
const isNumber: Is = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isCount: Is = (value) => isNumber(value) && Number.isInteger(value);
/** About three years in milliseconds: no run takes that long, and dates beyond the calendar could not be drawn. */
const isMs: Is = (value) => isCount(value) && (value as number) < 1e11;
const isHttpStatus: Is = (value) => isCount(value) && (value as number) >= 100 && (value as number) <= 999;
const isDimension: Is = (value) => isCount(value) && value !== 0;
/** Also accepts codes of later versions: we do not know them, but they have the form of a code. */
const isCode: Is = (value) => typeof value === 'string' && /^[a-z][a-z-]{1,39}$/.test(value);
/**
 * In characters. A gateway's name from the config file has at most 100, a host 253; redaction may make either longer.
 */
const LONGEST_NAME = 2_000;
/** Names appear unshortened in titles, outputs and the last line of the log, so they must not be too long. */
const isName: Is = (value) => typeof value === 'string' && value.length <= LONGEST_NAME;
/** No more of a key than this may ever be shown. */
const isFingerprint: Is = (value) => typeof value === 'string' && value.length <= 16;
const isDigest: Is = (value) => typeof value === 'string' && /^[0-9a-f]{8}$/.test(value);
const isMoment: Is = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
/** The value becomes a link, so only plain https URLs are accepted. */
const isDocs: Is = (value) => typeof value === 'string' && /^https:\/\/[\w./-]{1,300}$/.test(value);

const oneOf =
  (...values: readonly unknown[]): Is =>
  (value) =>
    values.includes(value);
const nullOr =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);
const absentOr =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);
const listOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const shortList =
  (most: number): Is =>
  (value) =>
    listOf(isText)(value) && (value as readonly string[]).length <= most;
const someOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(is);
const valuesOf =
  (is: Is): Is =>
  (value) =>
    isRecord(value) && Object.values(value).every(is);
/** Uses own properties only: a name that exists only on the prototype, e.g. `constructor`, counts as absent. */
const record =
  (members: Readonly<Record<string, Is>>): Is =>
  (value) =>
    isRecord(value) &&
    Object.entries(members).every(([name, is]) => is(Object.hasOwn(value, name) ? value[name] : undefined));

const isVerdict = oneOf(...VERDICTS);
const isStatus = oneOf(...VERDICTS, 'skip', 'info');

const isTry = record({
  startedMs: isMs,
  waitedMs: isMs,
  durationMs: isMs,
  httpStatus: nullOr(isHttpStatus),
  fault: nullOr(isText),
  code: nullOr(isCode),
});

/** A finding has a code unless it passed or was skipped. */
const isCoherent: Is = (value) =>
  isRecord(value) && (value.code === null) === (value.status === 'pass' || value.status === 'skip');

const hasMembers = record({
  check: (value) => typeof value === 'string' && isCheck(value),
  model: nullOr(isText),
  status: isStatus,
  code: nullOr(isCode),
  seen: isText,
  means: isText,
  next: isText,
  actor: nullOr(oneOf(...ACTORS)),
  retryable: isFlag,
  attempts: isCount,
  durationMs: isMs,
  httpStatus: nullOr(isHttpStatus),
  requestId: nullOr(isText),
  tries: listOf(isTry),
  docs: nullOr(isDocs),
});

const isFinding: Is = (value) => hasMembers(value) && isCoherent(value);

const isWanted = record({
  id: isText,
  item: isText,
  listed: nullOr(isFlag),
  works: isFlag,
  latencyMs: nullOr(isMs),
  probes: valuesOf(isStatus),
  firstTokenMs: nullOr(isMs),
  tokensPerSecond: nullOr(isNumber),
  dimension: nullOr(isDimension),
  suggestions: shortList(MOST_SUGGESTIONS),
});

/** The parts that cut.ts removed are null here. */
const isNull: Is = (value) => value === null;

const isGateway = record({
  name: isName,
  baseUrl: nullOr(isText),
  provider: isText,
  verdict: isVerdict,
  diagnosis: isCode,
  key: nullOr(record({ fingerprint: nullOr(isFingerprint), length: isCount, sha256: nullOr(isDigest) })),
  findings: someOf(isNull),
  models: record({
    listed: nullOr(isCount),
    added: listOf(isText),
    removed: listOf(isText),
    wanted: listOf(isNull),
  }),
  timings: record({
    dnsMs: nullOr(isMs),
    connectMs: nullOr(isMs),
    tlsMs: nullOr(isMs),
    firstByteMs: nullOr(isMs),
  }),
  requests: isCount,
  usage: nullOr(record({ promptTokens: isCount, completionTokens: isCount })),
  curl: nullOr(isText),
  plan: absentOr(record({ requests: isCount, models: shortList(MOST_PLANNED), maxOutputTokens: isCount })),
});

const isFrame = record({
  schemaVersion: oneOf(1),
  tool: oneOf('gateway-preflight'),
  version: isText,
  startedAt: isMoment,
  durationMs: isMs,
  verdict: isVerdict,
  diagnosis: isCode,
  gateways: someOf(isNull),
});

function read<T>(text: string, is: Is): T | null {
  try {
    const value: unknown = JSON.parse(text);
    return is(value) ? (value as T) : null;
  } catch {
    return null;
  }
}

/** Drops the members that we do not know: we never write them, and a forged report may consist of nothing else. */
function readPart<T>(text: string, is: Is, knownOf: (part: T) => T): T | null {
  const part = read<T>(text, is);
  return part === null ? null : knownOf(part);
}

function bareOf(gateway: GatewayReport): GatewayReport {
  const { findings, models } = gateway;
  const bare = gatewayOf({ ...gateway, findings: [], models: { ...models, wanted: [] } });
  return { ...bare, findings, models: { ...bare.models, wanted: models.wanted } };
}

export const readFinding = (text: string): Finding | null => readPart(text, isFinding, findingOf);
export const readWanted = (text: string): WantedModel | null => readPart(text, isWanted, wantedOf);
/** Without its findings and wanted models, which are read separately; nulls stand in their places. */
export const readGateway = (text: string): GatewayReport | null => readPart(text, isGateway, bareOf);
/** Without its gateways. */
export const readFrame = (text: string): Report | null => read(text, isFrame);
