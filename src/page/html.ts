import { htmlText } from '../safety/html.ts';

/** Markup that needs no escaping. Only `html` and our own constants create it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Part = string | number | Html | readonly Html[] | null;

/** A template tag that escapes every string. Only `Html` values are inserted as they are. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  const pieces = parts.map((part, index) => `${part}${textOf(values[index] ?? null)}`);
  return new Html(pieces.join(''));
}

export const NOTHING = new Html('');

function textOf(value: Part): string {
  if (value === null) return '';
  if (typeof value === 'string') return htmlText(value);
  if (typeof value === 'number') return `${value}`;
  return value instanceof Html ? value.text : value.map(({ text }) => text).join('');
}
