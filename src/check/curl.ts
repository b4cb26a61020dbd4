/** The known-good command to repeat the smallest request by hand; the key is read from a variable. */

import type { Observation } from '../model/observation.ts';
import { type GatewaySpec, isPattern, KEY_VARIABLE, type ProbeName } from '../model/run.ts';
import { shownQuery } from '../model/url-text.ts';
import { probeRequest } from '../probe/requests.ts';
import { shellQuote } from '../safety/shell.ts';
import { answered, type Course } from './course.ts';
import { targetsOf } from './targets.ts';
import { mainProbe } from './wanted-probes.ts';

function variableOf(header: string): string {
  return `GATEWAY_HEADER_${header.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
}

/** The value is expanded by the shell, so it stands in double quotes; names are plain tokens. */
function headerArguments(spec: GatewaySpec): string[] {
  const lines = spec.headers.map(({ name }) => `-H "${name}: $${variableOf(name)}"`);
  if (spec.auth === 'none') return lines;
  const auth =
    spec.auth === 'bearer' ? `Authorization: Bearer $${KEY_VARIABLE}` : `${spec.auth}: $${KEY_VARIABLE}`;
  return [`-H "${auth}"`, ...lines];
}

function rootOf(spec: GatewaySpec, course: Course | null): string | null {
  return course?.roots?.find((trial) => trial.answers)?.root ?? spec.baseUrl;
}

/**
 * A POSIX shell command: the first probe of the first model that works (else of the first wanted one) in the form
 * that this gateway took, or the list where no model is wanted. Null without a usable URL.
 */
export function curlOf(spec: GatewaySpec, course: Course | null): string | null {
  const root = rootOf(spec, course);
  if (root === null) return null;
  const { model, probe, sent } = questionOf(spec, course);
  const lines = [probe === 'stream' ? 'curl -sS -i -N' : 'curl -sS -i'];
  if (model === null || probe === null) {
    lines.push(shellQuote(`${root}/models${shownQuery(spec.query)}`), ...headerArguments(spec));
  } else {
    const request = probeRequest(probe, root, model);
    const body = JSON.stringify(sent ?? request.body);
    lines.push(shellQuote(`${request.url}${shownQuery(spec.query)}`), ...headerArguments(spec));
    lines.push("-H 'Content-Type: application/json'", `-d ${shellQuote(body)}`);
  }
  return lines.join(' \\\n  ');
}

interface Repeated {
  readonly model: string | null;
  /** Null where there is only the list to ask for. */
  readonly probe: ProbeName | null;
  /** The body as it was accepted; null where nothing was sent. */
  readonly sent: Observation['sent'];
}

function questionOf(spec: GatewaySpec, course: Course | null): Repeated {
  const targets = course?.targets ?? targetsOf(spec.models, null);
  const mains = (course?.probed ?? []).filter(
    ({ observation: { model, question } }) => model !== null && mainProbe(spec, targets, model) === question,
  );
  const best = (mains.find(answered) ?? mains[0])?.observation;
  const wanted = spec.models.flatMap((item) => item.alternatives).find((id) => !isPattern(id));
  const model = best?.model ?? wanted ?? null;
  const probe = model === null ? null : mainProbe(spec, targets, model);
  return { model, probe, sent: best?.sent ?? null };
}
