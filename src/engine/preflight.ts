/** The story on one screen: configured run in, report out. Nothing here throws, whatever a gateway does. */
import type { CheckDeps } from '../check/deps.ts';
import { type OpenLook, openLook, specOfLook } from '../check/open.ts';
import type { Report } from '../model/report.ts';
import type { GatewaySpec, Run } from '../model/run.ts';

/** The rest of the program is not loaded later than this, in milliseconds: some gateways never answer a dial. */
const LOAD_AFTER_MS = 25;

/**
 * Gateways side by side; more wait for their turn. With the default `concurrency` of 8 these are 512 connections, half
 * of the open files that a process may have by default on Linux.
 */
const SIDE_BY_SIDE = 64;

/** Sends the first requests to a gateway; null where nothing may be sent, or not before the faults are weighed. */
function opened(spec: GatewaySpec, { dryRun }: Run, deps: CheckDeps): OpenLook | null {
  if (dryRun || spec.baseUrl === null || spec.problems.length > 0) return null;
  try {
    return openLook(specOfLook(spec, spec.waitMs === 0), spec.baseUrl, deps);
  } catch {
    // A defect of ours: the check of this gateway meets it again, and reports it.
    return null;
  }
}

/**
 * Checks every gateway side by side, within one deadline, and puts the report together. What judges and reports is
 * loaded while the first answers are under way; `onUnderWay` is the moment for the caller to load what comes after.
 */
export async function preflight(run: Run, deps: CheckDeps, onUnderWay = () => {}): Promise<Report> {
  const startedAt = new Date(deps.wallClock()).toISOString();
  const began = deps.now();
  const looks = run.gateways.slice(0, SIDE_BY_SIDE).map((spec) => opened(spec, run, deps));
  await Promise.race([
    Promise.all(looks.map((look) => look?.underWay)),
    deps.sleep(LOAD_AFTER_MS, deps.signal),
  ]);
  if (looks.some((look) => look !== null)) onUnderWay();
  const [{ checkAll }] = await Promise.all([import('../check/check-all.ts'), import('../check/judge.ts')]);
  return checkAll(run, looks, deps, { startedAt, began });
}
