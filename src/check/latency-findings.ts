/** `latency`: completions against `max-latency`. */
import type { Finding } from '../model/finding.ts';
import type { GatewaySpec } from '../model/run.ts';
import { type Asked, answered, type Course } from './course.ts';
import { found, passed, skipped } from './draft.ts';

/** Milliseconds of the last attempt at it; null if it did not answer. */
export function latencyOf(asked: Asked | null): number | null {
  if (!answered(asked)) return null;
  const last = asked?.observation.attempts.at(-1);
  return last === undefined ? null : Math.round(last.exchange.durationMs);
}

export function latencyFindings(spec: GatewaySpec, course: Course): readonly Finding[] {
  const limit = spec.maxLatencyMs;
  if (limit === null) return [skipped('latency', '`max-latency` is not set.')];
  const measured = course.probed
    .filter(({ observation }) => observation.question === 'completion')
    .flatMap((asked) => {
      const ms = latencyOf(asked);
      return ms === null ? [] : [{ model: asked.observation.model, ms }];
    });
  if (measured.length === 0) return [skipped('latency', 'No completion was answered.')];
  const slow = measured.filter(({ ms }) => ms > limit);
  if (slow.length === 0) {
    const slowest = Math.max(...measured.map(({ ms }) => ms));
    return [passed('latency', `The slowest completion took ${slowest} ms of the ${limit} ms allowed.`)];
  }
  return slow.map(({ model, ms }) =>
    found('latency', 'too-slow', {
      seen: `The completion took ${ms} ms; \`max-latency\` allows ${limit} ms.`,
      model,
    }),
  );
}
