/** Explains a refusal of GitHub to whoever reads the log. */
import { ended } from '../model/sentence.ts';
import { clip, oneLine } from '../safety/quote.ts';
import type { GitHubAccess, Permission, RawReply, Refusal } from './ask.ts';
import { isLimit, limitMs } from './limits.ts';

interface Circumstances {
  readonly permission: Permission;
  readonly access: GitHubAccess;
}

/** Statuses that concern a single issue or comment; other requests may still succeed. */
const LOCAL: readonly (number | null)[] = [404, 410, 422];

export function refusalOf(reply: RawReply, circumstances: Circumstances): Refusal {
  const { status } = reply;
  const local = LOCAL.includes(status) || (status === 403 && /\blocked\b/i.test(wordsOf(reply)));
  return { kind: 'refusal', status, sentence: sentenceOf(reply, circumstances), final: !local };
}

function sentenceOf(reply: RawReply, { permission, access }: Circumstances): string {
  const { status } = reply;
  const words = clip(oneLine(access.redact(wordsOf(reply))), 200);
  const said = words === '' ? `${status}` : `${status}: “${words}”`;
  const remedy = `Give the job \`permissions: ${permission}\``;
  if (isLimit(reply)) {
    const seconds = Math.ceil(limitMs(reply, access.now()) / 1000);
    return `GitHub limits the requests of this token (${said}) for another ${seconds} s; that was not waited for.`;
  }
  if (status === null) return ended(`GitHub could not be asked: ${words || 'no answer'}`);
  if (status === 401) return `GitHub refused the token (${said}): check \`github-token\`.`;
  if (status === 403 && /\blocked\b/i.test(words)) return `GitHub refused (${said}).`;
  if (status === 403 && /archived|read-only/i.test(words)) return `GitHub refused (${said}).`;
  if (status === 403) return `GitHub refused (${said}). ${remedy}.`;
  if (status === 404) {
    return `GitHub did not find it (${said}). ${remedy}; the token must see ${access.repository}.`;
  }
  if (status === 410) {
    return `Issues are disabled in ${access.repository}, or this one was deleted (${said}): enable them in its settings.`;
  }
  if (status >= 300 && status < 400) {
    return `GitHub redirected to another place (${status}); the token was not sent there. Check GITHUB_API_URL.`;
  }
  return `GitHub failed (${said}).`;
}

function wordsOf({ status, data, fault }: RawReply): string {
  if (status === null) return fault;
  if (typeof data !== 'object' || data === null || !('message' in data)) return '';
  const { message } = data;
  return typeof message === 'string' ? message : '';
}
