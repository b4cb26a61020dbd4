/** `drift`: compares the gateway's current list with the baseline. */
import type { Finding } from '../../model/finding.ts';
import type { Ids } from '../../model/ids.ts';
import type { GatewaySpec } from '../../model/run.ts';
import { chunksOf } from '../../model/split.ts';
import type { Past } from '../deps.ts';
import type { Transcript } from '../transcript.ts';
import { found, passed, skipped } from './draft.ts';

export interface Changes {
  readonly added: Ids;
  readonly removed: Ids;
}

const NONE: Changes = { added: [], removed: [] };
/** The most ids that the finding names; the report holds all of them. */
const MOST_NAMED = 5;

type Read = Pick<Transcript, 'listed' | 'listComplete'>;

/** The changes for the report; none if the list was not read completely or no baseline is kept. */
export function changesOf({ name }: GatewaySpec, { listed, listComplete }: Read, { changes }: Past): Changes {
  return (listed === null || !listComplete ? null : changes?.(name, listed)) ?? NONE;
}

export function driftFindings(
  spec: GatewaySpec,
  { listed, listComplete }: Read,
  past: Past,
): readonly Finding[] {
  if (past.changes === null) return [];
  if (listed === null) return [skipped('drift', 'The list could not be read.')];
  // An id that is missing from a part of the list may well be in the rest.
  if (!listComplete) return [skipped('drift', 'Only part of the list was read; the baseline is unchanged.')];
  const changes = past.changes(spec.name, listed);
  if (changes === null) {
    return [
      skipped('drift', `This gateway was not in the baseline yet; its ${listed.length} listed ids are now.`),
    ];
  }
  const { added, removed } = changes;
  const more =
    added.length === 0 ? [] : [found('drift', 'models-added', { seen: `Newly listed: ${named(added)}.` })];
  if (removed.length > 0) {
    return [found('drift', 'models-removed', { seen: `No longer listed: ${named(removed)}.` }), ...more];
  }
  return [passed('drift', 'Nothing was removed since the baseline was written.'), ...more];
}

function named(ids: Ids): string {
  const [first = []] = chunksOf(ids, MOST_NAMED);
  const shown = first.join(', ');
  return ids.length > MOST_NAMED ? `${shown} and ${ids.length - MOST_NAMED} more` : shown;
}
