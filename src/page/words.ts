/** The page's marks for states: always an icon and a word. */
import type { Finding, Verdict } from '../model/finding.ts';
import { Html, html } from './html.ts';

const MARKS = {
  pass: new Html('<span class="mark p"><span aria-hidden="true">✓</span> Pass</span>'),
  warn: new Html('<span class="mark w"><span aria-hidden="true">!</span> Warning</span>'),
  fail: new Html('<span class="mark f"><span aria-hidden="true">✕</span> Fail</span>'),
  unknown: new Html('<span class="mark n"><span aria-hidden="true">–</span> Not asked</span>'),
  spared: new Html('<span class="mark n"><span aria-hidden="true">–</span> Not needed</span>'),
} as const satisfies Record<Verdict | 'unknown' | 'spared', Html>;
export type Mark = keyof typeof MARKS;

export function markOf(mark: Mark): Html {
  return MARKS[mark];
}

/** A time in a form for people, with the machine-readable one in `datetime`. */
export function momentOf(at: string): Html {
  return html`<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>`;
}

/** Renders one of our own sentences; text between backticks becomes code. */
export function sentence(text: string): Html {
  const pieces = text.split('`');
  // With an odd number of backticks it is unclear what is code, so nothing is.
  if (pieces.length % 2 === 0) return html`${text}`;
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))}`;
}

/** The code of a finding, as a link to its documentation page if it has one. */
export function codeOf({ code, docs, status }: Finding): Html {
  if (code === null) return html`${status}`;
  if (docs === null || !docs.startsWith('https://')) return html`<code>${code}</code>`;
  return html`<a href="${docs}" rel="noreferrer"><code>${code}</code></a>`;
}
