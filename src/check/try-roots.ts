/** Tries other API roots of the same origin if nothing of the API was found at the given one. */
import { LOST_POST, OWN_LOGIN } from '../diagnose/redirect.ts';
import { likelyRoots, vendorRoots } from '../gateways/providers.ts';
import { isRecord, parseJson } from '../model/record.ts';
import { listRequest, probeRequest } from '../probe/requests.ts';
import type { Look } from './ask-models.ts';
import type { Query } from './attempts.ts';
import { apiSpoke, hasListOnly, mayLeadNowhere, placeIsWrong } from './findings/place-finding.ts';
import { answered, answerOf, type LookResult, type Outcome, type RootTrial } from './transcript.ts';

/** The rules of redirects that show no API at this root; it may be at another one. */
const LEADS_ASTRAY: ReadonlySet<string | null> = new Set([LOST_POST, OWN_LOGIN]);

/** So many roots that lead to the login of the site show that it has nothing else. */
const MOST_LOGINS = 3;

/** Where most gateways have their API. */
const MOST_COMMON = '/v1';

/** Tries other roots; null if there was no need to. */
export async function rootsOf(look: Look, asked: readonly Outcome[]): Promise<LookResult['roots']> {
  const isLed = asked.some(
    ({ diagnosis: { code, rule } }) => code === 'redirected' && !LEADS_ASTRAY.has(rule),
  );
  const isWrong = placeIsWrong(asked) && !isLed;
  if (look.deps.signal.aborted) return null;
  const url = new URL(look.root);
  if (isWrong || mayLeadNowhere(asked)) {
    const roots = likelyRoots(url);
    if (asked.some(leadsToLogin)) return tryRoots(look, roots, spokeOfModels);
    const trials = await tryRoots(look, roots);
    // With `wait`, one look follows another every second or two, and a request may cost money.
    if (trials.some(({ answers }) => answers) || look.spec.waitMs > 0) return trials;
    return [...trials, ...(await tryRequests(look, roots, asked))];
  }
  const known = hasListOnly(asked) ? vendorRoots(url) : [];
  return known.length > 0 ? tryRoots(look, known) : null;
}

function leadsToLogin({ diagnosis }: Outcome): boolean {
  return diagnosis.rule === OWN_LOGIN;
}

/**
 * True if it answered like an API for models. A site that leads people to its login refuses its own API, of whatever
 * kind, with a bare 401 or 403.
 */
function spokeOfModels(asked: Outcome): boolean {
  if (answered(asked) || !apiSpoke(asked)) return answered(asked);
  const body = parseJson(answerOf(asked)?.body ?? '');
  return isRecord(body) && isRecord(body.error);
}

/** Asks these roots for their models, one after the other, until an API answers. */
async function tryRoots(
  look: Look,
  roots: readonly string[],
  spoke: (asked: Outcome) => boolean = apiSpoke,
): Promise<readonly RootTrial[]> {
  const trials: RootTrial[] = [];
  for (const root of roots) {
    const query = { question: 'models', model: null, request: listRequest(root) } as const;
    const trial = await tryRoot(look, root, query, spoke);
    if (trial === null) break;
    trials.push(trial);
    if (trial.answers || trials.filter(({ asked }) => leadsToLogin(asked)).length >= MOST_LOGINS) break;
  }
  return trials;
}

/**
 * Sends the first probe to the two likeliest roots: some gateways have no list of models. Only where a probe was sent
 * to the given root, too.
 */
async function tryRequests(
  look: Look,
  roots: readonly string[],
  asked: readonly Outcome[],
): Promise<readonly RootTrial[]> {
  const first = asked.find(({ observation }) => observation.question !== 'models');
  if (first === undefined) return [];
  const { question, model } = first.observation;
  if (question === 'models' || model === null) return [];
  const likeliest = roots.filter((root, at) => at === 0 || new URL(root).pathname === MOST_COMMON);
  const trials: RootTrial[] = [];
  for (const root of likeliest) {
    const query = { question, model, request: probeRequest(question, root, model) };
    const trial = await tryRoot(look, root, query, apiSpoke);
    if (trial === null) break;
    trials.push(trial);
    if (trial.answers) break;
  }
  return trials;
}

/** Null if it was not asked, because the run has ended. */
async function tryRoot(
  { inquiry, deps }: Look,
  root: string,
  query: Query,
  spoke: (asked: Outcome) => boolean,
): Promise<RootTrial | null> {
  if (deps.signal.aborted) return null;
  const asked = await inquiry.ask({ ...query, once: true });
  return asked === null ? null : { root, answers: spoke(asked), asked };
}
