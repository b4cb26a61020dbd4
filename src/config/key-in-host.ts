/**
 * Finds a key that was given as the host in `base-url`. It must be found before anything is sent: DNS servers and a
 * proxy would see it.
 */
import { type BaseUrl, SHORTEST_KEY } from './base-url.ts';
import { keysIn, openedBehind } from './quoted.ts';

/** Captures what a URL has between its scheme (and login) and its path. */
const HOST = /^\s*(?:https?:)?\/\/(?:[^/?#\\]*@)?([^/?#\\@]*)/i;

/**
 * True if a label of the host name is a vendor's key prefix followed by something that a host name would not contain:
 * host names consist of lower-case words.
 */
function isKeyLabel(label: string, isWhole: boolean): boolean {
  const behind = openedBehind(label);
  if (behind === null || behind.length < SHORTEST_KEY) return false;
  const digits = behind.match(/\d/g)?.length ?? 0;
  const isMixed = digits > 0 && /[a-z]/.test(behind) && /[A-Z]/.test(behind);
  // E.g. `sk-gateway-h7bdhgeyh2e8fqd4`, a real host of Azure or Cloud Run: a name with a random suffix added by the
  // platform.
  const isNamed = !isWhole && /(?:^|-)[a-z]{3,}(?:-|$)/.test(behind);
  return isMixed || (digits > 2 && !isNamed && keysIn(behind.replaceAll('_', '-')).length > 0);
}

/** The key, if the host is one or has one among its labels; null for a real host. */
function keyIn(host: string, key: string): string | null {
  const labels = host.split('.');
  const lower = key.toLowerCase();
  // A short key is ambiguous: in a private network, host and key may both be `ollama`.
  const canBeTold = lower.length >= SHORTEST_KEY && (/\d/.test(lower) || keysIn(key).length > 0);
  const isOwn = canBeTold && `.${host.toLowerCase()}.`.includes(`.${lower}.`);
  return isOwn ? key : (labels.find((label) => isKeyLabel(label, labels.length === 1)) ?? null);
}

/** Returns `baseUrl` unchanged, unless the given host is a key: then nothing may be sent there. */
export function withoutKeyedHost(baseUrl: BaseUrl, given: string, apiKey: string): BaseUrl {
  const host = (HOST.exec(given)?.[1] ?? '').replace(/:\d*$/, '');
  // The host after parsing, in case the text spells it differently, e.g. `sk%2D…`.
  const asked = URL.canParse(given.trim()) ? new URL(given.trim()).hostname : '';
  const own = apiKey.trim();
  const key = keyIn(host, own) ?? keyIn(asked, own);
  if (key === null) return baseUrl;
  // `URL` converts a host to lower case, and whoever quotes the host may do so too. All spellings must be masked.
  const secrets = [host, key, host.toLowerCase(), key.toLowerCase(), asked].filter((one) => one !== '');
  return {
    root: null,
    query: '',
    secrets: [...secrets, ...baseUrl.secrets],
    problems: [
      {
        check: 'base-url',
        code: 'base-url-invalid',
        seen: '`base-url`: a key stands where the host should be.',
        next: 'Write the address of the gateway, like https://api.example.com/v1, and give the key as `api-key`. Nothing was sent.',
      },
    ],
  };
}
