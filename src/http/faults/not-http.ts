/** Explains in plain words what undici, llhttp and Node's `assert` report of an answer that is not HTTP. */
import type { Thrown } from './thrown.ts';

const SWITCHED = 'The answer switches to another protocol (status 101), which was not asked for.';
const NO_STATUS = 'The answer has no valid status: it is no number from 100 to 999.';
/** The code of undici's error for more headers than `maxHeaderSize` allows. */
export const OVERFLOW = 'UND_ERR_HEADERS_OVERFLOW';
export const LARGE_HEADERS = 'The headers of the answer are over 64 KiB.';
const LENGTHS = 'The headers of the answer contradict each other, or themselves, about its length.';

const NO_BEGINNING = /\(Expected HTTP\//;

/** llhttp puts its reason in parentheses. The rows were measured; the first one that matches is used. */
const WORDS: readonly (readonly [said: RegExp, words: string])[] = [
  [/^bad upgrade$/, SWITCHED],
  [/^bad response$/, 'The answer says 100 Continue, which was not asked for.'],
  [/\((?:Invalid status code|Invalid response status|Expected space after version)\)$/, NO_STATUS],
  [
    /\((?:Expected dot|Invalid (?:HTTP|major|minor) version)\)$/,
    'The answer is in a version of HTTP that no request asked for.',
  ],
  [NO_BEGINNING, 'The answer does not begin like HTTP: something else than a web server listens there.'],
  [/content-length/i, LENGTHS],
  [/chunk/i, 'A chunk of the body has no valid size.'],
  [/header/i, 'A header of the answer is written as HTTP does not allow.'],
  [/^Response does not match the HTTP/, 'The answer breaks the rules of HTTP.'],
];

/**
 * Null if the error is not about HTTP. undici asserts that a status is 100 or more, and 101 only after an upgrade. The
 * text of that assertion depends on the bundle, so it is recognised by its code and not by a row of the table.
 */
export function notHttpWords({ code, message }: Thrown, announced: number | null): string | null {
  if (code === 'ERR_ASSERTION') {
    return 'The answer has a status that none may have: one below 100, or a 101 that was not asked for.';
  }
  // The answer did begin like HTTP, so the words of the table would be wrong.
  if (announced !== null && NO_BEGINNING.test(message)) {
    return `What comes behind the status ${announced} is no HTTP: statuses below 200 are announcements, without a body.`;
  }
  // Its message would match the row for malformed headers.
  if (code === OVERFLOW) return LARGE_HEADERS;
  return WORDS.find(([said]) => said.test(message))?.[1] ?? null;
}
