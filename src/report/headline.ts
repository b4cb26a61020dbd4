/** What is to be understood in five seconds: the verdict of a gateway in words, and the next step. Plain text. */
import type { Finding } from '../model/finding.ts';
import type { GatewayReport, Report, WantedModel } from '../model/report.ts';
import { headOf } from './groups.ts';
import { counted, milliseconds } from './marks.ts';

export interface Headline {
  /** The finding that stands for the verdict; null where nothing failed or warned. */
  readonly head: Finding | null;
  /** One sentence on what works, or on what was planned. */
  readonly state: string;
}

export function headlineOf(gateway: GatewayReport): Headline {
  return {
    head: headOf(gateway),
    state: stateOf(gateway),
  };
}

function stateOf({ models, plan, verdict, requests }: GatewayReport): string {
  if (plan !== undefined) {
    const most = `${counted(plan.requests, 'request')} and ask for ${counted(plan.maxOutputTokens, 'output token')}`;
    return `Dry run: nothing was sent. A real run would send at most ${most}.`;
  }
  if (requests === 0) return 'Nothing was sent.';
  if (models.wanted.length > 0) return workingModels(models.wanted);
  const list =
    models.listed === null ? 'No list of models could be read' : `${counted(models.listed, 'model')} listed`;
  return `${list}; no model was asked for.${verdict === 'pass' ? ' Nothing to do.' : ''}`;
}

function workingModels(wanted: readonly WantedModel[]): string {
  const working = wanted.filter(({ works }) => works);
  const fastest = Math.min(...working.flatMap(({ latencyMs }) => latencyMs ?? []));
  const time = Number.isFinite(fastest) ? milliseconds(fastest) : null;
  if (wanted.length === 1 && working.length === 1) {
    return `The wanted model works${time === null ? '' : `, in ${time}`}.`;
  }
  const all = wanted.length === working.length ? 'All' : `${working.length} of`;
  return `${all} ${counted(wanted.length, 'wanted model')} work${time === null ? '' : `, the fastest in ${time}`}.`;
}

/** The gateway's name, or how many of several the verdict is about. */
export function subjectOf({ gateways, verdict }: Report): string {
  const [only, ...more] = gateways;
  if (only !== undefined && more.length === 0) return only.name;
  const all = counted(gateways.length, 'gateway');
  return verdict === 'pass'
    ? all
    : `${gateways.filter((gateway) => gateway.verdict === verdict).length} of ${all}`;
}
