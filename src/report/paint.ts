/** Paint: signs, words and colours of a terminal. Colours never stand alone. */
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
  // `validateStream` would ask this process's stdout; the caller has decided already.
  return (tone, text) => styleText(TONES[tone], text, { validateStream: false });
}
