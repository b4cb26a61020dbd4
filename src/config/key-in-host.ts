/** Finds a key that was put in place of the host in `base-url`: DNS and a proxy would see it before anything is refused. */
import type { BaseUrl } from './base-url.ts';
import { keysIn, openedBehind } from './quoted.ts';

/** In characters. No vendor issues shorter keys, and in a private network host and key may both be `ollama`. */
const SHORTEST_KEY = 16;
/** What a URL has between its scheme and its path, behind a login. */
const HOST = /^\s*(?:https?:)?\/\/(?:[^/?#\\]*@)?([^/?#\\@]*)/i;

/** True for a vendor's key prefix followed by what no host name has: names are of words, in lower case. */
function isKeyLabel(label: string, isWhole: boolean): boolean {
  const behind = openedBehind(label);
  if (behind === null || behind.length < SHORTEST_KEY) return false;
  const digits = behind.match(/\d/g)?.length ?? 0;
  const isMixed = digits > 0 && /[a-z]/.test(behind) && /[A-Z]/.test(behind);
  // `sk-gateway-h7bdhgeyh2e8fqd4` of Azure or Cloud Run: a name, to which the platform adds what it makes up.
  const isNamed = !isWhole && /(?:^|-)[a-z]{3,}(?:-|$)/.test(behind);
  return isMixed || (digits > 2 && !isNamed && keysIn(behind.replaceAll('_', '-')).length > 0);
}

/** The key that the host is or has as one of its labels; null where it is a host. */
function keyIn(host: string, key: string): string | null {
  const labels = host.split('.');
  const lower = key.toLowerCase();
  const canBeTold = lower.length >= SHORTEST_KEY && (/\d/.test(lower) || keysIn(key).length > 0);
  const isOwn = canBeTold && `.${host.toLowerCase()}.`.includes(`.${lower}.`);
  return isOwn ? key : (labels.find((label) => isKeyLabel(label, labels.length === 1)) ?? null);
}

/** The same, unless the host of what was given is a key: then nothing can be asked there. */
export function withoutKeyedHost(baseUrl: BaseUrl, given: string, apiKey: string): BaseUrl {
  const host = (HOST.exec(given)?.[1] ?? '').replace(/:\d*$/, '');
  // As it would be asked for, where some of it is written otherwise: `sk%2D…`.
  const asked = URL.canParse(given.trim()) ? new URL(given.trim()).hostname : '';
  const own = apiKey.trim();
  const key = keyIn(host, own) ?? keyIn(asked, own);
  if (key === null) return baseUrl;
  // In a host, `URL` turns it to lower case, and so may whoever quotes it.
  const secrets = [host, key, host.toLowerCase(), key.toLowerCase(), asked].filter((one) => one !== '');
  return {
    root: null,
    query: '',
    secrets: [...secrets, ...baseUrl.secrets],
    problems: [
      {
        check: 'base-url',
        code: 'base-url-invalid',
        seen: '`base-url`: a key stands where its host is due.',
        next: 'Write the address of the gateway, like https://api.example.com/v1, and give the key as `api-key`. Nothing was sent.',
      },
    ],
  };
}
