/**
 * The commands of a runner's log, as `@actions/core` writes them, without its client for OIDC tokens: that one loads
 * all of undici, a megabyte and 30 ms (docs/decisions/0011-commands-of-our-own.md).
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
import { EOL } from 'node:os';

export interface Properties {
  readonly title?: string;
}

/** A line of the log as it is; what it says must be harmless already (safety/quote.ts). */
export function info(line: string): void {
  process.stdout.write(line + EOL);
}

/** Masks the value in everything that the runner shows from now on. */
export function setSecret(value: string): void {
  issue('add-mask', value);
}

export function startGroup(title: string): void {
  issue('group', title);
}

export function endGroup(): void {
  issue('endgroup', '');
}

export function warning(message: string, properties: Properties = {}): void {
  issue('warning', message, properties);
}

export function error(message: string, properties: Properties = {}): void {
  issue('error', message, properties);
}

/** Fails the step once the process ends. */
export function setFailed(message: string): void {
  process.exitCode = 1;
  error(message);
}

function issue(command: string, message: string, { title = '' }: Properties = {}): void {
  const properties =
    title === '' ? '' : ` title=${escaped(title).replaceAll(':', '%3A').replaceAll(',', '%2C')}`;
  info(`::${command}${properties}::${escaped(message)}`);
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
