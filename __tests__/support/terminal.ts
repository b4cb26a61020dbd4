/** Runs the command-line program as a person would. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './action-file.ts';
import { type Exit, type RunningChild, runNode } from './child.ts';
import { findLeaks } from './leak.ts';

export interface TerminalOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** Searched for in the output. */
  readonly secrets?: readonly string[];
  readonly limitMs?: number;
  readonly during?: (child: RunningChild) => Promise<void> | void;
}

export const PROGRAM = join(ROOT, 'dist', 'cli', 'index.js');

/** Runs `gateway-preflight …` in an empty folder, without a TTY. */
export async function runTerminal(args: readonly string[], options: TerminalOptions = {}): Promise<Exit> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-terminal-'));
  try {
    for (const [name, text] of Object.entries(options.files ?? {})) writeFileSync(join(folder, name), text);
    const exit = await runNode({
      args: [PROGRAM, ...args],
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', ...options.env },
      limitMs: options.limitMs,
      during: options.during,
    });
    const leaks = findLeaks(options.secrets ?? [], { stdout: exit.stdout, stderr: exit.stderr });
    if (leaks.length > 0) throw new Error(`A piece of a secret leaked:\n${leaks.join('\n')}`);
    return exit;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
