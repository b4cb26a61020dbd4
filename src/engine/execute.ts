/**
 * The engine that the Action and the terminal program share: it adds the real clock, the real network and a deadline
 * for the run.
 */
import { setMaxListeners } from 'node:events';
import { type CheckDeps, NO_PAST, type Past } from '../check/deps.ts';
import type { Configured } from '../config/run-settings.ts';
import { proxyFromEnvironment } from '../http/connection/proxy.ts';
import { reachControl } from '../http/control.ts';
import type { Progress, Report } from '../model/report.ts';
import { VERSION } from '../model/version.ts';
import type { Redact } from '../safety/redact.ts';
import { sleep } from '../system/sleep.ts';
import { preflight } from './preflight.ts';

export interface EngineOptions {
  readonly configured: Configured;
  /** Where proxies and `GITHUB_API_URL` are read from. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly redact: Redact;
  /** Fires if the run is cancelled from outside. */
  readonly cancel: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** What is known of earlier runs; nothing if absent. */
  readonly past?: Past;
  /** Called when the first requests have been sent: the time to load what is needed after their answers. */
  readonly onUnderWay?: () => void;
}

const CONTROL_MS = 2_000;

/** Executes the configured run. Never rejects. Ends soon after `cancel` fires or the deadline passes. */
export async function execute(options: EngineOptions): Promise<Report> {
  const { env, redact, onProgress, past = NO_PAST } = options;
  const { run } = options.configured;
  const proxy = proxyFromEnvironment(env);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort('deadline'), run.deadlineMs);
  const signal = AbortSignal.any([options.cancel, deadline.signal]);
  // Every request in flight listens to it; with more than ten listeners, Node would warn of a leak.
  setMaxListeners(0, signal);
  const began = performance.now();
  const reach = () =>
    reachControl(env.GITHUB_API_URL || 'https://api.github.com', {
      proxy,
      timeoutMs: CONTROL_MS,
      signal,
    });
  let control: ReturnType<typeof reach> | undefined;
  const deps: CheckDeps = {
    now: () => performance.now() - began,
    wallClock: () => Date.now(),
    sleep,
    random: Math.random,
    signal,
    proxy,
    redact,
    userAgent: `gateway-preflight/${VERSION}`,
    control: () => {
      control ??= reach();
      return control;
    },
    onProgress,
    past,
  };
  try {
    return await preflight(run, deps, options.onUnderWay);
  } finally {
    clearTimeout(timer);
  }
}
