/** Seen: describes an answer in the gateway's own words, on at most two lines. */
import type { Answer } from '../model/observation.ts';
import type { ErrorReading } from './reading.ts';

const LONGEST = 280;

export function seenOf(answer: Answer, reading: ErrorReading): string {
  const begin = `HTTP ${answer.status}`;
  if (reading.shape === 'empty') return `${begin} with an empty body.`;
  const page = pageOf(reading);
  if (page !== null) {
    return `${begin}, ${told(page)}${page.mark === null ? '' : ` (${page.mark})`}.`;
  }
  const said = saidBy(reading);
  if (said === '')
    return `${begin} with ${reading.shape === 'stream' ? 'an event stream' : 'a body that says nothing'}.`;
  return `${begin}: ${cut(said, LONGEST)}`;
}

function told({ title, words }: NonNullable<ErrorReading['page']>): string {
  if (title !== '') return `a web page titled "${cut(title, 120)}"`;
  return words === '' ? 'a web page without text' : `a web page that says "${cut(words, 120)}"`;
}

/** The gateway's main sentence, followed by the provider's if it quotes one. */
function saidBy(reading: ErrorReading): string {
  const own = main(reading);
  const inner = reading.nested === null ? '' : saidBy(reading.nested);
  if (own === '' || inner === '') return own || inner || reading.identifiers.slice(0, 3).join(', ');
  return own.includes(inner) ? own : `${own} ${inner}`;
}

function main(reading: ErrorReading): string {
  return clean(reading.messages[0] ?? '');
}

function pageOf(reading: ErrorReading): ErrorReading['page'] {
  return reading.page ?? (reading.messages.length <= 1 ? (reading.nested?.page ?? null) : null);
}

function clean(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

function cut(text: string, length: number): string {
  const all = [...clean(text.slice(0, 4 * length))];
  return all.length <= length ? all.join('') : `${all.slice(0, length - 1).join('')}…`;
}
