/** Hosts: whether a host name or address belongs to the runner itself or to a private network. */

const PRIVATE = [
  /^localhost$/,
  /^127\./,
  /^10\./,
  /^192\.168\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^169\.254\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^\[::1\]$/,
  /^\[f[cd][0-9a-f]{2}:/,
  /^\[fe80:/,
  /\.(?:localhost|local|internal|lan|home|corp|intranet|test|invalid|example)$/,
];

/**
 * True for loopback, private addresses, and names that public DNS does not have. `host` is as in a URL, with or
 * without a port.
 */
export function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
  return (!name.includes('.') && !name.includes(':')) || PRIVATE.some((form) => form.test(name));
}
