/** What is to be understood in five seconds: the verdict of a gateway in words, and the next step. Plain text. */
import type { Finding } from '../model/finding.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import { headOf } from './groups.ts';
import { counted, markOf, milliseconds } from './marks.ts';

export interface Headline {
  /** `❌ Fail: relay`, to be followed by the diagnosis. */
  readonly title: string;
  /** The finding that stands for the verdict; null where nothing failed or warned. */
  readonly head: Finding | null;
  /** One sentence on what works, or on what was planned. */
  readonly state: string;
}

export function headlineOf(gateway: GatewayReport): Headline {
  return {
    title: `${markOf(gateway.verdict)}: ${gateway.name}`,
    head: headOf(gateway),
    state: stateOf(gateway),
  };
}

function stateOf({ models, plan, verdict, requests }: GatewayReport): string {
  if (plan !== undefined) {
    const most = `${counted(plan.requests, 'request')}, ${counted(plan.maxOutputTokens, 'output token')}`;
    return `Dry run: nothing was sent. A real run would ask at most ${most}.`;
  }
  const working = models.wanted.filter(({ works }) => works);
  if (models.wanted.length > 0 && requests > 0) {
    const fastest = Math.min(...working.flatMap(({ latencyMs }) => latencyMs ?? []));
    const speed = Number.isFinite(fastest) ? `, the fastest in ${milliseconds(fastest)}` : '';
    return `${working.length} of ${counted(models.wanted.length, 'wanted model')} ${working.length === 1 ? 'works' : 'work'}${speed}.`;
  }
  if (requests === 0) return 'Nothing was sent.';
  const list =
    models.listed === null ? 'No list of models could be read' : `${counted(models.listed, 'model')} listed`;
  return `${list}; no model was asked for.${verdict === 'pass' ? ' Nothing to do.' : ''}`;
}

/** `❌ Fail: 2 of 3 gateways`; of a single gateway its own title. */
export function reportTitle(report: Report): string {
  const [only, ...more] = report.gateways;
  if (only !== undefined && more.length === 0) return headlineOf(only).title;
  const bad = report.gateways.filter(({ verdict }) => verdict === report.verdict).length;
  const all = counted(report.gateways.length, 'gateway');
  return `${markOf(report.verdict)}: ${report.verdict === 'pass' ? all : `${bad} of ${all}`}`;
}
