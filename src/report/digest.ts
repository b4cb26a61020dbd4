/**
 * Digest: the small part of a gateway that outputs, tables and history need. It stays in memory; everything else of a
 * gateway `merge` reads back from a file each time (runner/spool.ts).
 */
import type { Check } from '../model/codes.ts';
import type { Status } from '../model/finding.ts';
import { type ModelTally, modelTally } from '../model/model-rows.ts';
import type { GatewayReport, WantedModel } from '../model/report.ts';
import { type Headline, headlineOf } from './headline.ts';

export interface Digest {
  readonly headline: Headline;
  readonly failed: readonly Check[];
  readonly warned: readonly Check[];
  readonly tally: ModelTally;
  readonly wanted: readonly Pick<WantedModel, 'id' | 'item' | 'works' | 'latencyMs'>[];
}

const known = new WeakMap<GatewayReport, Digest>();

export function digestOf(gateway: GatewayReport): Digest {
  const before = known.get(gateway);
  if (before !== undefined) return before;
  const { findings, models } = gateway;
  const checksThat = (status: Status): readonly Check[] => [
    ...new Set(findings.filter((finding) => finding.status === status).map(({ check }) => check)),
  ];
  const digest: Digest = {
    headline: headlineOf(gateway),
    failed: checksThat('fail'),
    warned: checksThat('warn'),
    tally: modelTally(gateway),
    // Most items are a single id; reusing its string keeps the text in memory only once.
    wanted: models.wanted.map(({ id, item, works, latencyMs }) => ({
      id,
      item: item === id ? id : item,
      works,
      latencyMs,
    })),
  };
  known.set(gateway, digest);
  return digest;
}
