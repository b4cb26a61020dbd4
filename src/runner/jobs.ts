/** The jobs of a fleet: which gateways each has, and on which runners. */
import { matches } from '../check/targets.ts';
import { isPattern } from '../model/run.ts';

/** An entry of `strategy.matrix.include`. */
export interface Job {
  /** Names, separated by commas. */
  readonly gateway: string;
  /** Labels that the runner must have; absent where no line of `runners` fits. */
  readonly 'runs-on'?: readonly string[];
}

export interface RunnerLine {
  /** As it was written. */
  readonly pattern: string;
  readonly labels: readonly string[];
}

/** Names in as many groups as there may be jobs, sizes as even as can be, in the order given. */
export function grouped(names: readonly string[], most: number): readonly (readonly string[])[] {
  const count = Math.min(names.length, most);
  const start = (group: number): number => Math.floor((group * names.length) / count);
  return Array.from({ length: count }, (_, group) => names.slice(start(group), start(group + 1)));
}

/** Lines `<gateway>: <label>, <label>`; `*` in a name stands for any characters. Null for a line that is none. */
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

/** The names by the first line that fits them, in the order in which each line is met first. */
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
 * At most so many jobs, in the order of the file as long as each gateway has a job of its own. Null where there are
 * more kinds of runners than jobs.
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
  // One job for each kind of runner, and the others by their share.
  const spare = most - groups.length;
  return groups.flatMap((group) => {
    const share = 1 + Math.floor((spare * group.names.length) / names.length);
    return grouped(group.names, share).map((some) => jobOf(some.join(','), group.labels));
  });
}
