/**
 * Builds the curl command with which a person can repeat the request behind the verdict. It reads the key from an
 * environment variable, so that it holds no secret.
 */
import { worstFinding } from '../decide/verdict.ts';
import type { Finding } from '../model/finding.ts';
import type { Observation } from '../model/observation.ts';
import { type GatewaySpec, isPattern, KEY_VARIABLE, PROBES, type ProbeName } from '../model/run.ts';
import { shownQuery } from '../model/url-text.ts';
import { probeRequest } from '../probe/requests.ts';
import { shellQuote } from '../safety/shell.ts';
import { targetsOf } from './targets.ts';
import { answered, askedOf, type Transcript } from './transcript.ts';
import { mainProbe } from './wanted-probes.ts';

function variableOf(header: string): string {
  return `GATEWAY_HEADER_${header.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
}

/** Header names in which a shell sees nothing special; RFC 9110 also allows `$`, a backtick and an apostrophe. */
const PLAIN_NAME = /^[\w.-]+$/;

/** Double quotes, so that the shell expands the variable, and only that. */
function headerArgument(name: string): string {
  const variable = `$${variableOf(name)}`;
  return PLAIN_NAME.test(name) ? `-H "${name}: ${variable}"` : `-H ${shellQuote(`${name}: `)}"${variable}"`;
}

function headerArguments(spec: GatewaySpec): string[] {
  const lines = spec.headers.map(({ name }) => headerArgument(name));
  if (spec.auth === 'none') return lines;
  const auth =
    spec.auth === 'bearer' ? `Authorization: Bearer $${KEY_VARIABLE}` : `${spec.auth}: $${KEY_VARIABLE}`;
  return [`-H "${auth}"`, ...lines];
}

/** True if curl would make several URLs of this one, or refuse it: brackets and braces, except around an IPv6 address. */
function isGlob(url: string): boolean {
  return /[[\]{}]/.test(url.replace(/^https?:\/\/\[[^\]]*\]/, ''));
}

function rootOf(spec: GatewaySpec, transcript: Transcript | null): string | null {
  return transcript?.roots?.find((trial) => trial.answers)?.root ?? spec.baseUrl;
}

/**
 * A POSIX shell command that repeats the request behind the worst finding, with the body as it was last sent. If that
 * finding is not about a single request: the first probe of the first model that works (else of the first wanted
 * one), or the list if no model is wanted. Null without a usable URL.
 */
export function curlOf(
  spec: GatewaySpec,
  transcript: Transcript | null,
  findings: readonly Finding[] = [],
): string | null {
  const root = rootOf(spec, transcript);
  if (root === null) return null;
  const blamed = transcript === null ? null : blamedOf(spec, transcript, findings);
  const { model, probe, sent } = blamed ?? questionOf(spec, transcript);
  const lines = [
    `curl -sS -i${probe === 'stream' ? ' -N' : ''}${isGlob(`${root}${spec.query}`) ? ' -g' : ''}`,
  ];
  // `--cacert` alone replaces curl's default authorities, which the run trusts as well; `--capath` adds them again.
  if (spec.caFile !== null && root.startsWith('https:'))
    lines.push(`--cacert ${shellQuote(spec.caFile)} --capath /etc/ssl/certs`);
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
  /** Null if the request is the one for the list. */
  readonly probe: ProbeName | null;
  /** The body as it was last sent; null if nothing was sent. */
  readonly sent: Observation['sent'];
}

const THE_LIST: Repeated = { model: null, probe: null, sent: null };

/** The request behind the worst finding; null if that finding is not about a single request. */
function blamedOf(spec: GatewaySpec, transcript: Transcript, findings: readonly Finding[]): Repeated | null {
  const worst = worstFinding(findings);
  if (worst === null) return null;
  const asOf = (probe: ProbeName, named: string): Repeated => {
    // `named` may be a pattern rather than an id; then its first match is asked.
    const model = transcript.targets.find(({ item }) => item.written === named)?.ids[0] ?? named;
    return { model, probe, sent: askedOf(transcript, probe, model)?.observation.sent ?? null };
  };
  // The list and a completion often meet the same refusal. Prefer the probe: it is the request that users depend on.
  for (const { check, model, status, code } of findings) {
    const probe = PROBES.find((name) => name === check);
    const isSame = status === worst.status && code === worst.code;
    if (isSame && probe !== undefined && model !== null) return asOf(probe, model);
  }
  const { check, model } = worst;
  if (check !== 'models' && check !== 'latency') return null;
  const probe = model === null || isPattern(model) ? null : mainProbe(spec, transcript.targets, model);
  return probe === null || model === null ? THE_LIST : asOf(probe, model);
}

function questionOf(spec: GatewaySpec, transcript: Transcript | null): Repeated {
  const targets = transcript?.targets ?? targetsOf(spec.models, null);
  const mains = (transcript?.probed ?? []).filter(
    ({ observation: { model, question } }) => model !== null && mainProbe(spec, targets, model) === question,
  );
  const best = (mains.find(answered) ?? mains[0])?.observation;
  const wanted = spec.models.flatMap((item) => item.alternatives).find((id) => !isPattern(id));
  const model = best?.model ?? wanted ?? null;
  const probe = model === null ? null : mainProbe(spec, targets, model);
  return { model, probe, sent: best?.sent ?? null };
}
