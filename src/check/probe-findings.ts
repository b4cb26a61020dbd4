/** One check a probe: for each wanted model, what its answer was. */
import type { Finding } from '../model/finding.ts';
import type { GatewaySpec, ProbeName } from '../model/run.ts';
import { type Asked, answered, askedOf, type Course } from './course.ts';
import { found, judged, passed, skipped } from './draft.ts';
import { idsOf, type Target } from './targets.ts';

/** A pass after a retry says so. */
function history(asked: Asked): string {
  const before = asked.tries.slice(0, -1).filter((one) => one.code !== null);
  if (before.length === 0) return '';
  const shown = before.map((one) => one.httpStatus ?? one.fault).join(', ');
  return ` Attempt ${asked.tries.length} worked; before it: ${shown}.`;
}

function ofModel(probe: ProbeName, asked: Asked, target: Target, satisfied: boolean): Finding {
  const { code, seen } = asked.diagnosis;
  const model = asked.observation.model;
  if (code === null) return passed(probe, `${seen}${history(asked)}`, asked, model);
  const patternOnly = target.fromPattern && code === 'model-wrong-endpoint';
  const informs = patternOnly || (satisfied && !answered(asked));
  return judged(probe, asked, informs ? { status: 'info' } : {});
}

function ofTarget(probe: ProbeName, course: Course, target: Target): readonly Finding[] {
  const answers = target.ids.map((id) => askedOf(course, probe, id));
  const satisfied = target.anyOf && answers.some((asked) => answered(asked));
  return answers.flatMap((asked) => (asked === null ? [] : [ofModel(probe, asked, target, satisfied)]));
}

/** Models that were wanted and not asked: one finding each when time ran out, else one for all of them. */
function unasked(probe: ProbeName, course: Course): readonly Finding[] {
  const missing = course.targets
    .filter((target) => !target.ids.some((id) => answered(askedOf(course, probe, id))))
    .flatMap((target) => target.ids)
    .filter((id, at, all) => all.indexOf(id) === at && askedOf(course, probe, id) === null);
  if (missing.length === 0) return [];
  const reason = course.stop?.reason ?? 'Not asked.';
  if (course.stop?.code === 'deadline-exceeded') {
    return missing.map((model) => found(probe, 'deadline-exceeded', { seen: reason, model }));
  }
  const [only] = missing;
  if (missing.length === 1 && only !== undefined) return [skipped(probe, reason, null, only)];
  return [skipped(probe, `${reason} (${missing.length} models)`)];
}

export function probeFindings(spec: GatewaySpec, course: Course, probe: ProbeName): readonly Finding[] {
  if (spec.models.length === 0) return [skipped(probe, 'No model is wanted: `models` is empty.')];
  if (course.tooMany !== null) return [skipped(probe, 'Nothing was probed: see `config`.')];
  if (idsOf(course.targets).length === 0) {
    const reason = course.stop?.reason ?? 'No model to ask: the patterns in `models` name none.';
    return [
      skipped(
        probe,
        course.listed === null ? 'The patterns in `models` need the list, which could not be read.' : reason,
      ),
    ];
  }
  const findings = new Map<string, Finding>();
  for (const target of course.targets) {
    for (const finding of ofTarget(probe, course, target)) {
      const key = finding.model ?? '';
      // Wanted by several items: the most demanding one counts.
      if (!findings.has(key) || findings.get(key)?.status === 'info') findings.set(key, finding);
    }
  }
  return [...findings.values(), ...unasked(probe, course)];
}
