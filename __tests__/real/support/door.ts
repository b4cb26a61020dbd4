/** A front door or proxy of others: one process, one port a case, from a template of its own configuration. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { assertLoopback, type Peer, type Place, startPeer } from './peer.ts';

const NAME = /\{\{([\w-]+)\}\}/g;

export interface DoorOptions {
  /** As the log is called. */
  readonly name: string;
  /** Program and arguments; `config` is the path of the filled template. */
  readonly command: (config: string, place: Place) => readonly string[];
  /** Path of the template, in which `{{name}}` stands for a port or a value, `{{folder}}` for its folder. */
  readonly template: string;
  /** What the template calls by name; every other name becomes a free port. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Further files of its folder, by relative path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The name whose port tells that it is up. */
  readonly ready: string;
}

export interface Door {
  /** The port of a name of the template. */
  port(name: string): number;
  printed: Peer['printed'];
  stop(): Promise<void>;
}

/** So many ports of loopback, all held before the first is let go, so that they differ. */
async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve(portOf(server)))),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** Fills the template, starts the door and waits until it listens. */
export async function startDoor(options: DoorOptions): Promise<Door> {
  const template = readFileSync(options.template, 'utf8');
  const names = [...new Set([...template.matchAll(NAME)].map(([, name = '']) => name))];
  const wanted = names.filter((name) => name !== 'folder' && options.values?.[name] === undefined);
  const free = await freePorts(wanted.length);
  const ports = new Map(wanted.map((name, index) => [name, free[index] ?? 0]));
  const port = (name: string): number => {
    const found = ports.get(name);
    if (found === undefined) throw new Error(`${options.template} has no port called ${name}`);
    return found;
  };
  const peer = await startPeer({
    name: options.name,
    command: (place) => options.command(join(place.folder, 'config'), place),
    files: (place) => {
      ports.set(options.ready, place.port);
      const filled = (name: string) =>
        name === 'folder' ? place.folder : (options.values?.[name] ?? port(name));
      const config = template.replace(NAME, (_, name: string) => String(filled(name)));
      return { ...options.files, config };
    },
    ...(options.env === undefined ? {} : { env: options.env }),
  });
  for (const one of ports.values()) assertLoopback(one);
  return { port, printed: peer.printed, stop: peer.stop };
}
