/** `models`: can the list be read, and does it contain every wanted id exactly? */
import { adviceOf } from '../../diagnose/advice.ts';
import { type Code, defaultSeverity, factsOf } from '../../model/codes.ts';
import type { Finding } from '../../model/finding.ts';
import type { Ids } from '../../model/ids.ts';
import type { GatewaySpec } from '../../model/run.ts';
import { NOTHING_LISTED, nextOf, withBlanks } from '../nearest.ts';
import { isMasked, needsList, type Target, unmatched } from '../targets.ts';
import { answered, askedOf, type Outcome, type Stop, type Transcript } from '../transcript.ts';
import { mainProbe, probesOf } from '../wanted-probes.ts';
import { effort, found, judged, passed, skipped, type Wording } from './draft.ts';
import { apiSpoke } from './place-finding.ts';

/** True if the model works. With `probes: none` it only has to be listed. */
export function works(spec: GatewaySpec, transcript: Transcript, id: string): boolean {
  const probe = mainProbe(spec, transcript.targets, id);
  if (probe === null) return transcript.nearest.known.has(id);
  return answered(askedOf(transcript, probe, id));
}

const MOST_EXAMPLES = 3;

function unread({ listComplete }: Transcript): string {
  return listComplete ? '' : ', and there are more, which were not read';
}

/** Used if only a part of the list could be read. */
const IN_PART = {
  means: 'The model is not in the part of the list that could be read.',
  next: 'Set `probes: completion`: only its own request shows whether the model is there.',
} as const;

function unlisted(
  spec: GatewaySpec,
  transcript: Transcript,
  id: string,
  listed: Ids,
  satisfied: boolean,
): Finding {
  const probe = mainProbe(spec, transcript.targets, id);
  const asked = probe === null ? null : askedOf(transcript, probe, id);
  const saidSo = asked?.diagnosis.code === 'model-not-found';
  // The id may be in the part that was not read: only a complete list can say that a model does not exist.
  const isTold = probe === null ? transcript.listComplete : saidSo;
  const code: Code = isTold ? 'model-not-found' : 'model-not-listed';
  const near = transcript.nearest.near.get(id) ?? [];
  const nearest = near.length === 0 ? '' : ` Nearest: ${near.map(withBlanks).join(', ')}.`;
  const verb = answered(asked) ? 'answers but is not' : 'is not';
  // If the model's own request gave the same diagnosis, use its advice: one cause should not get two different
  // remedies.
  const { means, next } = saidSo ? asked.diagnosis : adviceOf(code);
  return found('models', code, {
    seen: `${id} ${verb} ${among(listed)}${unread(transcript)}.${nearest}`,
    means,
    next: answered(asked) ? nextOfAnswering(listed, next) : nextOf(listed, near, next),
    ...(transcript.listComplete ? {} : IN_PART),
    ...(satisfied ? { status: 'info' as const } : {}),
    model: id,
  });
}

/**
 * For a model that answers although it is not listed. If the list is empty, there is no other id to choose and no
 * typo to correct.
 */
function nextOfAnswering(listed: Ids, next: string): string {
  return listed.length === 0 ? 'Ask the operator to list the model, for clients that look there.' : next;
}

/** True if the API itself said what is wrong, and not merely that it is busy at the moment. */
function definite(asked: Outcome): boolean {
  const { code } = asked.diagnosis;
  return apiSpoke(asked) && code !== null && defaultSeverity('completion', code) === 'fail';
}

const NO_LIST: ReadonlySet<string> = new Set(['base-url-wrong-path', 'endpoint-not-found']);

/** The standard advice for this code is to leave the probe out, which is not possible for the list. */
const WITHOUT_LIST = {
  means: 'The gateway offers no list of its models here.',
  next: 'Ask the operator to route GET /models, or set `severity: "models: ignore"` if nobody needs the list.',
} as const;

const OR_IGNORE = 'or set `severity: "models: ignore"` if nobody needs the list.';

/** If a model answers, whatever the list's refusal says about key, credit or address is true of the list only. */
const LIST_ONLY = {
  means: 'Only the list fails: a model answers at the same address, so this stops no request to models.',
  next: `Ask the operator to open or repair GET /models, ${OR_IGNORE}`,
} as const;
const LIST_ONLY_NOW = `Run again; if it persists, ask the operator about GET /models, ${OR_IGNORE}`;

const LIST_FORBIDDEN = {
  means: 'The key may use a model, and may not read the list.',
  next: `Grant the key the permission to list models, ${OR_IGNORE}`,
} as const;

/** Used if a model was refused too, for another reason. */
const LIST_LATER = {
  means: 'The request to a model failed for another reason, which counts for more.',
  next: 'Correct that first; the list may be readable then.',
} as const;

/**
 * The wording for a list whose failure counts for less than what a model's request showed; empty if the list's own
 * wording is right already.
 */
function listOnly({ code, next, provider }: Outcome['diagnosis'], answers: boolean): Partial<Wording> {
  // The run ended; the gateway said nothing about the list.
  if (code === null || code === 'deadline-exceeded') return {};
  // The advice already names what is missing, e.g. a header that only the list requires.
  if (code === 'invalid-request' && next !== adviceOf(code, provider).next) return {};
  if (!answers) return LIST_LATER;
  if (code === 'permission-denied') return LIST_FORBIDDEN;
  const { group, retried } = factsOf(code);
  return group === 'network' || retried ? { ...LIST_ONLY, next: LIST_ONLY_NOW } : LIST_ONLY;
}

/** The finding for a list that could not be read. */
function unreadable(transcript: Transcript): Finding {
  const { list } = transcript;
  if (list === null) return skipped('models', transcript.stop?.reason ?? 'The list was not asked for.');
  const { code } = list.diagnosis;
  const answers = transcript.probed.some(answered);
  // A model's own request counts for more than the list: if it was answered, or refused for a different reason, that
  // is the real problem.
  const outranked =
    answers || transcript.probed.some((asked) => definite(asked) && asked.diagnosis.code !== code);
  const wording = NO_LIST.has(code ?? '')
    ? { code: 'endpoint-not-found' as const, ...WITHOUT_LIST }
    : outranked
      ? listOnly(list.diagnosis, answers)
      : {};
  return judged('models', list, { ...wording, ...(outranked ? { status: 'warn' as const } : {}) });
}

/** The run ended while the pages were read, so the missing ids may be on the other pages. */
function unfinished(transcript: Transcript, { reason, wording }: Stop, listed: Ids): Finding {
  const seen = `${reason} ${counted(listed)} had been read by then.`;
  const status = transcript.probed.some(answered) ? { status: 'warn' as const } : {};
  return found('models', 'deadline-exceeded', { ...wording, ...status, seen }, transcript.list);
}

function satisfied(spec: GatewaySpec, transcript: Transcript, target: Target): boolean {
  return target.anyOf && target.ids.some((id) => works(spec, transcript, id));
}

function counted(listed: Ids): string {
  return listed.length === 1 ? '1 listed model' : `${listed.length} listed models`;
}

function among(listed: Ids): string {
  if (listed.length === 0) return 'listed: the list is empty';
  return listed.length === 1 ? 'the one listed model' : `among the ${counted(listed)}`;
}

/** Advice for a pattern without a match, with a few ids from the list as examples. */
function nextOfPattern(listed: Ids): string {
  if (listed.length === 0) return NOTHING_LISTED;
  const first: string[] = [];
  for (const id of listed) if (!isMasked(id) && first.push(id) === MOST_EXAMPLES) break;
  const rest = listed.length > first.length ? ' and others' : '';
  const example = first.length === 0 ? '' : `: the list has ${first.join(', ')}${rest}`;
  return `Correct the pattern in \`models\`${example}.`;
}

/**
 * Says how many ids no pattern can match because redaction removed a part of them. This happens when a piece of a
 * made-up key or of a header's value also occurs in the names of models. Ids that `models` names in full are still
 * shown.
 */
function hiddenNote(spec: GatewaySpec, listed: Ids): string {
  if (!needsList(spec.models)) return '';
  let hidden = 0;
  for (const id of listed) if (isMasked(id)) hidden += 1;
  if (hidden === 0) return '';
  const [are, them] = hidden === 1 ? ['1 id is', 'it'] : [`${hidden} ids are`, 'them'];
  return ` ${are} left out, with a piece of the key or of a header’s value in ${them}: name ${them} in \`models\`.`;
}

export function modelsFindings(spec: GatewaySpec, transcript: Transcript): readonly Finding[] {
  const { listed, list } = transcript;
  if (listed === null) return [unreadable(transcript)];
  if (transcript.listCut !== null) return [unfinished(transcript, transcript.listCut, listed)];
  const { known } = transcript.nearest;
  const findings = new Map<string, Finding>();
  const hidden = hiddenNote(spec, listed);
  for (const target of transcript.targets) {
    const enough = satisfied(spec, transcript, target);
    for (const id of target.ids) {
      const probes = probesOf(spec, transcript.targets, id);
      const wasAsked = probes.some((probe) => askedOf(transcript, probe, id) !== null);
      const needless = enough && !works(spec, transcript, id) && !wasAsked;
      // If several items want this id, the most demanding item decides.
      const isTold = findings.has(id) && (enough || findings.get(id)?.status !== 'info');
      if (known.has(id) || isTold || needless) continue;
      // The id may be in the part of the list that was not read; the finding of its own request is enough.
      if (!transcript.listComplete && mainProbe(spec, transcript.targets, id) !== null) continue;
      findings.set(id, unlisted(spec, transcript, id, listed, enough && !works(spec, transcript, id)));
    }
  }
  for (const item of unmatched(spec.models, transcript.targets)) {
    findings.set(
      item.written,
      found('models', 'model-not-found', {
        seen: `The pattern ${item.written} matches none of the ${counted(listed)}${unread(transcript)}.${hidden}`,
        next: nextOfPattern(listed),
        model: item.written,
      }),
    );
  }
  const [first, ...others] = findings.values();
  // Only one finding counts the request for the list; the others are read from the same answer.
  if (first !== undefined) return [{ ...first, ...effort(list), retryable: first.retryable }, ...others];
  const note = list?.diagnosis.note == null ? '' : ` ${list.diagnosis.note}`;
  const wanted = transcript.targets.length === 0 ? '' : ', including every wanted id';
  return [
    passed(
      'models',
      `${listed.length} model${listed.length === 1 ? '' : 's'} listed${transcript.listComplete ? wanted : unread(transcript)}.${hidden}${note}`,
      list,
    ),
  ];
}
