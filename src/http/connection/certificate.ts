/** Reads the certificate that a peer has presented. */
import type { PeerCertificate, TLSSocket } from 'node:tls';
import type { Connection } from '../../model/observation.ts';
import { madeGarbage } from '../../safety/garbage.ts';

/** Loaded for the first TLS connection, while TCP connects: it loads all of Node's cryptography, which takes 5 ms. */
export const nodeTls = (): typeof import('node:tls') => process.getBuiltinModule('node:tls');

export type Certificate = NonNullable<NonNullable<Connection['tls']>['certificate']>;

function nameOf(subject: PeerCertificate['subject'] | undefined): string {
  const name = subject?.CN || subject?.O || '';
  return Array.isArray(name) ? name.join(', ') : name;
}

/** A certificate and what it states. */
export interface ShownCertificate {
  readonly fingerprint: string;
  /** Null if its expiry date cannot be read. */
  readonly says: Certificate | null;
}

/** In bytes: most certificates are shorter. */
const LONG = 8 * 1024;
/** A handshake leaves this many times the size of the certificate as garbage, half of it outside V8's heap. */
const COPIES = 8;
/** The same if the certificate is also redacted. */
const MORE_COPIES = 16;

/**
 * The certificate that the peer has presented. `known`, the last one from the same target, is returned if it is the
 * same certificate, or if none was presented.
 */
export function shownBy(
  socket: TLSSocket,
  known: ShownCertificate | null,
  clean: (text: string) => string,
): ShownCertificate | null {
  // Not `getPeerX509Certificate`, which is cheaper: in Node 20 it takes the certificate away from Node's own
  // verification.
  const shown: Partial<PeerCertificate> = socket.getPeerCertificate();
  const { fingerprint256: fingerprint, raw } = shown;
  if (fingerprint === undefined) return known;
  const isKnown = fingerprint === known?.fingerprint;
  const bytes = raw?.length ?? 0;
  if (bytes > LONG) madeGarbage(bytes * (isKnown ? COPIES : MORE_COPIES));
  // Redacting a certificate with 900 names takes a megabyte of memory, and each handshake presents it again.
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
