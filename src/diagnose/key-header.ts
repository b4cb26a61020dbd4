/** The header in which a gateway expects the key, if it names one, as Azure API Management does. */
import type { Answer } from '../model/observation.ts';

/** Names of headers for keys. The value of any other header may be shown in the report, or is meant for a proxy. */
const OF_KEY = /^(?!proxy-|authorization$).*(?:key|token|auth|secret|credential)/i;
/** No real header has a longer name. */
const NAME = /^[a-z][a-z0-9_-]{1,59}$/i;

/**
 * Returns the `name` in `AzureApiManagementKey realm="…",name="Ocp-Apim-Subscription-Key",type="header"`; null if it
 * has none.
 */
function namedIn(wanted: string): string | null {
  if (/\btype="?(?!header\b)\w/i.test(wanted)) return null;
  const name = /\bname="?([^",\s]{2,60})(?=[",\s]|$)/i.exec(wanted)?.[1] ?? '';
  return NAME.test(name) && OF_KEY.test(name) ? name : null;
}

/** What to do if the gateway saw no key and says in which header it expects one; null if it does not say. */
export function keyHeaderAdvice(headers: Answer['headers']): string | null {
  const name = namedIn(headers['www-authenticate']?.slice(0, 2_000) ?? '');
  if (name === null) return null;
  const auth = name.toLowerCase();
  if (auth === 'api-key' || auth === 'x-api-key')
    return `The gateway looks for the key in the header \`${name}\`: set \`auth: ${auth}\`.`;
  return `The gateway looks for the key in the header \`${name}\`: send it there with \`headers\`, and set \`auth: none\`.`;
}
