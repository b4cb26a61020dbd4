import { describe, expect, it } from '@jest/globals';
import { probeMatrix } from '../../src/report/probe-matrix.ts';
import { ATTACKS } from './hostile.ts';
import { found, gatewayReport, passed, wanted } from './samples.ts';

const GOOD = { completion: 'pass', stream: 'pass', tools: 'pass' } as const;

function matrixOf(
  models: readonly ReturnType<typeof wanted>[],
  findings = [passed('completion', 'x')],
  max = 100,
) {
  const report = gatewayReport({ findings, models: { listed: 1, added: [], removed: [], wanted: models } });
  return probeMatrix(report, max);
}

describe('the matrix of models by probes', () => {
  it('is left out where the table of models says it all', () => {
    expect(matrixOf([])).toEqual([]);
    expect(matrixOf([wanted('a', { probes: {} })])).toEqual([]);
    expect(matrixOf([wanted('a', { probes: { completion: 'pass' } })])).toEqual([]);
  });

  it('says in words what works, with its numbers and its diagnosis', () => {
    const models = [
      wanted('a', { probes: GOOD, firstTokenMs: 212, tokensPerSecond: 41.5 }),
      wanted('b', { probes: { ...GOOD, tools: 'warn' }, listed: false }),
      wanted('c', { probes: { completion: 'fail', stream: 'skip', tools: 'skip' }, listed: null }),
      wanted('v', { probes: { embeddings: 'pass' }, dimension: 3072 }),
    ];
    const lines = matrixOf(models, [found('tools', 'tool-call-malformed', { model: 'b' })]);
    expect(lines[0]).toBe('| Model | Listed | completion | stream | tools | embeddings |');
    const row = (id: string) => lines.find((line) => line.includes(`<code>${id}</code>`)) ?? '';
    expect(row('a')).toMatch(/yes.*first token 212 ms, 41\.5 tokens\/s/);
    expect(row('b')).toMatch(/\*\*no\*\*.*no: .*tool-call-malformed/);
    expect(row('c')).toMatch(/unknown.*no.*not asked.*not asked/);
    expect(row('v')).toMatch(/\| {2}\| {2}\| {2}\|.*3072 numbers/);
  });

  it('shows first what does not work, and counts what has no room', () => {
    const many = Array.from({ length: 40 }, (_, n) => wanted(`good-${n}`, { probes: GOOD }));
    const lines = matrixOf([...many, wanted('bad', { probes: { ...GOOD, stream: 'warn' } })], undefined, 20);
    expect(lines[2]).toContain('bad');
    expect(lines.join('\n')).toContain('5 models more');
    expect(lines.join('\n')).toContain('21 models left out here to save space');
  });

  it.each(ATTACKS)('keeps a row a row, whatever the model is called: %j', (attack) => {
    const lines = matrixOf([wanted(attack, { probes: GOOD })]);
    expect(lines).toHaveLength(4);
    expect(lines[2]).not.toMatch(/<(?!code>|\/code>|wbr>)[a-z/!]/i);
  });
});
