/**
 * Finds the texts that are public in a run because the user's workflow and every report show them anyway, and decides
 * what must be masked.
 */
import { PROVIDERS } from '../gateways/providers.ts';
import type { Run, SecretHeader } from '../model/run.ts';
import { speaksOfSecret } from '../model/secret-name.ts';
import { isProtocolWord } from '../safety/shown.ts';
import { isPublicHeader } from './headers.ts';

/** Wanted models, names and addresses of gateways, names and hosts of known vendors, and today's date. */
export function shownIn({ gateways }: Run): readonly string[] {
  const own = gateways.flatMap(({ name, baseUrl, statusPage, models }) => [
    name,
    baseUrl ?? '',
    statusPage,
    ...models.flatMap(({ alternatives }) => alternatives),
  ]);
  const vendors = PROVIDERS.flatMap(({ id, name, hosts }) => [id, name, ...hosts]);
  return [...new Set([...own, ...vendors, new Date().toISOString()])];
}

/**
 * Texts that documentations tell users to send where no key is needed. `sk-1234` is not among them: LiteLLM accepts
 * it as a real key. The name of a vendor or software, e.g. `ollama`, counts as well: masking it would make models and
 * hosts of that name impossible to ask for.
 */
const NO_KEYS =
  /^(?:sk-)?(?:dummy|fake|unused|ignored|anything|not-?needed|no-?key(?:-(?:required|needed))?)(?:-key)?$/i;

function isNoKey(text: string): boolean {
  const word = text.toLowerCase();
  return NO_KEYS.test(word) || PROVIDERS.some(({ id, name }) => word === id || word === name.toLowerCase());
}

/** If a letter or digit is next to the value, the value is only a part of a longer word. */
const BESIDE = /[\p{L}\p{N}]/u;

function stands(value: string, text: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + value.length]];
    if (!BESIDE.test(before) && !BESIDE.test(after)) return true;
  }
  return false;
}

/**
 * Returns what to mask: `secrets`, except texts that are no real key, and those of `values` (of headers) that need
 * hiding. A value needs no hiding because of its header's name, because it is a word of the protocol, or because the
 * run shows it anyway in any of its gateways. Masking `openai` would garble every id that contains it, and GitHub
 * drops a job output that contains a masked word. Such a value is masked nevertheless if it is also among `secrets`,
 * or in a header that is named like a secret.
 */
export function hidden(secrets: readonly string[], values: readonly string[], run: Run): readonly string[] {
  const shown = shownIn(run).join('\n').toLowerCase();
  const headers = run.gateways.flatMap((gateway) => gateway.headers);
  const isHeld = ({ name }: SecretHeader): boolean => speaksOfSecret(name) && !isPublicHeader(name);
  const isOpen = ({ name, value }: SecretHeader): boolean =>
    isPublicHeader(name) || isProtocolWord(value) || stands(value.toLowerCase(), shown);
  const held = new Set(headers.filter(isHeld).map(({ value }) => value));
  const open = new Set(headers.filter(isOpen).map(({ value }) => value));
  const all = [...secrets, ...values.filter((value) => held.has(value) || !open.has(value))];
  return [...new Set(all)].filter((secret) => secret !== '' && !isNoKey(secret.trim()));
}
