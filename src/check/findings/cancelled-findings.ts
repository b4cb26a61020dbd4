/** The findings of a cancelled run that say something is unfinished although no single question was cut short. */
import type { Finding } from '../../model/finding.ts';
import { CANCELLED } from '../../model/phrases.ts';
import type { GatewaySpec } from '../../model/run.ts';
import type { Transcript } from '../transcript.ts';
import { allProbes } from '../wanted-probes.ts';
import { found } from './draft.ts';

/** A run that is cancelled while it waits (`wait`) has not finished waiting, whatever its last look found. */
export function waitFindings(spec: GatewaySpec, transcript: Transcript): readonly Finding[] {
  if (transcript.waitCut !== 'cancelled') return [];
  const wording = { seen: 'The run was cancelled while it waited for the gateway to work.', ...CANCELLED };
  return [found(allProbes(spec)[0] ?? 'models', 'deadline-exceeded', wording)];
}

/**
 * A run that is cancelled before its verdict is incomplete even if every question was answered. If nothing in it
 * fails or says so yet, this finding does.
 */
export function cutFindings(spec: GatewaySpec, findings: readonly Finding[]): readonly Finding[] {
  if (findings.some(({ status, code }) => status === 'fail' || code === 'deadline-exceeded')) return [];
  const wording = { seen: 'The run was cancelled before its verdict was known.', ...CANCELLED };
  return [found(allProbes(spec)[0] ?? 'models', 'deadline-exceeded', wording)];
}
