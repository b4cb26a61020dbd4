/** The terminal: environment, folder, streams and signal of the process, as parameters, so that tests can give their own. */

/** A stream that text is written to, with what is known of its screen. */
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
  /** Fires with the reason `cancelled`; what was found by then is still reported. */
  readonly cancel: AbortSignal;
}
