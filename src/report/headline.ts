/** What a reader must grasp within five seconds: the verdict of a gateway in words, and the next step. Plain text. */
import type { Finding } from '../model/finding.ts';
import { counted, milliseconds } from '../model/measures.ts';
import { modelRows, modelTally } from '../model/model-rows.ts';
import { type GatewayReport, isConfig, type Report } from '../model/report.ts';
import { headOf } from './groups.ts';

export interface Headline {
  /** The finding that stands for the verdict; null if nothing failed or warned. */
  readonly head: Finding | null;
  /** One sentence on what works or, in a dry run, on what would be sent. */
  readonly state: string;
}

export function headlineOf(gateway: GatewayReport): Headline {
  return {
    head: headOf(gateway),
    state: stateOf(gateway),
  };
}

function stateOf(gateway: GatewayReport): string {
  const { models, plan, verdict, diagnosis, requests } = gateway;
  if (plan !== undefined) {
    const most = `${counted(plan.requests, 'request')} and ask for ${counted(plan.maxOutputTokens, 'output token')}`;
    return `Dry run: nothing was sent. A real run would send at most ${most}, not counting retries.`;
  }
  // The job may have asked the gateway, but its report is missing. So we do not say that nothing was sent.
  if (diagnosis === 'report-missing') return 'Nothing is known of it.';
  if (requests === 0) return 'Nothing was sent.';
  if (models.wanted.length > 0) return workingModels(gateway);
  const list =
    models.listed === null
      ? 'The list of models could not be read'
      : `${counted(models.listed, 'model')} listed`;
  return `${list}; no model was requested.${verdict === 'pass' ? ' Nothing to do.' : ''}`;
}

function workingModels(gateway: GatewayReport): string {
  const rows = modelRows(gateway);
  if (rows.every(({ state }) => state === 'unasked')) return 'No wanted model was tried.';
  const working = rows.filter(({ state }) => state === 'works');
  const spared = rows.filter(({ state }) => state === 'spared').length;
  const { worked, of } = modelTally(gateway);
  const fastest = Math.min(...working.flatMap(({ model }) => model.latencyMs ?? []));
  const time = Number.isFinite(fastest) ? milliseconds(fastest) : null;
  const rest = spared === 0 ? '' : `; ${spared} more ${spared === 1 ? 'is' : 'are'} not needed`;
  if (of === 1) {
    if (worked === 0 && rows.length > 1) return `None of the ${rows.length} models works; one is enough.`;
    if (worked === 0) return 'The wanted model does not work.';
    return `The wanted model works${time === null ? '' : `, in ${time}`}${rest}.`;
  }
  const all = of === 2 ? 'Both' : `All ${of}`;
  const which = worked === of ? all : `${worked} of ${of}`;
  return `${which} wanted models work${time === null ? '' : `, the fastest in ${time}`}${rest}.`;
}

/** What the verdict is about: the gateway's name or, for several, how many of them have this verdict. */
export function subjectOf({ gateways, verdict }: Report): string {
  const [only, ...more] = gateways;
  if (only !== undefined && more.length === 0) return only.name;
  // The entry `config` is not a real gateway, and gateways without a fault are absent then, so counting would
  // mislead.
  if (gateways.some(isConfig)) return 'the configuration';
  const all = counted(gateways.length, 'gateway');
  return verdict === 'pass'
    ? all
    : `${gateways.filter((gateway) => gateway.verdict === verdict).length} of ${all}`;
}

/** One line for the end of the log: which gateways, the verdict, and the worst diagnosis with the number of others. */
export function closingOf(report: Report): string {
  const { gateways, verdict, diagnosis } = report;
  const bad = gateways.filter((gateway) => gateway.verdict === verdict).map((one) => one.diagnosis);
  const others = new Set(bad.filter((one) => one !== diagnosis)).size;
  const more = others === 0 ? '' : ` and ${others} other ${others === 1 ? 'diagnosis' : 'diagnoses'}`;
  return `${subjectOf(report)}: ${verdict}, ${diagnosis}${more}`;
}
