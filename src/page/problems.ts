/** What is broken now, and what to do about it. */
import type { Check } from '../model/codes.ts';
import type { Finding } from '../model/finding.ts';
import { counted } from '../model/measures.ts';
import { actorOf, requestIdOf } from '../model/phrases.ts';
import type { GatewayReport } from '../model/report.ts';
import { grouped } from '../model/split.ts';
import { clip } from '../safety/quote.ts';
import { type Html, html, NOTHING } from './html.ts';
import { codeOf, markOf, sentence } from './words.ts';

/**
 * One status and diagnosis, for one gateway or several. A refused key, for example, is one problem, whichever checks
 * it affected.
 */
export interface Problem {
  readonly gateways: readonly [string, ...string[]];
  readonly first: Finding;
  readonly checks: readonly Check[];
  readonly models: readonly string[];
}

const MOST = 60;
const NAMED = 4;
/** A problem of more gateways than this becomes a single card that lists their names. */
const ALONE = 3;
const MOST_NAMES = 12;

/** One card per problem, failures first. */
export function problemCards(problems: readonly Problem[]): Html {
  const all = shared(problems);
  const sorted = (['fail', 'warn'] as const).flatMap((status) =>
    all.filter(({ first }) => first.status === status),
  );
  if (sorted.length === 0) return html`<p>None: everything that was asked works.</p>`;
  const rest = sorted.length - MOST;
  const more =
    rest > 0 ? html`<p>${rest} more are not shown here to save space; the report has them all.</p>` : NOTHING;
  return html`<div class="cards">${sorted.slice(0, MOST).map(cardOf)}</div>${more}`;
}

/** The problems of one gateway. Findings that say the same about another model are merged. */
export function problemsOf({ name, findings }: GatewayReport): readonly Problem[] {
  const bad = findings.filter(({ status }) => status === 'fail' || status === 'warn');
  return grouped(bad, keyOf).map((group) => ({
    gateways: [name],
    first: group[0],
    checks: distinct(group.map(({ check }) => check)),
    models: distinct(group.flatMap(({ model }) => (model === null ? [] : [model]))),
  }));
}

/** Merges problems that many gateways have in common. */
function shared(problems: readonly Problem[]): readonly Problem[] {
  const alike = grouped(problems, (problem) => keyOf(problem.first));
  return alike.flatMap((group): readonly Problem[] => {
    if (group.length <= ALONE) return group;
    const [first, ...others] = group;
    return [
      {
        gateways: [...first.gateways, ...others.flatMap(({ gateways }) => gateways)],
        first: first.first,
        checks: distinct(group.flatMap(({ checks }) => checks)),
        models: distinct(group.flatMap(({ models }) => models)),
      },
    ];
  });
}

const keyOf = ({ status, code }: Finding): string => `${status} ${code}`;

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

function cardOf({ gateways, first, checks, models }: Problem): Html {
  const many = gateways.length > 1;
  const id = requestIdOf(first);
  const rows = [
    many ? row('Gateways', [named(gateways, MOST_NAMES)]) : NOTHING,
    first.next === '' ? NOTHING : row('Next', html`<strong>${sentence(first.next)}</strong>`),
    row(checks.length === 1 ? 'Check' : 'Checks', checks.join(', ')),
    models.length === 0 ? NOTHING : row('Models', [named(models, NAMED)]),
    row(
      'Seen',
      many ? html`on <code>${clip(gateways[0], 100)}</code>: ${sentence(first.seen)}` : sentence(first.seen),
    ),
    first.means === '' ? NOTHING : row('Means', sentence(first.means)),
    first.actor === null ? NOTHING : row('Who acts', actorOf(first.actor)),
    id === null ? NOTHING : row('Request id', html`<code>${clip(id, 120)}</code>`),
  ];
  const state = first.status === 'fail' ? 'fail' : 'warn';
  const subject = many ? counted(gateways.length, 'gateway') : clip(gateways[0], 100);
  return html`<article class="card ${state}"><h3>${markOf(state)} ${subject}: ${codeOf(first)}</h3><dl>${rows}</dl></article>`;
}

function row(term: string, detail: string | Html | readonly Html[]): Html {
  return html`<dt>${term}</dt><dd>${detail}</dd>`;
}

function named(names: readonly string[], most: number): Html {
  const rest = names.length - most;
  const shown = names
    .slice(0, most)
    .map((name, index) => html`${index === 0 ? '' : ', '}<code>${clip(name, 100)}</code>`);
  return html`${shown}${rest > 0 ? ` and ${rest} more` : ''}`;
}
