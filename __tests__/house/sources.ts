/** The files of this repository as the house tests read them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

export const HERE = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

export function text(path: string): string {
  return readFileSync(join(HERE, path), 'utf8');
}

/** Files below a folder, relative to the repository, sorted. */
export function filesBelow(folder: string, ending = ''): string[] {
  if (!existsSync(join(HERE, folder))) return [];
  return readdirSync(join(HERE, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending) && /\.[a-z]+$/.test(path))
    .sort();
}

export interface Source {
  /** Relative to the repository, e.g. `src/http/pool.ts`. */
  readonly path: string;
  /** The folder below src/; `entry` for the files directly in it. */
  readonly folder: string;
  readonly lines: readonly string[];
  /** Import specifiers, static and dynamic, types included. */
  readonly imports: readonly string[];
  /** What is reached for: `process.env.PATH`, `fetch()`, `new Date()`. */
  readonly uses: readonly string[];
}

export interface Node {
  readonly type?: string;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

export function* nodesOf(value: unknown): Generator<Node> {
  if (!isNode(value)) return;
  if (typeof value.type === 'string') yield value;
  for (const inner of Object.values(value)) yield* nodesOf(inner);
}

/** `a.b.c` of a chain of members; null where it does not begin with a name. */
function dotted(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'Identifier') return String(value.value);
  if (value.type !== 'MemberExpression' || !isNode(value.property)) return null;
  const object = dotted(value.object);
  return object === null ? null : `${object}.${String(value.property.value ?? '')}`;
}

function specifierOf(node: Node): string | null {
  const { type, source, argument, callee } = node;
  const [first] = Array.isArray(node.arguments) ? node.arguments : [];
  const dynamic = type === 'CallExpression' && isNode(callee) && callee.type === 'Import';
  const candidate = dynamic ? first?.expression : type === 'TsImportType' ? argument : source;
  return isNode(candidate) && typeof candidate.value === 'string' ? candidate.value : null;
}

function useOf(node: Node): string | null {
  if (node.type === 'MemberExpression') return dotted(node);
  const callee = isNode(node.callee) && node.callee.type === 'Identifier' ? String(node.callee.value) : null;
  if (callee === null) return null;
  const bare = !Array.isArray(node.arguments) || node.arguments.length === 0;
  if (node.type === 'NewExpression') return bare ? `new ${callee}()` : null;
  return node.type === 'CallExpression' ? `${callee}()` : null;
}

function folderOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? (parts[1] ?? '') : 'entry';
}

/** Reads one source; `content` stands in for the file in tests of the rules themselves. */
export function readSource(path: string, content: string = text(path)): Source {
  const nodes = [...nodesOf(parseSync(content, { syntax: 'typescript', target: 'es2022' }))];
  return {
    path,
    folder: folderOf(path),
    lines: content.replace(/\n$/, '').split('\n'),
    imports: nodes.map(specifierOf).filter((specifier) => specifier !== null),
    uses: nodes.map(useOf).filter((use) => use !== null),
  };
}

export const SOURCES: readonly Source[] = filesBelow('src', '.ts').map((path) => readSource(path));
