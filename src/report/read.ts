/** Reads a report that another job wrote; what is none, or torn, is null. */
import { isCheck } from '../model/codes.ts';
import type { Report } from '../model/report.ts';

type Members = Readonly<Record<string, unknown>>;

const VERDICTS: readonly unknown[] = ['pass', 'warn', 'fail'];
const STATUSES: readonly unknown[] = ['pass', 'warn', 'fail', 'skip', 'info'];

const isRecord = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isNumberOrNull = (value: unknown): boolean => value === null || Number.isFinite(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

function isFinding(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value.check) &&
    isCheck(value.check) &&
    STATUSES.includes(value.status) &&
    [value.seen, value.means, value.next].every(isText) &&
    [value.code, value.model, value.actor, value.requestId, value.docs].every(isTextOrNull) &&
    [value.attempts, value.durationMs].every(Number.isFinite) &&
    isNumberOrNull(value.httpStatus) &&
    Array.isArray(value.tries) &&
    value.tries.every(isRecord)
  );
}

function isWanted(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value.id) &&
    isText(value.item) &&
    typeof value.works === 'boolean' &&
    isNumberOrNull(value.latencyMs) &&
    isRecord(value.probes) &&
    isTexts(value.suggestions)
  );
}

function isGateway(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.name) || !isTextOrNull(value.baseUrl)) return false;
  const { models, findings, timings, key, plan } = value;
  return (
    isText(value.provider) &&
    isText(value.diagnosis) &&
    VERDICTS.includes(value.verdict) &&
    (key === null || isRecord(key)) &&
    (plan === undefined || isRecord(plan)) &&
    Array.isArray(findings) &&
    findings.every(isFinding) &&
    isRecord(models) &&
    isNumberOrNull(models.listed) &&
    isTexts(models.added) &&
    isTexts(models.removed) &&
    Array.isArray(models.wanted) &&
    models.wanted.every(isWanted) &&
    isRecord(timings) &&
    Number.isFinite(value.requests) &&
    isTextOrNull(value.curl)
  );
}

function isReport(value: unknown): value is Report {
  return (
    isRecord(value) &&
    value.schemaVersion === 1 &&
    value.tool === 'gateway-preflight' &&
    isText(value.startedAt) &&
    !Number.isNaN(Date.parse(value.startedAt)) &&
    Number.isFinite(value.durationMs) &&
    Array.isArray(value.gateways) &&
    value.gateways.every(isGateway)
  );
}

export function readReport(text: string): Report | null {
  try {
    const value: unknown = JSON.parse(text);
    return isReport(value) ? value : null;
  } catch {
    return null;
  }
}
