/** Ways through a proxy to a gateway of http and one of https, and what a plain client meets on them. */
import { request } from 'node:http';
import { expect } from '@jest/globals';
import type { Finding } from '../../../src/model/finding.ts';
import { type Gateway, startGateway } from '../../support/gateway.ts';
import { closedPort } from '../../support/listener.ts';
import { check } from '../../support/preflight.ts';
import { findingOf, wordsOf } from '../../support/report.ts';
import { makeAuthority } from '../../support/tls.ts';
import { record, said, steady } from '../support/row.ts';

export interface Targets {
  readonly http: Gateway;
  readonly https: Gateway;
  /** PEM of the authority of `https`, which also has the name llm.example.com. */
  readonly ca: string;
  /** A port where nothing listens. */
  readonly closed: number;
  stop(): Promise<void>;
}

export async function startTargets(): Promise<Targets> {
  const authority = makeAuthority();
  const http = await startGateway();
  const https = await startGateway({ tls: authority.issue({ hosts: ['127.0.0.1', 'llm.example.com'] }) });
  const stop = async () => {
    await http.stop();
    await https.stop();
  };
  return { http, https, ca: authority.cert, closed: await closedPort(), stop };
}

export interface Way {
  readonly what: string;
  readonly scheme: 'http' | 'https';
  /** `user:password`. */
  readonly login?: string;
  /** Another host than 127.0.0.1, or another port than the gateway's. */
  readonly host?: string;
  readonly port?: 'closed';
  readonly env?: Readonly<Record<string, string>>;
  /** `connection: CODE`, or `connection: pass`. */
  readonly said: string;
  readonly says?: RegExp;
}

/** `CONNECT 407`, or status and title of a plain request. */
function askProxy(proxyPort: number, login: string | undefined, url: URL): Promise<string> {
  const secure = url.protocol === 'https:';
  const credentials = login === undefined ? '' : Buffer.from(login).toString('base64');
  const options = {
    host: '127.0.0.1',
    port: proxyPort,
    agent: false as const,
    method: secure ? 'CONNECT' : 'GET',
    path: secure ? url.host : url.href,
    headers: {
      host: url.host,
      ...(login === undefined ? {} : { 'proxy-authorization': `Basic ${credentials}` }),
    },
  };
  return new Promise((resolve) => {
    const asked = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const title = /<title>([^<]*)/i.exec(Buffer.concat(chunks).toString('utf8'))?.[1];
        resolve(`HTTP ${response.statusCode}${title === undefined ? '' : `, “${title.trim()}”`}`);
      });
    });
    asked.on('connect', (response, socket) => {
      socket.destroy();
      resolve(`CONNECT ${response.statusCode}`);
    });
    asked.on('error', (error: Error & { code?: string }) => resolve(error.code ?? error.message));
    asked.end();
  });
}

/** Takes one way, holds what we say against what was expected, and records it. */
export async function take(
  way: Way,
  proxyPort: number,
  targets: Targets,
  peer: { readonly peer: string; readonly version: string },
): Promise<Finding> {
  const port = way.port === 'closed' ? targets.closed : targets[way.scheme].port;
  const url = `${way.scheme}://${way.host ?? '127.0.0.1'}:${port}/v1`;
  const login = way.login === undefined ? '' : `${way.login}@`;
  const variable = way.scheme === 'https' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const answered = await askProxy(proxyPort, way.login, new URL(`${url}/models`));
  const step = await check(url, {
    inputs: { models: 'gpt-5.5', timeout: '8s', 'ca-certificate': 'ca.pem' },
    files: { 'ca.pem': targets.ca },
    env: { [variable]: `http://${login}127.0.0.1:${proxyPort}`, ...way.env },
    ...(way.login === undefined ? {} : { secrets: [way.login.split(':')[1] ?? ''] }),
  });
  const finding = findingOf(step, 'connection');
  expect(said(finding)).toBe(way.said);
  if (way.says !== undefined) expect(wordsOf(finding)).toMatch(way.says);
  const other = way.scheme === 'https' ? /\bHTTP_PROXY\b/ : /\bHTTPS_PROXY\b/;
  expect(wordsOf(finding)).not.toMatch(other);
  record({ ...peer, case: `${way.scheme}, ${way.what}`, answered: steady(answered), said: said(finding) });
  return finding;
}
