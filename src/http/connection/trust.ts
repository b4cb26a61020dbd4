/** Which certificate authorities are trusted: the usual ones, and a private one in addition. */
import type { SecureContext } from 'node:tls';
import { nodeTls } from './certificate.ts';

/** Most runs need two, one of them for status pages; a fleet may have one authority for each gateway. */
const MOST_CONTEXTS = 16;

/**
 * The TLS contexts of the process, by the PEM text of the private authority. Each also holds the 150 usual authorities:
 * over a megabyte, and 12 ms to create. This memory is outside V8's heap, so contexts are not garbage-collected in
 * time.
 */
const contexts = new Map<string | null, SecureContext>();

/**
 * The context of one pool. Created when the first TLS connection is opened, because reading the authorities takes
 * milliseconds.
 */
export function trustIn(caCertificate: string | null): () => SecureContext {
  // Kept here, too: if a fleet has more authorities than are cached, each pool still creates only one context.
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

/** Includes those of NODE_EXTRA_CA_CERTS if Node reports them, which it does since 22.15. */
function usualAuthorities(): readonly string[] {
  const tls = nodeTls();
  return typeof tls.getCACertificates === 'function'
    ? tls.getCACertificates('default')
    : tls.rootCertificates;
}
