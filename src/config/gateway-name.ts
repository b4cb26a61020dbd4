/** The names of the gateways in the config file. */
import { isVendorKey } from './quoted.ts';

const LONGEST_NAME = 100;

/** What is wrong with the name; null if nothing. */
export function nameFault(name: string): string | null {
  if (name === '') return 'it is empty.';
  if (name === 'config') return 'the name `config` is reserved.';
  if (name.length > LONGEST_NAME) return `it is longer than ${LONGEST_NAME} characters.`;
  if (/[,\p{Cc}]/u.test(name)) return 'it has a comma or a control character.';
  if (isVendorKey(name)) return 'it looks like a key, which belongs in `api-key`, as a variable.';
  return name.includes('${') ? 'a name cannot hold variables.' : null;
}
