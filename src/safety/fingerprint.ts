import { createHash } from 'node:crypto';
import type { KeyFingerprint } from '../model/report.ts';

/** Of a shorter key, even a few characters would give too much away. */
const LONG_ENOUGH = 20;

/**
 * What may be shown of a key so that two people can tell whether they hold the same one: its first three and last four
 * characters, and the first 8 hex digits of its SHA-256 (`printf %s "$KEY" | sha256sum`). Of a key under 20 characters,
 * only the length is given.
 */
export function fingerprint(key: string): KeyFingerprint {
  const characters = [...key];
  const { length } = characters;
  if (length < LONG_ENOUGH) return { fingerprint: null, length, sha256: null };
  return {
    fingerprint: `${characters.slice(0, 3).join('')}…${characters.slice(-4).join('')}`,
    length,
    sha256: createHash('sha256').update(key).digest('hex').slice(0, 8),
  };
}
