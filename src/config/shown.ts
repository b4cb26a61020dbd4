/** Shown: the texts of a run that its user shows in his workflow, and that stand in every report. */
import { PROVIDERS } from '../gateways/providers.ts';
import type { Run, SecretHeader } from '../model/run.ts';
import { speaksOfSecret } from '../model/secret-name.ts';
import { isProtocolWord } from '../safety/shown.ts';
import { isPublicHeader } from './headers.ts';

/** Models as they are asked for, names and addresses of gateways, the names of known vendors, and the day. */
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
 * What documentations say to send where no key is asked for. Not `sk-1234` of LiteLLM's: that opens doors. With `ollama`
 * masked, neither models nor hosts of that name could be asked.
 */
const NO_KEYS =
  /^(?:sk-)?(?:dummy|fake|unused|ignored|anything|not-?needed|no-?key(?:-(?:required|needed))?)(?:-key)?$/i;

function isNoKey(text: string): boolean {
  const word = text.toLowerCase();
  return NO_KEYS.test(word) || PROVIDERS.some(({ id, name }) => word === id || word === name.toLowerCase());
}

/** Letters and digits beside a value make it a piece of another word. */
const BESIDE = /[\p{L}\p{N}]/u;

function stands(value: string, text: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + value.length]];
    if (!BESIDE.test(before) && !BESIDE.test(after)) return true;
  }
  return false;
}

/**
 * What is to be hidden: the secrets without what stands for no key at all, and of the values of headers all but those that
 * say by their name that they are none, that are words of the protocol, or that the run shows anyway, in whatever gateway of
 * it. To mask `openai` would spoil every id that has it, and a job output with a masked word in it vanishes. A key stays
 * one in whatever header it was put by mistake.
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
