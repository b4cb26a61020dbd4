/** Distributes the gateways of a fleet over jobs, and decides which runners each job needs. */
import { matches } from '../check/targets.ts';
import { isPattern } from '../model/run.ts';

/** An entry of `strategy.matrix.include`. */
export interface Job {
  /** Names of gateways, separated by commas. */
  readonly gateway: string;
  /** Labels that the runner must have; absent if no line of `runners` matches. */
  readonly 'runs-on'?: readonly string[];
}

export interface RunnerLine {
  /** As written by the user. */
  readonly pattern: string;
  readonly labels: readonly string[];
}

/** Splits the names, in order, into at most `most` groups of as equal a size as possible. */
function evenly(names: readonly string[], most: number): readonly (readonly string[])[] {
  const count = Math.min(names.length, most);
  const start = (group: number): number => Math.floor((group * names.length) / count);
  return Array.from({ length: count }, (_, group) => names.slice(start(group), start(group + 1)));
}

/** Parses lines `<gateway>: <label>, <label>`; a `*` in a name stands for any characters. Null for a malformed line. */
export function runnerLines(text: string): readonly (RunnerLine | null)[] {
  return text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const colon = line.lastIndexOf(':');
      const pattern = line.slice(0, Math.max(colon, 0)).trim();
      const labels = line
        .slice(colon + 1)
        .split(',')
        .map((label) => label.trim());
      return pattern === '' || labels.includes('') ? null : { pattern, labels };
    });
}

export function fits(name: string, { pattern }: RunnerLine): boolean {
  return isPattern(pattern) ? matches(pattern, [name]).length > 0 : name === pattern;
}

/** Groups the names by the first line that matches, in the order in which the lines first occur. */
function byRunner(
  names: readonly string[],
  lines: readonly RunnerLine[],
): readonly { readonly labels: readonly string[] | null; readonly names: readonly string[] }[] {
  const groups = new Map<string, { labels: readonly string[] | null; names: string[] }>();
  for (const name of names) {
    const labels = lines.find((line) => fits(name, line))?.labels ?? null;
    const key = JSON.stringify(labels);
    const group = groups.get(key) ?? { labels, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * At most `most` jobs. If that is enough for one job per gateway, they are in the order of the file. Null if there
 * are more kinds of runners than jobs.
 */
export function jobsOf(
  names: readonly string[],
  lines: readonly RunnerLine[],
  most: number,
): readonly Job[] | null {
  const groups = byRunner(names, lines);
  if (groups.length > most) return null;
  const jobOf = (gateway: string, labels: readonly string[] | null): Job =>
    labels === null ? { gateway } : { gateway, 'runs-on': labels };
  if (names.length <= most) {
    return names.map((name) => jobOf(name, lines.find((line) => fits(name, line))?.labels ?? null));
  }
  // Each kind of runner gets one job; the remaining jobs are shared out in proportion to the number of gateways.
  const spare = most - groups.length;
  return groups.flatMap((group) => {
    const share = 1 + Math.floor((spare * group.names.length) / names.length);
    return evenly(group.names, share).map((some) => jobOf(some.join(','), group.labels));
  });
}
