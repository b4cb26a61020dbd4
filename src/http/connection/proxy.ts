/** Chooses the proxy for a URL, as curl does. */
import { BlockList, isIP, isIPv6 } from 'node:net';
import type { ProxyInUse } from '../../model/observation.ts';
import type { ProxySettings } from '../../model/run.ts';
import { percentDecoded } from '../../model/url-text.ts';
import { authorityOf, hostAndPort } from './authority.ts';

export interface ChosenProxy {
  readonly url: URL;
  /** The environment variable that names it. */
  readonly variable: string;
}

/** The protocol of the placeholder URL for a setting that is not a URL. No socket is opened for it. */
const UNREADABLE = 'unreadable:';

/** Reads the variables in either case. Lower case wins, and an empty variable counts as unset (curl's `GetEnv`). */
export function proxyFromEnvironment(env: Readonly<Record<string, string | undefined>>): ProxySettings {
  return {
    httpProxy: env.http_proxy || env.HTTP_PROXY || '',
    httpsProxy: env.https_proxy || env.HTTPS_PROXY || '',
    noProxy: env.no_proxy || env.NO_PROXY || '',
    httpVariable: env.http_proxy ? 'http_proxy' : 'HTTP_PROXY',
    httpsVariable: env.https_proxy ? 'https_proxy' : 'HTTPS_PROXY',
  };
}

/** The proxy for a URL, null for none. A setting without a scheme means an http proxy. */
export function proxyFor(url: URL, settings: ProxySettings): ChosenProxy | null {
  const secure = url.protocol === 'https:';
  const setting = (secure ? settings.httpsProxy : settings.httpProxy).trim();
  const variable = secure
    ? (settings.httpsVariable ?? 'HTTPS_PROXY')
    : (settings.httpVariable ?? 'HTTP_PROXY');
  if (setting === '' || isExcepted(url, settings.noProxy)) return null;
  return { url: urlOf(setting), variable };
}

function urlOf(setting: string): URL {
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(setting) ? setting : `http://${setting}`;
  return new URL(URL.canParse(written) ? written : UNREADABLE);
}

/** A shorter password is not a secret but a placeholder next to a token: `token:x@`, `token:@`. */
const SHORTEST_PASSWORD = 6;

/**
 * The credentials of the proxies, which may come back in an error: each password, as it is written and as it is sent,
 * and the user name if it is a token without a real password.
 */
export function proxySecrets({ httpProxy, httpsProxy }: ProxySettings): readonly string[] {
  return [httpProxy, httpsProxy].flatMap((setting) => {
    const { username, password } = urlOf(setting.trim());
    // Also from a setting that is not a URL: up to the last `@`, where a password ends.
    const login = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([\s\S]*)@/i.exec(setting.trim())?.[1] ?? '';
    const written = [password, login.split(':').slice(1).join(':')];
    // A slash in the token ends the authority of the URL, which then has no user name.
    const token = percentDecoded(password).length < SHORTEST_PASSWORD ? [username || login] : [];
    return [...written, ...token].flatMap((one) => [one, percentDecoded(one)]).filter((one) => one !== '');
  });
}

/** The proxy in the form in which it may be shown, and the status it answered. */
export function proxyInUse({ url, variable }: ChosenProxy, status: number | null): ProxyInUse {
  const host = url.host === '' ? '' : hostAndPort(url);
  return { host, status, variable, login: url.username !== '' || url.password !== '' };
}

/** Why a proxy cannot be used at all, as a sentence; null if it can. */
export function proxyProblem({ url, variable }: ChosenProxy): string | null {
  if (url.protocol === 'http:' || url.protocol === 'https:') return null;
  if (url.protocol === UNREADABLE) return `${variable} is not a URL.`;
  return `Proxy ${url.hostname}: the scheme ${url.protocol.slice(0, -1)} is not supported, only http and https.`;
}

function isExcepted(url: URL, noProxy: string): boolean {
  const { host: written, port } = authorityOf(url);
  const host = written.toLowerCase().replace(/\.$/, '');
  const items = noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((item) => item !== '');
  return items.some((item) => item === '*' || matches(item, host, port));
}

function matches(item: string, host: string, port: number): boolean {
  const parted = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(item);
  if (parted?.[2] !== undefined && Number(parted[2]) !== port) return false;
  const name = (parted?.[1] ?? item).replace(/^\[(.*)\]$/, '$1');
  if (isIP(host)) return isInRange(name, host);
  const suffix = name.replace(/^\*?\.+/, '').replace(/\.$/, '');
  return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
}

function isInRange(range: string, host: string): boolean {
  const [address = '', bits] = range.split('/');
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 6 ? 'ipv6' : 'ipv4';
  const most = version === 6 ? 128 : 32;
  const prefix = bits === undefined ? most : Number(bits);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > most || bits === '') return false;
  const list = new BlockList();
  list.addSubnet(address, prefix, family);
  return list.check(host, isIPv6(host) ? 'ipv6' : 'ipv4');
}

/** `Basic …` from the proxy's URL; null if it has neither user nor password. A user alone has an empty password. */
export function proxyAuthorization(proxy: URL): string | null {
  if (proxy.username === '' && proxy.password === '') return null;
  const pair = `${percentDecoded(proxy.username)}:${percentDecoded(proxy.password)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}
