/** One line of a grid: a run of dist against a peer, what it should find, what real clients see, and its row. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Check, Code } from '../../../src/model/codes.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { ProbeName } from '../../../src/model/run.ts';
import { check as preflight } from '../../support/preflight.ts';
import { findingOf, firstGateway, wordsOf } from '../../support/report.ts';
import type { Clients } from './clients.ts';
import { CACHE } from './installed.ts';
import { answered, record, said } from './row.ts';

export interface Case {
  readonly name: string;
  readonly model: string;
  /** The code of the check's worst finding; null where it passes. */
  readonly code: Code | null;
  /** `completion` by default; also the check that is looked at. */
  readonly probe?: ProbeName;
  /** Another check than the probe's. */
  readonly check?: Check;
  /** Of the base URL; `/v1` by default. */
  readonly path?: string;
  /** Instead of the right one. */
  readonly key?: string;
  readonly timeoutMs?: number;
  /** More inputs of the step. Clients send no other than bearer, so with `auth` they are not asked. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Another gateway of the grid than the first. */
  readonly at?: string;
  /** What the report is to recognise it as. */
  readonly provider?: string;
  /** A near name that is to be proposed. */
  readonly suggests?: string;
  /** What the three sentences must hold. */
  readonly says?: RegExp;
  /** Why clients see it otherwise; then they are not asked to agree. */
  readonly clientsDiffer?: string;
}

export interface Against {
  readonly peer: string;
  readonly version: string;
  readonly origin: string;
  /** Of further gateways, by the names that cases have for them. */
  readonly others?: Readonly<Record<string, string>>;
  readonly key: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly clients: Clients;
}

const TIMEOUT_MS = 20_000;

function inputsOf(one: Case, { key, headers }: Against): Record<string, string | undefined> {
  const lines = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  return {
    models: one.model,
    timeout: `${one.timeoutMs ?? TIMEOUT_MS}ms`,
    probes: one.probe,
    'api-key': one.inputs?.auth === 'none' ? undefined : (one.key ?? key),
    ...(lines.length === 0 ? {} : { headers: lines.join('\n') }),
    ...one.inputs,
  };
}

function expectFinding(one: Case, finding: Finding): void {
  const fits = one.code === finding.code && (one.code !== null || finding.status === 'pass');
  expect({ code: finding.code, words: fits ? '' : `${finding.status}: ${wordsOf(finding)}` }).toEqual({
    code: one.code,
    words: '',
  });
  if (one.says !== undefined) expect(wordsOf(finding)).toMatch(one.says);
}

function baseUrlOf({ at, path = '/v1' }: Case, { origin, others }: Against): string {
  const other = at === undefined ? origin : others?.[at];
  if (other === undefined) throw new Error(`there is no gateway "${at}"`);
  return `${other}${path}`;
}

function headersOf(one: Case, against: Against): Readonly<Record<string, string>> {
  if (one.inputs?.headers === undefined) return against.headers ?? {};
  const lines = one.inputs.headers.split('\n').filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => line.split(': ') as [string, string]));
}

/** Asks both clients; what works for us must work for them, and what is broken must fail there. */
async function agreement(one: Case, against: Against): Promise<string | undefined> {
  if (one.inputs?.auth !== undefined) return undefined;
  const question = {
    kind: one.probe ?? 'completion',
    baseUrl: baseUrlOf(one, against),
    key: one.key ?? against.key,
    model: one.model,
    headers: headersOf(one, against),
    timeoutMs: one.timeoutMs ?? TIMEOUT_MS,
  };
  const node = await against.clients.node(question);
  const python = await against.clients.python(question);
  if (one.clientsDiffer !== undefined) return one.clientsDiffer;
  const works = one.code === null;
  expect({ node, python }).toEqual({
    node: expect.objectContaining({ works }),
    python: expect.objectContaining({ works }),
  });
  return works ? 'both work' : 'both fail';
}

/** Runs it, checks what it should say, and records it. */
export async function runCase(one: Case, against: Against): Promise<void> {
  const step = await preflight(baseUrlOf(one, against), {
    key: one.key ?? against.key,
    inputs: inputsOf(one, against),
  });
  appendFileSync(join(CACHE, 'logs', 'cases.log'), `\n# ${against.peer}: ${one.name}\n${step.log}\n`);
  const finding = findingOf(step, one.check ?? one.probe ?? 'completion');
  expectFinding(one, finding);
  if (one.suggests !== undefined) {
    expect(firstGateway(step).models.wanted[0]?.suggestions).toContain(one.suggests);
  }
  if (one.provider !== undefined) expect(firstGateway(step).provider).toBe(one.provider);
  const agrees = await agreement(one, against);
  record({
    peer: against.peer,
    version: against.version,
    case: one.name,
    answered: answered(finding),
    said: said(finding),
    ...(agrees === undefined ? {} : { agrees }),
  });
}
