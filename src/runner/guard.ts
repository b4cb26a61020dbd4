/** Wraps the work of each of our actions: an exception, which is a bug of ours, is reported and fails the step. */
import * as core from '@actions/core';
import { NEW_ISSUE } from '../model/docs.ts';
import { clip, oneLine } from '../safety/quote.ts';

/**
 * The kind of error and where it was thrown, without its message, which may quote a peer and cannot be redacted here.
 */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { name, message, stack = '' } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  const place = /^ +at (?:.*[(/])?([^\s()/]+:\d+:\d+)\)?$/m.exec(frames)?.[1] ?? 'an unknown place';
  return clip(oneLine(`${name} at ${place}`), 200);
}

/** Never rejects; on failure, `core.setFailed` sets the exit code. */
export async function guarded(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    // A last resort: errors within the check of a gateway are caught there.
    core.setFailed(`internal-error: ${placeOf(error)}. Please report it: ${NEW_ISSUE}`);
  }
}
