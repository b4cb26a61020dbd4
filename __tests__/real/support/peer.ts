/** Software that others wrote, started on a free port of 127.0.0.1, and ended with its children. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { closedPort } from '../../support/listener.ts';
import { CACHE } from './installed.ts';

/** What a start may use: its port, and a folder of its own that goes when it stops. */
export interface Place {
  readonly port: number;
  readonly folder: string;
}

export interface PeerOptions {
  /** For the log, .cache/real/logs/NAME.log. */
  readonly name: string;
  /** Program and arguments. */
  readonly command: (place: Place) => readonly string[];
  /** Written into the folder before the start, by relative path. */
  readonly files?: (place: Place) => Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** A path that answers, with whatever status, once it is up; without it an open port will do. */
  readonly readyPath?: string;
  /** How long it may take to come up; two minutes by default. */
  readonly limitMs?: number;
}

export interface Peer extends Place {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly pid: number;
  /** All it has printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

const POLL_MS = 100;
/** Nothing listens there: whatever wants to go outside fails at once. */
const DEAD = 'http://127.0.0.1:9';

/** Nothing of this process but PATH, a home of its own, and no way out. */
function environmentOf({ folder }: Place, extra: Readonly<Record<string, string>>): Record<string, string> {
  const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
  return {
    PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin`,
    HOME: folder,
    TMPDIR: folder,
    LANG: 'C.UTF-8',
    ...Object.fromEntries(proxies.map((name) => [name, DEAD])),
    NO_PROXY: '127.0.0.1,localhost',
    no_proxy: '127.0.0.1,localhost',
    ...extra,
  };
}

/** Ends a whole process group; it may be gone already. */
function endGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody is left.
  }
}

async function opens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Throws where the kernel says that the port is open to others than this machine. */
export function assertLoopback(port: number): void {
  if (process.platform !== 'linux') return;
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const allowed = ['0100007F', '00000000000000000000000001000000', '0000000000000000FFFF00000100007F'];
  for (const file of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const [, local = '', , state] = line.trim().split(/\s+/);
      const address = local.slice(0, -5);
      if (state === '0A' && local.endsWith(wanted) && !allowed.includes(address)) {
        throw new Error(`port ${port} listens on ${address}, which is not loopback`);
      }
    }
  }
}

async function waitFor(child: ChildProcess, place: Place, options: PeerOptions): Promise<boolean> {
  const until = performance.now() + (options.limitMs ?? 120_000);
  const { readyPath } = options;
  while (performance.now() < until && child.exitCode === null && child.signalCode === null) {
    const isUp =
      readyPath === undefined
        ? await opens(place.port)
        : await answers(`http://127.0.0.1:${place.port}${readyPath}`);
    if (isUp) return true;
    await pause(POLL_MS);
  }
  return false;
}

function launch(place: Place, options: PeerOptions, log: string): ChildProcess {
  for (const [path, text] of Object.entries(options.files?.(place) ?? {})) {
    mkdirSync(dirname(join(place.folder, path)), { recursive: true });
    writeFileSync(join(place.folder, path), text);
  }
  const [program = '', ...args] = options.command(place);
  const output = openSync(log, 'w');
  try {
    return spawn(program, args, {
      cwd: place.folder,
      env: environmentOf(place, options.env ?? {}),
      stdio: ['ignore', output, output],
      detached: true,
    });
  } finally {
    closeSync(output);
  }
}

async function startOnce(options: PeerOptions): Promise<Peer> {
  const place = { port: await closedPort(), folder: mkdtempSync(join(tmpdir(), 'preflight-peer-')) };
  const log = join(CACHE, 'logs', `${options.name}.log`);
  mkdirSync(dirname(log), { recursive: true });
  const child = launch(place, options, log);
  const { pid } = child;
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  if (pid === undefined) throw new Error(`${options.name} did not start: there is no such program`);
  const onExit = () => endGroup(pid, 'SIGKILL');
  process.once('exit', onExit);
  const stop = async () => {
    endGroup(pid, 'SIGTERM');
    const gone = await Promise.race([closed.then(() => true), pause(5_000, false, { ref: false })]);
    endGroup(pid, 'SIGKILL');
    if (!gone) await closed;
    process.off('exit', onExit);
    rmSync(place.folder, { recursive: true, force: true });
  };
  const printed = () => readFileSync(log, 'utf8');
  try {
    if (!(await waitFor(child, place, options))) {
      throw new Error(`${options.name} did not come up:\n${printed().slice(-2_000)}`);
    }
    assertLoopback(place.port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...place, pid, origin: `http://127.0.0.1:${place.port}`, printed, stop };
}

/** Starts a peer and waits until it answers; another try where its port was taken meanwhile. */
export async function startPeer(options: PeerOptions): Promise<Peer> {
  try {
    return await startOnce(options);
  } catch (error) {
    if (!/address (is )?already in use|EADDRINUSE/i.test(String(error))) throw error;
    return startOnce(options);
  }
}
