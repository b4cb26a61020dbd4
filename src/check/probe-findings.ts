/** One check a probe: for each wanted model, what its answer was. */
import { adviceOf, TYPO_FIRST } from '../diagnose/advice.ts';
import type { Finding } from '../model/finding.ts';
import type { GatewaySpec, ProbeName } from '../model/run.ts';
import { ended } from '../model/sentence.ts';
import { found, judged, passed, skipped } from './draft.ts';
import { nextOf } from './nearest.ts';
import type { Target } from './targets.ts';
import { answered, askedOf, type Outcome, type Transcript } from './transcript.ts';
import { mainProbe, probesOf } from './wanted-probes.ts';

/** A pass after a retry says so; that the request was adapted is nobody's concern (contract, section 3). */
function history(asked: Outcome): string {
  if (asked.failed.length === 0) return '';
  const shown = asked.failed.map((one) => `${one.httpStatus ?? one.fault} ${one.code}`).join(', ');
  return ` Attempt ${asked.tries.length} worked; before it: ${shown}.`;
}

/** One probe of one target, with what is known of the model beside it. */
interface Place {
  readonly probe: ProbeName;
  readonly target: Target;
  /** Another id of the item did what was wanted. */
  readonly satisfied: boolean;
  /** The model's first probe; null where this is it. */
  readonly main: Outcome | null;
  /** Listed ids that may have been meant. */
  readonly near: readonly string[];
  readonly listed: Transcript['listed'];
  readonly isListed: boolean;
}

/** Whoever took the id from the list is not told to take it from there. */
const LISTED_IN_VAIN =
  'Set `models` to another id from the gateway’s list, or have its operator correct the list: it has this one.';

/** What to do, in the light of the list. */
function adviceOn({ code, next }: Outcome['diagnosis'], { near, listed, isListed }: Place): string {
  if (code === 'model-not-found' && isListed && next === adviceOf(code).next) return LISTED_IN_VAIN;
  if (code === 'model-not-found') return nextOf(listed, near, next);
  // The list came over the same address: its scheme is right.
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
  // That another model answers is said once, by the first probe.
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
  // One model must do all that is wanted: what another does that fails its first probe helps nobody.
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

/** Patterns of which nothing works, though each match by itself only informs: all are of another endpoint. */
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

/** Ids that this probe was to ask and did not; of `a | b` what was not needed is left out. */
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

/** Models that were wanted and not asked: one finding each when time ran out, else one for each reason. */
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

/** At least one finding, whatever became of the models. */
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
      // Wanted by several items: the most demanding one counts.
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

/** Why there is no model to ask: the wanted ones come from patterns. */
function whyNone(spec: GatewaySpec, transcript: Transcript): string {
  if (transcript.listed === null) return 'The patterns in `models` need the list, which could not be read.';
  const any = spec.models.length > 0 && transcript.targets.length > 0;
  return (
    transcript.stop?.reason ?? (any ? 'Not needed.' : 'No model to ask: the patterns in `models` name none.')
  );
}
