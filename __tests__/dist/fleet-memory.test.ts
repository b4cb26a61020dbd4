/** What a run remembers and writes beside its report: baseline, history, JUnit, page. */
import { type FSWatcher, mkdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { historyLine } from '../../src/memory/entry-lines.ts';
import { completion } from '../support/answers.ts';
import { runRelay } from '../support/fleet.ts';
import { preflight } from '../support/preflight.ts';
import { findingOf, findingsOf, firstGateway, problemsOf } from '../support/report.ts';

const NIGHT = 24 * 3_600_000;

/** So many nights on which the model took so long. */
function past(nights: number, ms: number): string {
  return Array.from({ length: nights }, (_, at) =>
    historyLine({
      at: new Date(Date.now() - (nights - at) * NIGHT).toISOString(),
      name: 'relay',
      verdict: 'pass',
      diagnosis: 'ok',
      latencyMs: ms,
      models: { 'gpt-5.5': ms },
    }),
  ).join('');
}

describe('baseline', () => {
  const inputs = { baseline: 'state/models.json' };

  it.concurrent('is begun by the first run', async () => {
    const step = await runRelay({ models: ['gpt-5.5', 'b', 'a'] }, { inputs });
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
    expect(findingOf(step, 'drift').status).toBe('skip');
    expect(JSON.parse(step.files['state/models.json'] ?? '')).toEqual({ relay: ['a', 'b', 'gpt-5.5'] });
  });

  it.concurrent('names what is gone and what is new, and keeps what other gateways had', async () => {
    const before = { relay: ['gpt-5.5', 'old-1', 'old-2'], other: ['x'] };
    const files = { 'state/models.json': JSON.stringify(before) };
    const step = await runRelay({ models: ['gpt-5.5', 'new-1'] }, { inputs, files });
    expect(step.outputs).toMatchObject({ verdict: 'warn', diagnosis: 'models-removed', warned: 'drift' });
    expect(findingsOf(step, 'drift').map(({ status, code, seen }) => [status, code, seen])).toEqual([
      ['warn', 'models-removed', 'No longer listed: old-1, old-2.'],
      ['info', 'models-added', 'Newly listed: new-1.'],
    ]);
    expect(firstGateway(step).models).toMatchObject({ added: ['new-1'], removed: ['old-1', 'old-2'] });
    expect(JSON.parse(step.files['state/models.json'] ?? '')).toEqual({
      other: ['x'],
      relay: ['gpt-5.5', 'new-1'],
    });
  });

  it.concurrent('stays as it is where the list was not read', async () => {
    const files = { 'state/models.json': '{"relay":["gpt-5.5"]}' };
    const step = await runRelay({ list: { status: 500, body: '' } }, { inputs, files });
    expect(step.files['state/models.json']).toBeUndefined();
    expect(findingOf(step, 'drift').status).toBe('skip');
  });

  it.concurrent('that cannot be read is a warning, changes no verdict, and is not written over', async () => {
    const prepare = ({ workspace }: { workspace: string }) =>
      mkdirSync(join(workspace, 'state', 'models.json'), { recursive: true });
    const step = await runRelay({}, { inputs, prepare }, true);
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
    expect(step.annotations).toEqual([expect.objectContaining({ level: 'warning' })]);
  });

  it.concurrent('is not there without the input', async () => {
    const { step } = await preflight({ inputs: { models: 'gpt-5.5' } });
    expect(findingsOf(step, 'drift')).toEqual([]);
  });
});

describe('history', () => {
  const inputs = { history: 'state/history.jsonl' };

  it.concurrent('gets a line a run, and the summary shows the trend', async () => {
    const step = await runRelay({}, { inputs, files: { 'state/history.jsonl': `${past(6, 5_000)}{"torn` } });
    const lines = (step.files['state/history.jsonl'] ?? '').trimEnd().split('\n');
    expect(lines).toHaveLength(8);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ name: 'relay', verdict: 'pass', diagnosis: 'ok' });
    expect(step.summary).toContain('### Trend');
    expect(step.summary).toContain('7 of 7');
    expect(step.summary).toContain('xychart-beta');
  });

  it.concurrent('makes a completion that is far slower than its median `slower-than-usual`', async () => {
    const slow = { body: completion('gpt-5.5'), afterMs: 400 };
    const step = await runRelay(
      { completion: slow },
      { inputs, files: { 'state/history.jsonl': past(9, 20) } },
    );
    expect(problemsOf(step)).toEqual(['latency: slower-than-usual']);
    expect(findingOf(step, 'latency')).toMatchObject({ status: 'warn', model: 'gpt-5.5' });
    expect(findingOf(step, 'latency').seen).toContain('the median of its history (20 ms)');
  });

  it.concurrent('says nothing after fewer than five passes', async () => {
    const slow = { body: completion('gpt-5.5'), afterMs: 400 };
    const step = await runRelay(
      { completion: slow },
      { inputs, files: { 'state/history.jsonl': past(4, 20) } },
    );
    expect(step.outputs.diagnosis).toBe('ok');
  });

  it.concurrent('is not written by a dry run', async () => {
    const step = await runRelay({}, { inputs: { ...inputs, 'dry-run': 'true' } });
    expect(step.files['state/history.jsonl'] ?? '').toBe('');
  });
});

describe('a run that is killed while it writes', () => {
  // The kernel tells of each change in the folder: the file beside, its rename, the line that is appended.
  it.each([1, 2, 3, 4, 5, 6])('at change %i loses nothing of what was remembered', async (wanted) => {
    const before = past(6, 5_000);
    const baseline = { other: ['x'], relay: ['old'] };
    const files = { 'state/h.jsonl': before, 'state/b.json': JSON.stringify(baseline) };
    let watcher: FSWatcher | undefined;
    const step = await runRelay(
      {},
      {
        inputs: { history: 'state/h.jsonl', baseline: 'state/b.json' },
        files,
        during: ({ workspace, signal }) => {
          let changes = 0;
          watcher = watch(join(workspace, 'state'), () => {
            changes += 1;
            if (changes === wanted) signal('SIGKILL');
          });
        },
      },
      true,
    ).finally(() => watcher?.close());
    expect(step.files['state/h.jsonl'] ?? before).toContain(before);
    const kept = JSON.parse(step.files['state/b.json'] ?? files['state/b.json']);
    expect(Object.keys(kept)).toEqual(['other', 'relay']);
    expect(kept.other).toEqual(['x']);
    // The next run reads it as if nothing had been.
    const next = await runRelay(
      {},
      { inputs: { history: 'h.jsonl' }, files: { 'h.jsonl': step.files['state/h.jsonl'] ?? before } },
    );
    expect(
      (next.files['h.jsonl'] ?? '').split('\n').filter((line) => line !== '').length,
    ).toBeGreaterThanOrEqual(7);
    expect(next.annotations).toEqual([]);
  });
});

describe('junit', () => {
  it.concurrent('holds a suite a gateway and a failure for each finding that fails', async () => {
    const step = await runRelay({ key: 'another' }, { inputs: { junit: 'out/junit.xml' } });
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(
      step.files['out/junit.xml'] ?? '',
    );
    expect(testsuites.testsuite).toMatchObject({ '@_name': 'relay' });
    expect(Number(testsuites['@_failures'])).toBeGreaterThan(0);
    expect(step.files['out/junit.xml']).toContain('type="key-rejected"');
  });
});

describe('page', () => {
  it.concurrent('shows now and before, in one file', async () => {
    const inputs = { page: 'site', history: 'state/history.jsonl' };
    const files = { 'state/history.jsonl': past(6, 5_000) };
    const step = await runRelay({ key: 'another' }, { inputs, files });
    const page = step.files['site/index.html'] ?? '';
    expect(page).toContain('<!doctype html>');
    expect(page).toContain('relay fails (key-rejected)');
    expect(page).not.toContain('There is no history yet');
    expect(page).not.toMatch(/<script|src="http/);
  });

  it.concurrent('that cannot be written changes no verdict', async () => {
    const step = await runRelay({}, { inputs: { page: 'site' }, files: { site: 'a file' } }, true);
    expect(step.outputs.verdict).toBe('pass');
    expect(step.annotations.map(({ level }) => level)).toEqual(['warning']);
  });
});
