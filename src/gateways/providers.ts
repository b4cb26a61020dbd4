/** Tells which provider a host, a key or a path belongs to. Pure look-ups in the tables of this folder. */
import { withoutEndSlashes } from '../model/url-text.ts';
import type { Provider } from './provider.ts';
import { SOFTWARE } from './software.ts';
import { VENDORS } from './vendors.ts';

export type { Provider } from './provider.ts';

export const PROVIDERS: readonly Provider[] = [...VENDORS, ...SOFTWARE];

/** How keys begin, for all vendors. `sk-` and `sk_` belong to no vendor in particular. */
export const KEY_OPENINGS: readonly string[] = [
  ...new Set(['sk-', 'sk_', ...PROVIDERS.flatMap(({ keyPrefixes }) => keyPrefixes)]),
];

/** The most roots to try for one wrong path, since each costs a request. */
const MAX_ROOTS = 6;

/** Roots common on gateways that we do not know, most common first. */
const COMMON_ROOTS: readonly string[] = ['/v1', '/api/v1', '/openai/v1', '', '/api', '/api/v1/openai'];

/** Endpoints of OpenAI, Anthropic and Gemini that people leave at the end of a base URL, longest first. */
const ENDPOINTS: readonly string[] = [
  '/audio/transcriptions',
  '/audio/translations',
  '/images/generations',
  '/messages/count_tokens',
  '/chat/completions',
  '/images/edits',
  '/audio/speech',
  '/completions',
  '/moderations',
  '/embeddings',
  '/responses',
  '/messages',
  '/models',
];

/** Gemini's native API: `/models/gemini-3-pro:generateContent`. */
const GEMINI_ENDPOINT = /\/models\/[^/]+:\w+\/*$/;

const VERSION = /^v\d+(?:(?:alpha|beta)\d*)?$/i;

export function providerById(id: string): Provider | null {
  return PROVIDERS.find((provider) => provider.id === id) ?? null;
}

/**
 * The vendor is looked up for every answer, so this must be fast: full host names by a map, and only patterns one by
 * one.
 */
const BY_NAME: ReadonlyMap<string, Provider> = new Map(
  VENDORS.flatMap((vendor) => vendor.hosts.map((host) => [host, vendor] as const)),
);
const BY_PATTERN: readonly (readonly [labels: readonly string[], vendor: Provider])[] = VENDORS.flatMap(
  (vendor) =>
    vendor.hosts.filter((host) => host.includes('*')).map((host) => [host.split('.'), vendor] as const),
);

/** The vendor behind a host name, or null. A port and a trailing dot are ignored. */
export function providerOfHost(host: string): Provider | null {
  const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
  const labels = name.split('.');
  return BY_NAME.get(name) ?? BY_PATTERN.find(([wanted]) => hostFits(labels, wanted))?.[1] ?? null;
}

/** True for Azure's older kind of root: a single deployment, with `api-version` in the query. */
export function isAzureDeployment(root: string): boolean {
  return /\/openai\/deployments\/[^/?#]+/i.test(root);
}

/** Azure's root for models of all makers ends in `/models`, which elsewhere is the endpoint for the list. */
export function isModelsRoot({ hostname, pathname }: URL): boolean {
  return hostname.endsWith('.services.ai.azure.com') && withoutEndSlashes(pathname) === '/models';
}

function hostFits(labels: readonly string[], wanted: readonly string[]): boolean {
  return (
    wanted.length === labels.length &&
    wanted.every((label, at) => label === labels[at] || (label === '*' && labels[at] !== ''))
  );
}

/** The owner of a key, by the longest distinctive prefix; null for `sk-…` and other prefixes that anyone may use. */
export function providerOfKey(key: string): Provider | null {
  let owner: Provider | null = null;
  let longest = 0;
  for (const provider of PROVIDERS) {
    for (const prefix of provider.keyPrefixes) {
      if (prefix.length > longest && key.length > prefix.length && key.startsWith(prefix)) {
        owner = provider;
        longest = prefix.length;
      }
    }
  }
  return owner;
}

/**
 * True: the key has this provider's prefix. False: the provider accepts only its own keys, and the prefix is clearly
 * another provider's. Null: unknown.
 */
export function keyFitsProvider(key: string, provider: Provider): boolean | null {
  const owner = providerOfKey(key);
  if (owner === null) return null;
  if (owner.id === provider.id) return true;
  return provider.ownKeysOnly ? false : null;
}

/** The end of a path if it names an endpoint, including trailing slashes; null if it does not. */
export function endpointSuffix(path: string): string | null {
  const bare = withoutEndSlashes(path);
  const lower = bare.toLowerCase();
  const endpoint = ENDPOINTS.find((end) => lower.endsWith(end));
  if (endpoint !== undefined) return path.slice(bare.length - endpoint.length);
  return GEMINI_ENDPOINT.exec(path)?.[0] ?? null;
}

/** True for endpoints of other APIs than OpenAI's; what precedes them is the root of that other API. */
function isForeign(suffix: string): boolean {
  return GEMINI_ENDPOINT.test(suffix) || suffix.toLowerCase().startsWith('/messages');
}

/** The path of the API root that was meant, if `suffix` was left at the end of it. */
export function rootBefore(url: URL, suffix: string): string {
  const path = withoutEndSlashes(url.pathname);
  const before = path.slice(0, path.length - suffix.length);
  const roots = providerOfHost(url.hostname)?.apiRoots ?? [];
  if (roots.includes(before)) return before;
  // A known vendor's root may be below this path, or next to the other API.
  const below = roots.find((root) => root.startsWith(`${before}/`));
  return below ?? (isForeign(suffix) ? (roots[0] ?? before) : before);
}

/** The API roots of a known vendor as absolute URLs; empty if `url` is one of them or the vendor is unknown. */
export function vendorRoots(url: URL): readonly string[] {
  const roots = providerOfHost(url.hostname)?.apiRoots ?? [];
  return roots.includes(withoutEndSlashes(url.pathname)) ? [] : roots.map((path) => url.origin + path);
}

/**
 * Where the API may be if it is not at `url`: absolute URLs of the same origin, best first, at most six, without
 * `url` itself. They have no trailing slash, query or credentials.
 */
export function likelyRoots(url: URL): readonly string[] {
  const given = withoutEndSlashes(url.pathname);
  const candidates = [
    ...(providerOfHost(url.hostname)?.apiRoots ?? []),
    ...repaired(given),
    ...COMMON_ROOTS,
  ].filter((path) => path !== given);
  return [...new Set(candidates)].slice(0, MAX_ROOTS).map((path) => url.origin + path);
}

/** The given path with common mistakes corrected. */
function repaired(given: string): readonly string[] {
  const suffix = endpointSuffix(given);
  const bare = suffix === null ? given : given.slice(0, -suffix.length);
  const segments = bare
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => (VERSION.test(segment) ? segment.toLowerCase() : segment));
  const path = join(segments);
  const last = segments.at(-1);
  const versioned = last !== undefined && VERSION.test(last);
  const parent = join(segments.slice(0, -1));
  const single = undoubled(segments);
  return [
    ...(suffix === null && path === given ? [] : [path].filter((root) => root !== '')),
    ...single,
    ...(versioned ? [] : [`${path}/v1`]),
    ...(versioned && last !== 'v1' ? [`${parent}/v1`] : []),
    ...(versioned && segments.length > 1 && single.length === 0 ? [parent] : []),
  ];
}

/**
 * Removes doubled parts: `/v1/v1` becomes `/v1`, and `/api/v1/api/v1` becomes `/api/v1`; `/v1/openai/v1` becomes
 * `/openai/v1` or else `/v1`.
 */
function undoubled(segments: readonly string[]): readonly string[] {
  const again = segments.findIndex((segment, at) => segments.indexOf(segment) < at);
  const first = segments.indexOf(segments[again] ?? '');
  if (first < 0) return [];
  const block = join(segments.slice(first, again));
  const beside = join(segments.slice(again, again + again - first)) === block;
  const without = join([...segments.slice(0, first), ...segments.slice(beside ? again : first + 1)]);
  return beside ? [without] : [without, join(segments.slice(0, first + 1))];
}

function join(segments: readonly string[]): string {
  return segments.map((segment) => `/${segment}`).join('');
}
