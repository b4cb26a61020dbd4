/** The desk: what the terminal program knows of where it runs. */

/** Where text goes, and what is known of it. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Desk {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Fires with the reason `cancelled`: what is known by then is told. */
  readonly cancel: AbortSignal;
}
