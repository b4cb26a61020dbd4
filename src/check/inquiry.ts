/** Asks one question: attempts, pacing and the diagnosis of each answer in one place. */
import { adaptRequest } from '../diagnose/adapt.ts';
import { type Diagnosis, diagnose } from '../diagnose/diagnose.ts';
import { retryable } from '../diagnose/retryable.ts';
import { providerOfKey } from '../gateways/providers.ts';
import type { GatewayClient } from '../http/client.ts';
import { createPace } from '../http/pace.ts';
import { sendWithRetries } from '../http/retry.ts';
import type { Try } from '../model/finding.ts';
import type { Attempt, Exchange, Observation, Question } from '../model/observation.ts';
import type { GatewaySpec } from '../model/run.ts';
import type { ProbeRequest } from '../probe/requests.ts';
import type { Asked, Stop } from './course.ts';
import type { CheckDeps } from './deps.ts';

export interface Inquiry {
  /** Never rejects. `once` leaves out retries and adaptation. */
  ask(question: {
    readonly question: Question;
    readonly model: string | null;
    readonly request: ProbeRequest;
    readonly once?: boolean;
  }): Promise<Asked>;
  /** Why nothing more is sent: the gateway asked for a longer wait than `max-wait`. */
  stopped(): Stop | null;
  /** The longest wait that the gateway asked for in its last answers, in milliseconds. */
  readonly askedToWaitMs: number;
}
