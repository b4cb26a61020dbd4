import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { HERE, text } from './sources.ts';

interface Promised {
  readonly promise: string;
  readonly file: string;
  /** The test, as it is written in the file. */
  readonly test: string;
}

/** Rows `| promise | `file` › test |` of the threat model. */
function promises(): Promised[] {
  return [...text('docs/threat-model.md').matchAll(/^\| (.+) \| `(__tests__\/[^`]+)` › (.+) \|$/gm)].map(
    ([, promise = '', file = '', test = '']) => ({ promise, file, test }),
  );
}

describe('the threat model', () => {
  it('promises something', () => {
    expect(promises().length).toBeGreaterThanOrEqual(15);
  });

  it.each(promises())('is held to: $promise', ({ file, test }) => {
    expect(existsSync(join(HERE, file))).toBe(true);
    expect(text(file)).toContain(test);
  });

  it('names a test beside every promise', () => {
    const section = text('docs/threat-model.md').split('## What is promised')[1]?.split('\n## ')[0] ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| promise'));
    expect(promises()).toHaveLength(rows.filter((row) => !row.startsWith('| ---')).length);
  });
});
