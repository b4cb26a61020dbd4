/**
 * The whole run on one screen: a configured run goes in, a report comes out. Nothing here throws, whatever a gateway
 * does.
 */
import type { CheckDeps } from '../check/deps.ts';
import { type OpenLook, openLook, specOfLook } from '../check/open.ts';
import { needsList } from '../check/targets.ts';
import type { Report } from '../model/report.ts';
import type { GatewaySpec, Run } from '../model/run.ts';
import { keepParserLean } from '../safety/garbage.ts';

/**
 * The rest of the program is loaded after this many milliseconds at the latest, because some gateways never answer a
 * dial.
 */
const LOAD_AFTER_MS = 25;

/**
 * Gateways to check at the same time; the others wait for their turn. With the default `concurrency` of 8 they have 512
 * connections, half of the files that a process may have open by default on Linux.
 */
const SIDE_BY_SIDE = 64;

/** Models of all gateways: with more of them, or with a pattern, a run sends so many requests that V8 would optimize. */
const FEW_MODELS = 8;

function isLarge({ gateways }: Run): boolean {
  const models = gateways.flatMap((spec) => spec.models);
  return models.length > FEW_MODELS || needsList(models);
}

/**
 * Sends the first requests to a gateway. Null if nothing may be sent, or not before its configuration problems are
 * judged.
 */
function opened(spec: GatewaySpec, { dryRun }: Run, deps: CheckDeps): OpenLook | null {
  if (dryRun || spec.baseUrl === null || spec.problems.length > 0) return null;
  try {
    return openLook(specOfLook(spec, spec.waitMs === 0), spec.baseUrl, deps);
  } catch {
    // A bug in this program: the check of this gateway runs into it again, and reports it.
    return null;
  }
}

/**
 * Checks all gateways concurrently, within one deadline, and returns the report. The code that judges and reports is
 * loaded while the first requests are in flight. `onUnderWay` tells the caller to load what it needs later.
 */
export async function preflight(run: Run, deps: CheckDeps, onUnderWay = () => {}): Promise<Report> {
  const startedAt = new Date(deps.wallClock()).toISOString();
  const began = deps.now();
  if (isLarge(run)) keepParserLean();
  const looks = run.gateways.slice(0, SIDE_BY_SIDE).map((spec) => opened(spec, run, deps));
  await Promise.race([
    Promise.all(looks.map((look) => look?.underWay)),
    deps.sleep(LOAD_AFTER_MS, deps.signal),
  ]);
  if (looks.some((look) => look !== null)) onUnderWay();
  const [{ checkAll }] = await Promise.all([import('../check/check-all.ts'), import('../check/judge.ts')]);
  return checkAll(run, looks, deps, { startedAt, began });
}
