/**
 * Opens a look at one gateway: the request for the list and the first probe of the first model are sent together.
 * Only this file and its imports are loaded before the first byte is sent; the rest of the program loads while the
 * answers are under way.
 */
import type { GatewayClient } from '../http/client.ts';
import type { GatewaySpec, ProbeName } from '../model/run.ts';
import { listRequest } from '../probe/requests.ts';
import { askProbe, type Look } from './ask-models.ts';
import type { CheckDeps } from './deps.ts';
import { gatewayClient } from './gateway-client.ts';
import { createInquiry } from './inquiry.ts';
import { needsList, targetsOf } from './targets.ts';
import type { Outcome } from './transcript.ts';
import { mainProbe } from './wanted-probes.ts';

/** The outcomes of the first two questions. */
export interface Opening {
  readonly list: Outcome | null;
  /** Null if the list must be read before any model can be asked. */
  readonly first: Outcome | null;
}

export interface OpenLook extends Look {
  readonly client: GatewayClient;
  readonly opening: Promise<Opening>;
  /** Resolves when both requests are written to the wire, or when they ended without that; never rejects. */
  readonly underWay: Promise<void>;
}

/** The model whose first probe is sent together with the list; null if the list must be read first. */
function earlyModel(spec: GatewaySpec): { readonly id: string; readonly main: ProbeName } | null {
  if (needsList(spec.models)) return null;
  const targets = targetsOf(spec.models, null);
  const id = targets[0]?.ids[0];
  const main = id === undefined ? null : mainProbe(spec, targets, id);
  return id === undefined || main === null ? null : { id, main };
}

/**
 * The settings of one look. Before the last one, the next look is the retry; but once a model works (`someWork`), what
 * fails beside it may fail for too many requests at once, as it would in each look without retries.
 */
export function specOfLook(spec: GatewaySpec, last: boolean, someWork = false): GatewaySpec {
  if (last) return { ...spec, waitMs: 0 };
  return someWork ? spec : { ...spec, retries: 0 };
}

/** Never throws or rejects because of what a gateway does. The caller that continues the look must close the client. */
export function openLook(spec: GatewaySpec, root: string, deps: CheckDeps): OpenLook {
  const early = earlyModel(spec);
  let unwritten = early === null ? 1 : 2;
  let onAllWritten = (): void => {};
  const allWritten = new Promise<void>((resolve) => {
    onAllWritten = resolve;
  });
  const client = gatewayClient(spec, root, deps, {
    connections: spec.concurrency,
    timeoutMs: spec.timeoutMs,
    onWritten: () => {
      unwritten -= 1;
      if (unwritten === 0) onAllWritten();
    },
  });
  const inquiry = createInquiry({ spec, client, deps });
  const look = { spec, root, inquiry, deps };
  const opening = Promise.all([
    inquiry.ask({ question: 'models', model: null, request: listRequest(root) }),
    early === null ? null : askProbe(look, early.main, early.id),
  ]).then(([list, first]) => ({ list, first }));
  // A bug of ours is reported by the caller that awaits `opening`, as a finding of this gateway alone. Here it only
  // ends the wait.
  const over = opening.then(
    () => undefined,
    () => undefined,
  );
  return { ...look, client, opening, underWay: Promise.race([allWritten, over]) };
}
