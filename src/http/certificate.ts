/** What a peer's certificate says. */
import type { PeerCertificate, TLSSocket } from 'node:tls';
import type { Connection } from '../model/observation.ts';
import { madeGarbage } from '../safety/garbage.ts';

/** Loaded with the first TLS connection, while TCP is on its way: it brings all of Node's cryptography, 5 ms. */
export const nodeTls = (): typeof import('node:tls') => process.getBuiltinModule('node:tls');

export type Certificate = NonNullable<NonNullable<Connection['tls']>['certificate']>;

function nameOf(subject: PeerCertificate['subject'] | undefined): string {
  const name = subject?.CN || subject?.O || '';
  return Array.isArray(name) ? name.join(', ') : name;
}

/** A certificate and what it says. */
export interface ShownCertificate {
  readonly fingerprint: string;
  /** Null where its dates cannot be read. */
  readonly says: Certificate | null;
}

/** In bytes: most have less. */
const LONG = 8 * 1024;
/** So many times its bytes a handshake leaves behind, half of it where V8 does not look. */
const COPIES = 8;
/** The same where it is looked through for secrets, too. */
const MORE_COPIES = 16;

/** The certificate the peer showed; `known`, the one before on the same target, where it is the same or none is shown. */
export function shownBy(
  socket: TLSSocket,
  known: ShownCertificate | null,
  clean: (text: string) => string,
): ShownCertificate | null {
  // Not `getPeerX509Certificate`, which is cheaper: in Node 20 it takes the certificate away from Node's own look at it.
  const shown: Partial<PeerCertificate> = socket.getPeerCertificate();
  const { fingerprint256: fingerprint, raw } = shown;
  if (fingerprint === undefined) return known;
  const isKnown = fingerprint === known?.fingerprint;
  const bytes = raw?.length ?? 0;
  if (bytes > LONG) madeGarbage(bytes * (isKnown ? COPIES : MORE_COPIES));
  // One of 900 names takes a megabyte to look through, and each handshake shows it.
  return isKnown ? known : { fingerprint, says: said(shown, clean) };
}

function said(shown: Partial<PeerCertificate>, clean: (text: string) => string): Certificate | null {
  const validTo = new Date(shown.valid_to ?? '');
  if (Number.isNaN(validTo.getTime())) return null;
  return {
    subject: clean(nameOf(shown.subject)),
    issuer: clean(nameOf(shown.issuer)),
    validTo: validTo.toISOString(),
  };
}
