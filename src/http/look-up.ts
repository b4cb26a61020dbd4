/** Name look-ups: one for each name at a time, and another way beside one that does not get its turn. */
import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';

/** How long the system's resolver is waited for before it is asked the other way, too, in milliseconds. */
const PATIENCE_MS = 500;
/** The resolver of the C library as a program, from glibc and from musl's tools; there is none on macOS and Windows. */
const GETENT = '/usr/bin/getent';

type Addresses = readonly LookupAddress[];

/** Tells the addresses of a name; what it returns calls it off. */
export type Ask = (name: string, tell: (error: Error | null, addresses: Addresses) => void) => () => void;

function addressesIn(text: string): Addresses {
  const found = new Set(text.split('\n').flatMap((line) => line.split(' ', 1)));
  return [...found].flatMap((address) => {
    const family = isIP(address);
    return family === 0 ? [] : [{ address, family }];
  });
}

/** Asks in a process of its own; one that finds nothing is not told, for the resolver says better why. */
export const askGetent: Ask = (name, tell) => {
  const { execFile } = process.getBuiltinModule('node:child_process');
  // Nobody's variables: there are secrets among them.
  const child = execFile(GETENT, ['ahosts', name], { env: {} }, (error, text) => {
    process.off('exit', end);
    const addresses = error === null ? addressesIn(text) : [];
    if (addresses.length > 0) tell(null, addresses);
  });
  const end = (): void => void child.kill('SIGKILL');
  // One for each name: of more than ten Node would warn, in the log.
  process.setMaxListeners(0).once('exit', end);
  return end;
};

/** The resolver of the system, on a thread of Node's pool; it cannot be called off. */
const askSystem: Ask = (name, tell) => {
  lookup(name, { all: true }, tell);
  return () => undefined;
};

/**
 * Node looks up two names at once (libuv gives half of its four threads to it), and one of which the name server is silent
 * takes ten seconds and more. Two of those, and the names of gateways that work wait behind them until it is too late.
 */
export function createLookUp(first: Ask, second: Ask, patienceMs = PATIENCE_MS): LookupFunction {
  const underWay = new Map<string, Promise<Addresses>>();

  const ask = (name: string): Promise<Addresses> =>
    new Promise((resolve, reject) => {
      let callOff = (): void => undefined;
      // Before an address would be taken for an option.
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

/** That of the process, so that the connections of all gateways share it. */
export const lookUp = createLookUp(askSystem, askGetent);
