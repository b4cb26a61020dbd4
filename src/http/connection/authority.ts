/** Host and port of a URL, for sockets and for people. */

export interface Authority {
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
}

export function authorityOf(url: URL): Authority {
  const secure = url.protocol === 'https:';
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port, secure };
}

/** `host:port`, always with the port: CONNECT requires it, and it helps a reader. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${authorityOf(url).port}`;
}
