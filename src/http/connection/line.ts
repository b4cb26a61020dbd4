/** What is known of the connection that a request runs on. */
import type { Intake } from './intake.ts';

export interface Line {
  /** Answers received completely on this connection. */
  served: number;
  /**
   * The error of the socket. undici takes a reset for the regular end of a body that only the closing of the connection
   * delimits.
   */
  broken: Error | null;
  readonly intake: Intake;
}
