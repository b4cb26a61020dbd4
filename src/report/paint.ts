/** Colours for the terminal. They never carry meaning alone: the text always has a sign and a word as well. */
import { styleText } from 'node:util';
import type { Status } from '../model/finding.ts';

export type Tone = Status | 'bold' | 'dim';
export type Paint = (tone: Tone, text: string) => string;

const TONES = {
  pass: 'green',
  warn: 'yellow',
  fail: 'red',
  skip: 'gray',
  info: 'cyan',
  bold: 'bold',
  dim: 'dim',
} as const satisfies Record<Tone, string>;

export function painter(colour: boolean): Paint {
  if (!colour) return (_, text) => text;
  // With `validateStream`, Node would decide by this process's stdout; our caller has already decided.
  return (tone, text) => styleText(TONES[tone], text, { validateStream: false });
}
