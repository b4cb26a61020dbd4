/** Name look-ups: shared while they are under way, and asked another way where the system keeps silent. */
import { existsSync } from 'node:fs';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it, jest } from '@jest/globals';
import { type Ask, askGetent, createLookUp } from '../../src/http/connection/look-up.ts';

const HERE = [{ address: '127.0.0.1', family: 4 }];
const THERE = [
  { address: '::1', family: 6 },
  { address: '127.0.0.2', family: 4 },
];
const SOON = 10;

const told =
  (addresses: typeof HERE): Ask =>
  (_name, tell) => {
    const timer = setTimeout(() => tell(null, addresses));
    return () => clearTimeout(timer);
  };
const silent: Ask = () => () => undefined;
const refused: Ask = (name, tell) => {
  setTimeout(() => tell(new Error(`getaddrinfo ENOTFOUND ${name}`), []));
  return () => undefined;
};

const all = (lookUp: LookupFunction, name: string) => promisify(lookUp)(name, { all: true });

describe('a look-up', () => {
  it('tells what the system says', async () => {
    expect(await all(createLookUp(told(HERE), told(THERE)), 'a.test')).toEqual(HERE);
  });

  it('tells one address where one is wanted', async () => {
    const lookUp = createLookUp(told(THERE), silent);
    expect(await promisify(lookUp)('a.test', {})).toBe('::1');
  });

  it('tells why there is none', async () => {
    await expect(all(createLookUp(refused, silent, SOON), 'a.test')).rejects.toThrow('ENOTFOUND a.test');
  });

  it('is asked another way where the system keeps silent, and once for all who wait', async () => {
    const first = jest.fn(silent);
    const second = jest.fn(told(THERE));
    const lookUp = createLookUp(first, second, SOON);
    expect(await Promise.all([all(lookUp, 'a.test'), all(lookUp, 'a.test')])).toEqual([THERE, THERE]);
    expect(await all(lookUp, 'a.test')).toEqual(THERE);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
  });

  it('is made anew once the system has answered', async () => {
    const first = jest.fn(told(HERE));
    const lookUp = createLookUp(first, silent);
    await all(lookUp, 'a.test');
    await all(lookUp, 'a.test');
    expect(first).toHaveBeenCalledTimes(2);
  });

  it('calls the other way off as soon as the system answers', async () => {
    const off = jest.fn();
    let answer = (): void => undefined;
    const first: Ask = (_name, tell) => {
      answer = () => tell(null, HERE);
      return () => undefined;
    };
    const begun = new Promise<void>((resolve) => {
      const lookUp = createLookUp(
        first,
        () => {
          resolve();
          return off;
        },
        SOON,
      );
      void all(lookUp, 'a.test');
    });
    await begun;
    answer();
    expect(off).toHaveBeenCalledTimes(1);
  });

  it('gives no other program a name that it would take for an option', async () => {
    const second = jest.fn(told(THERE));
    const lookUp = createLookUp(
      (_name, tell) => {
        setTimeout(() => tell(null, HERE), 5 * SOON);
        return () => undefined;
      },
      second,
      SOON,
    );
    await all(lookUp, '-s.test');
    expect(second).not.toHaveBeenCalled();
  });
});

const onLinux = existsSync('/usr/bin/getent') ? it : it.skip;

describe('getent', () => {
  onLinux('tells the addresses of a name in /etc/hosts', async () => {
    const addresses = await all(createLookUp(silent, askGetent, 0), 'localhost');
    expect(addresses).toContainEqual(
      expect.objectContaining({ address: expect.stringMatching(/^(?:127\.0\.0\.1|::1)$/) }),
    );
  });

  onLinux('that knows no such name says nothing, and leaves nothing behind', async () => {
    const listeners = process.listenerCount('exit');
    await new Promise<void>((resolve) => {
      const tell = jest.fn();
      askGetent('nothing.invalid', tell);
      const look = (): void => {
        if (process.listenerCount('exit') > listeners) setTimeout(look, SOON);
        else resolve(expect(tell).not.toHaveBeenCalled());
      };
      look();
    });
  });

  onLinux('is asked for a dozen names at once, and Node does not warn of so many listeners', async () => {
    const listeners = process.listenerCount('exit');
    const ends = Array.from({ length: 12 }, (_, at) => askGetent(`nothing-${at}.invalid`, () => undefined));
    // Node warns of more than this in the real process, which a test does not see; 0 is any number.
    expect([process.listenerCount('exit'), process.getMaxListeners()]).toEqual([listeners + 12, 0]);
    for (const end of ends) end();
    while (process.listenerCount('exit') > listeners) await new Promise((go) => setTimeout(go, SOON));
  });
});
