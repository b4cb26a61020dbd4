/** Makes one gateway's part of the report from its transcript, as a pure function. */
import { graded, sparedIds, weighed } from '../decide/severity.ts';
import { diagnosisOf, inOrder, verdictOf } from '../decide/verdict.ts';
import type { Check } from '../model/codes.ts';
import type { Finding } from '../model/finding.ts';
import { counted } from '../model/measures.ts';
import type { GatewayReport, KeyFingerprint, Timings } from '../model/report.ts';
import type { GatewaySpec } from '../model/run.ts';
import { shownQuery } from '../model/url-text.ts';
import { applying } from './applying.ts';
import { curlOf } from './curl.ts';
import type { Past } from './deps.ts';
import { planOf } from './dry-run.ts';
import { cutFindings, waitFindings } from './findings/cancelled-findings.ts';
import { brokenWay, connectionFindings } from './findings/connection-findings.ts';
import { found, passed, skipped } from './findings/draft.ts';
import { changesOf, driftFindings } from './findings/drift-findings.ts';
import { latencyFindings } from './findings/latency-findings.ts';
import { modelsFindings } from './findings/models-findings.ts';
import { allAsked, betterRoot, placeFinding, placeIsWrong } from './findings/place-finding.ts';
import { probeFindings } from './findings/probe-findings.ts';
import { besideIncident, statusFinding } from './findings/status-finding.ts';
import type { Transcript } from './transcript.ts';
import { afterWaiting } from './wait.ts';
import { alternativesOf, modelsReport, unaskedModels, usageOf } from './wanted-models.ts';
import { allProbes } from './wanted-probes.ts';

/** What is known of a gateway before the report is made, beside its transcript. */
export interface GatewayContext {
  readonly spec: GatewaySpec;
  /** The findings of the configuration; `severity` and `policy` are already applied. */
  readonly findings: readonly Finding[];
  readonly key: KeyFingerprint | null;
  readonly past: Past;
  /** Findings of requests outside the transcript (the balance); `severity` and `policy` are not applied yet. */
  readonly extra?: readonly Finding[];
  /** True if the run was cancelled while this gateway was checked. */
  readonly cancelled?: boolean;
}

const NO_TIMINGS: Timings = { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null };

/** The passed or skipped findings of the configuration checks that found no fault. */
function cleanConfig({ spec, findings }: GatewayContext): readonly Finding[] {
  const clean: Finding[] = [];
  const faulted = new Set(findings.map((finding) => finding.check));
  if (!faulted.has('config')) clean.push(passed('config', 'The inputs are understood.'));
  if (!faulted.has('api-key')) clean.push(cleanKey(spec));
  return clean;
}

function cleanKey({ auth, apiKey }: GatewaySpec): Finding {
  if (auth === 'none') return skipped('api-key', 'No key is sent: `auth` is `none`.');
  // The key is not missing: it refers to a variable that is not set, which the check `config` reports.
  if (apiKey === null) return skipped('api-key', 'No key could be read: see `config`.');
  return passed('api-key', 'Present and well-formed.');
}

/** The findings of everything that was asked; `severity` and `policy` are not applied yet. */
function askedFindings(
  { spec, findings, past }: GatewayContext,
  transcript: Transcript,
  now: number,
): readonly Finding[] {
  const asked = allAsked(transcript);
  const wrong = placeIsWrong(asked) || betterRoot(transcript) !== null;
  const baseUrl =
    findings.some(({ check }) => check === 'base-url') && !wrong ? [] : [placeFinding(spec, transcript)];
  const beside = [...baseUrl, ...connectionFindings(transcript, now), statusFinding(spec, transcript)];
  const reason = wrong ? 'See `base-url`.' : brokenWay(asked) === null ? null : 'See `connection`.';
  if (reason !== null) {
    const completion = transcript.probed[0] ?? null;
    const probes = allProbes(spec).map((probe) => skipped(probe, reason, completion));
    const rest = [skipped('latency', reason), ...(past.changes === null ? [] : [skipped('drift', reason)])];
    return [
      ...beside,
      ...waitFindings(spec, transcript),
      skipped('models', reason, transcript.list),
      ...probes,
      ...rest,
    ];
  }
  const tooMany =
    transcript.tooMany === null
      ? []
      : [
          found('config', 'config-invalid', {
            seen: `\`models\` matches ${transcript.tooMany} models, and \`max-models\` allows ${spec.maxModels}. Nothing was probed.`,
            next: `Narrow the pattern, or set \`max-models: ${transcript.tooMany}\`.`,
          }),
        ];
  return [
    ...tooMany,
    ...beside,
    ...waitFindings(spec, transcript),
    ...modelsFindings(spec, transcript),
    ...allProbes(spec).flatMap((probe) => probeFindings(spec, transcript, probe)),
    ...latencyFindings(spec, transcript, past.slower),
    ...driftFindings(spec, transcript, past),
  ];
}

/** Checks that the configuration alone can settle, without asking the gateway. */
const STATIC: ReadonlySet<Check> = new Set(['config', 'base-url', 'api-key']);

function timingsOf(transcript: Transcript): Timings {
  const first = transcript.connections.find((connection) => connection.connectMs !== null);
  const answer = allAsked(transcript)
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

function compose(
  known: GatewayContext,
  findings: readonly Finding[],
  rest: Partial<GatewayReport>,
): GatewayReport {
  const { spec, key } = known;
  const ordered = inOrder(findings);
  return {
    name: spec.name,
    baseUrl: spec.baseUrl === null ? null : `${spec.baseUrl}${shownQuery(spec.query)}`,
    provider: 'unknown',
    verdict: verdictOf(ordered.map(({ status }) => status)),
    diagnosis: diagnosisOf(ordered),
    key,
    findings: ordered,
    models: unaskedModels(spec),
    timings: NO_TIMINGS,
    requests: 0,
    usage: null,
    curl: null,
    ...rest,
  };
}

/** The report of a gateway that was asked. `now` is in milliseconds since 1970. */
export function askedReport(known: GatewayContext, transcript: Transcript, now: number): GatewayReport {
  const { spec } = known;
  const { cancelled = false } = known;
  const told = [...askedFindings(known, transcript, now), ...(known.extra ?? [])];
  const spared = sparedIds(alternativesOf(spec, transcript));
  const cut = transcript.waitCut === 'deadline';
  const weigh = (finding: Finding) =>
    weighed(graded(afterWaiting(finding, spec, cut), spec, spared), cancelled);
  const finished = told.map(weigh);
  const asked = besideIncident(
    cancelled ? [...finished, ...cutFindings(spec, finished).map(weigh)] : finished,
  );
  return compose(known, [...known.findings, ...cleanConfig(known), ...asked], {
    provider: transcript.provider,
    models: { ...modelsReport(spec, transcript, asked), ...changesOf(spec, transcript, known.past) },
    timings: timingsOf(transcript),
    requests: transcript.requests,
    usage: usageOf(transcript),
    curl: curlOf(spec, transcript, asked),
  });
}

/** The report of a gateway to which nothing was sent; `reason` says why. */
export function unaskedReport(known: GatewayContext, reason: string, provider: string): GatewayReport {
  const { spec, findings } = known;
  const faulted = new Set(findings.map((finding) => finding.check));
  const rest = applying(spec, known.past).filter((check) => !STATIC.has(check));
  const base = faulted.has('base-url')
    ? []
    : [
        spec.baseUrl === null
          ? skipped('base-url', reason)
          : passed('base-url', 'Well-formed; not contacted.'),
      ];
  return compose(
    known,
    [...findings, ...cleanConfig(known), ...base, ...rest.map((check) => skipped(check, reason))],
    {
      provider,
      // If the URL is at fault, the command could only fail the same way, or send the key where it must not go.
      curl: faulted.has('base-url') ? null : curlOf(spec, null),
    },
  );
}

/** The report of a dry run: every check is `skip`, except those at which the configuration is at fault. */
export function plannedReport(known: GatewayContext, provider: string): GatewayReport {
  const { spec, findings } = known;
  const plan = planOf(spec);
  const most = `${counted(plan.requests, 'request')} and ${counted(plan.maxOutputTokens, 'output token')}`;
  const seen = `Dry run: at most ${most}, not counting retries. Nothing was sent.`;
  const faulted = new Set(findings.map(({ check }) => check));
  const skips = applying(spec, known.past)
    .filter((check) => !faulted.has(check))
    .map((check) => skipped(check, seen));
  return compose(known, [...findings, ...skips], { provider, curl: curlOf(spec, null), plan });
}
