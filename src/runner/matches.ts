/**
 * Finds the files that match the patterns of an input, with a warning if a folder that may contain matches cannot be
 * read.
 */
import { relative } from 'node:path';
import { quoted } from '../config/quoted.ts';
import { listOf } from '../config/scalars.ts';
import { whyNot } from '../model/file-faults.ts';
import { filesOf } from './glob.ts';

export interface Matches {
  /** Absolute paths, without duplicates. */
  readonly files: readonly string[];
  readonly warnings: readonly string[];
}

export interface ToMatch {
  readonly input: string;
  /** Separated by commas or line breaks. */
  readonly patterns: string;
  readonly workspace: string;
  readonly cancel: AbortSignal;
}

/** A single warning, since a tree may contain thousands of unreadable folders. */
function warningsOf(unread: ReadonlyMap<string, string>, { input, workspace }: ToMatch): readonly string[] {
  const [first] = unread;
  if (first === undefined) return [];
  const [path, code] = first;
  const name = quoted(relative(workspace, path) || '.');
  const why = whyNot(code) ?? code;
  const left =
    unread.size === 1
      ? `${name} cannot be read, and what is in it was left out: ${why}.`
      : `${unread.size} folders cannot be read, and what is in them was left out. One is ${name}: ${why}.`;
  return [`\`${input}\`: ${left}`];
}

async function matched(toMatch: ToMatch): Promise<Matches> {
  const { patterns, workspace, cancel } = toMatch;
  const files = new Set<string>();
  const unread = new Map<string, string>();
  for (const pattern of listOf(patterns)) {
    const found = await filesOf(pattern, workspace, cancel);
    for (const file of found.files) files.add(file);
    for (const { path, code } of found.unread) unread.set(path, code);
  }
  return { files: [...files], warnings: warningsOf(unread, toMatch) };
}

/** Resolves to null as soon as `cancel` fires, because a folder may be endless, or on a disk that does not respond. */
export async function matchesOf(toMatch: ToMatch): Promise<Matches | null> {
  const { cancel } = toMatch;
  if (cancel.aborted) return null;
  const cancelled = new Promise<null>((resolve) => {
    cancel.addEventListener('abort', () => resolve(null), { once: true });
  });
  const found = await Promise.race([matched(toMatch), cancelled]);
  return cancel.aborted ? null : found;
}
