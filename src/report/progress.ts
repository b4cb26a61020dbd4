/** Lines of progress: all that is printed before the answers are in, so it loads little. */
import { milliseconds } from '../model/measures.ts';
import { clip, oneLine } from '../safety/quote.ts';

const LONGEST_LINE = 600;

/** What is told of one question while the work goes on. */
export interface ProgressEvent {
  readonly gateway: string;
  readonly question: string;
  readonly model: string | null;
  /** The diagnosis; null where it went well. */
  readonly code: string | null;
  readonly durationMs: number;
  readonly attempts: number;
  readonly done: number;
  readonly of: number | null;
}

/** One line for each model while many are asked. */
export function progressLine(event: ProgressEvent): string {
  const { gateway, question, model, code, durationMs, attempts, done, of } = event;
  const share = of === null ? '' : `[${done}/${of}] `;
  const tries = attempts > 1 ? `, ${attempts} attempts` : '';
  const told = `${share}${gateway}: ${model ?? question}: ${code ?? 'ok'} in ${milliseconds(durationMs)}${tries}`;
  return clip(oneLine(told), LONGEST_LINE);
}

export interface ProgressLog {
  readonly add: (line: string) => void;
  /** Writes what has not been written yet. */
  readonly flush: () => void;
}

/** Lines that come in one turn of the event loop go out together: to write takes longer than to make a line. */
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
