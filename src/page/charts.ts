/**
 * Draws the strip of runs and the latency chart as plain SVG. They contain only numbers, and describe in words what
 * they show.
 */
import { counted, milliseconds } from '../model/measures.ts';
import { Html, html, NOTHING } from './html.ts';
import { LONG, type Past, type PastRun, type RunState, SHORT } from './runs.ts';

const STEP = 4;
const HIGH = 16;
/** The worse the result, the taller the bar, so that a strip can be read without colours. */
const TOPS = { none: 14, pass: 7, warn: 4, fail: 0 } as const satisfies Record<RunState, number>;
const CLASSES = { none: 'n', pass: 'p', warn: 'w', fail: 'f' } as const satisfies Record<RunState, string>;
const STATES = ['none', 'pass', 'warn', 'fail'] as const;
const WIDE = 600;
const TALL = 100;

/** The last 90 runs, oldest first. The older 60 are a separate drawing, which small screens hide. */
export function strip({ runs }: Past): Html {
  if (runs.length === 0) return html`<span class="dim">no runs yet</span>`;
  const recent = runs.slice(-SHORT);
  const older = runs.slice(0, -SHORT);
  return html`<span class="strip">${older.length === 0 ? NOTHING : bars(older, LONG - SHORT, 'older', 'before them')}${bars(recent, SHORT, 'recent', 'last')}</span>`;
}

function bars(runs: readonly PastRun[], slots: number, name: 'older' | 'recent', when: string): Html {
  const offset = slots - runs.length;
  const paths = STATES.map((state) => {
    const lines = runs.flatMap((run, index) =>
      run.state === state ? [`M${(offset + index) * STEP + 2} ${HIGH}V${TOPS[state]}`] : [],
    );
    return lines.length === 0 ? NOTHING : new Html(`<path class="${CLASSES[state]}" d="${lines.join('')}"/>`);
  });
  return html`<svg class="${name}" role="img" aria-label="${spoken(runs, when)}" viewBox="0 0 ${slots * STEP} ${HIGH}" width="${slots * STEP}" height="${HIGH}">${paths}</svg>`;
}

/** E.g. `Last 30 runs: 28 passed, 1 with a warning, 1 failed`. */
function spoken(runs: readonly PastRun[], when: string): string {
  const count = (wanted: RunState): number => runs.filter(({ state }) => state === wanted).length;
  const parts = [
    [count('pass'), 'passed'],
    [count('warn'), 'with a warning'],
    [count('fail'), 'failed'],
    [count('none'), 'did not ask'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  const which =
    when === 'last' ? `Last ${counted(runs.length, 'run')}` : `The ${counted(runs.length, 'run')} ${when}`;
  return `${which}: ${told.join(', ')}`;
}

/**
 * The latency of the last 90 runs as a line, the usual latency as a dashed line, and failed runs as ticks at the
 * bottom.
 */
export function latencyLine({ runs, usualMs }: Past, first: string, last: string): Html {
  const timed = runs.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]));
  if (timed.length < 2 || usualMs === null) return NOTHING;
  const top = ceiling(Math.max(...timed));
  const x = (index: number): number => Math.round((index / Math.max(1, runs.length - 1)) * WIDE * 10) / 10;
  const y = (ms: number): number => Math.round((1 - ms / top) * TALL * 10) / 10;
  let line = '';
  let failed = '';
  let pen = false;
  for (const [index, { state, latencyMs }] of runs.entries()) {
    // A point without neighbours is drawn as well: as a line of zero length with round ends.
    if (latencyMs !== null) line += `${pen ? 'L' : 'M'}${x(index)} ${y(latencyMs)}${pen ? '' : 'h0'}`;
    if (state === 'fail') failed += `M${x(index)} ${TALL}v-12`;
    pen = latencyMs !== null;
  }
  const now = runs.at(-1)?.latencyMs ?? null;
  const least = Math.min(...timed);
  const said = `Latency over ${runs.length} runs: from ${milliseconds(least)} to ${milliseconds(Math.max(...timed))}, usually ${milliseconds(usualMs)}, ${now === null ? 'not timed in the last run' : `${milliseconds(now)} in the last run`}`;
  const failures = failed === '' ? NOTHING : html`<path class="f" d="${new Html(failed)}"/>`;
  return html`<figure class="chart"><div class="axis" aria-hidden="true"><span>${milliseconds(top)}</span><span>0</span></div><svg role="img" aria-label="Latency of the last ${runs.length} runs" viewBox="0 0 ${WIDE} ${TALL}" preserveAspectRatio="none"><path class="grid" d="M0 0H${WIDE}M0 ${TALL / 2}H${WIDE}M0 ${TALL}H${WIDE}"/><path class="usual" d="M0 ${y(usualMs)}H${WIDE}"/><path class="line" d="${new Html(line)}"/>${failures}</svg><div class="dates" aria-hidden="true"><span>${first}</span><span>${last}</span></div><figcaption>${said}.${failed === '' ? '' : ' Ticks at the foot: runs that failed.'}</figcaption></figure>`;
}

/** Rounds up to the next half unit of the leading digit: 860 becomes 900, and 1,200 becomes 1,500. */
function ceiling(ms: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, ms)));
  return Math.ceil(Math.max(1, ms) / (unit / 2)) * (unit / 2);
}
