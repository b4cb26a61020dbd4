/** Cut off: answers with a good status, but an incomplete body. */
import type { Answer, Question } from '../model/observation.ts';
import { isEventStream } from './events.ts';
import { type FaultJudgement, judgeFault } from './faults.ts';

export interface CutOff extends FaultJudgement {
  readonly rule: string;
}

/** Null if the body is complete. */
export function cutOff(answer: Answer, question: Question): CutOff | null {
  const { bodyFault, truncated, status } = answer;
  // A stream that said [DONE] is complete, however the connection ended.
  if (
    question === 'stream' &&
    isEventStream(answer.body.trimStart(), '') &&
    /^data: *\[DONE\]/m.test(answer.body)
  )
    return null;
  if (bodyFault !== null) {
    return {
      ...judgeFault(bodyFault),
      rule: `cut-${bodyFault.type}`,
      seen: `HTTP ${status}, but the body broke off: ${bodyFault.message.slice(0, 200)}`,
    };
  }
  if (!truncated) return null;
  const code = question === 'stream' ? 'stream-malformed' : 'malformed-response';
  return {
    code,
    means: null,
    next: null,
    rule: 'oversized',
    seen: `HTTP ${status}, but the body did not end within what is read ${ofWhat(answer)}.`,
  };
}

/** How much was read. Of a body that was cut, only the beginning is kept. */
function ofWhat({ body, arrivals, headers }: Answer): string {
  const bytes = arrivals.at(-1)?.bytes ?? 0;
  const much = bytes > body.length ? `${bytes} bytes` : `${body.length} characters`;
  // The reason is in http/body/content-coding.ts.
  const isBrotli = /\bbr\b/i.test(headers['content-encoding'] ?? '');
  return isBrotli ? `(${much}; of Brotli with a window over 4 MiB, no more than 4 MiB)` : `(${much})`;
}
