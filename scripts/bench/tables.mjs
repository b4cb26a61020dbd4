/** Formats the measurements as Markdown tables. */
import { FIRST_BYTE, WORKS } from './works.mjs';

const OURS = 'the action';

const line = (cells) => `| ${cells.join(' | ')} |`;

function table(head, rows) {
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

const ms = (value) => (value === null ? '' : `${Math.round(value)} ms`);

function comparison(name, ours, other, beside, most) {
  const ratio = ours / other;
  return { name, ours: ms(ours), beside: `${beside}: ${ms(other)}`, ratio, most, met: ratio <= most };
}

/** Every target with the value reached; targets whose comparison is missing are left out. */
export function targetsOf(results) {
  const of = (work, name) => results.find((one) => one.work === work && one.name === name);
  const rows = [];
  for (const { name, beside, besideWork, most, mostMegabytes } of WORKS) {
    const ours = of(name, OURS);
    const other = besideWork === undefined ? of(name, beside) : of(besideWork, OURS);
    if (other !== undefined && most !== undefined)
      rows.push(comparison(name, ours.totalMs, other.totalMs, beside ?? 'one alone', most));
    if (mostMegabytes !== undefined) {
      const { peakMegabytes } = ours;
      rows.push({
        name: `${name}: peak memory`,
        ours: `${Math.round(peakMegabytes)} MB`,
        beside: '',
        ratio: null,
        most: `${mostMegabytes} MB`,
        met: peakMegabytes < mostMegabytes,
      });
    }
  }
  const { work, beside, most } = FIRST_BYTE;
  const first = of(work, OURS).firstByteMs;
  rows.push(comparison('first byte at the gateway', first, of(work, beside).totalMs, beside, most));
  return rows;
}

/** `paint` colours a word for the terminal; it gets the word and whether the target is met. */
export function targetTable(results, paint = (word) => word) {
  const rows = targetsOf(results).map(({ name, ours, beside, ratio, most, met }) => [
    name,
    ours,
    beside,
    ratio === null ? '' : ratio.toFixed(2),
    String(most),
    paint(met ? 'yes' : 'no', met),
  ]);
  return table(['work', 'ours', 'beside', 'ratio', 'at most', 'met'], rows);
}

export function everybodyTable(results) {
  const rows = results.map((one) => [
    one.work,
    one.name,
    ms(one.totalMs),
    ms(one.firstByteMs),
    one.peakMegabytes === undefined ? '' : `${Math.round(one.peakMegabytes)} MB`,
    one.requests,
    one.connections,
    one.handshakes + one.resumed === 0 ? '' : `${one.handshakes} + ${one.resumed} resumed`,
  ]);
  return table(
    ['work', 'by', 'in all', 'first byte', 'peak', 'requests', 'connections', 'TLS handshakes'],
    rows,
  );
}
