import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { terminalReport } from '../../src/report/terminal.ts';
import { terminalTable, textWidth } from '../../src/report/terminal-table.ts';
import { hostileText } from './hostile.ts';
import {
  BROKEN_CONFIG,
  fleetOf,
  hostileReport,
  KEY_REJECTED,
  MANY_MODELS,
  PASS,
  RETRIED,
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
    expect(lines.slice(-8).join('\n')).toContain('! warning │ too-slow');
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

describe('a table', () => {
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
