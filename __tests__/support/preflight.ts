/** Runs one check of one fake gateway, as most tests of dist do. */
import { randomBytes } from 'node:crypto';
import { type Gateway, type GatewayOptions, startGateway } from './gateway.ts';
import { assertPromises } from './invariants.ts';
import { runStep, type StepOptions, type StepResult } from './runner.ts';

/** A random key. Every piece of it is searched for in what the run leaves. */
export function randomKey(prefix = 'sk-relay-'): string {
  return `${prefix}${randomBytes(32).toString('base64url').replaceAll('-', 'A').replaceAll('_', 'z').slice(0, 40)}`;
}

export interface PreflightOptions extends Omit<StepOptions, 'inputs'> {
  /** The gateway accepts the key of the run unless `key` is given here. */
  readonly gateway?: GatewayOptions;
  /** Added to the gateway's base URL, e.g. a query string. */
  readonly suffix?: string;
  /** Added to `base-url`, `api-key` and the defaults in {@link QUIET}; undefined removes an input. */
  readonly inputs?: Readonly<Record<string, string | undefined>>;
  readonly key?: string;
  /** True if a test breaks the runner itself, so that some promise of every run cannot hold. */
  readonly lenient?: boolean;
}

export interface Preflight {
  readonly step: StepResult;
  readonly gateway: Gateway;
  readonly key: string;
}

/** No retries and no status page, except in tests that are about them. */
export const QUIET = { retries: '0', 'status-page': 'off' } as const;

function definedOnly(inputs: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(inputs)) if (value !== undefined) given[name] = value;
  return given;
}

async function runChecked(baseUrl: string, key: string, options: PreflightOptions): Promise<StepResult> {
  const inputs = definedOnly({ 'base-url': baseUrl, 'api-key': key, ...QUIET, ...options.inputs });
  const step = await runStep({ secrets: [key], ...options, inputs });
  if (options.lenient !== true) assertPromises(step);
  return step;
}

/** Starts a gateway, runs the action against it and stops it. Asserts the promises that hold for every run. */
export async function preflight(options: PreflightOptions = {}): Promise<Preflight> {
  const key = options.key ?? randomKey();
  const gateway = await startGateway({ key, ...options.gateway });
  try {
    return {
      step: await runChecked(`${gateway.baseUrl}${options.suffix ?? ''}`, key, options),
      gateway,
      key,
    };
  } finally {
    await gateway.stop();
  }
}

/** Runs the action without starting a gateway: because none is needed, or another kind is already running. */
export async function check(
  baseUrl: string,
  options: Omit<PreflightOptions, 'gateway'> = {},
): Promise<StepResult> {
  return runChecked(baseUrl, options.key ?? randomKey(), options);
}
