/**
 * The gist of a gateway: what outputs, tables and history ask of each. It is kept once it is known, because `merge` reads
 * all else of a gateway from a file anew each time (runner/shelf.ts).
 */
import type { Check } from '../model/codes.ts';
import type { Status } from '../model/finding.ts';
import type { GatewayReport, WantedModel } from '../model/report.ts';
import { type Headline, headlineOf } from './headline.ts';

export interface Gist {
  readonly headline: Headline;
  readonly failed: readonly Check[];
  readonly warned: readonly Check[];
  readonly wanted: readonly Pick<WantedModel, 'id' | 'item' | 'works' | 'latencyMs'>[];
}

const known = new WeakMap<GatewayReport, Gist>();

export function gistOf(gateway: GatewayReport): Gist {
  const before = known.get(gateway);
  if (before !== undefined) return before;
  const { findings, models } = gateway;
  const checksThat = (status: Status): readonly Check[] => [
    ...new Set(findings.filter((finding) => finding.status === status).map(({ check }) => check)),
  ];
  const gist: Gist = {
    headline: headlineOf(gateway),
    failed: checksThat('fail'),
    warned: checksThat('warn'),
    // Most items are an id: one text for both.
    wanted: models.wanted.map(({ id, item, works, latencyMs }) => ({
      id,
      item: item === id ? id : item,
      works,
      latencyMs,
    })),
  };
  known.set(gateway, gist);
  return gist;
}
