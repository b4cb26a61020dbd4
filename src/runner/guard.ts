/** Wraps the work of every action of this repository: a defect of ours is reported, and fails the step. */
import * as core from '@actions/core';
import { NEW_ISSUE } from '../model/docs.ts';
import { clip, oneLine } from '../safety/quote.ts';

/** What broke and where, without the message: that may quote what a peer said, and nothing here can redact it. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { name, message, stack = '' } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  const place = /^ +at (?:.*[(/])?([^\s()/]+:\d+:\d+)\)?$/m.exec(frames)?.[1] ?? 'an unknown place';
  return clip(oneLine(`${name} at ${place}`), 200);
}

/** Never rejects; the exit code is that of `core.setFailed`. */
export async function guarded(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    // A last resort: what can go wrong in a gateway is caught where it is asked.
    core.setFailed(`internal-error: ${placeOf(error)}. Please report it: ${NEW_ISSUE}`);
  }
}
