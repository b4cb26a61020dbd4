/** What a peer's certificate says, and which authorities are trusted. */

import * as tls from 'node:tls';
import {
  createSecureContext,
  type PeerCertificate,
  rootCertificates,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import type { Connection } from '../model/observation.ts';

export type Certificate = NonNullable<NonNullable<Connection['tls']>['certificate']>;

function nameOf(subject: PeerCertificate['subject'] | undefined): string {
  const name = subject?.CN || subject?.O || '';
  return Array.isArray(name) ? name.join(', ') : name;
}

/** The certificate the peer showed; null where there is none or its dates cannot be read. */
export function certificateOf(socket: TLSSocket, clean: (text: string) => string): Certificate | null {
  const shown = socket.getPeerCertificate();
  const validTo = new Date(shown?.valid_to ?? '');
  if (Number.isNaN(validTo.getTime())) return null;
  return {
    subject: clean(nameOf(shown.subject)),
    issuer: clean(nameOf(shown.issuer)),
    validTo: validTo.toISOString(),
  };
}

/**
 * A private authority beside the usual ones; undefined leaves Node's defaults. Made once and only when the first
 * TLS connection is opened, because reading the 150 usual authorities again takes milliseconds.
 */
export function trustIn(caCertificate: string | null): () => SecureContext | undefined {
  let context: SecureContext | undefined;
  return () => {
    if (caCertificate === null) return undefined;
    context ??= createSecureContext({ ca: [...usualAuthorities(), caCertificate] });
    return context;
  };
}

/** With those of NODE_EXTRA_CA_CERTS, which Node tells from 22.15 on. */
function usualAuthorities(): readonly string[] {
  return typeof tls.getCACertificates === 'function' ? tls.getCACertificates('default') : rootCertificates;
}
