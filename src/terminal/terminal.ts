/** Environment, folder, streams and signal of the process, as parameters, so that tests can provide their own. */

/** A text stream and, if it is a terminal, its width. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Fires with the reason `cancelled`; what was found so far is still reported. */
  readonly cancel: AbortSignal;
}
