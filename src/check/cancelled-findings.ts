/** Cancelled: what is left unfinished where no single question was cut. */
import type { Finding } from '../model/finding.ts';
import { CANCELLED } from '../model/phrases.ts';
import type { GatewaySpec } from '../model/run.ts';
import { found } from './draft.ts';
import type { Transcript } from './transcript.ts';
import { allProbes } from './wanted-probes.ts';

/** The waiting for the gateway is a thing that a cancelled run leaves unfinished, whatever the last look found. */
export function waitFindings(spec: GatewaySpec, transcript: Transcript): readonly Finding[] {
  if (transcript.waitCancelled !== true) return [];
  const wording = { seen: 'The run was cancelled while it waited for the gateway to work.', ...CANCELLED };
  return [found(allProbes(spec)[0] ?? 'models', 'deadline-exceeded', wording)];
}

/** What was heard of a run that was cancelled before its verdict is not the whole, though none of it looks cut. */
export function cutFindings(spec: GatewaySpec, findings: readonly Finding[]): readonly Finding[] {
  if (findings.some(({ status, code }) => status === 'fail' || code === 'deadline-exceeded')) return [];
  const wording = { seen: 'The run was cancelled before its verdict was known.', ...CANCELLED };
  return [found(allProbes(spec)[0] ?? 'models', 'deadline-exceeded', wording)];
}
