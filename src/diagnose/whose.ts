/** Whose it is: what the words alone can not say, because it depends on the key that was sent and to whom. */
import { PROVIDERS, providerOfHost } from '../gateways/providers.ts';
import type { Code } from '../model/codes.ts';
import type { Judgement } from './classify.ts';
import type { DiagnosisContext } from './diagnosis.ts';
import { echoedKey, isAnotherKey } from './echo.ts';
import { isPrivateHost } from './host.ts';

export interface Settled {
  readonly code: Code;
  readonly rule: string;
}

/** What the words alone can not say: which key was sent, and to whom. */
export function settled(judgement: Judgement, provider: string | null, context: DiagnosisContext): Settled {
  const { code, rule } = judgement;
  // What we sent was https: it is the front door that went on without.
  if (code === 'base-url-insecure' && context.secure === true)
    return { code: 'gateway-error', rule: `${rule}-behind` };
  if (code === 'key-rejected') {
    const { keyEnds, keyOf, keySent } = context;
    const echo = judgement.reading.shape === 'html' ? null : echoedKey(judgement.reading.messages.join(' '));
    if (keyEnds !== null && echo !== null && isAnotherKey(echo, keyEnds))
      return { code: 'upstream-error', rule: `echo-of-another-key(${rule})` };
    if (!keySent && judgement.reading.relay === null)
      return { code: 'api-key-missing', rule: `no-key(${rule})` };
    const asked = providerOfHost(context.host);
    // A vendor that passes keys on is sent those of others.
    const passesOn = asked !== null && !asked.ownKeysOnly;
    if (keyOf !== null && keyOf !== (provider ?? asked?.id) && !passesOn)
      return { code: 'api-key-wrong-provider', rule: `key-of-another(${rule})` };
  }
  if (namesAnothersSite(judgement, context.host))
    return { code: 'upstream-error', rule: `site-of-another(${rule})` };
  return { code, rule };
}

/** Codes that a gateway in public passes on of its own account at a provider. */
const OF_ACCOUNT: ReadonlySet<Code> = new Set<Code>([
  'key-rejected',
  'quota-exhausted',
  'account-inactive',
  'permission-denied',
]);

/**
 * True when a public gateway of its own, known to nobody, tells people to go to the pages of a vendor: that is the
 * vendor's answer to the operator. On a private host the caller's own key may well have been passed on.
 */
function namesAnothersSite({ code, reading }: Judgement, host: string): boolean {
  if (!OF_ACCOUNT.has(code) || isPrivateHost(host) || providerOfHost(host) !== null) return false;
  return reading.words.links.split(' ').some((link) => {
    const domain = vendorDomain(link);
    return domain !== null && host !== domain && !host.endsWith(`.${domain}`);
  });
}

/** The last two labels of a link's host, where a known vendor has its API under them; null if it is nobody's. */
function vendorDomain(link: string): string | null {
  const name = /^https?:\/\/([^/?#:]{1,200})/.exec(link)?.[1] ?? '';
  const domain = name.split('.').slice(-2).join('.');
  const known = PROVIDERS.some(
    ({ kind, hosts }) =>
      kind === 'vendor' && hosts.some((host) => host.endsWith(`.${domain}`) || host === domain),
  );
  return domain.includes('.') && known ? domain : null;
}
