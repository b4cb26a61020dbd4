/** The way to a gateway, directly and through a proxy. */
import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { checkAll } from '../../src/check/check-all.ts';
import { NO_PAST } from '../../src/check/deps.ts';
import { configureRun } from '../../src/config/run.ts';
import { closePeers, listen } from '../http/peers.ts';
import { closedPort } from '../support/listener.ts';

afterEach(closePeers);

/** Asks the gateways of a run; `through` is the address of a proxy, or empty. */
async function run(inputs: Readonly<Record<string, string>>, through = '') {
  const configured = await configureRun(
    { auth: 'none', 'status-page': 'off', retries: '0', timeout: '500ms', models: 'm', ...inputs },
    {
      workspace: '/',
      reportFolder: null,
      secretsWithheld: false,
      keySource: '',
      readFile: () => inputs.config ?? '',
    },
  );
  const deps = {
    now: () => performance.now(),
    wallClock: () => Date.now(),
    sleep: () => Promise.resolve(),
    random: () => 0,
    signal: new AbortController().signal,
    proxy: { httpProxy: through, httpsProxy: through, noProxy: '.invalid' },
    redact: (text: string) => text,
    userAgent: 'test',
    control: () => Promise.resolve('unreached' as const),
    onProgress: () => undefined,
    past: NO_PAST,
  };
  const { gateways } = await checkAll(configured.run, [null, null], deps, { startedAt: '', began: 0 });
  return gateways.map(({ findings }) => findings.find(({ check }) => check === 'connection'));
}

/** The finding of `connection`. */
async function connectionTo(baseUrl: string, through = '') {
  const [finding] = await run({ 'base-url': baseUrl }, through);
  return finding;
}

/** The same where the proxy does this with all that connect. */
async function behind(baseUrl: string, act: (socket: Socket) => void) {
  const proxy = await listen(createServer((socket) => socket.once('data', () => act(socket))));
  const finding = await connectionTo(baseUrl, `http://me:hunter2-secret@127.0.0.1:${proxy.port}`);
  const told = `${finding?.seen} ${finding?.next}`.replaceAll(`127.0.0.1:${proxy.port}`, 'PROXY');
  return { code: finding?.code, told };
}

const OPEN = 'HTTP/1.1 200 Connection established\r\n\r\n';

describe('a way through a proxy that breaks', () => {
  it.each([
    ['https', 'connection-timeout', 'is silent', (socket) => socket.write(OPEN)],
    ['https', 'connection-reset', 'hangs up', (socket) => socket.end(OPEN)],
    ['http', 'connection-reset', 'hangs up', (socket) => socket.end()],
  ] as const satisfies readonly [string, string, string, (socket: Socket) => void][])(
    'over %s is %s and names it where it %s',
    async (scheme, code, _does, act) => {
      const { told, ...rest } = await behind(`${scheme}://gateway.internal/v1`, act);
      expect(rest).toEqual({ code });
      expect(told).toContain('The way led through the proxy PROXY.');
      expect(told).toContain('Check whether the proxy PROXY can reach the host and port of `base-url`');
      expect(told).not.toContain('hunter2');
    },
  );

  it('keeps the step for a fault of TLS', async () => {
    const { code, told } = await behind('https://gateway.internal/v1', (socket) => {
      socket.write(OPEN);
      socket.once('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    expect(code).toBe('tls-failure');
    expect(told).toContain('The way led through the proxy PROXY.');
    expect(told).toContain('Check scheme and port of `base-url`.');
  });

  it('is not told twice where the proxy is to blame', async () => {
    const { code, told } = await behind('https://gateway.internal/v1', (socket) =>
      socket.write(`${OPEN}<html>Blocked by WebGuard</html>`),
    );
    expect(code).toBe('proxy-failure');
    expect(told).not.toContain('The way led');
    expect(told).toContain('PROXY');
  });
});

describe('a host that refuses', () => {
  it('shows that the runner is online, whatever the control address does', async () => {
    const finding = await connectionTo(`http://127.0.0.1:${await closedPort()}/v1`);
    expect(finding?.code).toBe('connection-refused');
    expect(finding?.seen).toMatch(/could not be reached either\.$/);
  });
});

describe('a runner that does not reach the control address', () => {
  /** What is said of a name that is not resolved, beside another gateway of the run. */
  const beside = async (other: string, through = '') => {
    const config = `gateways:\n- {name: dead, base-url: 'http://gateway.invalid/v1'}\n- {name: other, base-url: '${other}'}`;
    return (await run({ config }, through))[0]?.seen;
  };
  const answering = () =>
    listen(createServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 404 Not Found\r\n\r\n'))));

  it('is online where another gateway answered', async () => {
    const proxy = await answering();
    expect(await beside('http://gateway.internal/v1', `http://127.0.0.1:${proxy.port}`)).toMatch(
      /not be reached either, but another gateway answered: the runner is online\.$/,
    );
  });

  it('may be offline where none did, or only one on the same machine', async () => {
    const local = await answering();
    for (const other of ['http://other.invalid/v1', `http://127.0.0.1:${local.port}/v1`])
      expect(await beside(other)).toMatch(/: the runner may be offline\.$/);
  });
});
