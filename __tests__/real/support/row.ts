/** The rows of docs/compatibility.md: what a peer answered, and what we said. */
import { appendFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import type { Finding } from '../../../src/model/finding.ts';
import { CACHE } from './installed.ts';

export interface Row {
  /** As people call it, e.g. `LiteLLM`. */
  readonly peer: string;
  readonly version: string;
  readonly case: string;
  /** What it answered, the same in every run: {@link answered} makes it from a finding. */
  readonly answered: string;
  /** `check: code`, or `pass`. */
  readonly said: string;
  /** Whether real clients see it as we do, in a word or two. */
  readonly agrees?: string;
}

/** Takes away what differs from run to run: ports, ids, digests, dates, durations, and whether a stream came at once. */
export function steady(text: string): string {
  return text
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '(id)')
    .replace(/\b[0-9a-f]{16,}\b/gi, '(digest)')
    .replace(/\b(127\.0\.0\.1|localhost):\d+/g, '$1')
    .replace(/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.\d]*Z?/g, '(time)')
    .replace(/\b\d+(\.\d+)? ?(ms|s|seconds|milliseconds)\b/g, '(time)')
    .replace(/\bat \d\d:\d\d UTC/g, 'at (time)')
    .replace(/ Buffered: .*$/, '')
    .replace(/(0x)[0-9a-f]{6,}/gi, '(address)');
}

const LONGEST = 160;

/** What was seen by a finding, in its own words. */
export function answered(finding: Pick<Finding, 'seen'> | undefined): string {
  const text = steady(finding?.seen ?? 'nothing');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** `completion: key-rejected` of a finding. */
export function said(finding: Pick<Finding, 'check' | 'code' | 'status'> | undefined): string {
  if (finding === undefined) return 'nothing';
  return finding.code === null ? `${finding.check}: ${finding.status}` : `${finding.check}: ${finding.code}`;
}

/** Adds a row to the table. To be called at the end of a test, when its expectations hold. */
export function record(row: Row): void {
  const file = expect.getState().testPath ?? '';
  const line = { group: basename(dirname(file)), file: basename(file), ...row };
  appendFileSync(join(CACHE, 'rows.jsonl'), `${JSON.stringify(line)}\n`);
}
