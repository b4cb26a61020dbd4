/** Progress lines. They are all that is printed before the answers are in, so this file imports little. */
import { milliseconds } from '../model/measures.ts';
import type { Progress } from '../model/report.ts';
import { clip, oneLine } from '../safety/quote.ts';

const LONGEST_LINE = 600;

/** One line per finished model. */
export function progressLine(event: Progress): string {
  const { gateway, question, model, code, durationMs, attempts, done, of } = event;
  const share = of === null ? '' : `[${done}/${of}] `;
  const tries = attempts > 1 ? `, ${attempts} attempts` : '';
  const told = `${share}${gateway}: ${model ?? question}: ${code ?? 'ok'} in ${milliseconds(durationMs)}${tries}`;
  return clip(oneLine(told), LONGEST_LINE);
}

export interface ProgressLog {
  readonly add: (line: string) => void;
  /** Writes the lines that were not written yet. */
  readonly flush: () => void;
}

/**
 * Collects the lines of one turn of the event loop and writes them together: writing takes longer than making a line.
 */
export function createProgressLog(write: (lines: string) => void): ProgressLog {
  const lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) write(lines.splice(0).join('\n'));
  };
  return {
    add: (line) => {
      if (lines.push(line) === 1) setImmediate(flush);
    },
    flush,
  };
}
