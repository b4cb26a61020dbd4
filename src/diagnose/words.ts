/** Words: the texts of an error in one plain form, so that a rule needs one spelling of a phrase. */

export interface Words {
  /** The texts, a line each: lower case, plain quotes dropped, `n't` spelled out, no links, no stack trace, spaces collapsed. */
  readonly text: string;
  /** The first of the texts alone, without the name of an exception before it; for phrases that are a whole sentence. */
  readonly lead: string;
  /** The links that stood in it, lower case. */
  readonly links: string;
}

/** Rules look at so much of a text: its start and, for long ones, its end. */
const HEAD = 6_144;
const TAIL = 2_048;
/** So many texts are looked at; lists of faults have one kind. */
const MOST = 40;

const LINK = /\bhttps?:\/\/[^\s"'<>()[\]{}，。）]{1,300}/g;
/** `    at fn (/path/file.js:1:2)` of Node, as claude-code-router and others put it into messages. */
const FRAME = /\s+at (?:async )?(?:[^\s(]{1,120} \([^)]{0,300}\)|(?:node:|file:|\/)\S{1,300})/g;
/** The one-api family appends its request id to every text; others do so too. */
const REQUEST_ID = /[（(]?\b(?:request[ _-]?id|tid|trace[ _-]?id|reqid)\s?[:：=]\s?[\w.-]{1,80}[)）]?/g;

/** `HTTPException: `, `openai.BadRequestError: ` */
const EXCEPTION = /^(?:[a-z]\w{0,40}\.){0,4}\w{0,40}(?:error|exception): /;

export function plainWords(texts: readonly string[]): Words {
  const each = texts.slice(0, MOST).map(plain);
  const text = each.map((one) => one.text).join('\n');
  const lead = each[0]?.text.replace(EXCEPTION, '') ?? '';
  return { text: shortened(text), lead, links: each.flatMap(({ links }) => links).join(' ') };
}

function shortened(text: string): string {
  return text.length > HEAD + TAIL ? `${text.slice(0, HEAD)} ${text.slice(-TAIL)}` : text;
}

function plain(raw: string): { readonly text: string; readonly links: readonly string[] } {
  let text = shortened(raw).normalize('NFKC').toLowerCase();
  const links: string[] = [];
  text = text.replace(LINK, (link) => {
    links.push(link);
    return ' ';
  });
  text = text
    .replace(FRAME, ' ')
    .replace(REQUEST_ID, ' ')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/\bcan't\b|\bcannot\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/'re\b/g, ' are')
    .replace(/'ve\b/g, ' have')
    .replace(/[`"'\u201C\u201D\u300C\u300D]/g, '')
    .replace(/\s+/g, ' ');
  return { text: text.trim(), links };
}

/**
 * One spelling for identifiers of all houses: `DeploymentNotFound`, `NOT_FOUND` and `not-found` become
 * `deployment_not_found`, `not_found` and `not_found`.
 */
export function plainIdentifier(raw: string): string {
  return raw
    .slice(0, 160)
    .normalize('NFKC')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}
