/**
 * Reading: reads an error body of any shape. It collects what the body says (messages, identifiers, parameters,
 * statuses, quoted errors) and judges nothing.
 */
import type { Answer } from '../model/observation.ts';
import { firstFailure, isEventStream } from './events.ts';
import { isHtml, type Page, readPage } from './html.ts';
import { beginningOrWhole, LONG } from './long-json.ts';
import { brokenObject, embeddedObject } from './loose-json.ts';
import { type Found, gather } from './members.ts';
import { peel, type Relay, relayedBy, relayedWithSuffix } from './relay.ts';
import { isFailure, type Shape, shapeOf } from './shape.ts';
import { plainIdentifier, plainWords, type Words } from './words.ts';

export type { Shape } from './shape.ts';

export interface ErrorReading {
  readonly shape: Shape;
  /** What the gateway says, its main sentence first. */
  readonly messages: readonly string[];
  /** Codes, types, statuses and reasons in one spelling (`plainIdentifier`). */
  readonly identifiers: readonly string[];
  /** Names of request parameters it points at. */
  readonly params: readonly string[];
  /** HTTP statuses found in the body. */
  readonly statuses: readonly number[];
  readonly words: Words;
  readonly page: Page | null;
  /** Set if the body says that the error came from behind the gateway. */
  readonly relay: Relay | null;
  /** The error inside this one: quoted as JSON, as text, or as a page. */
  readonly nested: ErrorReading | null;
  /** True if the body itself says that something failed, whatever the status. */
  readonly failure: boolean;
  readonly requestId: string | null;
}

/** Deeper quotations are not followed: no more than three layers were ever seen (TrueFoundry, OpenRouter, vLLM). */
const MAX_DEPTH = 5;

/** Reads an answer of any shape as an error. Never throws; what says nothing has no messages and no identifiers. */
export function readError(answer: Answer): ErrorReading {
  const whole = readText(answer.body, (answer.headers['content-type'] ?? '').toLowerCase(), 0);
  const body = withoutStatusName(whole, answer.status);
  const told = toldByHeaders(answer.headers);
  if (told.identifiers.length === 0) return body;
  const messages = body.messages.length > 0 ? body.messages : told.messages;
  return {
    ...body,
    messages,
    words: body.messages.length > 0 ? body.words : plainWords(messages),
    identifiers: [...new Set([...body.identifiers, ...told.identifiers.map(plainIdentifier)])],
  };
}

/**
 * The names of statuses. In `{"error": "Forbidden", "message": "the model is …"}` the name says no more than the
 * number. 402 is not among them, because its name (Payment Required) does say more.
 */
const STATUS_NAMES: Readonly<Record<number, RegExp>> = {
  400: /^bad_request(?:_error)?$/,
  401: /^unauthorized(?:_error)?$/,
  403: /^forbidden(?:_error)?$/,
  404: /^not_found(?:_error)?$/,
  409: /^conflict(?:_error)?$/,
  422: /^unprocessable_entity(?:_error)?$/,
  429: /^too_many_requests(?:_error)?$/,
  500: /^internal_server_error$/,
  502: /^bad_gateway(?:_error)?$/,
  503: /^service_unavailable(?:_error)?$/,
};

/** Removes the name of the status from messages and identifiers, if a sentence is left that says what is wrong. */
function withoutStatusName(body: ErrorReading, status: number): ErrorReading {
  const name = STATUS_NAMES[status];
  if (name === undefined || body.page !== null) return body;
  const messages = body.messages.filter((text) => !name.test(plainIdentifier(text.replace(/[.!]$/, ''))));
  if (!messages.some((text) => /\S\s+\S|\p{Script=Han}{3}/u.test(text))) return body;
  const identifiers = body.identifiers.filter((id) => !name.test(id));
  return { ...body, messages, identifiers, words: plainWords(messages) };
}

/** What AWS (`x-amzn-errortype`), Azure (`x-ms-error-code`) and RFC 6750 (`www-authenticate`) say outside the body. */
function toldByHeaders(headers: Answer['headers']): Pick<ErrorReading, 'identifiers' | 'messages'> {
  const wanted = headers['www-authenticate']?.slice(0, 2_000) ?? '';
  const error = /\berror="?([\w.-]{1,60})/.exec(wanted)?.[1];
  const description = /\berror_description="([^"]{1,300})/.exec(wanted)?.[1];
  const type = headers['x-amzn-errortype']?.split(':')[0] ?? headers['x-ms-error-code'];
  const identifiers = [error, type].filter((id) => id !== undefined && id !== '') as string[];
  return { identifiers, messages: description === undefined ? [] : [description] };
}

function readText(body: string, contentType: string, depth: number): ErrorReading {
  const text = body.replace(/^\uFEFF/, '').trim();
  if (text === '') return reading('empty', NOTHING, { depth });
  if (isHtml(text, contentType)) return ofPage(text);
  if (isEventStream(text, contentType)) {
    const failed = firstFailure(text);
    if (failed === null) return reading('stream', NOTHING, { depth });
    return { ...readValue(failed, depth), failure: true };
  }
  if (/^[[{"]/.test(text)) {
    const value = beginningOrWhole(text) ?? embeddedObject(text) ?? brokenObject(text);
    if (value !== undefined && typeof value !== 'number') return readValue(value, depth);
  }
  if (text.startsWith('<')) return reading('xml', ofXml(text), { depth, failure: true });
  return reading('text', { ...NOTHING, messages: [text.slice(0, LONG)] }, { depth });
}

function readValue(value: unknown, depth: number): ErrorReading {
  if (typeof value === 'string') return readText(value, '', depth);
  const shape = shapeOf(value);
  return reading(shape, gather(value), { depth, failure: isFailure(value) });
}

const NOTHING: Found = {
  messages: [],
  identifiers: [],
  params: [],
  statuses: [],
  quoted: [],
  requestId: null,
};

function ofPage(text: string): ErrorReading {
  const page = readPage(text);
  const base = reading('html', { ...NOTHING, messages: [page.title, page.words] }, { depth: MAX_DEPTH });
  return { ...base, messages: [page.title === '' ? page.words.slice(0, 200) : page.title], page };
}

function ofXml(text: string): Found {
  const start = text.slice(0, 8_000);
  const pick = (tag: RegExp): string[] => {
    const found = tag.exec(start)?.[1];
    return found === undefined ? [] : [found];
  };
  const identifiers = pick(/<(?:\w{1,20}:)?code>([^<]{1,120})</i);
  const messages = pick(/<(?:\w{1,20}:)?(?:message|description|text)>([^<]{1,2000})</i);
  return { ...NOTHING, identifiers, messages: messages.length > 0 ? messages : [start.slice(0, 300)] };
}

interface Around {
  readonly depth: number;
  readonly failure?: boolean;
}

/**
 * Identifiers at the beginning of a message, for which other vendors have a member: `INVALID_API_KEY: …`,
 * `InvalidApiKey (…)`, `AppIdQpsOverFlowError:(10:01:02) domain.x`.
 */
const NAMED =
  /^(?:\[\d{3}\] |[45]\d\d |[Ee]rror: ?)?([A-Z][a-z]\w{3,60}(?:Error|Exception)(?=$|:\()|(?!\w{1,60}(?:Error|Exception)\b)(?:(?:[A-Z][a-z]{1,20}){2,6}|[a-z]{2,20}(?:_[a-z]{2,20}){1,6}|[A-Z]{2,20}(?:_[A-Z]{2,20}){1,6})(?=$|: | [([]| - |[.!](?:\s|$)| (?:[Rr]equest|[Ss]ee|[Ii]f|[Pp]lease)\b))/;

function reading(shape: Shape, found: Found, { depth, failure = false }: Around): ErrorReading {
  const named = found.messages.map((message) => NAMED.exec(message)?.[1] ?? '');
  const identifiers = [...new Set([...found.identifiers, ...named].map(plainIdentifier))].filter(
    (id) => id !== '',
  );
  let relay = relayedBy(identifiers) ?? relayedWithSuffix(found.messages, identifiers);
  let nested: ErrorReading | null = null;
  let messages = found.messages;
  if (depth < MAX_DEPTH) {
    for (const quoted of found.quoted) nested ??= sayingSomething(readValue(quoted, depth + 1));
    for (const [index, message] of found.messages.entries()) {
      if (nested !== null) break;
      const inner = quotedIn(message, depth);
      if (inner === null) continue;
      nested = inner.nested;
      relay ??= inner.relay;
      messages = found.messages.with(index, inner.head).filter((text) => text !== '');
    }
    for (const message of messages) relay ??= peel(message)?.relay ?? null;
  }
  return {
    shape,
    messages,
    identifiers,
    params: found.params,
    statuses: found.statuses,
    words: plainWords(messages),
    page: null,
    relay,
    nested,
    failure,
    requestId: found.requestId,
  };
}

function sayingSomething(inner: ErrorReading): ErrorReading | null {
  const says = inner.messages.length > 0 || inner.identifiers.length > 0;
  return says || inner.page !== null || inner.nested !== null ? inner : null;
}

/** What a message quotes: JSON or a web page in it, or the provider's words after the gateway's. */
function quotedIn(
  message: string,
  depth: number,
): { head: string; nested: ErrorReading | null; relay: Relay | null } | null {
  const peeled = peel(message);
  const behind = peeled === null ? message : peeled.rest;
  const object = behind.includes('{') ? embeddedObject(behind) : undefined;
  if (object !== undefined) {
    const inner = sayingSomething(readValue(object, depth + 1));
    const head = behind.slice(0, behind.indexOf('{')).trim();
    if (inner !== null)
      return { head: `${peeled?.head ?? ''} ${head}`.trim(), nested: inner, relay: peeled?.relay ?? null };
  }
  if (isHtml(behind, ''))
    return { head: peeled?.head ?? '', nested: ofPage(behind), relay: peeled?.relay ?? null };
  if (peeled === null) return null;
  return {
    head: peeled.head,
    nested: sayingSomething(readText(peeled.rest, '', depth + 1)),
    relay: peeled.relay,
  };
}
