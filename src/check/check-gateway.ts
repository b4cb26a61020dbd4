/** One gateway, from its spec to its part of the report. */
import { graded } from '../decide/severity.ts';
import { providerOfHost } from '../gateways/providers.ts';
import { readPage } from '../http/fetch-page.ts';
import type { Finding } from '../model/finding.ts';
import type { GatewayReport } from '../model/report.ts';
import type { GatewaySpec } from '../model/run.ts';
import { fingerprint } from '../safety/fingerprint.ts';
import { readStatusPage } from '../status/read.ts';
import type { StatusReading } from '../status/reading.ts';
import { type Course, cutShort } from './course.ts';
import type { CheckDeps } from './deps.ts';
import { follow } from './follow.ts';
import { askedReport, type Known, plannedReport, unaskedReport } from './gateway-report.ts';
import { type OpenLook, openLook, patient } from './open.ts';
import { sendsNothing, staticFindings } from './static-findings.ts';
import { withEarlierTries, worthWaiting } from './wait.ts';

/** The contract: one try, five seconds in all. */
const STATUS_PAGE_MS = 5_000;
const STATUS_PAGE_BYTES = 2 * 1024 * 1024;
/** The contract: looked at again every second or two. */
const LOOK_AGAIN_MS = 1_000;

function hostOf(spec: GatewaySpec): string {
  return spec.baseUrl === null ? '' : new URL(spec.baseUrl).hostname;
}

/** Reads the status page beside the probes; null where there is none to read. */
function readingOf(spec: GatewaySpec, deps: CheckDeps): Promise<StatusReading | null> {
  const known =
    spec.statusPage === 'auto' ? (providerOfHost(hostOf(spec))?.statusPage ?? null) : spec.statusPage;
  if (known === null || known === 'off') return Promise.resolve(null);
  const signal = AbortSignal.any([deps.signal, AbortSignal.timeout(STATUS_PAGE_MS)]);
  const models = spec.models.flatMap((item) => item.alternatives);
  return readStatusPage({
    url: known,
    models,
    scope: providerOfHost(hostOf(spec))?.statusScope ?? [],
    now: () => new Date(deps.wallClock()),
    fetch: (url, accept) =>
      readPage(url, {
        proxy: deps.proxy,
        caCertificate: spec.caCertificate,
        timeoutMs: STATUS_PAGE_MS,
        accept,
        signal,
        redact: deps.redact,
        maxBytes: STATUS_PAGE_BYTES,
        maxRedirects: 3,
        userAgent: deps.userAgent,
      }),
  });
}

/**
 * A page that the run left no time to read is not an unreadable one. Of one that was found by itself that is worth a word
 * only where the run was cancelled.
 */
async function statusOf(spec: GatewaySpec, deps: CheckDeps): Promise<Pick<Course, 'status' | 'statusCut'>> {
  const { signal } = deps;
  const status = await readingOf(spec, deps);
  const told = spec.statusPage !== 'auto' || signal.reason === 'cancelled';
  const cut = status?.state === 'unknown' && signal.aborted && told;
  return { status, statusCut: cut ? cutShort(signal, 'the status page was read') : null };
}

/** One look, from its opening to its end. */
async function look(opened: OpenLook): Promise<Omit<Course, 'status'>> {
  const { client } = opened;
  try {
    const course = await follow(opened, await opened.opening);
    return { ...course, connections: client.connections, requests: client.requests };
  } finally {
    await client.close();
  }
}

/**
 * Looks until the gateway works, time cannot cure what is wrong, or `wait` is over. While it waits, the next look is
 * the retry; the last look has the retries of every other run.
 */
async function lookUntilItWorks(
  known: Known,
  root: string,
  opened: OpenLook | null,
  deps: CheckDeps,
): Promise<Course> {
  const { spec } = known;
  const status = statusOf(spec, deps);
  const end = deps.now() + spec.waitMs;
  let course: Course | null = null;
  let last = spec.waitMs === 0;
  let pausing = false;
  let next = opened;
  for (;;) {
    // A client of its own for each, so that a gateway that came up meanwhile is met afresh.
    const fresh = { ...(await look(next ?? openLook(patient(spec, last), root, deps))), status: null };
    next = null;
    course = course === null ? fresh : withEarlierTries(fresh, course);
    if (last) break;
    const { findings } = askedReport(known, course, deps.wallClock());
    const left = Math.max(end - deps.now(), 0);
    if (worthWaiting(spec, findings)) {
      // Asked for more patience than there is.
      if (course.longestWaitMs > left) break;
      pausing = true;
      const pause = Math.max(LOOK_AGAIN_MS * (1 + deps.random() / 2), course.longestWaitMs);
      await deps.sleep(Math.min(pause, left), deps.signal);
      if (deps.signal.aborted) break;
      pausing = false;
      last = deps.now() >= end;
    } else if (findings.some(worthRetrying) && !deps.signal.aborted) last = true;
    else break;
  }
  // A passed deadline needs no word more: what the last look found is what it found for all that time.
  const waitCancelled = pausing && deps.signal.reason === 'cancelled';
  return { ...course, ...(await status), waitCancelled };
}

/** A problem that a retry could have cured, had this look had any. */
function worthRetrying({ status, retryable }: Finding): boolean {
  return retryable && (status === 'fail' || status === 'warn');
}

/** Everything about one gateway; nothing is sent when the configuration is at fault or in a dry run. */
export async function checkGateway(
  spec: GatewaySpec,
  dryRun: boolean,
  deps: CheckDeps,
  opened: OpenLook | null = null,
): Promise<GatewayReport> {
  const findings = staticFindings(spec.problems).map((finding) => graded(finding, spec));
  const known: Known = {
    spec,
    findings,
    key: spec.apiKey === null ? null : fingerprint(spec.apiKey),
    past: deps.past,
  };
  const provider = providerOfHost(hostOf(spec))?.id ?? 'unknown';
  const root = spec.baseUrl;
  if (root === null || sendsNothing(spec, findings)) {
    const checks = [...new Set(findings.map(({ check }) => `\`${check}\``))].join(' and ');
    return unaskedReport(known, `Nothing was sent: see ${checks}.`, provider);
  }
  if (dryRun) return plannedReport(known, provider);
  const course = await lookUntilItWorks(known, root, opened, deps);
  if (course.listed !== null && course.listComplete) deps.past.onListed(spec.name, course.listed);
  const balance = await balanceOf(spec, root, course, deps);
  const { requests } = course;
  const whole = { ...course, requests: requests + balance.requests };
  const cancelled = deps.signal.reason === 'cancelled';
  return askedReport({ ...known, extra: balance.findings, cancelled }, whole, deps.wallClock());
}

/** Asked only after the key was taken for good, or refused for want of money. */
async function balanceOf(spec: GatewaySpec, root: string, course: Course, deps: CheckDeps) {
  const wanted = spec.minBalance !== null || providerOfHost(hostOf(spec))?.tellsBalance === true;
  if (!wanted || spec.apiKey === null) return { findings: [], requests: 0 };
  const { askBalance, balanceFinding, unfinishedBalance } = await import('./balance.ts');
  const asked = [course.list, ...course.probed].filter((one) => one !== null);
  const worth = asked.some(
    ({ diagnosis }) => diagnosis.code === null || diagnosis.code === 'quota-exhausted',
  );
  if (!worth) return { findings: [balanceFinding(spec, null)], requests: 0 };
  const { balance, requests } = await askBalance(spec, root, course.provider, deps);
  const cut = balance === null && deps.signal.aborted;
  const finding = cut ? unfinishedBalance(spec, deps.signal) : balanceFinding(spec, balance);
  return { findings: [finding], requests };
}
