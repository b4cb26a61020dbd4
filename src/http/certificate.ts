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
  readonly bytes: number;
  /** Null where its dates cannot be read. */
  readonly says: Certificate | null;
}

/** In bytes: most have less. */
const LONG = 8 * 1024;
/** So many times its bytes each handshake leaves behind, most of it where V8 does not look. */
const COPIES = 4;
/** The same of one that is taken apart and looked through for secrets. */
const MORE_COPIES = 16;

/** The certificate the peer showed; `known`, the one before on the same target, where it is the same or none is shown. */
export function shownBy(
  socket: TLSSocket,
  known: ShownCertificate | null,
  clean: (text: string) => string,
): ShownCertificate | null {
  // It comes with each handshake, and one of 900 names takes a megabyte to read.
  const fingerprint = socket.getPeerX509Certificate()?.fingerprint256;
  if (known !== null && (fingerprint ?? known.fingerprint) === known.fingerprint) {
    if (known.bytes > LONG) madeGarbage(known.bytes * COPIES);
    return known;
  }
  if (fingerprint === undefined) return null;
  const shown = socket.getPeerCertificate();
  const says = said(shown, clean);
  const bytes = shown.raw.length;
  if (bytes > LONG) madeGarbage(bytes * MORE_COPIES);
  return { fingerprint, bytes, says };
}

function said(shown: PeerCertificate, clean: (text: string) => string): Certificate | null {
  const validTo = new Date(shown.valid_to);
  if (Number.isNaN(validTo.getTime())) return null;
  return {
    subject: clean(nameOf(shown.subject)),
    issuer: clean(nameOf(shown.issuer)),
    validTo: validTo.toISOString(),
  };
}
