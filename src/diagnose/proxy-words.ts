/** What to tell the user about a proxy, between the runner and the gateway, that did not let the request through. */
import type { ProxyInUse } from '../model/observation.ts';
import type { Advice } from './advice.ts';

/** What Node says if it speaks TLS to a plain http port. */
const PLAIN = /^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$/;

/** `errno` is the code of the fault; null if the proxy answered. */
export function proxyWords({ host, status, variable, login }: ProxyInUse, errno: string | null): Advice {
  if (host === '') {
    return {
      means: `The proxy in ${variable} cannot be read, so nothing was sent.`,
      next: `Write ${variable} as http://host:port, with user:password@ before the host if it wants a login.`,
    };
  }
  if (status === null) return unusable(host, variable, errno);
  // tinyproxy answers a wrong password with 401 and a missing one with 407.
  if (status === 407 || status === 401) {
    return login
      ? {
          means: `The proxy ${host} refuses the user or the password it was given.`,
          next: `Correct user and password in ${variable}; special characters in them must be percent-encoded.`,
        }
      : {
          means: `The proxy ${host} wants a login.`,
          next: `Put user and password into ${variable} (http://user:password@host:port).`,
        };
  }
  if (status === 403) {
    return {
      means: `The proxy ${host} does not allow this host, or this port.`,
      next: 'Have the gateway’s host and port allowed at the proxy, or add the host to NO_PROXY.',
    };
  }
  if (status >= 500) {
    return {
      means: `The proxy ${host} works, but could not reach the gateway (${status}).`,
      next: 'Check host and port of `base-url`; where only the proxy cannot reach it, add the host to NO_PROXY.',
    };
  }
  if (status < 300) {
    return {
      means: `The proxy ${host} says that the way is open (${status}), and then answers itself; the gateway was not reached.`,
      next: 'Have the gateway’s host and port allowed at the proxy, or add the host to NO_PROXY.',
    };
  }
  return {
    means: `The proxy ${host} answered ${status}; the gateway was not reached.`,
    next: `Correct ${variable}, or add the gateway’s host to NO_PROXY.`,
  };
}

function unusable(host: string, variable: string, errno: string | null): Advice {
  if (errno !== null && PLAIN.test(errno)) {
    return { means: `The proxy ${host} speaks plain http.`, next: `Write ${variable} with http://.` };
  }
  return {
    means: `The proxy ${host} could not be used; the gateway was not reached.`,
    next: `Correct ${variable}, or add the gateway’s host to NO_PROXY.`,
  };
}
