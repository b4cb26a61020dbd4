/** A gateway that we did not write: @portkey-ai/gateway from npm, unmodified, in front of a fake upstream. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Portkey {
  readonly baseUrl: string;
  stop(): Promise<void>;
}

const PRELOAD = join(dirname(fileURLToPath(import.meta.url)), 'loopback.cjs');

/** Starts it on a free loopback port; `stop` ends it by its pid. */
export async function startPortkey(): Promise<Portkey> {
  const script = createRequire(import.meta.url).resolve('@portkey-ai/gateway/build/start-server.js');
  const child = fork(script, ['--port=0', '--headless'], {
    execArgv: ['--require', PRELOAD],
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [message] = (await Promise.race([once(child, 'message'), ended.then(() => [null])])) as [
    { port: number } | null,
  ];
  if (message === null) throw new Error('The gateway of Portkey did not start');
  return {
    baseUrl: `http://127.0.0.1:${message.port}/v1`,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The headers that tell it its upstream. */
export function portkeyHeaders(upstream: string): string {
  return `x-portkey-provider: openai\nx-portkey-custom-host: ${upstream}`;
}
