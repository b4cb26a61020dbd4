/** What a peer's certificate says. */
import type { PeerCertificate, TLSSocket } from 'node:tls';
import type { Connection } from '../model/observation.ts';

/** Loaded with the first TLS connection, while TCP is on its way: it brings all of Node's cryptography, 5 ms. */
export const nodeTls = (): typeof import('node:tls') => process.getBuiltinModule('node:tls');

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
