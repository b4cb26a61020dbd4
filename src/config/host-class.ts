/** Classifies where a host is: on this machine, in a private network, or on the public internet. */
import { BlockList, isIP } from 'node:net';

export type HostClass = 'loopback' | 'private' | 'public';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
// Connecting to the unspecified address reaches this machine.
LOOPBACK.addAddress('0.0.0.0', 'ipv4');
LOOPBACK.addAddress('::', 'ipv6');

/** RFC 1918, RFC 3927 and RFC 4291 link-local, RFC 4193 unique local. */
const PRIVATE = new BlockList();
PRIVATE.addSubnet('10.0.0.0', 8, 'ipv4');
PRIVATE.addSubnet('172.16.0.0', 12, 'ipv4');
PRIVATE.addSubnet('192.168.0.0', 16, 'ipv4');
PRIVATE.addSubnet('169.254.0.0', 16, 'ipv4');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');

/**
 * Classifies the `hostname` of a URL by its spelling alone, without a DNS lookup. IPv6 addresses may be in brackets.
 */
export function classOfHost(hostname: string): HostClass {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const version = isIP(host);
  if (version !== 0) {
    const family = version === 4 ? 'ipv4' : 'ipv6';
    if (LOOPBACK.check(host, family)) return 'loopback';
    return PRIVATE.check(host, family) ? 'private' : 'public';
  }
  if (host === 'localhost' || host.endsWith('.localhost')) return 'loopback';
  if (!host.includes('.') || /\.(?:local|internal|lan)$/.test(host)) return 'private';
  return 'public';
}
