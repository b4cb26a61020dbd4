/** `latency`: compares completions with `max-latency` and with their own history. */
import type { Finding } from '../../model/finding.ts';
import type { GatewaySpec } from '../../model/run.ts';
import type { Past } from '../deps.ts';
import { answered, type Outcome, type Transcript } from '../transcript.ts';
import { found, passed, skipped } from './draft.ts';

/** Milliseconds that the last attempt took; null if the question was not answered. */
export function latencyOf(asked: Outcome | null): number | null {
  if (!answered(asked)) return null;
  const last = asked?.observation.attempts.at(-1);
  return last === undefined ? null : Math.round(last.exchange.durationMs);
}

export function latencyFindings(
  spec: GatewaySpec,
  transcript: Transcript,
  slower: Past['slower'],
): readonly Finding[] {
  const limit = spec.maxLatencyMs;
  if (limit === null && slower === null) {
    return [skipped('latency', 'Neither `max-latency` nor `history` is set.')];
  }
  const measured = transcript.probed
    .filter(({ observation }) => observation.question === 'completion')
    .flatMap((asked) => {
      const ms = latencyOf(asked);
      return ms === null ? [] : [{ model: asked.observation.model, ms }];
    });
  if (measured.length === 0) return [skipped('latency', 'No completion was answered.')];
  const slow = measured.flatMap(({ model, ms }): Finding[] => {
    const usual = model === null ? null : (slower?.(spec.name, model, ms) ?? null);
    return [
      ...(limit === null || ms <= limit ? [] : [tooSlow(model, ms, limit)]),
      ...(usual === null ? [] : [slowerThanUsual(model, ms, usual)]),
    ];
  });
  if (slow.length > 0) return slow;
  const slowest = Math.max(...measured.map(({ ms }) => ms));
  const allowed = limit === null ? '' : ` of the ${limit} ms allowed`;
  const history = slower === null ? '' : ', and none was far slower than its history';
  return [passed('latency', `The slowest completion took ${slowest} ms${allowed}${history}.`)];
}

function tooSlow(model: string | null, ms: number, limit: number): Finding {
  const seen = `The completion took ${ms} ms; \`max-latency\` allows ${limit} ms.`;
  return found('latency', 'too-slow', { seen, model });
}

function slowerThanUsual(
  model: string | null,
  ms: number,
  { usualMs, factor }: { usualMs: number; factor: number },
): Finding {
  const seen = `The completion took ${ms} ms, ${factor} times the median of its history (${usualMs} ms).`;
  return found('latency', 'slower-than-usual', { seen, model });
}
