/** Words and icons of the page: a state is always both. */
import type { Actor } from '../model/codes.ts';
import type { Finding, Verdict } from '../model/finding.ts';
import { Html, html } from './html.ts';

const MARKS = {
  pass: new Html('<span class="mark p"><span aria-hidden="true">✓</span> Pass</span>'),
  warn: new Html('<span class="mark w"><span aria-hidden="true">!</span> Warning</span>'),
  fail: new Html('<span class="mark f"><span aria-hidden="true">✕</span> Fail</span>'),
  unknown: new Html('<span class="mark n"><span aria-hidden="true">–</span> Not asked</span>'),
} as const;

const ACTORS = {
  you: 'you, in the workflow or application',
  account: 'whoever owns the key and its billing',
  gateway: 'the operator of the gateway',
  upstream: 'the provider behind the gateway',
  network: 'whoever runs the network: runner, proxy, DNS',
  wait: 'nobody: it takes time',
} as const satisfies Record<Actor, string>;

export function markOf(verdict: Verdict | 'unknown'): Html {
  return MARKS[verdict];
}

export function actorOf(actor: Actor): string {
  return ACTORS[actor];
}

/** `143 ms`, `2.4 s`, `3 min 5 s`. */
export function milliseconds(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${Number((ms / 1000).toFixed(1))} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** `1 model`, `2 models`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A moment for people and for machines. */
export function momentOf(at: string): Html {
  return html`<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>`;
}

/** Running text of ours: what it has in backticks is code. */
export function sentence(text: string): Html {
  const pieces = text.split('`');
  // An odd number of backticks leaves the last piece open: then none of them is code.
  if (pieces.length % 2 === 0) return html`${text}`;
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))}`;
}

/** The code of a finding, as a link to its page where it has one. */
export function codeOf({ code, docs, status }: Finding): Html {
  if (code === null) return html`${status}`;
  if (docs === null || !docs.startsWith('https://')) return html`<code>${code}</code>`;
  return html`<a href="${docs}" rel="noreferrer"><code>${code}</code></a>`;
}
