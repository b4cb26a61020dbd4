/** Runs the built dist against each case of a door, and holds what it says against what the door really answers. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Finding } from '../../../src/model/finding.ts';
import { check } from '../../support/preflight.ts';
import { findingsOf, wordsOf } from '../../support/report.ts';
import type { StepResult } from '../../support/runner.ts';
import { type Door, type DoorOptions, startDoor } from '../support/door.ts';
import { describeWith, sureOf } from '../support/installed.ts';
import { askPlainly } from '../support/plainly.ts';
import { record, said, steady } from '../support/row.ts';
import { type Behind, startBehind } from './behind.ts';

const HERE = dirname(fileURLToPath(import.meta.url));

export interface DoorCase {
  readonly what: string;
  /** The name of its port in the template. */
  readonly at: string;
  /** `CHECK: CODE` of what is wrong, or `CHECK: pass`. */
  readonly said: string;
  /** What the sentences of that finding must hold. */
  readonly says?: RegExp;
  readonly https?: boolean;
  /** True where `ca-certificate` is not given. */
  readonly stranger?: boolean;
  /** True where the request before it uses up what the door allows. */
  readonly second?: boolean;
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface TestedDoor extends Pick<DoorOptions, 'command'> {
  /** Its name in scripts/real/peers.jsonl. */
  readonly name: string;
  /** As people write it. */
  readonly people: string;
  readonly template: string;
  readonly cases: readonly DoorCase[];
}

function page(title: string, body: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
}

/** What the templates call `site`, and the passwords of those who may enter. */
const FILES = {
  'site/index.html': page('Relay console', '<div id="app"></div>'),
  'site/login.html': page('Sign in', '<form></form>'),
  'site/maintenance.html': page('Down for maintenance', 'We are back soon.'),
  htpasswd: 'staff:$apr1$abcdefgh$abBiv57EcZGzKVkp2B9os1\n',
};

function findingFor({ said: wanted }: DoorCase, step: StepResult): Finding {
  const found = findingsOf(step).find((finding) => said(finding) === wanted);
  if (found !== undefined) return found;
  const all = findingsOf(step).map((finding) => `${said(finding)} ${finding.seen}`);
  throw new Error(`${wanted} was not said, but:\n${all.join('\n')}`);
}

function howItCame({ seen }: Finding): string {
  return seen.includes('Buffered') ? 'event stream, all at once' : 'event stream, piece by piece';
}

export function testDoor({ name, people, template, command, cases }: TestedDoor): void {
  describeWith(name)(people, () => {
    let behind: Behind;
    let door: Door;

    beforeAll(async () => {
      behind = await startBehind();
      const files = { ...behind.files, ...FILES };
      const { values } = behind;
      door = await startDoor({
        name,
        command,
        template: join(HERE, template),
        values,
        files,
        ready: 'healthy',
      });
    });
    afterAll(async () => {
      await door?.stop();
      await behind?.stop();
    });

    it.each(cases.map((one) => [one.what, one] as const))('%s', async (what, one) => {
      const url = `${one.https === true ? 'https' : 'http'}://127.0.0.1:${door.port(one.at)}/v1`;
      if (one.second === true) await askPlainly(url, behind.key, behind.ca);
      const answered = await askPlainly(url, behind.key, one.stranger === true ? undefined : behind.ca);
      const trust = one.stranger === true ? {} : { 'ca-certificate': 'ca.pem' };
      const step = await check(url, {
        key: behind.key,
        inputs: { models: 'gpt-5.5', timeout: '8s', ...trust, ...one.inputs },
        files: { 'ca.pem': behind.ca },
      });
      const finding = findingFor(one, step);
      const diagnosis = finding.status === 'pass' ? 'ok' : finding.code;
      expect(step.outputs.diagnosis).toBe(diagnosis);
      if (one.says !== undefined) expect(wordsOf(finding)).toMatch(one.says);
      const { version } = sureOf(name);
      const came = finding.check === 'stream' ? howItCame(finding) : steady(answered);
      record({ peer: people, version, case: what, answered: came, said: said(finding) });
    });
  });
}
