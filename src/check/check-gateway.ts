/** Checks one gateway: from its spec to its part of the report. */
import { graded } from '../decide/severity.ts';
import type { Finding } from '../model/finding.ts';
import type { GatewayReport } from '../model/report.ts';
import type { GatewaySpec } from '../model/run.ts';
import { fingerprint } from '../safety/fingerprint.ts';
import { providerOf, wantsBalance } from './applying.ts';
import type { CheckDeps } from './deps.ts';
import { sendsNothing, staticFindings } from './findings/static-findings.ts';
import { askedReport, type GatewayContext, plannedReport, unaskedReport } from './gateway-report.ts';
import { lookUntilItWorks } from './looks.ts';
import type { OpenLook } from './open.ts';
import { statusOf } from './status-page.ts';
import type { Transcript } from './transcript.ts';

/**
 * Sends nothing if the configuration is at fault, or in a dry run. `opened` is the first look, if it is already under
 * way.
 */
export async function checkGateway(
  spec: GatewaySpec,
  dryRun: boolean,
  deps: CheckDeps,
  opened: OpenLook | null = null,
): Promise<GatewayReport> {
  const findings = staticFindings(spec.problems).map((finding) => graded(finding, spec));
  const known: GatewayContext = {
    spec,
    findings,
    key: spec.apiKey === null ? null : fingerprint(spec.apiKey),
    past: deps.past,
  };
  const provider = providerOf(spec)?.id ?? 'unknown';
  const root = spec.baseUrl;
  if (root === null || sendsNothing(spec, findings)) {
    return unaskedReport(known, `Nothing was sent: see ${checksOf(findings)}.`, provider);
  }
  if (dryRun) return plannedReport(known, provider);
  const [looked, status] = await Promise.all([
    lookUntilItWorks(known, root, opened, deps),
    statusOf(spec, root, deps),
  ]);
  const transcript = { ...looked, ...status };
  if (transcript.listed !== null && transcript.listComplete) deps.past.onListed(spec.name, transcript.listed);
  const balance = await balanceOf(spec, root, transcript, deps);
  const whole = { ...transcript, requests: transcript.requests + balance.requests };
  const cancelled = deps.signal.reason === 'cancelled';
  return askedReport({ ...known, extra: balance.findings, cancelled }, whole, deps.wallClock());
}

/** Lists the checks of the findings for a sentence, e.g. `` `config`, `base-url` and `api-key` ``. */
function checksOf(findings: readonly Finding[]): string {
  const checks = [...new Set(findings.map(({ check }) => `\`${check}\``))];
  const last = checks.pop() ?? '';
  return checks.length === 0 ? last : `${checks.join(', ')} and ${last}`;
}

/** The findings of the `balance` check, and how many requests they took. */
interface BalanceAsked {
  readonly findings: readonly Finding[];
  readonly requests: number;
}

/**
 * Asks only if the key was accepted at least once, or refused for lack of credit; otherwise there is no point in
 * asking.
 */
async function balanceOf(
  spec: GatewaySpec,
  root: string,
  transcript: Transcript,
  deps: CheckDeps,
): Promise<BalanceAsked> {
  if (!wantsBalance(spec)) return { findings: [], requests: 0 };
  const { askBalance, balanceFinding, keylessBalance, unfinishedBalance } = await import('./balance.ts');
  if (spec.apiKey === null) return { findings: [keylessBalance()], requests: 0 };
  const asked = [transcript.list, ...transcript.probed].filter((one) => one !== null);
  const worth = asked.some(
    ({ diagnosis }) => diagnosis.code === null || diagnosis.code === 'quota-exhausted',
  );
  if (!worth) return { findings: [balanceFinding(spec, null)], requests: 0 };
  const { balance, requests } = await askBalance(spec, root, transcript.provider, deps);
  const cut = balance === null && deps.signal.aborted;
  const finding = cut ? unfinishedBalance(spec, deps.signal) : balanceFinding(spec, balance);
  return { findings: [finding], requests };
}
