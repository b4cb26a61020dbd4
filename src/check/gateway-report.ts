/** One gateway's part of the report, out of its course; pure. */

import { graded } from '../decide/severity.ts';
import { diagnosisOf, inOrder, verdictOf } from '../decide/verdict.ts';
import { nearMisses } from '../diagnose/near-miss.ts';
import type { Finding } from '../model/finding.ts';
import type { GatewayReport, KeyFingerprint, ModelsReport, Timings, WantedModel } from '../model/report.ts';
import type { GatewaySpec } from '../model/run.ts';
import { brokenWay, connectionFindings } from './connection-findings.ts';
import { askedOf, type Course } from './course.ts';
import { curlOf } from './curl.ts';
import { found, passed, skipped } from './draft.ts';
import { latencyFindings, latencyOf } from './latency-findings.ts';
import { mainProbe, modelsFindings, works } from './models-findings.ts';
import { allAsked, placeFinding, placeIsWrong } from './place-finding.ts';
import { probeFindings } from './probe-findings.ts';
import { statusFinding } from './status-finding.ts';
import { unmatched } from './targets.ts';

/** What is known before anything is asked. */
export interface Known {
  readonly spec: GatewaySpec;
  /** Findings of the configuration, graded. */
  readonly findings: readonly Finding[];
  readonly key: KeyFingerprint | null;
}

const NO_TIMINGS: Timings = { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null };

/** Checks that the configuration did not fault. */
function cleanConfig({ spec, findings }: Known): readonly Finding[] {
  const clean: Finding[] = [];
  const faulted = new Set(findings.map((finding) => finding.check));
  if (!faulted.has('config')) clean.push(passed('config', 'The inputs are understood.'));
  if (!faulted.has('api-key')) {
    clean.push(
      spec.auth === 'none'
        ? skipped('api-key', 'No key is sent: `auth` is `none`.')
        : passed('api-key', 'Present and cleanly written.'),
    );
  }
  return clean;
}

/** The findings of everything that was asked, ungraded. */
function askedFindings({ spec, findings }: Known, course: Course, now: number): readonly Finding[] {
  const asked = allAsked(course);
  const baseUrl =
    findings.some(({ check }) => check === 'base-url') && !placeIsWrong(asked)
      ? []
      : [placeFinding(spec, course)];
  const beside = [...baseUrl, ...connectionFindings(course, now), statusFinding(spec, course)];
  const reason = placeIsWrong(asked)
    ? 'See `base-url`.'
    : brokenWay(asked) === null
      ? null
      : 'See `connection`.';
  if (reason !== null) {
    const completion = course.probed[0] ?? null;
    const probes = spec.probes.map((probe) => skipped(probe, reason, completion));
    return [...beside, skipped('models', reason, course.list), ...probes, skipped('latency', reason)];
  }
  const tooMany =
    course.tooMany === null
      ? []
      : [
          found('config', 'config-invalid', {
            seen: `\`models\`: the patterns match ${course.tooMany} models; \`max-models\` allows ${spec.maxModels}. Nothing was probed.`,
            next: `Narrow the pattern, or set \`max-models: ${course.tooMany}\`.`,
          }),
        ];
  return [
    ...tooMany,
    ...beside,
    ...modelsFindings(spec, course),
    ...spec.probes.flatMap((probe) => probeFindings(spec, course, probe)),
    ...latencyFindings(spec, course),
  ];
}

function wantedModels(spec: GatewaySpec, course: Course): readonly WantedModel[] {
  const { listed } = course;
  const known = listed === null ? null : new Set(listed);
  const probe = mainProbe(spec);
  const models = course.targets.flatMap(({ item, ids, anyOf }) => {
    const enough = anyOf && ids.some((id) => works(spec, course, id));
    // Of `a | b` what was not needed is not shown: it was neither seen to work nor to fail.
    const shown = enough
      ? ids.filter((id) => works(spec, course, id) || (probe !== null && askedOf(course, probe, id) !== null))
      : ids;
    return shown.map((id): WantedModel => {
      const asked = probe === null ? null : askedOf(course, probe, id);
      const good = works(spec, course, id);
      const isListed = known?.has(id) ?? null;
      const near = good || isListed !== false || listed === null ? [] : nearMisses(id, listed);
      const suggestions = [...new Set([...near, ...(asked?.diagnosis.suggestions ?? [])])].slice(0, 3);
      return {
        id,
        item: item.written,
        listed: isListed,
        works: good,
        latencyMs: latencyOf(asked),
        suggestions,
      };
    });
  });
  const nothing = unmatched(spec.models, course.targets).map(({ written }) =>
    unknownModel(written, written, listed === null ? null : false),
  );
  return [...models, ...nothing];
}

function unknownModel(id: string, item: string, listed: boolean | null): WantedModel {
  return { id, item, listed, works: false, latencyMs: null, suggestions: [] };
}

function modelsReport(spec: GatewaySpec, course: Course | null): ModelsReport {
  if (course === null) {
    const wanted = spec.models.flatMap((item) =>
      item.alternatives.map((id) => unknownModel(id, item.written, null)),
    );
    return { listed: null, added: [], removed: [], wanted };
  }
  return {
    listed: course.listed?.length ?? null,
    added: [],
    removed: [],
    wanted: wantedModels(spec, course),
  };
}

function timingsOf(course: Course): Timings {
  const first = course.connections.find((connection) => connection.connectMs !== null);
  const answer = allAsked(course)
    .flatMap(({ observation }) => observation.attempts)
    .find(({ exchange }) => exchange.kind === 'answer')?.exchange;
  const round = (ms: number | null | undefined) => (ms === null || ms === undefined ? null : Math.round(ms));
  return {
    dnsMs: round(first?.dnsMs),
    connectMs: round(first?.connectMs),
    tlsMs: round(first?.tlsMs),
    firstByteMs: answer?.kind === 'answer' ? round(answer.firstByteMs) : null,
  };
}

function compose(known: Known, findings: readonly Finding[], rest: Partial<GatewayReport>): GatewayReport {
  const { spec, key } = known;
  const ordered = inOrder(findings);
  return {
    name: spec.name,
    baseUrl: spec.baseUrl === null ? null : `${spec.baseUrl}${spec.query}`,
    provider: 'unknown',
    verdict: verdictOf(ordered.map(({ status }) => status)),
    diagnosis: diagnosisOf(ordered),
    key,
    findings: ordered,
    models: modelsReport(spec, null),
    timings: NO_TIMINGS,
    requests: 0,
    curl: null,
    ...rest,
  };
}

/** The report of a gateway that was asked. `now` is in milliseconds since 1970. */
export function askedReport(known: Known, course: Course, now: number): GatewayReport {
  const { spec } = known;
  const asked = askedFindings(known, course, now).map((finding) => graded(finding, spec));
  return compose(known, [...known.findings, ...cleanConfig(known), ...asked], {
    provider: course.provider,
    models: modelsReport(spec, course),
    timings: timingsOf(course),
    requests: course.requests,
    curl: curlOf(spec, course),
  });
}

/** The report of a gateway to which nothing was sent, and why. */
export function unaskedReport(known: Known, reason: string, provider: string): GatewayReport {
  const { spec, findings } = known;
  const faulted = new Set(findings.map((finding) => finding.check));
  const reached = (['connection', 'status-page', 'models', ...spec.probes, 'latency'] as const).map((check) =>
    skipped(check, reason),
  );
  const base = faulted.has('base-url')
    ? []
    : [
        spec.baseUrl === null
          ? skipped('base-url', reason)
          : passed('base-url', 'Cleanly written; not asked.'),
      ];
  return compose(known, [...findings, ...cleanConfig(known), ...base, ...reached], {
    provider,
    curl: curlOf(spec, null),
  });
}

/** The report of a dry run: every check is `skip`, beside faults of the configuration. */
export function plannedReport(known: Known, provider: string, tokens: number): GatewayReport {
  const { spec } = known;
  const ids = [...new Set(spec.models.flatMap((item) => item.alternatives))];
  const probes = spec.probes.length * ids.length;
  const seen = `Dry run: at most ${1 + probes} requests and ${tokens * probes} output tokens. Nothing was sent.`;
  const checks = [
    'config',
    'base-url',
    'api-key',
    'connection',
    'status-page',
    'models',
    ...spec.probes,
    'latency',
  ] as const;
  const skips = checks.map((check) => skipped(check, seen));
  return compose(known, skips, {
    provider,
    curl: curlOf(spec, null),
    plan: { requests: 1 + probes, models: ids, maxOutputTokens: tokens * probes },
  });
}
