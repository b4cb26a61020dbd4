/** Annotations: what failed or warned, at most ten of each kind, since the runner drops the rest of a step. */
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { clip, oneLine } from '../safety/quote.ts';
import { groupsOf } from './groups.ts';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
}

const MOST_OF_A_KIND = 10;
/** What GitHub shows of one. */
const LONGEST = 4_096;
const NAMED_MODELS = 5;

function messageOf(finding: Finding, models: readonly string[]): string {
  const named = models.slice(0, NAMED_MODELS).join(', ');
  const more = models.length > NAMED_MODELS ? ` and ${models.length - NAMED_MODELS} more` : '';
  const which = models.length === 0 ? '' : `${named}${more}: `;
  const docs = finding.docs === null ? '' : ` ${finding.docs}`;
  return clip(oneLine(`${which}${finding.seen} ${finding.next}${docs}`), LONGEST);
}

/** In the order of the report; when there are too many the last one says how many more there are. */
export function annotationsOf(report: Report): readonly Annotation[] {
  const all = report.gateways.flatMap((gateway) =>
    groupsOf(gateway.findings).flatMap(({ first, models }): readonly Annotation[] => {
      if (first.status !== 'fail' && first.status !== 'warn') return [];
      const level = first.status === 'fail' ? 'error' : 'warning';
      const title = clip(oneLine(`${gateway.name}: ${first.check}: ${first.code ?? first.status}`), 200);
      return [{ level, title, message: messageOf(first, models) }];
    }),
  );
  return [
    ...bounded(all.filter(({ level }) => level === 'error')),
    ...bounded(all.filter(({ level }) => level === 'warning')),
  ];
}

function bounded(annotations: readonly Annotation[]): readonly Annotation[] {
  const [first] = annotations;
  if (first === undefined || annotations.length <= MOST_OF_A_KIND) return annotations;
  const left = annotations.length - MOST_OF_A_KIND + 1;
  const rest = {
    level: first.level,
    title: 'More of the same kind',
    message: `${left} more are in the job summary and in the report.`,
  };
  return [...annotations.slice(0, MOST_OF_A_KIND - 1), rest];
}
