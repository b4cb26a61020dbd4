/** Host and port of a URL, as sockets and as people want them. */

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

/** `host:port`, always with the port: the form of CONNECT, and the one that helps a reader. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${authorityOf(url).port}`;
}
