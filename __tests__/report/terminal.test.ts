import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Status } from '../../src/model/finding.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { folded, terminalTable, textWidth } from '../../src/report/terminal-table.ts';
import { hostileText } from './hostile.ts';
import {
  BROKEN_CONFIG,
  fleetOf,
  found,
  gatewayReport,
  hostileReport,
  KEY_REJECTED,
  MANY_MODELS,
  PASS,
  passed,
  RETRIED,
  reportOf,
  wanted,
} from './samples.ts';

const PLAIN = { colour: false, columns: 100 };

describe('the terminal', () => {
  it('begins with verdict, gateway and diagnosis, then the next step', () => {
    expect(terminalReport(KEY_REJECTED, PLAIN).split('\n').slice(0, 3)).toEqual([
      '✗ fail: relay · key-rejected',
      'Next:     Compare the key’s ends with the gateway’s console, then set `api-key` (the secret) again.',
      'Seen:     HTTP 401: “Invalid token (request id: 2026112214000012ab)”',
    ]);
  });

  it('shows the ends of a key that is in question, and of no other', () => {
    expect(terminalReport(KEY_REJECTED, PLAIN)).toContain(
      '\nKey:      sk-…9f2c, 51 characters, SHA-256 begins with 1f3a9c0b.\n',
    );
    expect(terminalReport(PASS, PLAIN)).not.toContain('Key:');
  });

  it('shows checks, models and the command as it has to be typed', () => {
    const text = terminalReport(PASS, PLAIN);
    expect(text).toContain('│ ✓ pass │ completion');
    expect(text).toContain('│ gpt-5.5 │ ✓ yes │ 143 ms │ yes');
    expect(text).toContain("  curl -sS -i \\\n    'https://api.wappkit.com/v1/chat/completions' \\\n");
  });

  it('shows broken models first, and counts those left out', () => {
    const text = terminalReport(MANY_MODELS, PLAIN);
    const rows = text.slice(text.indexOf('│ Model')).split('\n');
    expect(rows[2]).toContain('vendor/model-8 ');
    expect(text).toContain('170 models more in the report (--json).');
  });

  it('of several gateways ends with a table of all', () => {
    const lines = terminalReport(fleetOf(PASS, KEY_REJECTED, RETRIED), PLAIN)
      .trimEnd()
      .split('\n');
    expect(lines.at(-1)).toBe('✗ fail: 1 of 3 gateways');
    expect(lines.slice(-9).join('\n')).toContain('! warning │ too-slow');
  });

  it('says above the verdict of several gateways what to do, failures first, once where it is the same', () => {
    const fleet = fleetOf(RETRIED, PASS, KEY_REJECTED, KEY_REJECTED);
    const lines = terminalReport(fleet, { colour: false, columns: null }).trimEnd().split('\n');
    expect(lines.slice(-5)).toEqual([
      'Next:',
      '  gateway-3, gateway-4: Compare the key’s ends with the gateway’s console, then set `api-key` (the secret) again.',
      expect.stringMatching(/^ {2}gateway-1: \S/),
      '',
      '✗ fail: 2 of 4 gateways',
    ]);
  });

  it('breaks sentences at words where the terminal would break them anywhere', () => {
    expect(terminalReport(KEY_REJECTED, { colour: false, columns: 60 }).split('\n').slice(1, 4)).toEqual([
      'Next:     Compare the key’s ends with the gateway’s console,',
      '          then set `api-key` (the secret) again.',
      'Seen:     HTTP 401: “Invalid token (request id:',
    ]);
    for (const columns of [50, 60, 80]) {
      const lines = terminalReport(KEY_REJECTED, { colour: true, columns }).split('\n');
      const long = lines
        .map((line) => stripVTControlCharacters(line))
        .filter((line) => line.length > columns);
      expect(long.filter((line) => !/https?:|^ {4}/.test(line))).toEqual([]);
    }
  });

  it('leaves every sentence on a line of its own in a pipe', () => {
    const lines = terminalReport(KEY_REJECTED, { colour: false, columns: null }).split('\n');
    const { next, means } = KEY_REJECTED.gateways[0]?.findings.find(({ code }) => code !== null) ?? {};
    expect(lines).toContain(`Next:     ${next}`);
    expect(lines).toContain(`Means:    ${means}`);
  });

  it('says what to do about the other problems beside them', () => {
    const findings = [
      found('models', 'key-rejected', { next: 'Set the key.' }),
      found('completion', 'key-rejected', { next: 'Set the key.' }),
      found('stream', 'stream-malformed', {
        seen: 'No events came',
        next: 'Pass `stream` on.',
        status: 'warn',
      }),
    ];
    const text = terminalReport(reportOf(gatewayReport({ findings })), PLAIN);
    expect(text).toContain('stream-malformed: No events came. Next: Pass `stream` on.');
    expect(text.split('Set the key.')).toHaveLength(2);
  });

  it('says whose answer stands for several models', () => {
    const two = ['gpt-5.5', 'gpt-5.4'].map((model) => ({
      ...passed('completion', 'Answered in 9 ms.'),
      model,
    }));
    const text = terminalReport(reportOf(gatewayReport({ findings: two })), PLAIN);
    expect(text).toContain('2 models, first gpt-5.5: Answered in 9 ms.');
  });

  it('says at the top which of several models it is about, and how many others', () => {
    const seen = 'HTTP 503: nothing to serve it';
    const broken = (model: string) => found('completion', 'model-unavailable', { model, seen });
    const topOf = (...ids: readonly string[]) => {
      const models = {
        listed: 3,
        added: [],
        removed: [],
        wanted: ids.map((id) => wanted(id, { works: false })),
      };
      const text = terminalReport(reportOf(gatewayReport({ findings: ids.map(broken), models })), PLAIN);
      return /^Seen: {5}(.*)$/m.exec(text)?.[1];
    };
    expect(topOf('a-model')).toBe(seen);
    expect(topOf('a-model', 'b-model')).toBe(`2 models, first a-model: ${seen}`);
  });

  it('has a word with every sign and colour', () => {
    const text = terminalReport(fleetOf(PASS, KEY_REJECTED, RETRIED, BROKEN_CONFIG), {
      ...PLAIN,
      colour: true,
    });
    expect(text).toContain('\u001b[31m✗ fail');
    expect(stripVTControlCharacters(text)).toBe(
      terminalReport(fleetOf(PASS, KEY_REJECTED, RETRIED, BROKEN_CONFIG), PLAIN),
    );
  });

  it.each([40, 72, 80, 100, 200])('has no table wider than %d columns', (columns) => {
    const text = terminalReport(fleetOf(MANY_MODELS, KEY_REJECTED, RETRIED), { colour: false, columns });
    const wide = text.split('\n').filter((line) => /^[│┌├└]/.test(line) && textWidth(line) > columns);
    expect(wide).toEqual([]);
  });

  it('lets no escape sequence of a peer through, whatever it says', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(60, 100), (text, columns) => {
        const lines = terminalReport(hostileReport(text), { colour: false, columns }).split('\n');
        expect(lines.filter((line) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(line))).toEqual([]);
      }),
    );
  });
});

describe('the matrix of models by probes', () => {
  const ALL = ['completion', 'stream', 'tools', 'structured-output', 'responses', 'embeddings'] as const;
  const every = (status: Status) => Object.fromEntries(ALL.map((probe) => [probe, status]));
  const ids = ['gpt-5.5', 'meta-llama/Llama-3.3-70B-Instruct', 'claude-sonnet-4-5-20250929', '通义千问-max'];
  const models = [
    ...ids.map((id) => wanted(id, { probes: every('pass') })),
    wanted('broken', { probes: { completion: 'fail', stream: 'skip', tools: 'warn', responses: 'info' } }),
  ];
  const report = reportOf(
    gatewayReport({
      findings: [passed('completion', 'x')],
      models: { listed: 5, added: [], removed: [], wanted: models },
    }),
  );
  const at = (columns: number, colour = false) => terminalReport(report, { colour, columns });

  it('shows what works with which model, what does not first', () => {
    const text = at(100);
    const rows = text.slice(text.indexOf('│ Model   ', text.indexOf('│ Model') + 1)).split('\n');
    expect(rows[0]).toMatch(/Model +completion +stream +tools +structured- +responses +embeddings/);
    expect(rows[3]).toMatch(/│ broken +✗ no +- skip +! no +i no +│/);
    expect(rows[4]).toMatch(/│ gpt-5\.5 +(?:✓ yes +){6}│/);
  });

  it('has room in 80 columns with all probes, with every id in full', () => {
    for (const columns of [72, 80]) {
      const lines = at(columns)
        .split('\n')
        .filter((line) => /^[│┌├└]/.test(line));
      expect(lines.filter((line) => textWidth(line) > columns)).toEqual([]);
      expect(lines.filter((line) => line.includes('…'))).toEqual([]);
    }
    expect(at(80)).toMatch(/│ meta-llama\/Llama- *✓ yes[^\n]+\n│ 3\.3-70B-Instruct +│/);
  });

  it('is the same in colour, and a line for each model where there is no room', () => {
    expect(stripVTControlCharacters(at(80, true))).toBe(at(80));
    expect(at(80, true)).toContain('\u001b[31m✗ no');
    expect(at(60)).toContain('broken: completion ✗ no, stream - skip, tools ! no, responses i no\n');
  });

  it('lets no escape sequence of a model’s name through', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(60, 80), (id, columns) => {
        const hostile = gatewayReport({
          findings: [],
          models: { listed: 1, added: [], removed: [], wanted: [wanted(id, { probes: every('pass') })] },
        });
        const lines = terminalReport(reportOf(hostile), { colour: false, columns }).split('\n');
        expect(lines.filter((line) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(line))).toEqual([]);
      }),
    );
  });

  it('is left out where the table of models says it all, and counts what has no room', () => {
    expect(terminalReport(PASS, PLAIN).match(/│ Model/g)).toHaveLength(1);
    const many = Array.from({ length: 40 }, (_, n) => wanted(`m-${n}`, { probes: every('pass') }));
    const text = terminalReport(
      reportOf(gatewayReport({ findings: [], models: { listed: 40, added: [], removed: [], wanted: many } })),
      PLAIN,
    );
    expect(text.match(/10 models more in the report/g)).toHaveLength(2);
  });
});

describe('a table', () => {
  it('takes from its widest column what the last one needs', () => {
    const rows = terminalTable(
      ['a', 'b', 'c'],
      [['m'.repeat(40), 'x'.repeat(20), 'model-wrong-endpoint']],
      80,
    );
    expect(rows.every((row) => textWidth(row) <= 80)).toBe(true);
    expect(rows.join('')).toContain('model-wrong-endpoint');
    expect(rows.join('')).not.toContain('…');
  });

  it('folds ids by places', () => {
    expect(folded('abcdefg', 3)).toBe('abc\ndef\ng');
    expect(folded('千问max', 4)).toBe('千问\nmax');
    expect(folded('千', 1)).toBe('千');
    expect(folded('', 3)).toBe('');
    expect(folded('claude-sonnet-4-5-20250929', 20)).toBe('claude-sonnet-4-5-\n20250929');
    expect(folded('a-bcdefghijklm', 8)).toBe('a-bcdefg\nhijklm');
  });

  it('wraps its last column and no other', () => {
    const rows = terminalTable(['a', 'b'], [['x'.repeat(20), 'word '.repeat(40).trim()]], 80);
    expect(rows.length).toBeGreaterThan(6);
    expect(rows.every((row) => textWidth(row) <= 80)).toBe(true);
    expect(rows.filter((row) => row.includes('x'.repeat(20)))).toHaveLength(1);
  });

  it('is a line for each row where there is no room', () => {
    expect(terminalTable(['a', 'b', 'c'], [['1', '', '3']], 40)).toEqual(['1  3']);
  });

  it('counts two places for a wide character', () => {
    expect(textWidth('余额 ok')).toBe(7);
    expect(textWidth('\u001b[31mred\u001b[39m')).toBe(3);
  });
});
