/** Files by a pattern: `*` and `?` within a name, `**` over folders. Links are not followed. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

function expressionOf(pattern: string): RegExp {
  const source = pattern
    .split('/')
    .map((part) =>
      part === '**'
        ? '**'
        : part
            .replace(/[.+^${}()|[\]\\]/g, '\\$&')
            .replace(/\*+/g, '[^/]*')
            .replaceAll('?', '[^/]'),
    )
    .join('/')
    .replaceAll('**/', '(?:.*/)?')
    .replace(/\*\*$/, '.*');
  return new RegExp(`^${source}$`);
}

/** Absolute paths, sorted. A folder stands for every JSON file in it. */
export async function filesOf(pattern: string, workspace: string): Promise<readonly string[]> {
  const parts = resolve(workspace, pattern).split('/');
  const wild = parts.findIndex((part) => /[*?]/.test(part));
  if (wild < 0) {
    const path = parts.join('/');
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) return filesOf(`${path}/**/*.json`, workspace);
    return found?.isFile() ? [path] : [];
  }
  const base = parts.slice(0, wild).join('/') || '/';
  const expression = expressionOf(parts.slice(wild).join('/'));
  const entries = await readdir(base, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => expression.test(path.slice(base === '/' ? 1 : base.length + 1)))
    .sort();
}
