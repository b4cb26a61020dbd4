/** Tells the runner which values to mask in the log. */
import * as core from '@actions/core';

/** In characters, by GitHub's own rule of thumb: masking shorter values would hide harmless text all over the log. */
const SHORTEST_MASK = 6;

export function mask(secrets: readonly string[]): void {
  for (const secret of secrets) if (secret.trim().length >= SHORTEST_MASK) core.setSecret(secret);
}
