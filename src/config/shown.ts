/** Shown: the texts of a run that its user shows in his workflow, and that stand in every report. */
import { PROVIDERS } from '../gateways/providers.ts';
import type { Run, SecretHeader } from '../model/run.ts';
import { isProtocolWord } from '../safety/shown.ts';
import { isCredential, isPublicHeader } from './headers.ts';

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
 * The secrets without those that are none: what stands for no key at all, and values of headers that say by their name that
 * they are none, that are words of the protocol, or that the run shows anyway, in whatever gateway of it. To mask `openai`
 * would spoil every id that has it, and a job output with a masked word in it vanishes. A key stays one.
 */
export function hidden(secrets: readonly string[], run: Run): readonly string[] {
  const keys = new Set(run.gateways.map(({ apiKey }) => apiKey));
  const shown = shownIn(run).join('\n').toLowerCase();
  const isOpen = ({ name, value }: SecretHeader): boolean => {
    if (isPublicHeader(name)) return true;
    if (keys.has(value) || isCredential(name)) return false;
    return isProtocolWord(value) || stands(value.toLowerCase(), shown);
  };
  const open = new Set(
    run.gateways.flatMap(({ headers }) => headers.filter(isOpen).map(({ value }) => value)),
  );
  return secrets.filter((secret) => !open.has(secret.trim()) && !isNoKey(secret.trim()));
}
