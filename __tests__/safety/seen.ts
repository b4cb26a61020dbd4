/** A view as something to compare: its characters, and what of the text spells each. */
import { endOf, startOf, textOf, type View, viewOf } from '../../src/safety/view.ts';

export function charactersOf(view: View | null): string | null {
  return view === null ? null : textOf(view);
}

/** From where to where each character is spelled. */
export function spansOf(view: View | null): readonly (readonly [from: number, to: number])[] {
  if (view === null) return [];
  return Array.from(view.codes, (_, at) => [startOf(view, at), endOf(view, at)] as const);
}

export function codesOf(text: string): Uint16Array {
  return viewOf(text).codes;
}
