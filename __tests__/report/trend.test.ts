import { describe, expect, it } from '@jest/globals';
import { marked } from 'marked';
import type { HistoryEntry } from '../../src/model/history.ts';
import { trendLines } from '../../src/report/trend.ts';

function nights(
  name: string,
  verdicts: string,
  latency: (night: number) => number | null = () => 100,
): readonly HistoryEntry[] {
  const words = { p: 'pass', w: 'warn', f: 'fail' } as const;
  return [...verdicts].map((letter, night) => ({
    at: new Date(Date.UTC(2026, 0, 1 + night)).toISOString(),
    name,
    verdict: words[letter as keyof typeof words],
    diagnosis: { p: 'ok', w: 'rate-limited', f: 'key-rejected' }[letter] ?? '',
    latencyMs: latency(night),
    models: {},
  }));
}

const textOf = (...args: Parameters<typeof trendLines>): string => trendLines(...args).join('\n');
const render = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true });

describe('the trend', () => {
  it('shows the runs of a gateway in order, in words too', () => {
    const text = textOf(
      nights('relay', 'pfwpp', (night) => 100 + night),
      ['relay'],
    );
    expect(text).toContain(
      '| relay | ✅❌⚠️✅✅ | 4 of 5 | 104 ms (usually 102 ms) | 2026-01-03 <code>rate-limited</code> |',
    );
    expect(text).toContain('✅ pass, ⚠️ warn, ❌ fail');
  });

  it('ends at 30 runs', () => {
    const text = textOf(nights('relay', `${'f'.repeat(40)}${'p'.repeat(30)}`), ['relay']);
    expect(text).toContain(`| ${'✅'.repeat(30)} | 30 of 30 |`);
    expect(text).toMatch(/\| none \|$/m);
  });

  it('draws the latency as a line of what was timed', () => {
    const text = textOf(
      nights('relay', 'pfppp', (night) => (night === 1 ? null : 100.4 * night)),
      ['relay'],
    );
    expect(text).toContain('xychart-beta\n  title "Latency of relay: last 4 timed runs"');
    expect(text).toContain('  x-axis "run" 1 --> 4\n  y-axis "ms" 0 --> 402\n  line [0, 201, 301, 402]\n```');
  });

  it('says where the last run was not timed', () => {
    const text = textOf(
      nights('relay', 'ppf', (night) => (night === 2 ? null : 50)),
      ['relay'],
    );
    expect(text).toContain('not timed (usually 50 ms)');
  });

  it('is nothing without two runs, and of gateways that are not shown', () => {
    expect(trendLines([], ['relay'])).toEqual([]);
    expect(trendLines(nights('relay', 'p'), ['relay'])).toEqual([]);
    expect(trendLines(nights('other', 'ppp'), ['relay'])).toEqual([]);
    expect(
      textOf(
        nights('relay', 'ppp', () => null),
        ['relay'],
      ),
    ).not.toContain('mermaid');
  });

  it('is bounded with a thousand gateways', () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `gateway-${index}`);
    const text = textOf(
      names.flatMap((name) => nights(name, 'pf'.repeat(15))),
      names,
    );
    expect(text.match(/```mermaid/g)).toHaveLength(3);
    expect(text.match(/^\| gateway-/gm)).toHaveLength(100);
    expect(text).toContain('900 more gateways left out');
    expect(text.length).toBeLessThan(40_000);
  });

  it('holds no markup of a name or of a diagnosis', () => {
    const name = '"]\n```\n<img src=x> | `@user` %%{init: {}}%% ; section';
    const entries = nights(name, 'ppf').map((entry) => ({ ...entry, diagnosis: `<b>|\n${name}` }));
    const text = textOf(entries, [name]);
    const html = render(text);
    expect(html).not.toMatch(/<img|<b>|@user/);
    expect(html.match(/<tr>/g)).toHaveLength(2);
    expect(html.match(/<td/g)).toHaveLength(5);
    const chart = /<code class="language-mermaid">([^<]*)<\/code>/.exec(html)?.[1] ?? '';
    expect(chart.trim().split('\n')).toHaveLength(6);
    expect(chart.match(/%%\{/g)).toHaveLength(1);
    expect(chart).toMatch(/title &quot;Latency of [^"&]*&quot;/);
  });
});
