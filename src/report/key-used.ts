/** Describes the key that was used: enough for its owner to compare, without showing it. */
import type { Finding } from '../model/finding.ts';
import { counted } from '../model/measures.ts';
import type { GatewayReport, KeyFingerprint } from '../model/report.ts';

/** `mark` highlights the parts that must be compared character by character. */
export function keyText(
  { fingerprint, length, sha256 }: KeyFingerprint,
  mark: (text: string) => string = (text) => text,
): string {
  const characters = counted(length, 'character');
  if (fingerprint === null || sha256 === null) return `${characters}: too short to show any part of it.`;
  return `${mark(fingerprint)}, ${characters}, SHA-256 begins with ${mark(sha256)}.`;
}

/**
 * The description of the key if the verdict is about the key, since comparing its ends is then the first thing to do;
 * else empty.
 */
export function keyInQuestion({ key }: GatewayReport, head: Finding | null): string {
  return key !== null && /^(?:api-)?key-/.test(head?.code ?? '') ? keyText(key) : '';
}
