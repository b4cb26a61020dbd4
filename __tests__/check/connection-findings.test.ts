/** The way to a gateway, directly and through a proxy. */
import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { checkGateway } from '../../src/check/check-gateway.ts';
import { NO_PAST } from '../../src/check/deps.ts';
import { configure } from '../../src/config/run.ts';
import { closePeers, listen } from '../http/peers.ts';
import { closedPort } from '../support/listener.ts';

afterEach(closePeers);

/** The finding of `connection`; `through` is the address of a proxy, or empty. */
async function connectionTo(baseUrl: string, through = '') {
  const { run } = configure(
    { 'base-url': baseUrl, auth: 'none', 'status-page': 'off', retries: '0', timeout: '500ms', models: 'm' },
    { workspace: '/', reportFolder: null, secretsWithheld: false, keySource: '', readFile: () => '' },
  );
  const [spec] = run.gateways;
  if (spec === undefined) throw new Error('no gateway');
  const report = await checkGateway(spec, false, {
    now: () => performance.now(),
    wallClock: () => Date.now(),
    sleep: () => Promise.resolve(),
    random: () => 0,
    signal: new AbortController().signal,
    proxy: { httpProxy: through, httpsProxy: through, noProxy: '' },
    redact: (text) => text,
    userAgent: 'test',
    control: () => Promise.resolve('unreached'),
    onProgress: () => undefined,
    past: NO_PAST,
  });
  return report.findings.find(({ check }) => check === 'connection');
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
