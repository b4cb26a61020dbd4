/** Key used: enough of the key for its owner to compare, without showing it. */
import type { Finding } from '../model/finding.ts';
import { counted } from '../model/measures.ts';
import type { GatewayReport, KeyFingerprint } from '../model/report.ts';

/** `mark` is put around what is to be compared to the letter. */
export function keyText(
  { fingerprint, length, sha256 }: KeyFingerprint,
  mark: (text: string) => string = (text) => text,
): string {
  const characters = counted(length, 'character');
  if (fingerprint === null || sha256 === null) return `${characters}: too short to show any part of it.`;
  return `${mark(fingerprint)}, ${characters}, SHA-256 begins with ${mark(sha256)}.`;
}

/** Where the verdict is about the key itself: then its ends are what is compared first. Empty elsewhere. */
export function keyInQuestion({ key }: GatewayReport, head: Finding | null): string {
  return key !== null && /^(?:api-)?key-/.test(head?.code ?? '') ? keyText(key) : '';
}
