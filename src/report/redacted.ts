/** Redacts all texts of a report, so that it may be shown. */
import type { GatewayReport, Report } from '../model/report.ts';
import type { Redact } from '../safety/redact.ts';
import { OUR_WORDS } from './json.ts';

/** The same report with all its texts redacted. Parts without a secret are reused, not copied. */
export function redactedReport(report: Report, redact: Redact): Report {
  return {
    ...report,
    gateways: report.gateways.map((gateway) => redactedPart('', spelledOut(gateway), redact)),
  };
}

/** The same for a part of a report. */
export function redactedOf<T extends object>(part: T, redact: Redact): T {
  return redactedPart('', part, redact);
}

/** Converts lists of ids to plain arrays, because `redactedPart` looks into arrays only. */
function spelledOut(gateway: GatewayReport): GatewayReport {
  const { models } = gateway;
  if (Array.isArray(models.added) && Array.isArray(models.removed)) return gateway;
  return { ...gateway, models: { ...models, added: [...models.added], removed: [...models.removed] } };
}

function redactedPart<T>(key: string, value: T, redact: Redact): T {
  if (typeof value === 'string') return (OUR_WORDS.has(key) ? value : redact(value)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => redactedPart(key, item, redact));
    return items.every((item, at) => item === value[at]) ? value : (items as T);
  }
  const pairs = Object.entries(value).map(
    ([name, one]: [string, unknown]) => [name, redactedPart(name, one, redact)] as const,
  );
  const old = value as Readonly<Record<string, unknown>>;
  return pairs.every(([name, one]) => one === old[name]) ? value : (Object.fromEntries(pairs) as T);
}
