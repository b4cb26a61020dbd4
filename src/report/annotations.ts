/** Annotations: what failed or warned, at most ten of each kind, since the runner drops the rest of a step. */
import type { Report } from '../model/report.ts';
import { clip, oneLine } from '../safety/quote.ts';
import { type FindingGroup, groupsOf } from './groups.ts';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  /** Plain text, several lines. */
  readonly message: string;
}

const MOST_OF_A_KIND = 10;
/** Four sentences of this length and a list of models are below the 4,096 characters that GitHub shows of one. */
const LONGEST_SENTENCE = 600;
const NAMED_MODELS = 5;

/** One for each group of findings, in the order of the report; of too many the last says how many more there are. */
export function annotationsOf(report: Report): readonly Annotation[] {
  const all = report.gateways.flatMap(({ name, findings }) =>
    groupsOf(findings).flatMap((group) => annotationOf(name, group)),
  );
  return [
    ...bounded(all.filter(({ level }) => level === 'error')),
    ...bounded(all.filter(({ level }) => level === 'warning')),
  ];
}

function annotationOf(gateway: string, { first, models }: FindingGroup): readonly Annotation[] {
  if (first.status !== 'fail' && first.status !== 'warn') return [];
  const message = [
    namedModels(models),
    first.seen,
    first.means,
    first.next === '' ? '' : `Next: ${first.next}`,
    first.docs ?? '',
  ]
    .map((line) => clip(oneLine(line), LONGEST_SENTENCE))
    .filter((line) => line !== '');
  return [
    {
      level: first.status === 'fail' ? 'error' : 'warning',
      title: clip(oneLine(`${gateway}: ${first.check}: ${first.code ?? first.status}`), 200),
      message: message.join('\n'),
    },
  ];
}

function namedModels(models: readonly string[]): string {
  if (models.length === 0) return '';
  const named = models.slice(0, NAMED_MODELS).map((model) => clip(model, 100));
  const rest = models.length - named.length;
  return `${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
}

function bounded(annotations: readonly Annotation[]): readonly Annotation[] {
  const [first] = annotations;
  if (first === undefined || annotations.length <= MOST_OF_A_KIND) return annotations;
  const shown = annotations.slice(0, MOST_OF_A_KIND - 1);
  const rest = annotations.length - shown.length;
  const message = `${rest} more are in the job summary and in the report.`;
  return [...shown, { level: first.level, title: 'More of the same kind', message }];
}
