/** Whose it is: corrects a code by what the words alone cannot tell. */
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

/** The final code: it may depend on which key was sent, and to which host. */
export function settled(judgement: Judgement, provider: string | null, context: DiagnosisContext): Settled {
  const { code, rule } = judgement;
  // We sent the request over https, so it is the front door that passed it on over http.
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
    // A vendor that passes keys on to others may rightly get a key of theirs.
    const passesOn = asked !== null && !asked.ownKeysOnly;
    if (keyOf !== null && keyOf !== (provider ?? asked?.id) && !passesOn)
      return { code: 'api-key-wrong-provider', rule: `key-of-another(${rule})` };
  }
  if (namesAnothersSite(judgement, context.host))
    return { code: 'upstream-error', rule: `site-of-another(${rule})` };
  return { code, rule };
}

/** Codes that, at a public gateway, are about its own account if a vendor reported them. */
const OF_ACCOUNT: ReadonlySet<Code> = new Set<Code>([
  'key-rejected',
  'quota-exhausted',
  'account-inactive',
  'permission-denied',
]);

/**
 * True if a public gateway, whose host is no known provider's, sends people to the pages of a vendor: then it relays
 * the vendor's answer to the operator. A private host may well have passed on the caller's own key.
 */
function namesAnothersSite({ code, reading }: Judgement, host: string): boolean {
  if (!OF_ACCOUNT.has(code) || isPrivateHost(host) || providerOfHost(host) !== null) return false;
  return reading.words.links.split(' ').some((link) => {
    const domain = vendorDomain(link);
    return domain !== null && host !== domain && !host.endsWith(`.${domain}`);
  });
}

/** The last two labels of a link's host, if a known vendor has its API under them; otherwise null. */
function vendorDomain(link: string): string | null {
  const name = /^https?:\/\/([^/?#:]{1,200})/.exec(link)?.[1] ?? '';
  const domain = name.split('.').slice(-2).join('.');
  const known = PROVIDERS.some(
    ({ kind, hosts }) =>
      kind === 'vendor' && hosts.some((host) => host.endsWith(`.${domain}`) || host === domain),
  );
  return domain.includes('.') && known ? domain : null;
}
