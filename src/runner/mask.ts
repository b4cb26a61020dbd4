/** Tells the runner what to blank in the log. */
import * as core from '@actions/core';

/** GitHub's own rule of thumb: shorter values would blank harmless text all over the log. */
const SHORTEST_MASK = 6;

export function mask(secrets: readonly string[]): void {
  for (const secret of secrets) if (secret.trim().length >= SHORTEST_MASK) core.setSecret(secret);
}
