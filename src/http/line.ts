/** Line: what is known of the connection a request runs on. */
import type { Intake } from './intake.ts';

export interface Line {
  /** Answers it has carried to their end. */
  served: number;
  /** Its error; undici takes a reset for the end of a body that only the close of the connection delimits. */
  broken: Error | null;
  readonly intake: Intake;
}
