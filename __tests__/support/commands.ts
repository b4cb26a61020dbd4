/** Parses workflow commands as the runner does (actions/runner: ActionCommand.cs, OutputManager.cs). */

export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The commands that the runner handles; any other name is ordinary text. */
const REGISTERED = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/** The runner reads lines like .NET: LF, CRLF and a single CR each end one. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function unescapeWith(text: string, table: readonly (readonly [string, string])[]): string {
  return table.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}

const DATA = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const PROPERTY = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const;
const LEGACY = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
] as const;

function readProperties(
  text: string,
  separator: string,
  table: readonly (readonly [string, string])[],
): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const piece of text.split(separator)) {
    const at = piece.indexOf('=');
    if (at > 0 && at < piece.length - 1) {
      properties[piece.slice(0, at).trim()] = unescapeWith(piece.slice(at + 1), table);
    }
  }
  return properties;
}

function splitName(info: string): [name: string, rest: string] {
  const blank = info.indexOf(' ');
  return blank < 0 ? [info, ''] : [info.slice(0, blank), info.slice(blank + 1)];
}

/** `::name key=value,key=value::message`, possibly after whitespace, which in .NET includes NEL. */
function parseModern(line: string): WorkflowCommand | null {
  const text = line.replace(/^[\s\u0085]+/, '');
  if (!text.startsWith('::')) return null;
  const end = text.indexOf('::', 2);
  if (end < 0) return null;
  const [name, rest] = splitName(text.slice(2, end));
  if (!REGISTERED.has(name.toLowerCase())) return null;
  return {
    name: name.toLowerCase(),
    properties: readProperties(rest.trim(), ',', PROPERTY),
    message: unescapeWith(text.slice(end + 2), DATA),
  };
}

/** `##[name key=value;key=value]message`, anywhere in a line. */
function parseLegacy(line: string): WorkflowCommand | null {
  const start = line.indexOf('##[');
  if (start < 0) return null;
  const end = line.indexOf(']', start);
  if (end < 0) return null;
  const [name, rest] = splitName(line.slice(start + 3, end));
  if (!REGISTERED.has(name.toLowerCase())) return null;
  return {
    name: name.toLowerCase(),
    properties: readProperties(rest, ';', LEGACY),
    message: unescapeWith(line.slice(end + 1), LEGACY),
  };
}

/** The command in a line; null for ordinary text. */
export function parseCommand(line: string): WorkflowCommand | null {
  return parseModern(line) ?? parseLegacy(line);
}

/**
 * Parses `NAME=value` and heredoc lines of GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE. Throws if the runner would
 * fail the step.
 */
export function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (heredoc < 1 || delimiter === '') throw new Error(`Invalid format '${line}'`);
    const end = lines.indexOf(delimiter, index + 1);
    if (end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`);
    values[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return values;
}
