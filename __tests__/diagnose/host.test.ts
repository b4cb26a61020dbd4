import { describe, expect, it } from '@jest/globals';
import { isPrivateHost } from '../../src/diagnose/host.ts';

describe('a host', () => {
  it.each([
    ...['localhost', 'LOCALHOST:8080', 'litellm', 'litellm:4000', '127.0.0.1', '127.1.2.3:80'],
    ...[
      '10.0.0.1',
      '192.168.1.1',
      '172.16.0.1',
      '172.19.0.1',
      '172.20.0.1',
      '172.29.9.9',
      '172.30.0.1',
      '172.31.0.1',
    ],
    ...[
      '169.254.169.254',
      '100.64.0.1',
      '100.69.0.1',
      '100.70.0.1',
      '100.99.0.1',
      '100.100.0.1',
      '100.119.0.1',
    ],
    ...[
      '100.120.0.1',
      '100.127.0.1',

      '[::1]',
      '[::1]:8080',
      '[fc00::1]',
      '[fd12:3456::1]',
      '[fdab:1::1]:443',
    ],
    ...['[fe80::1]', 'llm.internal', 'llm.corp:8443', 'nas.local', 'nas.local.', 'a.test', 'b.example'],
  ])('%s is of the runner or of a private network', (host) => {
    expect(isPrivateHost(host)).toBe(true);
  });

  it.each([
    ...[
      'api.openai.com',
      'api.openai.com:443',
      'localhost.example.com',
      'a.localhost.dev',
      'my-localhost.io',
    ],
    ...[
      '126.0.0.1',
      '8.127.0.1',
      '11.0.0.1',
      '8.10.0.1',
      '192.169.1.1',
      '8.192.168.1',
      '172.15.0.1',
      '172.32.0.1',
    ],
    ...['8.172.16.1', '169.253.1.1', '8.169.254.1', '100.63.0.1', '100.128.0.1', '8.100.64.1', '101.64.0.1'],
    ...['[2001:db8::1]', '[2001:fd00::1]', '[2001:fe80::1]', '[ff02::1]', '[::11]', '[::1:1]', '[8::1]'],
    ...['internal.example.com', 'llm.internal.io', 'local.dev', 'nas.local:8080.example.com'],
  ])('%s is of the public', (host) => {
    expect(isPrivateHost(host)).toBe(false);
  });
});
