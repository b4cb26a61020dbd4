/** Members: collects what an error object says, by the names of its members. */
import { isRecord, type Members } from '../model/record.ts';
import {
  IDENTIFIER_KEYS,
  KNOWN_KEYS,
  MESSAGE_KEYS,
  MESSAGES,
  OF_PROVIDER,
  PARAM_KEYS,
  QUOTED_KEYS,
  REQUEST_ID_KEYS,
  SKIPPED,
  TOLD_AS_LIST,
} from './member-names.ts';

export interface Found {
  readonly messages: readonly string[];
  readonly identifiers: readonly string[];
  readonly params: readonly string[];
  readonly statuses: readonly number[];
  /** Whole answers of a provider that the body quotes. */
  readonly quoted: readonly unknown[];
  readonly requestId: string | null;
}

interface Sink {
  readonly messages: string[];
  readonly identifiers: string[];
  readonly params: string[];
  readonly statuses: number[];
  readonly quoted: unknown[];
  requestId: string | null;
  /** How many members may still be visited. */
  budget: number;
}

const MAX_LEVEL = 8;

export function gather(value: unknown): Found {
  const sink: Sink = {
    messages: [],
    identifiers: [],
    params: [],
    statuses: [],
    quoted: [],
    requestId: null,
    budget: 400,
  };
  visit(value, '', 0, sink);
  return { ...sink, messages: [...new Set(sink.messages)] };
}

function visit(value: unknown, key: string, level: number, sink: Sink): void {
  if (sink.budget <= 0 || level > MAX_LEVEL) return;
  sink.budget -= 1;
  if (typeof value === 'string') visitString(value, key, sink);
  else if (typeof value === 'number') visitNumber(value, key, sink);
  else if (Array.isArray(value)) visitList(value, key, level, sink);
  else if (isRecord(value)) visitRecord(value, key, level, sink);
}

/** An identifier in place of a sentence: `insufficient_credits`. */
const IDENTIFIER = /^[A-Za-z]{2,40}(?:[_.][A-Za-z0-9]{1,40}){1,8}$/;

/** The same in another spelling: `InvalidApiKey`. */
const WORDS_IN_ONE = /^(?:[A-Z][a-z0-9]{1,30}){2,8}$/;

/** A member with a sentence, whose name begins with that of the software: `otoroshi-error`, `gateway_message`. */
const NAMED_SENTENCE = /^[a-z][\w-]{0,24}[-_](?:error|message|msg|reason)$/;

function visitString(value: string, key: string, sink: Sink): void {
  const text = value.trim();
  if (text === '') return;
  const word = !/\s/.test(text);
  if (key === 'param' && text.startsWith('{')) sink.quoted.push(text);
  else if (QUOTED_KEYS.has(key) && key !== 'param') {
    sink.quoted.push(text);
    if (OF_PROVIDER.has(key)) sink.identifiers.push('upstream_error');
  } else if (PARAM_KEYS.has(key)) sink.params.push(text.slice(0, 200));
  else if (REQUEST_ID_KEYS.has(key)) sink.requestId ??= text.slice(0, 120);
  else if (IDENTIFIER_KEYS.has(key) && (word || !MESSAGE_KEYS.has(key))) {
    sink.identifiers.push(text);
    if (/^[1-5]\d\d$/.test(text)) sink.statuses.push(Number(text));
    if (key === 'error' || key === 'reason') sink.messages.push(text);
  } else if (MESSAGE_KEYS.has(key)) {
    sink.messages.push(text);
    if (IDENTIFIER.test(text) || WORDS_IN_ONE.test(text)) sink.identifiers.push(text);
  }
  // Members that begin with the gateway's name: {"Otoroshi-Error": "…"}, {"gateway_message": "…"}
  else if (!word && NAMED_SENTENCE.test(key)) sink.messages.push(text);
  // Rails: {"errors": {"model": ["is not included in the list"]}}
  else if (key.startsWith('errors.')) sink.messages.push(`${key.slice(7)} ${text}`);
  // Ollama 0.11.4 put the sentence into the key: {"error parsing tool call": "…"}
  else if (key.includes(' ')) sink.messages.push(`${key}: ${text}`);
}

function visitNumber(value: number, key: string, sink: Sink): void {
  if (!IDENTIFIER_KEYS.has(key) || !Number.isFinite(value)) return;
  sink.identifiers.push(String(value));
  if (Number.isInteger(value) && value >= 100 && value < 600) sink.statuses.push(value);
}

function visitList(list: readonly unknown[], key: string, level: number, sink: Sink): void {
  if (key === 'loc') {
    const place = list.filter(
      (part) => part !== 'body' && (typeof part === 'string' || typeof part === 'number'),
    );
    if (place.length > 0) sink.params.push(place.join('.').slice(0, 200));
    return;
  }
  for (const item of list.slice(0, 8)) visit(item, key === '' ? 'item' : key, level + 1, sink);
}

function visitRecord(record: Members, key: string, level: number, sink: Sink): void {
  if (QUOTED_KEYS.has(key) && !('Error' in record)) {
    sink.quoted.push(record);
    if (OF_PROVIDER.has(key)) sink.identifiers.push('upstream_error');
    return;
  }
  const members = Object.entries(record)
    .slice(0, 80)
    .map(([name, value]) => ({ name: name.toLowerCase(), value }))
    .map((member) => (isToldAsList(member) ? { ...member, name: 'errors' } : member))
    .filter(({ name }) => !SKIPPED.has(name));
  // First the object's own sentences, in the order of MESSAGES; then what is nested deeper.
  const flat = members.filter(({ value }) => typeof value === 'string' || typeof value === 'number');
  for (const { name, value } of flat.sort((a, b) => rank(a.name) - rank(b.name)))
    visit(value, name, level, sink);
  for (const { name, value } of members) {
    if (typeof value !== 'object' || value === null) continue;
    if (name === 'choices') visitChoice(value, level, sink);
    else visit(value, key === 'errors' && !KNOWN_KEYS.has(name) ? `errors.${name}` : name, level + 1, sink);
  }
}

/**
 * True for the sentences of an error (IONOS): {"messages": [{"errorCode": "…", "message": "…"}]}. In an echo of the
 * conversation, the items have `role` and `content`.
 */
function isToldAsList({ name, value }: { name: string; value: unknown }): boolean {
  if (name !== TOLD_AS_LIST || !Array.isArray(value) || value.length === 0) return false;
  return value.every((item) => isRecord(item) && typeof item.message === 'string' && !('role' in item));
}

/** If an answer fails after it has begun, OpenRouter puts the error into the first choice. */
function visitChoice(choices: unknown, level: number, sink: Sink): void {
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
  if (isRecord(first)) visit(first.error, 'error', level + 1, sink);
}

function rank(name: string): number {
  const at = MESSAGES.indexOf(name);
  return at < 0 ? MESSAGES.length : at;
}
