/** The header in which a gateway wants the key, where it names one itself: Azure API Management does. */
import type { Answer } from '../model/observation.ts';

/** Others have values that are shown, or are no business of a gateway. */
const OF_KEY = /^(?!proxy-|authorization$).*(?:key|token|auth|secret|credential)/i;
/** Longer ones nobody gives a header. */
const NAME = /^[a-z][a-z0-9_-]{1,59}$/i;

/** `AzureApiManagementKey realm="…",name="Ocp-Apim-Subscription-Key",type="header"`: its `name`; null if it has none. */
function namedIn(wanted: string): string | null {
  if (/\btype="?(?!header\b)\w/i.test(wanted)) return null;
  const name = /\bname="?([^",\s]{2,60})(?=[",\s]|$)/i.exec(wanted)?.[1] ?? '';
  return NAME.test(name) && OF_KEY.test(name) ? name : null;
}

/** What to do where the gateway saw no key and says in which header it looks for one; null where it does not say. */
export function keyHeaderAdvice(headers: Answer['headers']): string | null {
  const name = namedIn(headers['www-authenticate']?.slice(0, 2_000) ?? '');
  if (name === null) return null;
  const auth = name.toLowerCase();
  if (auth === 'api-key' || auth === 'x-api-key')
    return `The gateway looks for the key in the header \`${name}\`: set \`auth: ${auth}\`.`;
  return `The gateway looks for the key in the header \`${name}\`: send it there with \`headers\`, and set \`auth: none\`.`;
}
