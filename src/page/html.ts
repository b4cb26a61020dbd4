import { htmlText } from '../safety/html.ts';

/** Markup that is safe as it stands. Only `html` and constants of ours make it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Part = string | number | Html | readonly Html[] | null;

/** A template in which every text is escaped, whatever it is; markup of its own kind goes in as it is. */
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
