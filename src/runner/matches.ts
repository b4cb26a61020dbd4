/** What matches the patterns of an input, and a warning where something that may match cannot be read. */
import { relative } from 'node:path';
import { quoted } from '../config/quoted.ts';
import { listOf } from '../config/scalars.ts';
import { whyNot } from '../model/file-faults.ts';
import { filesOf } from './glob.ts';

export interface Matches {
  /** Absolute paths, each once. */
  readonly files: readonly string[];
  readonly warnings: readonly string[];
}

export interface ToMatch {
  readonly input: string;
  /** Parted by commas and line ends. */
  readonly patterns: string;
  readonly workspace: string;
  readonly cancel: AbortSignal;
}

/** One warning however many there are: a tree may hold thousands that nobody may read. */
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

/** Null as soon as `cancel` fires, for a folder may be without end, or on a disk that does not answer. */
export async function matchesOf(toMatch: ToMatch): Promise<Matches | null> {
  const { cancel } = toMatch;
  if (cancel.aborted) return null;
  const cancelled = new Promise<null>((resolve) => {
    cancel.addEventListener('abort', () => resolve(null), { once: true });
  });
  const found = await Promise.race([matched(toMatch), cancelled]);
  return cancel.aborted ? null : found;
}
