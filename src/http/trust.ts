/** Which authorities are trusted: the usual ones, and a private one beside them. */
import type { SecureContext } from 'node:tls';
import { nodeTls } from './certificate.ts';

/** Most runs have two, one of them for status pages; a fleet may have one authority for each gateway. */
const MOST_CONTEXTS = 16;

/**
 * TLS contexts of the whole process, by the text of the private authority. Each holds the 150 usual authorities as well: over
 * a megabyte, and 12 ms to make. That memory is outside V8's heap, which therefore does not collect contexts in time.
 */
const contexts = new Map<string | null, SecureContext>();

/** For one pool. Made only when the first TLS connection is opened, because to read the authorities takes milliseconds. */
export function trustIn(caCertificate: string | null): () => SecureContext {
  // Kept here too: where a fleet has more of them than are remembered, each pool still makes one.
  let context: SecureContext | undefined;
  return () => {
    context ??= remembered(caCertificate);
    return context;
  };
}

function remembered(caCertificate: string | null): SecureContext {
  const known = contexts.get(caCertificate);
  if (known) return known;
  const context = nodeTls().createSecureContext(
    caCertificate === null ? {} : { ca: [...usualAuthorities(), caCertificate] },
  );
  const [oldest] = contexts.keys();
  if (contexts.size >= MOST_CONTEXTS && oldest !== undefined) contexts.delete(oldest);
  contexts.set(caCertificate, context);
  return context;
}

/** With those of NODE_EXTRA_CA_CERTS, which Node tells from 22.15 on. */
function usualAuthorities(): readonly string[] {
  const tls = nodeTls();
  return typeof tls.getCACertificates === 'function'
    ? tls.getCACertificates('default')
    : tls.rootCertificates;
}
