/**
 * DNS lookups: one at a time for each name, and a second resolver (`getent`) if the system's does not answer in time.
 */
import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';

/** How long to wait for the system's resolver before the second one is asked, too, in milliseconds. */
const PATIENCE_MS = 500;
/** The C library's resolver as a program, from glibc or from musl's tools. macOS and Windows do not have it. */
const GETENT = '/usr/bin/getent';

type Addresses = readonly LookupAddress[];

/** Calls `tell` with the addresses of a name. Returns a function that cancels the lookup. */
export type Ask = (name: string, tell: (error: Error | null, addresses: Addresses) => void) => () => void;

function addressesIn(text: string): Addresses {
  const found = new Set(text.split('\n').flatMap((line) => line.split(' ', 1)));
  return [...found].flatMap((address) => {
    const family = isIP(address);
    return family === 0 ? [] : [{ address, family }];
  });
}

/** Resolves a name in a separate process. A failure is not reported, because the resolver explains it better. */
export const askGetent: Ask = (name, tell) => {
  const { execFile } = process.getBuiltinModule('node:child_process');
  // An empty environment, because ours contains secrets.
  const child = execFile(GETENT, ['ahosts', name], { env: {} }, (error, text) => {
    process.off('exit', end);
    const addresses = error === null ? addressesIn(text) : [];
    if (addresses.length > 0) tell(null, addresses);
  });
  const end = (): void => void child.kill('SIGKILL');
  // One listener for each lookup: with more than ten, Node would print a warning to the log.
  process.setMaxListeners(0).once('exit', end);
  return end;
};

/** The system's resolver, on a thread of Node's pool. It cannot be cancelled. */
const askSystem: Ask = (name, tell) => {
  lookup(name, { all: true }, tell);
  return () => undefined;
};

/**
 * Node resolves only two names at once (libuv gives half of its four threads to that), and a name whose server does not
 * answer takes ten seconds and more. After two of those, the names of working gateways would wait until it is too late.
 */
export function createLookUp(first: Ask, second: Ask, patienceMs = PATIENCE_MS): LookupFunction {
  const underWay = new Map<string, Promise<Addresses>>();

  const ask = (name: string): Promise<Addresses> =>
    new Promise((resolve, reject) => {
      let callOff = (): void => undefined;
      // A name that begins with `-` is not passed to a program, which would take it for an option.
      const timer = name.startsWith('-')
        ? undefined
        : setTimeout(() => {
            callOff = second(name, (_error, addresses) => resolve(addresses));
          }, patienceMs);
      first(name, (error, addresses) => {
        underWay.delete(name);
        clearTimeout(timer);
        callOff();
        if (error === null) resolve(addresses);
        else reject(error);
      });
    });

  return (name, options, tell) => {
    const asked = underWay.get(name) ?? ask(name);
    underWay.set(name, asked);
    asked.then(
      (addresses) => {
        const [one] = addresses;
        if (options.all) tell(null, [...addresses]);
        else tell(null, one?.address ?? '', one?.family);
      },
      (error) => tell(error, ''),
    );
  };
}

/** The resolver of the process, shared by the connections of all gateways. */
export const lookUp = createLookUp(askSystem, askGetent);
