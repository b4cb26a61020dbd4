/** `base-url` after asking: is the gateway's API really at this root? */
import { type Code, factsOf } from '../model/codes.ts';
import type { Finding } from '../model/finding.ts';
import type { GatewaySpec } from '../model/run.ts';
import type { Asked, Course } from './course.ts';
import { found, judged, passed, skipped } from './draft.ts';
import { ended } from './sentence.ts';

/** Codes that say: this is not the API root. Where the rest of the API is there, they are about one endpoint. */
const NOT_HERE: ReadonlySet<Code> = new Set([
  'base-url-wrong-path',
  'base-url-has-endpoint',
  'base-url-insecure',
  'not-an-api',
  'redirected',
  'endpoint-not-found',
]);

export function isNotHere(asked: Asked): boolean {
  return asked.diagnosis.code !== null && NOT_HERE.has(asked.diagnosis.code);
}

/** True when an API spoke: it answered well, or refused in a way only an API does. */
export function apiSpoke({ diagnosis, tries }: Asked): boolean {
  // Where the run ended before a further attempt, those before have spoken all the same.
  if (diagnosis.code === 'deadline-exceeded') {
    return tries.some((one) => one.code !== 'deadline-exceeded' && isSpoken(one.code, one.httpStatus));
  }
  return isSpoken(diagnosis.code, diagnosis.httpStatus);
}

function isSpoken(code: Code | null, httpStatus: number | null): boolean {
  if (httpStatus === null) return false;
  if (code === null) return true;
  const { group } = factsOf(code);
  return group === 'key' || group === 'model' || group === 'answer' || code.startsWith('api-key-');
}

/** All questions of a course, the list first. */
export function allAsked(course: Course): readonly Asked[] {
  return course.list === null ? course.probed : [course.list, ...course.probed];
}

/** True when nothing of the API was found under this root, although something answered. */
export function placeIsWrong(asked: readonly Asked[]): boolean {
  return asked.some(isNotHere) && !asked.some(apiSpoke);
}

/** The one that says most: a redirect names where to go, a web page what is there instead. */
function mostTelling(asked: readonly Asked[]): Asked | undefined {
  for (const code of ['base-url-insecure', 'redirected', 'not-an-api', 'base-url-has-endpoint'] as const) {
    const hit = asked.find((one) => one.diagnosis.code === code);
    if (hit !== undefined) return hit;
  }
  return asked.find(isNotHere);
}

export function placeFinding(spec: GatewaySpec, course: Course): Finding {
  const asked = allAsked(course);
  if (asked.some(apiSpoke)) return passed('base-url', `The API answers at ${spec.baseUrl}.`);
  const telling = mostTelling(asked);
  if (telling === undefined) {
    return skipped(
      'base-url',
      'It is cleanly written; no answer of the API came that would show whether it is right.',
    );
  }
  const better = course.roots?.find((trial) => trial.answers);
  if (better !== undefined) {
    const wording = {
      seen: `${ended(telling.diagnosis.seen)} An API answers at ${better.root} instead.`,
      next: `Set \`base-url: ${better.root}${spec.query}\`.`,
    };
    return found('base-url', 'base-url-wrong-path', wording, telling);
  }
  const { code } = telling.diagnosis;
  const tried = course.roots?.length ?? 0;
  const also = tried === 0 ? '' : ` ${tried} other roots of this host were tried; none answered.`;
  const seen = `${also === '' ? telling.diagnosis.seen : ended(telling.diagnosis.seen)}${also}`;
  // Nothing of the API is there, so it is not one missing endpoint (contract, "Where two names fit").
  if (code === 'endpoint-not-found')
    return judged('base-url', telling, { model: null, seen, code: 'base-url-wrong-path' });
  return judged('base-url', telling, { model: null, seen });
}
