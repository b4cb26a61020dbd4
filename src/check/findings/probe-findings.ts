/** The findings of one probe: for each wanted model, what its answer was. */
import { adviceOf } from '../../diagnose/advice.ts';
import { TYPO_FIRST } from '../../diagnose/provider-advice.ts';
import type { Finding } from '../../model/finding.ts';
import type { GatewaySpec, ProbeName } from '../../model/run.ts';
import { ended } from '../../model/sentence.ts';
import { nextOf } from '../nearest.ts';
import type { Target } from '../targets.ts';
import { answered, askedOf, type Outcome, type Transcript } from '../transcript.ts';
import { mainProbe, probesOf } from '../wanted-probes.ts';
import { found, judged, passed, skipped } from './draft.ts';

/** A pass after a retry says so. That the request was adapted is not mentioned: the user has nothing to do about it. */
function history(asked: Outcome): string {
  if (asked.failed.length === 0) return '';
  const shown = asked.failed.map((one) => `${one.httpStatus ?? one.fault} ${one.code}`).join(', ');
  return ` Attempt ${asked.tries.length} worked; before it: ${shown}.`;
}

/** Where one answer belongs: its probe and target, and what else is known about the model. */
interface Place {
  readonly probe: ProbeName;
  readonly target: Target;
  /** True if another id of the item `a | b` did all that was wanted. */
  readonly satisfied: boolean;
  /** The outcome of the model's first probe; null if this is that probe. */
  readonly main: Outcome | null;
  /** Listed ids that may have been meant. */
  readonly near: readonly string[];
  readonly listed: Transcript['listed'];
  readonly isListed: boolean;
}

/** Replaces the advice to take the id from the list, for an id that is on the list. */
const LISTED_IN_VAIN =
  'Set `models` to another id from the gateway’s list, or have its operator correct the list: it has this one.';

/** Adjusts the advice to what the list shows. */
function adviceOn({ code, next }: Outcome['diagnosis'], { near, listed, isListed }: Place): string {
  if (code === 'model-not-found' && isListed && next === adviceOf(code).next) return LISTED_IN_VAIN;
  if (code === 'model-not-found') return nextOf(listed, near, next);
  // The list was read at the same address, so the scheme (http or https) is right; drop any advice about it.
  if (code === 'connection-reset' && listed !== null) return adviceOf(code).next;
  return isListed ? next.replace(TYPO_FIRST, 'The operator') : next;
}

function ofModel(asked: Outcome, place: Place): Finding {
  const { probe, target, satisfied, main } = place;
  const { code, seen, note } = asked.diagnosis;
  const model = asked.observation.model;
  if (code === null) {
    const told = note === null ? seen : `${ended(seen)} ${note}`;
    return passed(probe, `${told}${history(asked)}`, asked, model);
  }
  const patternOnly = target.fromPattern && code === 'model-wrong-endpoint';
  // That another model answers is reported once, for the first probe.
  const saidBefore = code === 'model-substituted' && main?.diagnosis.code === code;
  const informs = patternOnly || saidBefore || (satisfied && !answered(asked));
  return judged(probe, asked, {
    ...(informs ? { status: 'info' } : {}),
    next: adviceOn(asked.diagnosis, place),
  });
}

function mainOf(spec: GatewaySpec, transcript: Transcript, id: string): Outcome | null {
  const probe = mainProbe(spec, transcript.targets, id);
  return probe === null ? null : askedOf(transcript, probe, id);
}

function ofTarget(
  probe: ProbeName,
  spec: GatewaySpec,
  transcript: Transcript,
  target: Target,
): readonly Finding[] {
  const answers = target.ids.map((id) => askedOf(transcript, probe, id));
  // One model has to do all that is wanted: it is no help if this probe works only on a model whose first probe
  // fails.
  const satisfied =
    target.anyOf &&
    target.ids.some((id, at) => answered(answers[at] ?? null) && answered(mainOf(spec, transcript, id)));
  return answers.flatMap((asked, at) => {
    if (asked === null) return [];
    const id = target.ids[at] ?? '';
    const main = mainOf(spec, transcript, id);
    const near = transcript.nearest.near.get(id) ?? [];
    const beside = {
      main: main === asked ? null : main,
      near,
      listed: transcript.listed,
      isListed: transcript.nearest.known.has(id),
    };
    return [ofModel(asked, { probe, target, satisfied, ...beside })];
  });
}

/**
 * Findings for patterns none of whose matches work, because all of them belong to another endpoint. A single such
 * match is only informational.
 */
function ofPatterns(probe: ProbeName, spec: GatewaySpec, transcript: Transcript): readonly Finding[] {
  const items = new Set(transcript.targets.flatMap(({ item, fromPattern }) => (fromPattern ? [item] : [])));
  return [...items].flatMap((item) => {
    const ids = transcript.targets.flatMap((target) => (target.item === item ? target.ids : []));
    const wrongOf = (id = ''): Outcome | null => {
      const main = mainOf(spec, transcript, id);
      const isWrong = main?.observation.question === probe && main.diagnosis.code === 'model-wrong-endpoint';
      return isWrong ? main : null;
    };
    const first = wrongOf(ids[0]);
    if (first === null || !ids.every((id) => wrongOf(id) !== null)) return [];
    const models =
      ids.length === 1 ? 'one model, which does not take' : `${ids.length} models, none of which takes`;
    const seen = `${item.written} names ${models} this request. ${ids[0]}: ${first.diagnosis.seen}`;
    const { means, next } = first.diagnosis;
    return [found(probe, 'model-wrong-endpoint', { seen, means, next, model: item.written })];
  });
}

/** Ids that this probe should have asked but did not. For `a | b`, ids that were not needed do not count. */
function missingIds(probe: ProbeName, spec: GatewaySpec, transcript: Transcript): readonly string[] {
  const missing = transcript.targets.flatMap((target) => {
    const works = (id: string) => answered(mainOf(spec, transcript, id));
    const spared = target.anyOf && target.ids.some(works);
    return spared ? target.ids.filter(works) : target.ids;
  });
  return [...new Set(missing)].filter(
    (id) => probesOf(spec, transcript.targets, id).includes(probe) && askedOf(transcript, probe, id) === null,
  );
}

/** Findings for models that were wanted but not asked: one per model if time ran out, else one per reason. */
function unasked(probe: ProbeName, spec: GatewaySpec, transcript: Transcript): readonly Finding[] {
  const { stop } = transcript;
  const reasons = new Map<string, string[]>();
  for (const id of missingIds(probe, spec, transcript)) {
    const main = mainOf(spec, transcript, id);
    const code = main?.diagnosis.code ?? null;
    const reason =
      main === null || code === null || answered(main)
        ? (stop?.reason ?? 'Not asked.')
        : `Not asked: \`${main.observation.question}\` of this model ended as ${code}.`;
    const ids = reasons.get(reason);
    if (ids === undefined) reasons.set(reason, [id]);
    else ids.push(id);
  }
  return [...reasons].flatMap(([reason, ids]) => {
    if (stop?.code === 'deadline-exceeded' && reason === stop.reason) {
      return ids.map((model) => found(probe, 'deadline-exceeded', { ...stop.wording, seen: reason, model }));
    }
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) return [skipped(probe, reason, null, only)];
    return [skipped(probe, `${reason} (${ids.length} models)`)];
  });
}

/** Returns at least one finding, whatever happened to the models. */
export function probeFindings(
  spec: GatewaySpec,
  transcript: Transcript,
  probe: ProbeName,
): readonly Finding[] {
  if (spec.models.length === 0) return [skipped(probe, 'No model is wanted: `models` is empty.')];
  if (transcript.tooMany !== null) return [skipped(probe, 'Nothing was probed: see `config`.')];
  const findings = new Map<string, Finding>();
  for (const target of transcript.targets) {
    for (const finding of ofTarget(probe, spec, transcript, target)) {
      const key = finding.model ?? '';
      // If several items want this id, the most demanding item decides.
      if (!findings.has(key) || findings.get(key)?.status === 'info') findings.set(key, finding);
    }
  }
  const all = [
    ...findings.values(),
    ...ofPatterns(probe, spec, transcript),
    ...unasked(probe, spec, transcript),
  ];
  return all.length > 0 ? all : [skipped(probe, whyNone(spec, transcript))];
}

/** Why there was no model to ask. This happens only if all wanted models come from patterns. */
function whyNone(spec: GatewaySpec, transcript: Transcript): string {
  if (transcript.listed === null) return 'The patterns in `models` need the list, which could not be read.';
  const any = spec.models.length > 0 && transcript.targets.length > 0;
  return (
    transcript.stop?.reason ?? (any ? 'Not needed.' : 'No model to ask: the patterns in `models` name none.')
  );
}
