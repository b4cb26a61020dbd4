/** Annotations for what failed or warned. At most ten of each level, since the runner drops the rest of a step. */
import type { Finding } from '../model/finding.ts';
import { requestIdOf } from '../model/phrases.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import { grouped } from '../model/split.ts';
import { clip, oneLine } from '../safety/quote.ts';
import { type FindingGroup, groupsOf } from './groups.ts';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  /** Plain text of several lines. */
  readonly message: string;
}

const MOST_OF_A_KIND = 10;
/**
 * Three sentences of this length plus the shorter ones stay below the 4,096 characters that GitHub shows of an
 * annotation.
 */
const LONGEST_SENTENCE = 600;
const NAMED_MODELS = 5;
/** How many further faults of the same check an annotation quotes, and how many characters of each. */
const SEEN_MORE = 5;
const LONGEST_MORE = 200;

/** The annotations of one level: those to show, and how many there are in all. */
interface Kind {
  readonly shown: Annotation[];
  count: number;
}

export interface Annotations {
  add(gateway: GatewayReport): void;
  /** The annotations of the gateways added so far. If there are too many, the last one says how many more there are. */
  all(): readonly Annotation[];
}

/** Makes one annotation per problem of a gateway, in the order in which the gateways are added. */
export function createAnnotations(): Annotations {
  const errors: Kind = { shown: [], count: 0 };
  const warnings: Kind = { shown: [], count: 0 };
  return {
    add: ({ name, findings }) => {
      for (const groups of problemsOf(findings)) {
        const kind = groups[0].first.status === 'fail' ? errors : warnings;
        kind.count += 1;
        if (kind.shown.length < MOST_OF_A_KIND) kind.shown.push(annotationOf(name, groups));
      }
    },
    all: () => [...bounded(errors), ...bounded(warnings)],
  };
}

/** Groups of findings with the same cause: several checks with the same diagnosis and the same advice. */
type Problem = [FindingGroup, ...FindingGroup[]];

function problemsOf(findings: readonly Finding[]): readonly Problem[] {
  const bad = groupsOf(findings).filter(({ first }) => first.status === 'fail' || first.status === 'warn');
  return grouped(bad, ({ first: { status, code, next } }) => JSON.stringify([status, code, next]));
}

/** The annotations of a complete report. */
export function annotationsOf(report: Report): readonly Annotation[] {
  const annotations = createAnnotations();
  for (const gateway of report.gateways) annotations.add(gateway);
  return annotations.all();
}

function annotationOf(gateway: string, groups: Problem): Annotation {
  const [{ first }] = groups;
  const id = requestIdOf(first);
  const checks = [...new Set(groups.map((group) => group.first.check))].join(', ');
  const message = [
    namedModels([...new Set(groups.flatMap(({ models }) => models))]),
    ...seenBy(groups),
    first.means,
    first.next === '' ? '' : `Next: ${first.next}`,
    id === null ? '' : `Request id: ${id}`,
    first.docs ?? '',
  ]
    .map((line) => clip(oneLine(line), LONGEST_SENTENCE))
    .filter((line) => line !== '');
  return {
    level: first.status === 'fail' ? 'error' : 'warning',
    title: clip(oneLine(`${gateway}: ${checks}: ${first.code ?? first.status}`), 200),
    message: message.join('\n'),
  };
}

/**
 * What the first check saw. If the same check has several faults (e.g. of the configuration), each is quoted, even
 * though the advice is the same.
 */
function seenBy([{ first }, ...more]: Problem): readonly string[] {
  const alike = more.flatMap(({ first: one }) => (one.check === first.check ? [one.seen] : []));
  const shown = alike.slice(0, SEEN_MORE).map((seen) => clip(seen, LONGEST_MORE));
  const rest = alike.length - shown.length;
  return [first.seen, ...shown, rest === 0 ? '' : `And ${rest} more.`];
}

function namedModels(models: readonly string[]): string {
  if (models.length === 0) return '';
  const named = models.slice(0, NAMED_MODELS).map((model) => clip(model, 100));
  const rest = models.length - named.length;
  return `${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
}

function bounded({ shown, count }: Kind): readonly Annotation[] {
  const [first] = shown;
  if (first === undefined || count <= MOST_OF_A_KIND) return shown;
  const told = shown.slice(0, MOST_OF_A_KIND - 1);
  const message = `${count - told.length} more are in the job summary and in the report.`;
  return [...told, { level: first.level, title: 'More of the same kind', message }];
}
